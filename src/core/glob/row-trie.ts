import { PatternChildren } from "./pattern-children.ts";
import type { Row } from "./row.ts";
import type { SegmentPredicate } from "./segment-predicate.ts";

/** All rows of all scopes as one tree: rows that begin alike share their beginning. */
export class RowTrie<Entry extends { readonly scope: number }> {
  readonly root: TrieNode<Entry>;
  readonly #predicates = new Map<string, SegmentPredicate>();
  #size = 0;

  constructor() {
    this.root = this.#node(false);
  }

  /** Adds what is to be found at the end of the row. */
  add(row: Row, entry: Entry): void {
    let node = this.root;
    node.own(entry.scope);
    for (const { gap, predicate } of row) {
      if (gap) {
        node = node.deep ??= this.#node(true);
        node.own(entry.scope);
      }
      node = node.childFor(this.#interned(predicate), () => this.#node(false));
      node.own(entry.scope);
    }
    node.enter(entry);
  }

  #node(loops: boolean): TrieNode<Entry> {
    return new TrieNode<Entry>(this.#size++, loops);
  }

  #interned(predicate: SegmentPredicate): SegmentPredicate {
    if (predicate.literal !== null) return predicate;
    const known = this.#predicates.get(predicate.key);
    if (known !== undefined) return known;
    this.#predicates.set(predicate.key, predicate);
    return predicate;
  }
}

/** The owner of a node below which several scopes have rows. */
export const SEVERAL = -2;

const NOBODY = -1;

/** A place in the tree. */
export class TrieNode<Entry> {
  readonly id: number;
  /** Whether any segment leads back here: the node stands behind a gap. */
  readonly loops: boolean;
  /** What rows end here. */
  entries: Entry[] = [];
  /** The children behind one fixed segment. */
  literals: Map<string, TrieNode<Entry>> | null = null;
  /** The children behind a pattern. */
  patterns: PatternChildren<TrieNode<Entry>> | null = null;
  /** The node behind a gap, reached without a segment. */
  deep: TrieNode<Entry> | null = null;
  /** The only scope with rows here or below, or `SEVERAL`. */
  owner = NOBODY;

  constructor(id: number, loops: boolean) {
    this.id = id;
    this.loops = loops;
  }

  /** Whether nothing follows. */
  get isLeaf(): boolean {
    return this.literals === null && this.patterns === null && this.deep === null && !this.loops;
  }

  enter(entry: Entry): void {
    // Nearly all nodes have one entry at most, for which `push` would make room for many.
    if (this.entries.length === 0) this.entries = [entry];
    else this.entries.push(entry);
  }

  own(scope: number): void {
    this.owner = this.owner === NOBODY || this.owner === scope ? scope : SEVERAL;
  }

  childFor(predicate: SegmentPredicate, create: () => TrieNode<Entry>): TrieNode<Entry> {
    if (predicate.literal === null)
      return (this.patterns ??= new PatternChildren()).childFor(predicate, create);
    const literals = (this.literals ??= new Map<string, TrieNode<Entry>>());
    const known = literals.get(predicate.literal);
    if (known !== undefined) return known;
    const child = create();
    literals.set(predicate.literal, child);
    return child;
  }
}
