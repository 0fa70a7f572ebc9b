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
    node.entries.push(entry);
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
  readonly entries: Entry[] = [];
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

/** A child and the predicate that leads to it. */
export interface PatternChild<Node> {
  readonly predicate: SegmentPredicate;
  readonly node: Node;
}

/** The children of one node that stand behind patterns, found by the last character that a pattern fixes. */
export class PatternChildren<Node> {
  /** In the order they were added. */
  readonly all: PatternChild<Node>[] = [];
  readonly #byKey = new Map<string, Node>();
  readonly #byLastCharacter = new Map<string, PatternChild<Node>[]>();
  readonly #matching = new Map<string, readonly Node[]>();

  childFor(predicate: SegmentPredicate, create: () => Node): Node {
    const known = this.#byKey.get(predicate.key);
    if (known !== undefined) return known;
    const node = create();
    const last = predicate.suffix.slice(-1);
    const alike = this.#byLastCharacter.get(last) ?? [];
    this.#byLastCharacter.set(last, alike);
    for (const list of [alike, this.all]) list.push({ predicate, node });
    this.#byKey.set(predicate.key, node);
    return node;
  }

  /** The children whose fixed endings do not rule out a segment that ends as given. */
  endingLike(suffix: string): readonly PatternChild<Node>[] {
    if (suffix === "") return this.all;
    const open = this.#byLastCharacter.get("") ?? [];
    const alike = this.#byLastCharacter.get(suffix.slice(-1)) ?? [];
    return open.length === 0 ? alike : [...alike, ...open];
  }

  /** The children whose pattern accepts the segment; remembered for the segments asked last. */
  matching(segment: string): readonly Node[] {
    const known = this.#matching.get(segment);
    if (known !== undefined) return known;
    const found = this.endingLike(segment)
      .filter(({ predicate }) => predicate.test(segment))
      .map(({ node }) => node);
    if (this.#matching.size >= MAX_REMEMBERED) this.#matching.clear();
    this.#matching.set(segment, found);
    return found;
  }
}

const MAX_REMEMBERED = 2048;
