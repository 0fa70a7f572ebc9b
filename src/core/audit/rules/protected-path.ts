import { findAtPath } from "../audit-finding.ts";
import type { AuditRule } from "../audit-context.ts";
import { isPlanFile } from "../plan-file.ts";
import { describeWaysOut } from "../ways-out.ts";

/** A touched path in a protected folder that the track does not claim by name; plan files are `plan-edited`. */
export const protectedPath: AuditRule = ({ plan, track, context, changes }) => {
  return changes
    .filter((change) => change.verdict === "protected" && !isPlanFile(change.path, plan, context.planPaths))
    .map((change) => {
      const message =
        `"${change.path}" is protected ("${change.pattern ?? ""}"): workflows and settings there decide what ` +
        `every check does. A track may touch it when one of its can-touch globs begins with that folder; ` +
        `track "${track.id}" has none. ${describeWaysOut(change, track, context.baseBranch)}`;
      return findAtPath("protected-path", track, change.path, message);
    });
};
