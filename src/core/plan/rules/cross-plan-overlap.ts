import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code, quoteGlob } from "../wording.ts";
import {
  describeFound,
  gatherEvidence,
  spanOfGlob,
  tellExisting,
  type FoundConflict,
} from "./overlap-finding.ts";

/** A track of this plan and a track of another active plan that may write one file. One finding a pair. */
export function findCrossPlanOverlaps(model: PlanModel): readonly Finding[] {
  return describeFound(model, "plans", (conflict) => describe(model, conflict));
}

function describe(model: PlanModel, conflict: FoundConflict): Finding {
  const { first, second } = conflict;
  const a = `${first.plan.id.value}/${first.track.id}`;
  const b = `${second.plan.id.value}/${second.track.id}`;
  const overlap = gatherEvidence(model, conflict);
  const [globOfA, globOfB] = overlap.patterns;
  const claim = `track ${code(b)} of another active plan (${code(second.plan.source.path)}) may write ${code(overlap.witness)} as well: ${code(a)} by ${quoteGlob(globOfA)}, ${code(b)} by ${quoteGlob(globOfB)}.`;
  const waysOut = `Narrow one of the two globs, list the path under \`shared\` in both plans, or launch this plan when the other one is settled and its file has left the active plans.`;
  return planFinding(model, "cross-plan-overlap", {
    span: spanOfGlob(first, globOfA),
    tracks: [a, b],
    overlap,
    message: `${claim}${tellExisting(overlap)} ${waysOut}`,
  });
}
