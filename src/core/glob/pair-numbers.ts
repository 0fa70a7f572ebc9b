/** Numbers pairs of small integers from 0 on: equal pairs have equal numbers. */
export class PairNumbers {
  readonly #numbers = new Map<number, number>();
  readonly #pairs: (readonly [number, number])[] = [];

  /** The number of the pair. Both integers must be less than 2^26. */
  numberOf(first: number, second: number): number {
    const key = first * LIMIT + second;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (first >= LIMIT || second >= LIMIT) throw new Error("internal error: a search outgrew its numbers");
    const number = this.#pairs.push([first, second]) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The pair with the number. */
  pairOf(number: number): readonly [number, number] {
    const pair = this.#pairs[number];
    if (pair === undefined) throw new Error("internal error: no pair has this number");
    return pair;
  }
}

const LIMIT = 2 ** 26;
