import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** A track that does not say how its agent knows that it is done. */
export function findMissingDoneWhen(model: PlanModel): readonly Finding[] {
  return model.plan.tracks
    .filter((track) => track.doneWhen.length === 0 && !model.partial.has(track.id))
    .map((track) =>
      planFinding(model, "missing-done-when", {
        span: track.span,
        tracks: [track.id],
        message: `track ${code(track.id)} does not say when it is done: add \`done-when\` with what can be seen without another track's code, as in \`done-when: ["every write route emits an audit event"]\``,
      }),
    );
}
