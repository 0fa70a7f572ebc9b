/** A graph whose edges are labelled with code points. Nodes are integers numbered by the space itself. */
export interface WordSpace {
  readonly start: readonly number[];
  /** The labels, most welcome first. */
  readonly symbols: readonly number[];
  /** The nodes behind the edges with this label; may hold duplicates. */
  step(node: number, symbol: number): readonly number[];
  accepts(node: number): boolean;
  /** Work done so far beside visiting nodes, in the cost of a visit. */
  readonly effort: number;
}

/** A shortest word that leads to an accepting node; `none` is a proof, `undecided` means that the budget was used up. */
export type WordSearch =
  | { readonly kind: "found"; readonly word: string }
  | { readonly kind: "none" }
  | { readonly kind: "undecided" };

/**
 * The shortest word of at least one symbol that leads to an accepting node; among equally short ones the first in the
 * order of the symbols. Gives up when nodes visited and effort together exceed `budget`.
 */
export function shortestWord(space: WordSpace, budget: number): WordSearch {
  const seen = new Set<number>(space.start);
  // All nodes that one word reaches first are kept together, which keeps groups of one length in word order.
  const groups: Group[] = [{ nodes: space.start, previous: -1, symbol: 0 }];
  for (let at = 0; at < groups.length; at++) {
    for (const symbol of space.symbols) {
      const reached = reach(space, groups[at]?.nodes ?? [], symbol, seen);
      if (seen.size + space.effort > budget) return { kind: "undecided" };
      if (reached.length === 0) continue;
      groups.push({ nodes: reached, previous: at, symbol });
      if (reached.some((node) => space.accepts(node))) return { kind: "found", word: spell(groups) };
    }
  }
  return { kind: "none" };
}

interface Group {
  readonly nodes: readonly number[];
  readonly previous: number;
  readonly symbol: number;
}

function reach(
  space: WordSpace,
  nodes: readonly number[],
  symbol: number,
  seen: Set<number>,
): readonly number[] {
  const reached: number[] = [];
  for (const node of nodes) {
    for (const next of space.step(node, symbol)) {
      if (seen.has(next)) continue;
      seen.add(next);
      reached.push(next);
    }
  }
  return reached;
}

/** The word of the last group. */
function spell(groups: readonly Group[]): string {
  const symbols: string[] = [];
  for (
    let group = groups.at(-1);
    group !== undefined && group.previous >= 0;
    group = groups[group.previous]
  ) {
    symbols.push(String.fromCodePoint(group.symbol));
  }
  return symbols.reverse().join("");
}
