import { findAtPath } from "../audit-finding.ts";
import type { AuditContext, AuditRule } from "../audit-context.ts";
import type { ChangeVerdict } from "../report.ts";
import { describeAllowed, describeWaysOut } from "../ways-out.ts";

/**
 * A touched path that is in no scope at all.
 *
 * A `Scope-Expansion` line with a reason lowers it to a warning, which stays visible.
 */
export const unclaimedPath: AuditRule = ({ track, context, changes }) => {
  return changes
    .filter((change) => change.verdict === "unclaimed")
    .map((change) => {
      const outside = `"${change.path}" is in no track's scope, and outside track "${track.id}"`;
      if (change.expansion !== null) {
        const message = `${outside}. Scope-Expansion gives the reason: "${change.expansion}".`;
        return { ...findAtPath("unclaimed-path", track, change.path, message), severity: "warning" };
      }
      const message =
        `${outside}, which may touch ${describeAllowed(track)}. ` +
        `${describeWaysOut(change, track, context.baseBranch)} ${describeExpansion(change, context)}`;
      return findAtPath("unclaimed-path", track, change.path, message);
    });
};

function describeExpansion(change: ChangeVerdict, context: AuditContext): string {
  const line = `Scope-Expansion: ${change.path} — <reason>`;
  const bare = context.expansions.some((expansion) => expansion.path === change.path);
  if (bare) return `The line "Scope-Expansion: ${change.path}" gives no reason; write "${line}".`;
  return `If the track cannot do without it, say so in the pull request's body: "${line}".`;
}
