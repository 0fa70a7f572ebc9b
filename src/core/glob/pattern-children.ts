import { AffixTable } from "./affix-table.ts";
import { endsAgree } from "./segment-meets.ts";
import type { SegmentPredicate } from "./segment-predicate.ts";

/** A child and the predicate that leads to it. */
export interface PatternChild<Node> {
  readonly predicate: SegmentPredicate;
  readonly node: Node;
}

/**
 * The children of one node that stand behind patterns. Hundreds of tracks may have theirs at one node (`e2e/**` and
 * then each its own), so they are found by the text that a pattern fixes at its start, and then at its end.
 */
export class PatternChildren<Node> {
  /** In the order they were added. */
  readonly all: PatternChild<Node>[] = [];
  readonly #byKey = new Map<string, Node>();
  readonly #byPrefix = new AffixTable<AffixTable<PatternChild<Node>[]>>("prefix");

  /** The child behind the predicate, created when there is none. */
  childFor(predicate: SegmentPredicate, create: () => Node): Node {
    const known = this.#byKey.get(predicate.key);
    if (known !== undefined) return known;
    const child = { predicate, node: create() };
    const bySuffix = this.#byPrefix.getOrCreate(predicate.prefix, () => new AffixTable("suffix"));
    bySuffix.getOrCreate(predicate.suffix, () => []).push(child);
    this.all.push(child);
    this.#byKey.set(predicate.key, child.node);
    return child.node;
  }

  /** The children whose fixed ends can stand in one segment with those of the predicate. */
  agreeingWith(predicate: SegmentPredicate): readonly PatternChild<Node>[] {
    const { prefix, suffix } = predicate;
    return [this.#byPrefix.underAffixesOf(prefix), this.#byPrefix.underExtensionsOf(prefix)]
      .flat()
      .flatMap((bySuffix) => [...bySuffix.underAffixesOf(suffix), ...bySuffix.underExtensionsOf(suffix)])
      .flat()
      .filter((child) => endsAgree(child.predicate, predicate));
  }

  /** The children whose pattern accepts the segment. */
  matching(segment: string): readonly Node[] {
    const found: Node[] = [];
    for (const bySuffix of this.#byPrefix.underAffixesOf(segment)) {
      for (const children of bySuffix.underAffixesOf(segment)) {
        for (const { predicate, node } of children) if (predicate.test(segment)) found.push(node);
      }
    }
    return found;
  }
}
