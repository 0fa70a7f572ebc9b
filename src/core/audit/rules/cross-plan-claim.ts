import type { AuditRule } from "../audit-context.ts";
import { findAtPath } from "../audit-finding.ts";
import { describeTracks } from "../ways-out.ts";

/**
 * A touched path of the track that a track at work of another plan claims as well.
 *
 * The plan check refuses such plans; two that landed at the same time may both have been green.
 */
export const crossPlanClaim: AuditRule = ({ plan, track, context, changes }) => {
  return changes.flatMap((change) => {
    const claims = change.verdict === "allowed" ? (context.otherClaims.get(change.path) ?? []) : [];
    if (claims.length === 0) return [];
    const message =
      `"${change.path}" is in the scope of track "${track.id}" of plan "${plan.id.value}", and ${describeTracks(claims)} ` +
      `of another plan claims it at the same time. Settle in the plans whose file it is, or wait for the other merge.`;
    const finding = findAtPath("cross-plan-overlap", track, change.path, message);
    return [{ ...finding, tracks: [`${plan.id.value}/${track.id}`, ...claims] }];
  });
};
