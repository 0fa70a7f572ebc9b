import type { Alphabet } from "./alphabet.ts";
import { SLASH } from "./code-point-set.ts";
import type { Automaton } from "./determinised.ts";
import { PairNumbers } from "./pair-numbers.ts";
import type { Row, RowElement } from "./row.ts";

/**
 * The automaton of whole paths for several rows at once.
 *
 * 1. A configuration is a place in a row and a configuration of that segment's automaton, or the gap in front of it.
 * 2. It does not know that segments are never empty, `.` or `..`: whoever walks it must offer none of these.
 */
export class RowAutomaton implements Automaton {
  readonly start: readonly number[];
  readonly alphabet: Alphabet;
  readonly #places: readonly Place[];
  readonly #firstPlaces: readonly number[];
  readonly #configurations = new PairNumbers();

  /** The alphabet must tell apart what the sets of all rows tell apart. */
  constructor(rows: readonly Row[], alphabet: Alphabet) {
    this.alphabet = alphabet;
    this.#places = rows.flatMap((row, index) =>
      row.map((element, at) => ({ element, row: index, isLast: at === row.length - 1 })),
    );
    this.#firstPlaces = this.#places.flatMap((place, at) =>
      this.#places[at - 1]?.row === place.row ? [] : [at],
    );
    this.start = this.#firstPlaces.flatMap((place) => this.#segmentStart(place));
  }

  step(configuration: number, codePoint: number): readonly number[] {
    const place = this.#configurations.firstOf(configuration);
    const inside = this.#configurations.secondOf(configuration);
    const { element, isLast } = this.#place(place);
    if (inside === IN_GAP) return codePoint === SLASH ? this.#segmentStart(place) : [configuration];
    const { automaton } = element.predicate;
    if (codePoint === SLASH)
      return !isLast && automaton.accepts(inside - 1) ? this.#segmentStart(place + 1) : [];
    return automaton
      .step(inside - 1, codePoint)
      .map((next) => this.#configurations.numberOf(place, next + 1));
  }

  accepts(configuration: number): boolean {
    const place = this.#configurations.firstOf(configuration);
    const inside = this.#configurations.secondOf(configuration);
    const { element, isLast } = this.#place(place);
    return isLast && inside !== IN_GAP && element.predicate.automaton.accepts(inside - 1);
  }

  /** The index of the row that the configuration belongs to. */
  rowOf(configuration: number): number {
    return this.#place(this.#configurations.firstOf(configuration)).row;
  }

  #segmentStart(place: number): readonly number[] {
    const { gap, predicate } = this.#place(place).element;
    const inside = predicate.automaton.start.map((first) => this.#configurations.numberOf(place, first + 1));
    return gap ? [this.#configurations.numberOf(place, IN_GAP), ...inside] : inside;
  }

  #place(place: number): Place {
    const found = this.#places[place];
    if (found === undefined) throw new Error("internal error: a row automaton has no such place");
    return found;
  }
}

interface Place {
  readonly element: RowElement;
  readonly row: number;
  readonly isLast: boolean;
}

const IN_GAP = 0;
