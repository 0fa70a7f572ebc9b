import type { Finding } from "../../finding.ts";
import type { Located } from "../../source-text.ts";
import { nearestName } from "../../suggest.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code, listCodes } from "../wording.ts";

/** `needs`, or the owner of a shared path, names a track that the plan does not have. */
export function findUnknownTracks(model: PlanModel): readonly Finding[] {
  const ids = model.plan.tracks.map((track) => track.id);
  const known = new Set<string>(ids);
  const owners = model.plan.shared.flatMap(({ rule }) => (rule.kind === "owner" ? [rule.owner] : []));
  const ofNeeds = model.plan.tracks.flatMap((track) =>
    track.needs
      .filter((need) => !known.has(need.value))
      .map((need) => describe(model, need, ids, "`needs` names", [track.id])),
  );
  const ofOwners = owners
    .filter((owner) => !known.has(owner.value))
    .map((owner) => describe(model, owner, ids, "the owner of this shared path is", []));
  return [...ofNeeds, ...ofOwners];
}

function describe(
  model: PlanModel,
  name: Located<string>,
  ids: readonly string[],
  what: string,
  tracks: readonly string[],
): Finding {
  const near = nearestName(name.value, ids);
  const advice = near === null ? `the tracks are ${listCodes(ids, 12)}` : `did you mean ${code(near)}?`;
  return planFinding(model, "unknown-track", {
    span: name.span,
    tracks,
    message: `${what} ${code(name.value)}, and the plan has no such track: ${advice}`,
  });
}
