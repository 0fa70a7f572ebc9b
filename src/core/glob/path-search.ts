import { Alphabet } from "./alphabet.ts";
import { SLASH } from "./code-point-set.ts";
import { Determinised } from "./determinised.ts";
import {
  afterCodePoint,
  DOT_STATES,
  PROPER_SEGMENT,
  SEGMENT_START,
  dotStateOf,
  type DotState,
} from "./dot-segments.ts";
import { PairNumbers } from "./pair-numbers.ts";
import { RowAutomaton } from "./row-automaton.ts";
import type { Row } from "./row.ts";
import { shortestWord, type WordSearch, type WordSpace } from "./word-search.ts";

/** Which paths are wanted, in terms of rows. */
export interface PathQuestion {
  /** Rows that must all match: one or two. */
  readonly required: readonly [Row, Row];
  /** Rows whose matches decide with `allows`. */
  readonly observed: readonly Row[];
  /** Whether a path is wanted that exactly these observed rows match, given by index. */
  readonly allows: (matching: ReadonlySet<number>) => boolean;
  /** Whether a path that fewer observed rows match is never less wanted; lets the search discard more. */
  readonly fewerIsBetter: boolean;
}

/**
 * A shortest path that is wanted. Exact: the observed rows are followed all at once, as the set of places they may
 * be at. That set can grow exponentially, which is what the budget is for.
 */
export function searchPath(question: PathQuestion, budget: number): WordSearch {
  return shortestWord(new PathSpace(question), budget);
}

/** How many comparisons of sets cost as much as visiting a node does. */
const COMPARISONS_A_VISIT = 50;

class PathSpace implements WordSpace {
  readonly start: readonly number[];
  readonly symbols: readonly number[];
  readonly #question: PathQuestion;
  readonly #a: RowAutomaton;
  readonly #b: RowAutomaton;
  readonly #observed: RowAutomaton;
  readonly #observedStates: Determinised;
  readonly #pairs = new PairNumbers();
  readonly #nodes = new PairNumbers();
  readonly #admitted = new Map<number, number[]>();
  #comparisons = 0;

  constructor(question: PathQuestion) {
    const { required, observed } = question;
    const elements = [...required, ...observed].flat();
    const alphabet = new Alphabet(elements.flatMap(({ predicate }) => predicate.automaton.sets));
    this.#question = question;
    this.symbols = [...alphabet.symbols, SLASH];
    this.#a = new RowAutomaton([required[0]], alphabet);
    this.#b = new RowAutomaton([required[1]], alphabet);
    this.#observed = new RowAutomaton(observed, alphabet);
    this.#observedStates = new Determinised(this.#observed);
    this.start = this.#admit(this.#a.start, this.#b.start, this.#observedStates.start, SEGMENT_START);
  }

  get effort(): number {
    return this.#comparisons / COMPARISONS_A_VISIT;
  }

  step(node: number, symbol: number): readonly number[] {
    const { a, b, observed, dots } = this.#read(node);
    if (symbol === SLASH && dots !== PROPER_SEGMENT) return [];
    const nextOfA = this.#a.step(a, symbol);
    if (nextOfA.length === 0) return [];
    const nextOfB = this.#b.step(b, symbol);
    if (nextOfB.length === 0) return [];
    return this.#admit(
      nextOfA,
      nextOfB,
      this.#observedStates.step(observed, symbol),
      afterCodePoint(dots, symbol),
    );
  }

  accepts(node: number): boolean {
    const { a, b, observed, dots } = this.#read(node);
    if (dots !== PROPER_SEGMENT || !this.#a.accepts(a) || !this.#b.accepts(b)) return false;
    const accepting = this.#observedStates
      .configurations(observed)
      .filter((at) => this.#observed.accepts(at));
    return this.#question.allows(new Set(accepting.map((at) => this.#observed.rowOf(at))));
  }

  /** The nodes of all combinations, without those that are no better than one that was reached before. */
  #admit(
    ofA: readonly number[],
    ofB: readonly number[],
    observed: number,
    dots: DotState,
  ): readonly number[] {
    const admitted: number[] = [];
    for (const a of ofA) {
      for (const b of ofB) {
        const place = this.#pairs.numberOf(a, b) * DOT_STATES + dots;
        if (this.#isCovered(place, observed)) continue;
        admitted.push(this.#nodes.numberOf(place, observed));
      }
    }
    return admitted;
  }

  #isCovered(place: number, observed: number): boolean {
    const earlier = this.#admitted.get(place);
    if (earlier === undefined) {
      this.#admitted.set(place, [observed]);
      return false;
    }
    this.#comparisons += earlier.length;
    if (earlier.includes(observed)) return true;
    if (this.#question.fewerIsBetter && earlier.some((known) => this.#isSubset(known, observed))) return true;
    earlier.push(observed);
    return false;
  }

  #isSubset(small: number, large: number): boolean {
    const inLarge = this.#observedStates.configurations(large);
    let at = 0;
    return this.#observedStates.configurations(small).every((configuration) => {
      while ((inLarge[at] ?? Infinity) < configuration) at++;
      return inLarge[at] === configuration;
    });
  }

  #read(node: number): { a: number; b: number; observed: number; dots: DotState } {
    const place = this.#nodes.firstOf(node);
    const observed = this.#nodes.secondOf(node);
    const pair = Math.floor(place / DOT_STATES);
    return { a: this.#pairs.firstOf(pair), b: this.#pairs.secondOf(pair), observed, dots: dotStateOf(place) };
  }
}
