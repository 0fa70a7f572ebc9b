import { AffixTable } from "./affix-table.ts";
import { endsAgree } from "./segment-meets.ts";
import type { SegmentPredicate } from "./segment-predicate.ts";

/** A child and the predicate that leads to it. */
export interface PatternChild<Node> {
  readonly predicate: SegmentPredicate;
  readonly node: Node;
}

/**
 * The children of one node that stand behind patterns. Most nodes have one or two; but hundreds of tracks may have
 * theirs at one node (`e2e/**` and then each its own), and then they are found by the text that a pattern fixes at its
 * start, and after that at its end.
 */
export class PatternChildren<Node> {
  /** In the order they were added. */
  all: PatternChild<Node>[] = [];
  #index: PatternIndex<Node> | null = null;

  /** The child behind the predicate, created when there is none. */
  childFor(predicate: SegmentPredicate, create: () => Node): Node {
    const known = this.#alike(predicate).find((child) => child.predicate.key === predicate.key);
    if (known !== undefined) return known.node;
    const child = { predicate, node: create() };
    // Most nodes have one child, for which `push` would make room for many.
    if (this.all.length === 0) this.all = [child];
    else this.all.push(child);
    this.#index?.add(child);
    if (this.#index === null && this.all.length > MAX_UNINDEXED) this.#index = new PatternIndex(this.all);
    return child.node;
  }

  /** The children whose fixed ends can stand in one segment with those of the predicate. */
  agreeingWith(predicate: SegmentPredicate): readonly PatternChild<Node>[] {
    const candidates = this.#index?.agreeingWith(predicate) ?? this.all;
    return candidates.filter((child) => endsAgree(child.predicate, predicate));
  }

  /** The children whose pattern accepts the segment. */
  matching(segment: string): readonly Node[] {
    const found: Node[] = [];
    for (const { predicate, node } of this.#index?.under(segment, segment) ?? this.all) {
      if (predicate.test(segment)) found.push(node);
    }
    return found;
  }

  #alike({ prefix, suffix }: SegmentPredicate): readonly PatternChild<Node>[] {
    return this.#index?.under(prefix, suffix) ?? this.all;
  }
}

/** As many children are looked through as quickly as an index answers. */
const MAX_UNINDEXED = 6;

class PatternIndex<Node> {
  readonly #byPrefix = new AffixTable<AffixTable<PatternChild<Node>[]>>("prefix");

  constructor(children: readonly PatternChild<Node>[]) {
    for (const child of children) this.add(child);
  }

  add(child: PatternChild<Node>): void {
    const { prefix, suffix } = child.predicate;
    const bySuffix = this.#byPrefix.getOrCreate(prefix, () => new AffixTable("suffix"));
    bySuffix.getOrCreate(suffix, () => []).push(child);
  }

  /** The children whose fixed start begins, and whose fixed end ends, the given texts. */
  under(start: string, end: string): readonly PatternChild<Node>[] {
    return this.#byPrefix.underAffixesOf(start).flatMap((bySuffix) => bySuffix.underAffixesOf(end).flat());
  }

  agreeingWith({ prefix, suffix }: SegmentPredicate): readonly PatternChild<Node>[] {
    return [this.#byPrefix.underAffixesOf(prefix), this.#byPrefix.underExtensionsOf(prefix)]
      .flat()
      .flatMap((bySuffix) => [...bySuffix.underAffixesOf(suffix), ...bySuffix.underExtensionsOf(suffix)])
      .flat();
  }
}
