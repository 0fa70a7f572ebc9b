import { shareScopes } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import type { Track } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { globsOf, scopeOf } from "../scope.ts";
import { code } from "../wording.ts";

/** A track that may write nothing, or none of the files that it must write. */
export function findEmptyScopes(model: PlanModel): readonly Finding[] {
  return model.plan.tracks.flatMap((track, index) => {
    if (model.partial.has(track.id) || track.canTouch.length === 0) return [];
    if (model.members[index]?.kind === "none") return [describeEmpty(model, track)];
    return describeUnreachable(model, track, index);
  });
}

function describeEmpty(model: PlanModel, track: Track): Finding {
  const own = track.type === "code" ? "can-touch" : "outputs";
  return planFinding(model, "empty-scope", {
    span: track.canTouch[0]?.span ?? track.span,
    tracks: [track.id],
    message: `track ${code(track.id)} may write nothing: all of its \`${own}\` is taken back by \`cannot-touch\`, \`shared\` or the protected paths. Narrow \`cannot-touch\`, or name files under \`${own}\` that the track owns`,
  });
}

function describeUnreachable(model: PlanModel, track: Track, index: number): readonly Finding[] {
  const [first] = track.mustTouch;
  const scope = model.claimants[index]?.scope;
  if (first === undefined || scope === undefined) return [];
  if (shareScopes(scopeOf(globsOf(track.mustTouch)), scope).kind !== "none") return [];
  const message = `no path under \`must-touch\` of track ${code(track.id)} is in its scope, so its work could never pass: add the path to its \`can-touch\`, or require one that it may write`;
  return [planFinding(model, "empty-scope", { span: first.span, tracks: [track.id], message })];
}
