import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code, lineOf, quoteGlob } from "../wording.ts";
import {
  describeFound,
  gatherEvidence,
  spanOfGlob,
  tellExisting,
  type FoundConflict,
} from "./overlap-finding.ts";

/** Two tracks of the plan that may run at once and may write one file. One finding a pair of tracks. */
export function findScopeOverlaps(model: PlanModel): readonly Finding[] {
  return describeFound(model, "tracks", (conflict) => describe(model, conflict));
}

function describe(model: PlanModel, conflict: FoundConflict): Finding {
  const { first, second } = conflict;
  const [a, b] = [first.track.id, second.track.id];
  const overlap = gatherEvidence(model, conflict);
  const [globOfA, globOfB] = overlap.patterns;
  const span = spanOfGlob(second, globOfB);
  const line = lineOf(model.plan.source, spanOfGlob(first, globOfA));
  const claim = `tracks ${code(a)} and ${code(b)} may both write ${code(overlap.witness)}: ${code(a)} by ${quoteGlob(globOfA)} (${line}), ${code(b)} by ${quoteGlob(globOfB)}.`;
  const waysOut = `Narrow one of the two globs, move the path to \`shared\` with a rule, or let them run one after the other with \`needs: [${a}]\` in ${code(b)}.`;
  return planFinding(model, "scope-overlap", {
    span,
    tracks: [a, b],
    overlap,
    message: `${claim}${tellExisting(overlap)} ${waysOut}`,
  });
}
