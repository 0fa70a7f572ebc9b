/** Values under texts, found by the texts that a given one begins with, or ends with. */
export class AffixTable<Value> {
  readonly #side: "prefix" | "suffix";
  readonly #values = new Map<string, Value>();
  readonly #lengths: number[] = [];
  #sorted: readonly (readonly [string, Value])[] | null = null;

  constructor(side: "prefix" | "suffix") {
    this.#side = side;
  }

  /** The value under the text, created when there is none. */
  getOrCreate(text: string, create: () => Value): Value {
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    const value = create();
    this.#values.set(text, value);
    this.#sorted = null;
    if (!this.#lengths.includes(text.length)) this.#lengths.push(text.length);
    return value;
  }

  /** The values under all affixes of the text, the text itself among them. One look-up for each length in use. */
  underAffixesOf(text: string): readonly Value[] {
    const found: Value[] = [];
    for (const length of this.#lengths) {
      if (length > text.length) continue;
      const affix = this.#side === "prefix" ? text.slice(0, length) : text.slice(text.length - length);
      const value = this.#values.get(affix);
      if (value !== undefined) found.push(value);
    }
    return found;
  }

  /** The values under longer texts of which the given one is an affix. */
  underExtensionsOf(text: string): readonly Value[] {
    this.#sorted ??= [...this.#values]
      .map(([key, value]) => [this.#fromAffix(key), value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const start = this.#fromAffix(text);
    const found: Value[] = [];
    for (let at = firstAfter(this.#sorted, start); ; at++) {
      const entry = this.#sorted[at];
      if (entry?.[0].startsWith(start) !== true) return found;
      found.push(entry[1]);
    }
  }

  /** Suffixes are sorted by their reversal, so that what shares an end stands together. */
  #fromAffix(text: string): string {
    return this.#side === "prefix"
      ? text
      : Array.from({ length: text.length }, (_, at) => text.at(-1 - at)).join("");
  }
}

/** The index of the first text that is greater. */
function firstAfter(sorted: readonly (readonly [string, unknown])[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? "") <= text) low = middle + 1;
    else high = middle;
  }
  return low;
}
