import { overBudget } from "./budget.ts";
import type { Certifier } from "./certify.ts";
import { codePointLength } from "./code-point-length.ts";
import { searchPath } from "./path-search.ts";
import type { CanRow } from "./prepared-scope.ts";
import type { Row } from "./row.ts";
import { rowsMeet } from "./rows-meet.ts";
import type { SegmentMeets } from "./segment-meets.ts";
import type { Overlap } from "./types.ts";
import type { WordSearch } from "./word-search.ts";

/** Two rows of different scopes that share a path; the first belongs to the lower scope. */
export interface RowPair {
  readonly first: CanRow;
  readonly second: CanRow;
  /** The length of the shortest path both match, in code points. */
  readonly length: number;
}

/** What is known of one pair of scopes. */
export interface PairCase {
  /** A shortest path of the two rows that neither part forbids. */
  best: { readonly rows: RowPair; readonly path: string } | null;
  /** Rows whose shortest path is forbidden, shortest first, all no longer than `best`. */
  readonly pending: RowPair[];
  /** Rows that may share a path. */
  doubtful: readonly [CanRow, CanRow] | null;
}

/**
 * Decides pairs of rows against what their parts forbid. Hundreds of tracks may share a file that all of them forbid:
 * such pairs ask the same question, which is answered once.
 */
export class Differences {
  readonly #meets: SegmentMeets;
  readonly #budget: number;
  readonly #answers = new Map<string, WordSearch>();
  readonly #relevant = new Map<CanRow, readonly Row[]>();
  readonly #keys = new Map<Row, string>();

  constructor(meets: SegmentMeets, budget: number) {
    this.#meets = meets;
    this.#budget = budget;
  }

  /** The overlap of the pair, or null when it is proved to share no path. */
  decide(pairCase: PairCase, certifier: Certifier): Overlap | null {
    let { best } = pairCase;
    let undecided = pairCase.doubtful;
    for (const rows of pairCase.pending) {
      if (best !== null && rows.length >= codePointLength(best.path)) break;
      const found = this.#search(rows);
      if (found.kind === "undecided") undecided ??= [rows.first, rows.second];
      if (found.kind !== "found") continue;
      if (best === null || codePointLength(found.word) < codePointLength(best.path))
        best = { rows, path: found.word };
    }
    if (best !== null) return certified(best.rows, best.path, certifier);
    if (undecided === null) return null;
    const [first, second] = undecided;
    const globs = [first.glob, second.glob] as const;
    return { kind: "undecided", a: first.scope, b: second.scope, globs, reason: overBudget(this.#budget) };
  }

  #search({ first, second }: RowPair): WordSearch {
    const required = [first.row, second.row] as const;
    const observed = this.#observed(first, second);
    const [keyA, keyB] = [this.#keyOf(first.row), this.#keyOf(second.row)];
    if (observed.has(keyA) || observed.has(keyB)) return { kind: "none" };
    const question = [keyA, keyB, ...[...observed.keys()].sort((a, b) => (a < b ? -1 : 1))].join("\n\n");
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = searchPath(
      {
        required,
        observed: [...observed.values()],
        allows: (matching) => matching.size === 0,
        fewerIsBetter: true,
      },
      this.#budget,
    );
    this.#answers.set(question, answer);
    return answer;
  }

  /** The forbidden rows that meet both rows, by key. */
  #observed(first: CanRow, second: CanRow): ReadonlyMap<string, Row> {
    const observed = new Map<string, Row>();
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const) {
      for (const row of this.#relevantTo(own)) {
        const key = this.#keyOf(row);
        if (!observed.has(key) && rowsMeet(row, other.row, this.#meets)) observed.set(key, row);
      }
    }
    return observed;
  }

  /** What the part of the row forbids, as far as it meets the row. */
  #relevantTo(canRow: CanRow): readonly Row[] {
    const known = this.#relevant.get(canRow);
    if (known !== undefined) return known;
    const relevant = canRow.part.cannotRows.filter((row) => rowsMeet(row, canRow.row, this.#meets));
    this.#relevant.set(canRow, relevant);
    return relevant;
  }

  /** Equal for rows that match the same paths. */
  #keyOf(row: Row): string {
    const known = this.#keys.get(row);
    if (known !== undefined) return known;
    const key = row.map(({ gap, predicate }) => `${gap ? "**/" : ""}${predicate.key}`).join("/");
    this.#keys.set(row, key);
    return key;
  }
}

function certified({ first, second }: RowPair, witness: string, certifier: Certifier): Overlap {
  for (const { glob, part } of [first, second]) {
    certifier.requireMatch(glob, witness);
    certifier.requireNoMatch(part.cannot, witness);
  }
  return { kind: "found", a: first.scope, b: second.scope, witness, globs: [first.glob, second.glob] };
}
