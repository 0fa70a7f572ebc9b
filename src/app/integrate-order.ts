import type { IntegrationStep, OrderAdvice } from "../core/coordinate/integration.ts";
import { forecastMergeOrder, weighOrder, type PairConflict } from "../core/coordinate/merge-order.ts";
import { needsTransitively } from "../core/plan/launch-order.ts";
import type { TrackId } from "../core/plan/plan.ts";
import type { MergeSetting } from "./integrate-merge.ts";

/** Pairs of branches merged to forecast an order. At some ten milliseconds each this is under half a minute. */
export const MAX_PAIRS = 1_000;

/** The advice, or why there is none. */
export type AdviceReading =
  | { readonly kind: "advice"; readonly advice: OrderAdvice }
  | { readonly kind: "none" }
  | { readonly kind: "too-many"; readonly pairs: number };

/** Finds the cheapest order when a step of the given one conflicts, by merging every pair of branches. */
export async function adviseOrder(
  steps: readonly IntegrationStep[],
  setting: MergeSetting,
): Promise<AdviceReading> {
  if (!steps.some((step) => step.outcome.kind === "conflict")) return { kind: "none" };
  const tips = steps.flatMap(tipOfStep);
  const pairCount = (tips.length * (tips.length - 1)) / 2;
  if (pairCount > MAX_PAIRS) return { kind: "too-many", pairs: pairCount };
  const onBase = await mergeEachWithBase(tips, setting);
  const mergeable = onBase.flatMap(({ track, commit }) => (commit === null ? [] : [{ track, commit }]));
  const pairs = await mergePairs(mergeable, setting);
  const tracks = mergeable.map(({ track }) => track);
  const needs = needsTransitively(setting.base.plan);
  const best = forecastMergeOrder({ tracks, needs, conflicts: pairs });
  const againstBase = onBase.flatMap(({ track, commit }) => (commit === null ? [track] : []));
  return { kind: "advice", advice: { given: weighOrder(tracks, pairs), best, pairs, againstBase } };
}

interface TrackTip {
  readonly track: TrackId;
  readonly sha: string;
}

function tipOfStep({ track, outcome }: IntegrationStep): readonly TrackTip[] {
  switch (outcome.kind) {
    case "merged":
    case "conflict":
    case "waiting":
      return [{ track, sha: outcome.sha }];
    case "contained":
    case "declared-merged":
    case "missing":
    case "ambiguous":
    case "diverged":
      return [];
  }
}

// Merged with the base first, so that two branches are compared as they will meet: on the same base.
async function mergeEachWithBase(
  tips: readonly TrackTip[],
  { base, repository }: MergeSetting,
): Promise<readonly { readonly track: TrackId; readonly commit: string | null }[]> {
  const merged: { track: TrackId; commit: string | null }[] = [];
  for (const { track, sha } of tips) {
    const { tree, conflicts } = await repository.merge(base.sha, sha);
    const clean = conflicts.length === 0;
    const commit = clean ? await repository.commit(tree, [base.sha, sha], "Forecast a merge order\n") : null;
    merged.push({ track, commit });
  }
  return merged;
}

async function mergePairs(
  commits: readonly { readonly track: TrackId; readonly commit: string }[],
  { repository }: MergeSetting,
): Promise<readonly PairConflict[]> {
  const pairs: PairConflict[] = [];
  for (const [at, a] of commits.entries()) {
    for (const b of commits.slice(at + 1)) {
      const { conflicts } = await repository.merge(a.commit, b.commit);
      if (conflicts.length === 0) continue;
      pairs.push({ tracks: [a.track, b.track], paths: conflicts.map(({ path }) => path) });
    }
  }
  return pairs;
}
