import type { Finding } from "../../finding.ts";
import type { Located } from "../../source-text.ts";
import type { PlanModel } from "../model.ts";
import type { Track } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** A track whose agent gets no handover doc: none is named, it is not in the repository, or it is empty. */
export function findMissingHandovers(model: PlanModel): readonly Finding[] {
  return model.plan.tracks.flatMap((track) => {
    if (track.handover !== null) return describeDoc(model, track, track.handover);
    return model.partial.has(track.id) ? [] : [describeAbsent(model, track)];
  });
}

function describeAbsent(model: PlanModel, track: Track): Finding {
  return planFinding(model, "missing-handover", {
    span: track.span,
    tracks: [track.id],
    message: `track ${code(track.id)} has no handover doc, and its agent starts from nothing else: write what it needs to know to ${code(`docs/handover/${track.id}.md`)} and name that file under \`handover\``,
  });
}

function describeDoc(model: PlanModel, track: Track, doc: Located<string>): readonly Finding[] {
  const problem = explain(model, doc.value);
  if (problem === null) return [];
  const message = `the handover doc ${code(doc.value)} of track ${code(track.id)} ${problem}`;
  return [planFinding(model, "missing-handover", { span: doc.span, tracks: [track.id], message })];
}

function explain(model: PlanModel, path: string): string | null {
  if (model.facts.texts.get(path)?.trim() === "") return "is empty: write down what the agent needs to know";
  if (model.tree === null || model.tree.hasFile(path)) return null;
  const near = model.tree.nearest(path);
  const advice =
    near === null ? "commit it with the plan" : `did you mean ${code(near)}? Or commit it with the plan`;
  return `is not in the repository: ${advice}`;
}
