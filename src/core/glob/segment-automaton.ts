import { Alphabet } from "./alphabet.ts";
import { has, setKey, union, type CodePointSet } from "./code-point-set.ts";
import { beginningsOf, setsOf } from "./alternatives.ts";
import { Determinised, type Automaton } from "./determinised.ts";
import type { SegmentItem, SegmentPattern } from "./segment-syntax.ts";

type Node =
  | { readonly kind: "match" }
  | { readonly kind: "character"; readonly set: CodePointSet; readonly next: number }
  | { readonly kind: "star"; readonly next: number }
  | { readonly kind: "split"; readonly out: number[] }
  | { readonly kind: "not"; readonly inner: Determinised; readonly next: number };

/**
 * The automaton of one segment pattern, without empty transitions.
 *
 * 1. A configuration is a node that consumes, or an `!(…)` together with the state that the text read so far
 *    reaches in the inner pattern: the negation may be left wherever that state does not accept.
 * 2. Configurations of negations are numbered as they are met; without negation their number is fixed and small.
 */
export class SegmentAutomaton implements Automaton {
  readonly start: readonly number[];
  /** The sets that the pattern tells apart, to build a joint alphabet from. */
  readonly sets: readonly CodePointSet[];
  readonly #nodes: Node[] = [{ kind: "match" }];
  readonly #closures = new Map<number, readonly number[]>();
  readonly #insideNegations: { readonly node: number; readonly state: number }[] = [];
  readonly #negationIds = new Map<number, Map<number, number>>();
  /** For each node its index in the only alternative; empty when there are several. */
  readonly #progress: number[] = [];
  readonly #outerStars = new Set<number>();
  readonly #numbers = new Map<string, number>();
  #alphabet: Alphabet | null = null;

  constructor(alternatives: readonly SegmentPattern[]) {
    this.sets = alternatives.flatMap(setsOf);
    const [only, second] = alternatives;
    const isOne = only !== undefined && second === undefined;
    this.start = this.#closure(isOne ? this.#chain(only) : this.#choice(alternatives, MATCH));
  }

  get alphabet(): Alphabet {
    return (this.#alphabet ??= new Alphabet(this.sets));
  }

  step(configuration: number, codePoint: number): readonly number[] {
    if (configuration >= this.#nodes.length) return this.#stepNegation(configuration, codePoint);
    const node = this.#nodes[configuration] ?? missing();
    switch (node.kind) {
      case "character":
        return has(node.set, codePoint) ? this.#closure(node.next) : [];
      case "star":
        return this.#closure(configuration);
      case "match":
      case "split":
      case "not":
        return [];
    }
  }

  accepts(configuration: number): boolean {
    return configuration === MATCH;
  }

  /**
   * How far along the pattern the configuration is; everything accepted from it is also accepted from a star of the
   * pattern that is farther, since a star takes whatever lies between. Infinite where that is not known.
   */
  progressOf(configuration: number): number {
    const node = this.#insideNegations[configuration - this.#nodes.length]?.node ?? configuration;
    return this.#progress[node] ?? Infinity;
  }

  /** Whether the configuration is a star that stands in the pattern itself, outside any group. */
  isOuterStar(configuration: number): boolean {
    return this.#outerStars.has(configuration);
  }

  #add(node: Node): number {
    return this.#nodes.push(node) - 1;
  }

  /** The node that was made before under the key, or a new one: alternatives with the same end share it. */
  #shared(key: string, node: () => Node): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#add(node());
    this.#numbers.set(key, number);
    return number;
  }

  #chain(pattern: SegmentPattern): number {
    let next = MATCH;
    this.#progress.push(pattern.length);
    for (let index = pattern.length - 1; index >= 0; index--) {
      const item = pattern[index];
      if (item === undefined) continue;
      next = this.#item(item, next);
      if (item.kind === "star") this.#outerStars.add(next);
      while (this.#progress.length < this.#nodes.length) this.#progress.push(index);
    }
    return next;
  }

  #sequence(pattern: SegmentPattern, next: number): number {
    return pattern.reduceRight((after, item) => this.#item(item, after), next);
  }

  /** One of the alternatives. What they begin with alike, and end with alike, is built once. */
  #choice(alternatives: readonly SegmentPattern[], next: number): number {
    const [only, second] = alternatives;
    if (only !== undefined && second === undefined) return this.#sequence(only, next);
    const sets = new Map<number, CodePointSet[]>();
    const out = new Set<number>();
    for (const { item, rests } of beginningsOf(alternatives)) {
      if (item === null) out.add(next);
      else {
        const after = this.#choice(rests, next);
        if (item.kind !== "character") out.add(this.#item(item, after));
        else sets.set(after, [...(sets.get(after) ?? []), item.set]);
      }
    }
    for (const [after, alike] of sets) out.add(this.#item({ kind: "character", set: union(alike) }, after));
    const sorted = [...out].sort((a, b) => a - b);
    return this.#shared(`split ${sorted.join()}`, () => ({ kind: "split", out: sorted }));
  }

  #item(item: SegmentItem, next: number): number {
    switch (item.kind) {
      case "character":
        return this.#shared(`${setKey(item.set)} ${next}`, () => ({
          kind: "character",
          set: item.set,
          next,
        }));
      case "star":
        return this.#shared(`* ${next}`, () => ({ kind: "star", next }));
      case "group":
        return this.#group(item, next);
    }
  }

  #group(item: SegmentItem & { kind: "group" }, next: number): number {
    if (item.operator === "!") {
      return this.#add({
        kind: "not",
        inner: new Determinised(new SegmentAutomaton(item.alternatives)),
        next,
      });
    }
    if (item.operator === "@") return this.#choice(item.alternatives, next);
    if (item.operator === "?") {
      return this.#add({ kind: "split", out: [next, this.#choice(item.alternatives, next)] });
    }
    const again: number[] = [];
    const after = this.#add({ kind: "split", out: again });
    const entry = this.#choice(item.alternatives, after);
    again.push(next, entry);
    return item.operator === "*" ? after : entry;
  }

  /** The configurations reached from a node without reading anything. */
  #closure(node: number): readonly number[] {
    const known = this.#closures.get(node);
    if (known !== undefined) return known;
    const reached = new Set<number>();
    this.#collect(node, reached, new Set());
    const closure = [...reached].sort((a, b) => a - b);
    this.#closures.set(node, closure);
    return closure;
  }

  #collect(start: number, reached: Set<number>, seen: Set<number>): void {
    const pending = [start];
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      const node = this.#nodes[id];
      if (node === undefined || seen.has(id)) continue;
      seen.add(id);
      switch (node.kind) {
        case "split":
          pending.push(...node.out);
          break;
        case "not":
          reached.add(this.#negation(id, node.inner.start));
          if (!node.inner.accepts(node.inner.start)) pending.push(node.next);
          break;
        case "star":
          reached.add(id);
          pending.push(node.next);
          break;
        case "character":
        case "match":
          reached.add(id);
      }
    }
  }

  #stepNegation(configuration: number, codePoint: number): readonly number[] {
    const { node: id, state } = this.#insideNegations[configuration - this.#nodes.length] ?? missing();
    const node = this.#nodes[id];
    if (node?.kind !== "not") return missing();
    const next = node.inner.step(state, codePoint);
    const inside = this.#negation(id, next);
    return node.inner.accepts(next) ? [inside] : [inside, ...this.#closure(node.next)];
  }

  /** Numbered behind the nodes, all of which exist before the first closure is asked for. */
  #negation(node: number, state: number): number {
    const ids = this.#negationIds.get(node) ?? new Map<number, number>();
    this.#negationIds.set(node, ids);
    const known = ids.get(state);
    if (known !== undefined) return known;
    const id = this.#nodes.length + this.#insideNegations.push({ node, state }) - 1;
    ids.set(state, id);
    return id;
  }
}

const MATCH = 0;

function missing(): never {
  throw new Error("internal error: a segment automaton has no such configuration");
}
