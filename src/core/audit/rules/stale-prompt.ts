import { trackDigest } from "../../plan/digest.ts";
import { findInPlan } from "../audit-finding.ts";
import type { AuditRule } from "../audit-context.ts";
import { describeAllowed } from "../ways-out.ts";

/** A prompt that was printed from an earlier revision of the track. */
export const stalePrompt: AuditRule = ({ plan, track, context }) => {
  const current = trackDigest(plan, track);
  if (context.promptDigest === null || context.promptDigest === current) return [];
  const message =
    `this work was started from revision ${context.promptDigest} of track "${track.id}"; the plan on ` +
    `"${context.baseBranch}" has revision ${current}. The track may now touch ${describeAllowed(track)}. ` +
    `Print the prompt again, compare, and write "Dispatch-Track: ${plan.id.value}/${track.id}@${current}".`;
  return [findInPlan("stale-prompt", plan, [track.id], track.span, message)];
};
