import type { Plan, TrackId } from "../plan/plan.ts";
import type { PlacedMerge } from "./placed-merge.ts";

/** A merge that crossed a border, as evidence. */
export interface Crossing {
  readonly sha: string;
  readonly subject: string;
  /** One path on each side of the border. */
  readonly paths: readonly [string, string];
}

/** The border between two tracks, in plan order. */
export interface PairReplay {
  readonly tracks: readonly [TrackId, TrackId];
  /** Merges with files of both. */
  readonly crossings: number;
  /** Newest first, at most `MAX_EXAMPLES`. */
  readonly examples: readonly Crossing[];
}

/** Examples kept for each pair. */
const MAX_EXAMPLES = 3;

interface PairCount {
  readonly tracks: readonly [TrackId, TrackId];
  crossings: number;
  readonly examples: Crossing[];
}

/** Every pair of tracks that a merge crossed: the most crossed first, then in plan order. */
export function replayPairs(plan: Plan, merges: readonly PlacedMerge[]): readonly PairReplay[] {
  const pairs = new Map<string, PairCount>();
  for (const merge of merges) countCrossings(merge, pairs);
  const order = plan.tracks.map((track) => track.id);
  const place = ({ tracks: [a, b] }: PairReplay): number =>
    order.indexOf(a) * order.length + order.indexOf(b);
  return [...pairs.values()].sort(
    (one, other) => other.crossings - one.crossings || place(one) - place(other),
  );
}

function countCrossings({ record, paths }: PlacedMerge, pairs: Map<string, PairCount>): void {
  const sides = [...paths];
  for (const [at, [a, pathsOfA]] of sides.entries()) {
    for (const [b, pathsOfB] of sides.slice(at + 1)) {
      const pair = pairs.get(`${a} ${b}`) ?? { tracks: [a, b] as const, crossings: 0, examples: [] };
      pairs.set(`${a} ${b}`, pair);
      pair.crossings += 1;
      if (pair.examples.length === MAX_EXAMPLES) continue;
      const evidence = [pathsOfA[0] ?? "", pathsOfB[0] ?? ""] as const;
      pair.examples.push({ sha: record.sha, subject: record.subject, paths: evidence });
    }
  }
}
