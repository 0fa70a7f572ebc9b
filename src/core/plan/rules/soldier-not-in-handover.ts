import type { Finding } from "../../finding.ts";
import type { Located } from "../../source-text.ts";
import type { PlanModel } from "../model.ts";
import type { Track } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** A soldier that the handover doc does not mention, so that the agent would not know what it is. */
export function findUnknownSoldiers(model: PlanModel): readonly Finding[] {
  return model.plan.tracks.flatMap((track) => {
    const doc = track.handover?.value;
    const text = doc === undefined ? undefined : model.facts.texts.get(doc);
    // An empty doc is `missing-handover`, once, and not a finding for each soldier.
    if (doc === undefined || text === undefined || text.trim() === "") return [];
    return track.soldiers
      .filter((soldier) => !mentions(text, soldier.value))
      .map((soldier) => describe(model, track, soldier, doc));
  });
}

// As a word of its own: `A1` is not in `A10` and not in `BA1`.
function mentions(text: string, soldier: string): boolean {
  const word = /[\p{L}\p{N}_]/u;
  for (let at = text.indexOf(soldier); at >= 0; at = text.indexOf(soldier, at + 1)) {
    const before = text[at - 1] ?? "";
    const after = text[at + soldier.length] ?? "";
    if (!word.test(before) && !word.test(after)) return true;
  }
  return false;
}

function describe(model: PlanModel, track: Track, soldier: Located<string>, doc: string): Finding {
  return planFinding(model, "soldier-not-in-handover", {
    span: soldier.span,
    tracks: [track.id],
    message: `soldier ${code(soldier.value)} of track ${code(track.id)} is not mentioned in ${code(doc)}: describe it there under that id, or correct the id here`,
  });
}
