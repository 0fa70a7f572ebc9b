import { Alphabet } from "./alphabet.ts";
import {
  afterCodePoint,
  DOT_STATES,
  PROPER_SEGMENT,
  SEGMENT_START,
  dotStateOf,
  type DotState,
} from "./dot-segments.ts";
import { PairNumbers } from "./pair-numbers.ts";
import type { SegmentAutomaton } from "./segment-automaton.ts";
import type { SegmentPredicate } from "./segment-predicate.ts";
import { shortestWord, type WordSearch, type WordSpace } from "./word-search.ts";

/** Finds the shortest segment that two predicates accept, and remembers it for the pair. */
export class SegmentMeets {
  readonly #budget: number;
  readonly #known = new Map<SegmentPredicate, Map<SegmentPredicate, WordSearch>>();

  /** `budget` is the number of nodes that the search for one pair may visit. */
  constructor(budget: number) {
    this.#budget = budget;
  }

  /** The shortest segment that both accept; symmetric in its arguments. */
  shortest(a: SegmentPredicate, b: SegmentPredicate): WordSearch {
    const [first, second] = a.key <= b.key ? [a, b] : [b, a];
    const ofFirst = this.#known.get(first) ?? new Map<SegmentPredicate, WordSearch>();
    this.#known.set(first, ofFirst);
    const known = ofFirst.get(second) ?? this.#search(first, second);
    ofFirst.set(second, known);
    return known;
  }

  #search(a: SegmentPredicate, b: SegmentPredicate): WordSearch {
    if (a.literal !== null) return b.test(a.literal) ? { kind: "found", word: a.literal } : { kind: "none" };
    if (b.literal !== null) return a.test(b.literal) ? { kind: "found", word: b.literal } : { kind: "none" };
    if (!endsAgree(a, b)) return { kind: "none" };
    return shortestWord(new SegmentProduct(a.automaton, b.automaton), this.#budget);
  }
}

/** Whether the texts that both predicates fix at the ends of a segment can stand in one segment. */
export function endsAgree(a: SegmentPredicate, b: SegmentPredicate): boolean {
  const prefixesAgree = a.prefix.startsWith(b.prefix) || b.prefix.startsWith(a.prefix);
  return prefixesAgree && (a.suffix.endsWith(b.suffix) || b.suffix.endsWith(a.suffix));
}

/**
 * Pairs of configurations, with what is known of the dots at the start of the segment. A pair is left out when one
 * that was reached before, by a word no longer, differs from it in one configuration alone and stands there at a star
 * that is farther: long patterns of many stars would be quadratic otherwise.
 */
class SegmentProduct implements WordSpace {
  readonly effort = 0;
  readonly start: readonly number[];
  readonly symbols: readonly number[];
  readonly #a: SegmentAutomaton;
  readonly #b: SegmentAutomaton;
  readonly #pairs = new PairNumbers();
  /** By the other configuration and the dots, the farthest star reached. */
  readonly #farthestOfA = new Map<number, number>();
  readonly #farthestOfB = new Map<number, number>();

  constructor(a: SegmentAutomaton, b: SegmentAutomaton) {
    this.#a = a;
    this.#b = b;
    this.symbols = new Alphabet([...a.sets, ...b.sets]).symbols;
    this.start = this.#admit(a.start, b.start, SEGMENT_START);
  }

  step(node: number, symbol: number): readonly number[] {
    const pair = Math.floor(node / DOT_STATES);
    const nextOfA = this.#a.step(this.#pairs.firstOf(pair), symbol);
    if (nextOfA.length === 0) return NO_NODES;
    const nextOfB = this.#b.step(this.#pairs.secondOf(pair), symbol);
    if (nextOfB.length === 0) return NO_NODES;
    return this.#admit(nextOfA, nextOfB, afterCodePoint(dotStateOf(node), symbol));
  }

  accepts(node: number): boolean {
    const pair = Math.floor(node / DOT_STATES);
    return (
      dotStateOf(node) === PROPER_SEGMENT &&
      this.#a.accepts(this.#pairs.firstOf(pair)) &&
      this.#b.accepts(this.#pairs.secondOf(pair))
    );
  }

  #admit(ofA: readonly number[], ofB: readonly number[], dots: DotState): readonly number[] {
    const admitted: number[] = [];
    for (const a of ofA) {
      for (const b of ofB) {
        const [besideA, besideB] = [b * DOT_STATES + dots, a * DOT_STATES + dots];
        const [progressOfA, progressOfB] = [this.#a.progressOf(a), this.#b.progressOf(b)];
        if (progressOfA < (this.#farthestOfA.get(besideA) ?? -1)) continue;
        if (progressOfB < (this.#farthestOfB.get(besideB) ?? -1)) continue;
        if (this.#a.isOuterStar(a)) this.#farthestOfA.set(besideA, progressOfA);
        if (this.#b.isOuterStar(b)) this.#farthestOfB.set(besideB, progressOfB);
        admitted.push(this.#pairs.numberOf(a, b) * DOT_STATES + dots);
      }
    }
    return admitted;
  }
}

const NO_NODES: readonly number[] = [];
