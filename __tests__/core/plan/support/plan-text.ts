import { decodePlan } from "../../../../src/core/plan/decode.ts";
import type { Plan, Track } from "../../../../src/core/plan/plan.ts";
import { SourceText } from "../../../../src/core/source-text.ts";

/** Decodes a text that must be a plan; its findings do not matter here. */
export function mustPlan(text: string, path = ".github/dispatch/p.yml"): Plan {
  const { plan, findings } = decodePlan(new SourceText(path, text));
  if (plan === null) throw new Error(`no plan: ${findings.map((finding) => finding.message).join("; ")}`);
  return plan;
}

/** A plan text with these tracks, each the lines below its id. */
export function planText(tracks: Readonly<Record<string, string>>, more = ""): string {
  const list = Object.entries(tracks).map(([id, body]) => `  ${id}: { ${body} }\n`);
  return `version: 1\nplan: p\n${more}tracks:\n${list.join("")}`;
}

/** A track of a plan by its id. */
export function mustTrack(plan: Plan, id: string): Track {
  const track = plan.tracks.find((each) => each.id === id);
  if (track === undefined) throw new Error(`no track ${id}`);
  return track;
}
