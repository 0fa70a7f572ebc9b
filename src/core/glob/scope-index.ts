import { isPath } from "./match.ts";
import { RowTrie, type TrieNode } from "./row-trie.ts";
import type { Glob, PathVerdict, Scope } from "./types.ts";

/** Answers for many paths what each of many scopes says of them, in one walk a path. */
export class ScopeIndex {
  readonly #trie = new RowTrie<IndexedGlob>();
  /** The nodes after each leading segment of the path asked last: paths that come sorted share most of them. */
  readonly #trail: { readonly segment: string; readonly nodes: readonly TrieNode<IndexedGlob>[] }[] = [];

  constructor(scopes: readonly Scope[]) {
    scopes.forEach((scope, index) => {
      indexScope(scope, index, (glob, indexed) => {
        for (const row of glob.rows) this.#trie.add(row, indexed);
      });
    });
  }

  /**
   * The scopes that allow or forbid the path, in order. A scope forbids it when one of its `cannot` globs matches and
   * no part allows it; the first such glob is named, of a part whose `can` matches if there is one.
   */
  classify(path: string): readonly PathVerdict[] {
    const segments = path.split("/");
    if (!isPath(segments)) return [];
    const byScope = new Map<number, ScopeMatches>();
    for (const node of this.#walk(segments)) for (const indexed of node.entries) note(byScope, indexed);
    return [...byScope]
      .sort(([a], [b]) => a - b)
      .map(([scope, matches]) => verdict(scope, matches))
      .filter((found) => found !== null);
  }

  #walk(segments: readonly string[]): readonly TrieNode<IndexedGlob>[] {
    let kept = 0;
    while (kept < segments.length && this.#trail[kept]?.segment === segments[kept]) kept++;
    this.#trail.length = kept;
    let nodes = this.#trail.at(-1)?.nodes ?? withGaps([this.#trie.root]);
    for (const segment of segments.slice(kept)) {
      nodes = withGaps(nodes.flatMap((node) => childrenFor(node, segment)));
      this.#trail.push({ segment, nodes });
    }
    return nodes;
  }
}

/** A glob of a scope and the parts of the scope it stands in. */
interface IndexedGlob {
  readonly scope: number;
  readonly role: "can" | "cannot";
  readonly glob: Glob;
  /** The place of the glob in its scope, to name the first. */
  readonly order: number;
  readonly parts: readonly number[];
}

function indexScope(scope: Scope, index: number, add: (glob: Glob, indexed: IndexedGlob) => void): void {
  for (const role of ["can", "cannot"] as const) {
    const parts = new Map<string, { readonly glob: Glob; readonly parts: number[] }>();
    scope.parts.forEach((part, at) => {
      for (const glob of part[role]) {
        const known = parts.get(glob.text) ?? { glob, parts: [] };
        parts.set(glob.text, known);
        known.parts.push(at);
      }
    });
    [...parts.values()].forEach(({ glob, parts: places }, order) => {
      add(glob, { scope: index, role, glob, order, parts: places });
    });
  }
}

interface ScopeMatches {
  readonly can: IndexedGlob[];
  readonly cannot: IndexedGlob[];
}

function note(byScope: Map<number, ScopeMatches>, indexed: IndexedGlob): void {
  const matches = byScope.get(indexed.scope) ?? { can: [], cannot: [] };
  byScope.set(indexed.scope, matches);
  if (!matches[indexed.role].includes(indexed)) matches[indexed.role].push(indexed);
}

function verdict(scope: number, { can, cannot }: ScopeMatches): PathVerdict | null {
  const forbidden = new Set(cannot.flatMap(({ parts }) => parts));
  const allowing = can.filter(({ parts }) => parts.some((part) => !forbidden.has(part)));
  if (allowing.length > 0) return { scope, verdict: "allowed", glob: firstOf(allowing).glob };
  if (cannot.length === 0) return null;
  const wanted = new Set(can.flatMap(({ parts }) => parts));
  const deciding = cannot.filter(({ parts }) => parts.some((part) => wanted.has(part)));
  return { scope, verdict: "forbidden", glob: firstOf(deciding.length > 0 ? deciding : cannot).glob };
}

function firstOf(globs: readonly IndexedGlob[]): IndexedGlob {
  return globs.reduce((first, other) => (other.order < first.order ? other : first));
}

function childrenFor(node: TrieNode<IndexedGlob>, segment: string): readonly TrieNode<IndexedGlob>[] {
  const found = [...(node.patterns?.matching(segment) ?? [])];
  const literal = node.literals?.get(segment);
  if (literal !== undefined) found.push(literal);
  if (node.loops) found.push(node);
  return found;
}

/** The nodes and those behind their gaps, each once. */
function withGaps(nodes: readonly TrieNode<IndexedGlob>[]): readonly TrieNode<IndexedGlob>[] {
  const reached = new Set(nodes);
  for (const node of nodes) if (node.deep !== null) reached.add(node.deep);
  return [...reached];
}
