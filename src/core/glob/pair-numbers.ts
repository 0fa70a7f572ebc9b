/** Numbers pairs of small integers from 0 on: equal pairs have equal numbers. */
export class PairNumbers {
  readonly #numbers = new Map<number, number>();
  readonly #firsts: number[] = [];
  readonly #seconds: number[] = [];

  /** The number of the pair. Both integers must be less than 2^26. */
  numberOf(first: number, second: number): number {
    const key = first * LIMIT + second;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (first >= LIMIT || second >= LIMIT) throw new Error("internal error: a search outgrew its numbers");
    const number = this.#firsts.push(first) - 1;
    this.#seconds.push(second);
    this.#numbers.set(key, number);
    return number;
  }

  /** The first integer of the pair with the number. */
  firstOf(number: number): number {
    return this.#firsts[number] ?? missing();
  }

  /** The second integer of the pair with the number. */
  secondOf(number: number): number {
    return this.#seconds[number] ?? missing();
  }
}

const LIMIT = 2 ** 26;

function missing(): never {
  throw new Error("internal error: no pair has this number");
}
