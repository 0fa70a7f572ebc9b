import { findInPlan } from "../audit-finding.ts";
import type { AuditRule } from "../audit-context.ts";

/** A diff that could not be read in full. */
export const incompleteDiff: AuditRule = ({ plan, track, context }) => {
  return context.diffProblems.map((problem) => {
    const message =
      `the changes of track "${track.id}" cannot be verified: ${problem} ` +
      `Nothing that may be missing is taken as allowed.`;
    return findInPlan("incomplete-diff", plan, [track.id], track.span, message);
  });
};
