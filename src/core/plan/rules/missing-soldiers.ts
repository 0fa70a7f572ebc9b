import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** A track without sub-task ids: nobody could say afterwards which part of it was done. */
export function findMissingSoldiers(model: PlanModel): readonly Finding[] {
  return model.plan.tracks
    .filter((track) => track.soldiers.length === 0 && !model.partial.has(track.id))
    .map((track) =>
      planFinding(model, "missing-soldiers", {
        span: track.span,
        tracks: [track.id],
        message: `track ${code(track.id)} names no soldiers: give each sub-task of its handover doc an id and list the ids, as in \`soldiers: [A1, A2]\``,
      }),
    );
}
