import { isPath } from "./match.ts";
import { RowTrie, type TrieNode } from "./row-trie.ts";
import type { Glob, PathVerdict, Scope } from "./types.ts";

/** Answers for many paths what each of many scopes says of them, in one walk a path. */
export class ScopeIndex {
  readonly #trie = new RowTrie<IndexedGlob>();
  /** The nodes after each leading segment of the path asked last: paths that come sorted share most of them. */
  readonly #trail: { readonly segment: string; readonly nodes: readonly TrieNode<IndexedGlob>[] }[] = [];

  readonly #roots: readonly TrieNode<IndexedGlob>[];

  constructor(scopes: readonly Scope[]) {
    scopes.forEach((scope, index) => {
      indexScope(scope, index, (glob, indexed) => {
        for (const row of glob.rows) this.#trie.add(row, indexed);
      });
    });
    const roots: TrieNode<IndexedGlob>[] = [];
    enter(this.#trie.root, roots);
    this.#roots = roots;
  }

  /**
   * The scopes that allow or forbid the path, in order. A scope forbids it when one of its `cannot` globs matches and
   * no part allows it; the first such glob is named, of a part whose `can` matches if there is one.
   */
  classify(path: string): readonly PathVerdict[] {
    const segments = path.split("/");
    if (!isPath(segments)) return [];
    const matching = this.#walk(segments).flatMap((node) => node.entries);
    if (matching.length === 0) return [];
    return byScope(matching)
      .map(verdict)
      .filter((found) => found !== null);
  }

  #walk(segments: readonly string[]): readonly TrieNode<IndexedGlob>[] {
    let kept = 0;
    while (kept < segments.length && this.#trail[kept]?.segment === segments[kept]) kept++;
    this.#trail.length = kept;
    let nodes = this.#trail.at(-1)?.nodes ?? this.#roots;
    for (let at = kept; at < segments.length; at++) {
      const segment = segments[at] ?? "";
      nodes = nodesBehind(nodes, segment);
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

/** The matching globs of each scope, ordered by scope. */
function byScope(matching: readonly IndexedGlob[]): readonly (readonly IndexedGlob[])[] {
  const [only, second] = matching;
  if (only !== undefined && second === undefined) return [[only]];
  const groups = new Map<number, IndexedGlob[]>();
  for (const indexed of matching) {
    const group = groups.get(indexed.scope);
    if (group === undefined) groups.set(indexed.scope, [indexed]);
    else group.push(indexed);
  }
  return [...groups.values()].sort(([a], [b]) => (a?.scope ?? 0) - (b?.scope ?? 0));
}

/** What the globs of one scope that match a path say of it. */
function verdict(matching: readonly IndexedGlob[]): PathVerdict | null {
  const can = matching.filter(({ role }) => role === "can");
  const cannot = matching.filter(({ role }) => role === "cannot");
  const forbidden = new Set(cannot.flatMap(({ parts }) => parts));
  const allowing = can.filter(({ parts }) => parts.some((part) => !forbidden.has(part)));
  const [allowed] = allowing;
  if (allowed !== undefined)
    return { scope: allowed.scope, verdict: "allowed", glob: firstOf(allowing, allowed).glob };
  const wanted = new Set(can.flatMap(({ parts }) => parts));
  const deciding = cannot.filter(({ parts }) => parts.some((part) => wanted.has(part)));
  const [first] = deciding.length > 0 ? deciding : cannot;
  if (first === undefined) return null;
  const named = firstOf(deciding.length > 0 ? deciding : cannot, first);
  return { scope: first.scope, verdict: "forbidden", glob: named.glob };
}

function firstOf(globs: readonly IndexedGlob[], first: IndexedGlob): IndexedGlob {
  return globs.reduce((least, other) => (other.order < least.order ? other : least), first);
}

/** The nodes that the segment leads to, with those behind their gaps, each once. */
function nodesBehind(
  nodes: readonly TrieNode<IndexedGlob>[],
  segment: string,
): readonly TrieNode<IndexedGlob>[] {
  const reached: TrieNode<IndexedGlob>[] = [];
  for (const node of nodes) {
    const literal = node.literals?.get(segment);
    if (literal !== undefined) enter(literal, reached);
    if (node.patterns !== null) for (const child of node.patterns.matching(segment)) enter(child, reached);
    if (node.loops) enter(node, reached);
  }
  return reached;
}

/** A node is reached twice only by way of a gap: from its parent, and from itself. */
function enter(node: TrieNode<IndexedGlob>, reached: TrieNode<IndexedGlob>[]): void {
  if (!node.loops || !reached.includes(node)) reached.push(node);
  if (node.deep !== null && !reached.includes(node.deep)) reached.push(node.deep);
}
