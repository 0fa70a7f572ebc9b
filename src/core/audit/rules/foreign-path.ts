import { findAtPath } from "../audit-finding.ts";
import type { AuditRule } from "../audit-context.ts";
import { describeAllowed, describeTracks, describeWaysOut } from "../ways-out.ts";

/** A touched path in the scope of another track. */
export const foreignPath: AuditRule = ({ track, context, changes }) => {
  return changes
    .filter((change) => change.verdict === "foreign")
    .map((change) => {
      const message =
        `"${change.path}" belongs to ${describeTracks(change.owners)}${describeGlob(change.pattern)}, ` +
        `not to track "${track.id}". Track "${track.id}" may touch ${describeAllowed(track)}. ` +
        describeWaysOut(change, track, context.baseBranch);
      const finding = findAtPath("foreign-path", track, change.path, message);
      return { ...finding, tracks: [track.id, ...change.owners] };
    });
};

// A track of another plan is known by its scope as a whole.
function describeGlob(pattern: string | null): string {
  return pattern === null ? "" : `, by "${pattern}"`;
}
