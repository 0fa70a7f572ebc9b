import { findInPlan } from "../audit-finding.ts";
import type { AuditRule } from "../audit-context.ts";

/** A track that runs ahead of one it needs. Without GitHub, and where agents push, nothing is known. */
export const needsNotMerged: AuditRule = ({ plan, track, context }) => {
  const { mergedTracks } = context;
  if (mergedTracks === null || plan.delivery === "push") return [];
  return track.needs.flatMap((need) => {
    const needed = plan.tracks.find((other) => other.id === need.value);
    if (needed === undefined || mergedTracks.has(needed.id)) return [];
    const message =
      `track "${track.id}" needs track "${needed.id}", which has not merged into "${context.baseBranch}". ` +
      `Merge "${needed.id}" first, then update this branch and test it on that base.`;
    return [findInPlan("needs-not-merged", plan, [track.id, needed.id], need.span, message)];
  });
};
