import type { Alphabet } from "./alphabet.ts";

/** A nondeterministic automaton over code points, whose configurations are integers numbered by itself. */
export interface Automaton {
  /** The configurations before anything is read, without duplicates. */
  readonly start: readonly number[];
  /** Classes of code points that the automaton never tells apart. */
  readonly alphabet: Alphabet;
  /** The configurations after the code point is read; may hold duplicates. */
  step(configuration: number, codePoint: number): readonly number[];
  /** Whether what was read so far is accepted. */
  accepts(configuration: number): boolean;
}

/**
 * The automaton with sets of configurations as states, built as it is walked. States are numbered from 0; equal sets
 * have equal numbers.
 */
export class Determinised {
  readonly start: number;
  readonly #automaton: Automaton;
  readonly #configurations: (readonly number[])[] = [];
  readonly #accepting: boolean[] = [];
  readonly #successors: (number | undefined)[][] = [];
  readonly #numbers = new Map<string, number>();

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.start = this.#state(automaton.start);
  }

  /** How many states were built so far. */
  get size(): number {
    return this.#configurations.length;
  }

  step(state: number, codePoint: number): number {
    const successors = this.#successors[state] ?? [];
    const symbol = this.#automaton.alphabet.classOf(codePoint);
    return (successors[symbol] ??= this.#state(
      this.configurations(state).flatMap((configuration) => this.#automaton.step(configuration, codePoint)),
    ));
  }

  accepts(state: number): boolean {
    return this.#accepting[state] ?? false;
  }

  /** The configurations of a state, ascending. */
  configurations(state: number): readonly number[] {
    return this.#configurations[state] ?? [];
  }

  #state(configurations: readonly number[]): number {
    const sorted = [...new Set(configurations)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const state = this.#configurations.push(sorted) - 1;
    this.#accepting.push(sorted.some((configuration) => this.#automaton.accepts(configuration)));
    this.#successors.push([]);
    this.#numbers.set(key, state);
    return state;
  }
}
