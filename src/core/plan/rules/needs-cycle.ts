import type { Finding } from "../../finding.ts";
import { findNeedsCycles } from "../launch-order.ts";
import type { PlanModel } from "../model.ts";
import type { TrackId } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** Tracks that wait for one another, so that none of them could ever start. */
export function findCycles(model: PlanModel): readonly Finding[] {
  return findNeedsCycles(model.plan).flatMap((cycle) => describe(model, cycle));
}

function describe(model: PlanModel, cycle: readonly TrackId[]): readonly Finding[] {
  const [first, second] = cycle;
  const track = model.plan.tracks.find((each) => each.id === first);
  const need = track?.needs.find((each) => each.value === second);
  if (track === undefined || need === undefined) return [];
  const path = cycle.map((id) => code(id)).join(" → ");
  const message =
    first === second
      ? `track ${code(track.id)} needs itself, so it could never start: name the track that must be merged before it`
      : `\`needs\` runs in a circle, ${path}, so none of these tracks could ever start: turn one of them round or cut it`;
  const ids = model.plan.tracks.map((each) => each.id).filter((id) => cycle.includes(id));
  return [planFinding(model, "needs-cycle", { span: need.span, tracks: ids, message })];
}
