import { findAtPath } from "../audit-finding.ts";
import type { AuditRule } from "../audit-context.ts";
import { describeAllowed, describeTracks, describeWaysOut } from "../ways-out.ts";

/** A touched path that the track's own CANNOT list names. */
export const forbiddenPath: AuditRule = ({ track, context, changes }) => {
  return changes
    .filter((change) => change.verdict === "forbidden")
    .map((change) => {
      const owner =
        change.owners.length === 0 ? "" : ` It is in the scope of ${describeTracks(change.owners)}.`;
      const message =
        `"${change.path}" is on the CANNOT list of track "${track.id}", by "${change.pattern ?? ""}".${owner} ` +
        `Track "${track.id}" may touch ${describeAllowed(track)}. ` +
        describeWaysOut(change, track, context.baseBranch);
      return findAtPath("forbidden-path", track, change.path, message);
    });
};
