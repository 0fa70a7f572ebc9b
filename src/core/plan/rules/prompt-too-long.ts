import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import type { Plan, TrackId } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

const MAX_WORDS = 200;

/** A track whose prompt would have more than 200 words, so that its rules drown in them. */
export function findLongPrompts(
  model: PlanModel,
  countWords: (plan: Plan, trackId: TrackId) => number,
): readonly Finding[] {
  return model.plan.tracks.flatMap((track) => {
    const words = countWords(model.plan, track.id);
    if (words <= MAX_WORDS) return [];
    const message = `the prompt of track ${code(track.id)} would have ${String(words)} words, and ${String(MAX_WORDS)} are the aim: cover folders with one glob each, move detail to the handover doc, or split the track`;
    return [planFinding(model, "prompt-too-long", { span: track.span, tracks: [track.id], message })];
  });
}
