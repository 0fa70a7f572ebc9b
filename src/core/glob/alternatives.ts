import type { CodePointSet } from "./code-point-set.ts";
import { itemKey, type SegmentItem, type SegmentPattern } from "./segment-syntax.ts";

/** The alternatives that begin with one item. */
export interface Beginning {
  /** Null for the alternatives that are empty. */
  readonly item: SegmentItem | null;
  /** What follows the item in each of them. */
  readonly rests: readonly SegmentPattern[];
}

/** The alternatives by what they begin with. */
export function beginningsOf(alternatives: readonly SegmentPattern[]): readonly Beginning[] {
  const beginnings = new Map<
    string,
    { readonly item: SegmentItem | null; readonly rests: SegmentPattern[] }
  >();
  for (const [item = null, ...rest] of alternatives) {
    const key = item === null ? "" : itemKey(item);
    const known = beginnings.get(key) ?? { item, rests: [] };
    beginnings.set(key, known);
    known.rests.push(rest);
  }
  return [...beginnings.values()];
}

/** The sets of code points that a pattern tells apart. */
export function setsOf(pattern: SegmentPattern): readonly CodePointSet[] {
  return pattern.flatMap((item) => {
    switch (item.kind) {
      case "character":
        return [item.set];
      case "star":
        return [];
      case "group":
        return item.alternatives.flatMap(setsOf);
    }
  });
}
