import { DEFAULT_BUDGET } from "./budget.ts";
import { Differences } from "./differences.ts";
import { searchMeetings } from "./meeting-search.ts";
import { PairCases } from "./pair-cases.ts";
import { prepareScope, type CanRow } from "./prepared-scope.ts";
import { RowTrie } from "./row-trie.ts";
import { SegmentMeets } from "./segment-meets.ts";
import type { Overlap, Scope } from "./types.ts";

/** What may be said to `findOverlaps`. */
export interface OverlapOptions {
  /** Whether two scopes are of interest; all are by default. */
  readonly mayConflict?: (a: number, b: number) => boolean;
  /** How many nodes each search may visit. */
  readonly budget?: number;
}

/**
 * The pairs of scopes that share a path, each with a shortest one, and the pairs that could not be decided; one item a
 * pair, ordered by `a`, then `b`. A pair that is not listed shares no path.
 */
export function findOverlaps(scopes: readonly Scope[], options: OverlapOptions = {}): readonly Overlap[] {
  const budget = options.budget ?? DEFAULT_BUDGET;
  const rows = scopes.map(canRows);
  const trie = new RowTrie<CanRow>();
  for (const ofScope of rows) for (const canRow of ofScope) trie.add(canRow.row, canRow);
  const meets = new SegmentMeets(budget);
  const pairs = new PairCases(rows, options.mayConflict ?? (() => true));
  searchMeetings(trie.root, meets, pairs, budget * VISITS_A_BUDGET);
  return pairs.decide(new Differences(meets, budget));
}

/** All scopes together may visit this many times as many pairs of nodes as one search may visit nodes. */
const VISITS_A_BUDGET = 20;

function canRows(scope: Scope, index: number): readonly CanRow[] {
  return prepareScope(scope).flatMap((part) =>
    part.can.flatMap((glob) => glob.rows.map((row) => ({ scope: index, part, glob, row }))),
  );
}
