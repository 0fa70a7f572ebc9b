import { ANY, rangesOf, SLASH, type CodePointSet } from "./code-point-set.ts";
import { mostReadableOf, readability } from "./readability.ts";

/**
 * The code points divided into classes that no set of a pattern tells apart.
 *
 * 1. Code points of one class are in exactly the same sets, so one of them may stand for all.
 * 2. `/` has a class of its own.
 * 3. Classes are numbered from 0 to `size - 1`.
 */
export class Alphabet {
  /** How many classes there are. */
  readonly size: number;
  readonly #starts: readonly number[];
  readonly #classes: readonly number[];
  readonly #ascii: Uint16Array;
  readonly #members: Partition["members"];
  #symbols: readonly number[] | null = null;

  constructor(sets: readonly CodePointSet[]) {
    const { starts, classes, members } = partition([...new Set([...sets, ANY])]);
    this.#starts = starts;
    this.#classes = classes;
    this.size = members.length;
    this.#ascii = Uint16Array.from({ length: 128 }, (_, codePoint) => this.#search(codePoint));
    this.#members = members;
  }

  /** The most readable member of each class that has one a path can hold, most readable first, without `/`. */
  get symbols(): readonly number[] {
    return (this.#symbols ??= this.#members
      .map(mostReadableOf)
      .filter((symbol) => symbol !== null)
      .filter((symbol) => symbol !== SLASH)
      .sort((a, b) => readability(a) - readability(b)));
  }

  /** The class of the code point. */
  classOf(codePoint: number): number {
    return codePoint < 128 ? (this.#ascii[codePoint] ?? 0) : this.#search(codePoint);
  }

  #search(codePoint: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= codePoint) low = middle;
      else high = middle;
    }
    return this.#classes[low] ?? 0;
  }
}

interface Partition {
  /** The first code point of each stretch; a stretch ends where the next begins. */
  readonly starts: readonly number[];
  readonly classes: readonly number[];
  /** The ranges of each class, flattened as in a `CodePointSet`. */
  readonly members: readonly (readonly (readonly [number, number])[])[];
}

function partition(sets: readonly CodePointSet[]): Partition {
  const changes = new Map<number, number[]>([[0, []]]);
  sets.forEach((set, index) => {
    for (const [first, last] of rangesOf(set)) {
      change(changes, first, index);
      change(changes, last + 1, index);
    }
  });
  const starts = [...changes.keys()].filter((start) => start <= 0x10ffff).sort((a, b) => a - b);
  const inside = new Membership(sets.length);
  const classBySignature = new Map<number | string, number>();
  const members: [number, number][][] = [];
  const classes = starts.map((start, at) => {
    for (const index of changes.get(start) ?? []) inside.toggle(index);
    const signature = inside.signature();
    const known = classBySignature.get(signature) ?? members.push([]) - 1;
    classBySignature.set(signature, known);
    members[known]?.push([start, (starts[at + 1] ?? 0x110000) - 1]);
    return known;
  });
  return { starts, classes, members };
}

/** Which of the sets the sweep is inside of, one bit each. */
class Membership {
  readonly #words: Int32Array;

  constructor(setCount: number) {
    this.#words = new Int32Array((setCount >> 5) + 1);
  }

  toggle(index: number): void {
    const word = index >> 5;
    this.#words[word] = (this.#words[word] ?? 0) ^ (1 << (index & 31));
  }

  /** Equal for equal memberships. */
  signature(): number | string {
    return this.#words.length === 1 ? (this.#words[0] ?? 0) : this.#words.join();
  }
}

function change(changes: Map<number, number[]>, at: number, index: number): void {
  const known = changes.get(at);
  if (known === undefined) changes.set(at, [index]);
  else known.push(index);
}
