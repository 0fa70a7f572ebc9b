import { Certifier } from "./certify.ts";
import type { Differences, PairCase } from "./differences.ts";
import type { MeetingListener } from "./meeting-search.ts";
import { forbids, type CanRow, type PreparedPart } from "./prepared-scope.ts";
import type { Overlap } from "./types.ts";

/** Collects what the search finds, by pair of scopes. */
export class PairCases implements MeetingListener<CanRow> {
  readonly #rows: readonly (readonly CanRow[])[];
  readonly #mayConflict: (a: number, b: number) => boolean;
  readonly #cases = new Map<number, PairCase>();

  /** `rows` holds the rows of each scope. */
  constructor(rows: readonly (readonly CanRow[])[], mayConflict: (a: number, b: number) => boolean) {
    this.#rows = rows;
    this.#mayConflict = mayConflict;
  }

  wants(scopeA: number, scopeB: number): boolean {
    const [a, b] = scopeA < scopeB ? [scopeA, scopeB] : [scopeB, scopeA];
    const known = this.#cases.get(a * this.#rows.length + b);
    return known === undefined ? this.#mayConflict(a, b) : known.best === null;
  }

  meeting(entriesA: readonly CanRow[], entriesB: readonly CanRow[], path: string, length: number): void {
    const answers = new Map<PreparedPart, boolean>();
    const isForbidden = ({ part }: CanRow): boolean => {
      const answer = answers.get(part) ?? forbids(part, path);
      answers.set(part, answer);
      return answer;
    };
    this.#forEachPair(entriesA, entriesB, (first, second) => {
      const pairCase = this.#caseOf(first, second);
      const rows = { first, second, length };
      if (isForbidden(first) || isForbidden(second)) pairCase.pending.push(rows);
      else pairCase.best = { rows, path };
    });
  }

  doubtful(entriesA: readonly CanRow[], entriesB: readonly CanRow[]): void {
    this.#forEachPair(entriesA, entriesB, (first, second) => {
      this.#caseOf(first, second).doubtful ??= [first, second];
    });
  }

  exhausted(): void {
    this.#rows.forEach(([first], a) => {
      this.#rows.slice(a + 1).forEach(([second]) => {
        if (first === undefined || second === undefined || !this.wants(first.scope, second.scope)) return;
        this.#caseOf(first, second).doubtful ??= [first, second];
      });
    });
  }

  /** The pairs that share a path or are undecided, in order; every path is certified by minimatch. */
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
    const key = first.scope * this.#rows.length + second.scope;
    const known = this.#cases.get(key) ?? { best: null, pending: [], doubtful: null };
    this.#cases.set(key, known);
    return known;
  }
}
