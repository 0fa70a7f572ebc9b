import { DEFAULT_BUDGET, overBudget } from "./budget.ts";
import { Certifier } from "./certify.ts";
import { codePointLength } from "./code-point-length.ts";
import { searchMeetings, type MeetingListener } from "./meeting-search.ts";
import { searchPath } from "./path-search.ts";
import { forbids, prepareScope, type PreparedPart } from "./prepared-scope.ts";
import type { Row } from "./row.ts";
import { rowsMeet } from "./rows-meet.ts";
import { RowTrie } from "./row-trie.ts";
import { SegmentMeets } from "./segment-meets.ts";
import type { Glob, Overlap, Scope } from "./types.ts";
import type { WordSearch } from "./word-search.ts";

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
  const trie = new RowTrie<CanRow>();
  scopes.forEach((scope, index) => {
    for (const part of prepareScope(scope)) {
      for (const glob of part.can)
        for (const row of glob.rows) trie.add(row, { scope: index, part, glob, row });
    }
  });
  const meets = new SegmentMeets(budget);
  const pairs = new PairCases(scopes.length, options.mayConflict ?? (() => true));
  searchMeetings(trie.root, meets, pairs);
  return pairs.decide(new Differences(meets, budget));
}

/** A row of a `can` glob. */
interface CanRow {
  readonly scope: number;
  readonly part: PreparedPart;
  readonly glob: Glob;
  readonly row: Row;
}

/** Two rows of different scopes that share a path; the first belongs to the lower scope. */
interface RowPair {
  readonly first: CanRow;
  readonly second: CanRow;
  /** The length of the shortest path both match, in code points. */
  readonly length: number;
}

/** What is known of one pair of scopes. */
interface PairCase {
  /** A shortest path of the two rows that neither part forbids. */
  best: { readonly rows: RowPair; readonly path: string } | null;
  /** Rows whose shortest path is forbidden, shortest first, all no longer than `best`. */
  readonly pending: RowPair[];
  /** Rows that may share a path. */
  doubtful: readonly [CanRow, CanRow] | null;
}

class PairCases implements MeetingListener<CanRow> {
  readonly #scopeCount: number;
  readonly #mayConflict: (a: number, b: number) => boolean;
  readonly #cases = new Map<number, PairCase>();

  constructor(scopeCount: number, mayConflict: (a: number, b: number) => boolean) {
    this.#scopeCount = scopeCount;
    this.#mayConflict = mayConflict;
  }

  wants(scopeA: number, scopeB: number): boolean {
    const [a, b] = scopeA < scopeB ? [scopeA, scopeB] : [scopeB, scopeA];
    const known = this.#cases.get(a * this.#scopeCount + b);
    return known === undefined ? this.#mayConflict(a, b) : known.best === null;
  }

  meeting(entriesA: readonly CanRow[], entriesB: readonly CanRow[], path: string, length: number): void {
    this.#forEachPair(entriesA, entriesB, (first, second) => {
      const pairCase = this.#caseOf(first, second);
      const rows = { first, second, length };
      if (forbids(first.part, path) || forbids(second.part, path)) pairCase.pending.push(rows);
      else pairCase.best = { rows, path };
    });
  }

  doubtful(entriesA: readonly CanRow[], entriesB: readonly CanRow[]): void {
    this.#forEachPair(entriesA, entriesB, (first, second) => {
      this.#caseOf(first, second).doubtful ??= [first, second];
    });
  }

  decide(differences: Differences): readonly Overlap[] {
    const certifier = new Certifier();
    return [...this.#cases]
      .sort(([a], [b]) => a - b)
      .map(([, pairCase]) => differences.decide(pairCase, certifier))
      .filter((overlap) => overlap !== null);
  }

  #forEachPair(
    entriesA: readonly CanRow[],
    entriesB: readonly CanRow[],
    visit: (first: CanRow, second: CanRow) => void,
  ): void {
    entriesA.forEach((a, index) => {
      for (let at = entriesA === entriesB ? index + 1 : 0; at < entriesB.length; at++) {
        const b = entriesB[at];
        if (b === undefined || a.scope === b.scope || !this.wants(a.scope, b.scope)) continue;
        if (a.scope < b.scope) visit(a, b);
        else visit(b, a);
      }
    });
  }

  #caseOf(first: CanRow, second: CanRow): PairCase {
    const key = first.scope * this.#scopeCount + second.scope;
    const known = this.#cases.get(key) ?? { best: null, pending: [], doubtful: null };
    this.#cases.set(key, known);
    return known;
  }
}

/** Decides pairs of rows against what their parts forbid. Many pairs ask the same: answers are remembered. */
class Differences {
  readonly #meets: SegmentMeets;
  readonly #budget: number;
  readonly #known = new Map<string, WordSearch>();

  constructor(meets: SegmentMeets, budget: number) {
    this.#meets = meets;
    this.#budget = budget;
  }

  decide(pairCase: PairCase, certifier: Certifier): Overlap | null {
    let { best } = pairCase;
    let undecided = pairCase.doubtful;
    for (const rows of pairCase.pending) {
      if (best !== null && rows.length >= codePointLength(best.path)) break;
      const found = this.#search(rows);
      if (found.kind === "undecided") undecided ??= [rows.first, rows.second];
      if (
        found.kind === "found" &&
        (best === null || codePointLength(found.word) < codePointLength(best.path))
      ) {
        best = { rows, path: found.word };
      }
    }
    if (best !== null) return certified(best.rows, best.path, certifier);
    if (undecided === null) return null;
    const [first, second] = undecided;
    const globs = [first.glob, second.glob] as const;
    return { kind: "undecided", a: first.scope, b: second.scope, globs, reason: overBudget(this.#budget) };
  }

  #search({ first, second }: RowPair): WordSearch {
    const key = [first.glob.text, second.glob.text, first.part.cannotKey, second.part.cannotKey]
      .concat([first, second].map(({ glob, row }) => String(glob.rows.indexOf(row))))
      .join("\n\n");
    const known = this.#known.get(key) ?? this.#searchAnew(first, second);
    this.#known.set(key, known);
    return known;
  }

  #searchAnew(first: CanRow, second: CanRow): WordSearch {
    const required = [first.row, second.row] as const;
    const observed = [...first.part.cannotRows, ...second.part.cannotRows].filter((row) =>
      required.every((wanted) => rowsMeet(row, wanted, this.#meets)),
    );
    return searchPath(
      { required, observed, allows: (matching) => matching.size === 0, fewerIsBetter: true },
      this.#budget,
    );
  }
}

function certified({ first, second }: RowPair, witness: string, certifier: Certifier): Overlap {
  for (const { glob, part } of [first, second]) {
    certifier.requireMatch(glob, witness);
    certifier.requireNoMatch(part.cannot, witness);
  }
  return { kind: "found", a: first.scope, b: second.scope, witness, globs: [first.glob, second.glob] };
}
