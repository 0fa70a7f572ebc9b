import { Alphabet } from "./alphabet.ts";
import { afterCodePoint, DOT_STATES, PROPER_SEGMENT, SEGMENT_START, type DotState } from "./dot-segments.ts";
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

/** Pairs of configurations, with what is known of the dots at the start of the segment. */
class SegmentProduct implements WordSpace {
  readonly start: readonly number[];
  readonly symbols: readonly number[];
  readonly #a: SegmentAutomaton;
  readonly #b: SegmentAutomaton;
  readonly #pairs = new PairNumbers();

  constructor(a: SegmentAutomaton, b: SegmentAutomaton) {
    this.#a = a;
    this.#b = b;
    this.symbols = new Alphabet([...a.sets, ...b.sets]).symbols;
    this.start = this.#nodes(a.start, b.start, SEGMENT_START);
  }

  step(node: number, symbol: number): readonly number[] {
    const [a, b] = this.#pairs.pairOf(Math.floor(node / DOT_STATES));
    const nextOfA = this.#a.step(a, symbol);
    if (nextOfA.length === 0) return [];
    return this.#nodes(nextOfA, this.#b.step(b, symbol), afterCodePoint(dotsOf(node), symbol));
  }

  accepts(node: number): boolean {
    const [a, b] = this.#pairs.pairOf(Math.floor(node / DOT_STATES));
    return dotsOf(node) === PROPER_SEGMENT && this.#a.accepts(a) && this.#b.accepts(b);
  }

  #nodes(ofA: readonly number[], ofB: readonly number[], dots: DotState): readonly number[] {
    return ofA.flatMap((a) => ofB.map((b) => this.#pairs.numberOf(a, b) * DOT_STATES + dots));
  }
}

function dotsOf(node: number): DotState {
  const dots = node % DOT_STATES;
  return dots === 0 || dots === 1 || dots === 2 ? dots : PROPER_SEGMENT;
}
