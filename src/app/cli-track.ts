import type { Plan, Track } from "../core/plan/plan.ts";
import { nearestName } from "../core/suggest.ts";
import { ActionError } from "./errors.ts";

/** The track that `--track` names. Fails with `bad-input`, and names the nearest id, where there is none. */
export function namedTrack(plan: Plan, id: string | null): Track {
  const ids = plan.tracks.map((track) => track.id);
  const list = `The tracks are: ${ids.join(", ")}.`;
  if (id === null) throw new ActionError("bad-input", "--track is missing.", list);
  const track = plan.tracks.find((one) => one.id === id);
  if (track !== undefined) return track;
  const nearest = nearestName(id, ids);
  const hint = nearest === null ? list : `Did you mean "${nearest}"?`;
  throw new ActionError("bad-input", `The plan has no track "${id}".`, hint);
}
