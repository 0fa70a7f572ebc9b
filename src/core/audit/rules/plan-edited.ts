import { delimitCode } from "../../code-text.ts";
import { findAtPath } from "../audit-finding.ts";
import type { AuditRule } from "../audit-context.ts";
import { isPlanFile } from "../plan-file.ts";
import { revertCommand } from "../ways-out.ts";

/** A track's change edits a plan: a track must not widen its own scope. */
export const planEdited: AuditRule = ({ plan, track, context, changes }) => {
  return changes
    .filter((change) => isPlanFile(change.path, plan, context.planPaths))
    .map((change) => {
      const message =
        `track "${track.id}" edits the plan file "${change.path}". The plan on "${context.baseBranch}" stays ` +
        `in force for this change. Put the file back with ${delimitCode(revertCommand(change, context.baseBranch))} and ` +
        `propose the change of the plan in a pull request that changes nothing else.`;
      return findAtPath("plan-edited", track, change.path, message);
    });
};
