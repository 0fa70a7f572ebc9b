import { DEFAULT_BUDGET, overBudget } from "./budget.ts";
import { Certifier } from "./certify.ts";
import { codePointLength } from "./code-point-length.ts";
import { matchScope } from "./match.ts";
import { findOverlaps } from "./overlaps.ts";
import { ParsedGlob } from "./parsed-glob.ts";
import { searchPath, type PathQuestion } from "./path-search.ts";
import type { Row } from "./row.ts";
import { rowsMeet } from "./rows-meet.ts";
import { SegmentMeets } from "./segment-meets.ts";
import { SegmentPredicate } from "./segment-predicate.ts";
import type { Decision, Glob, Scope, ScopePart } from "./types.ts";

/** Whether the scopes share a path; "found" has a shortest one and the glob of each scope that matches it. */
export function shareScopes(a: Scope, b: Scope, budget: number = DEFAULT_BUDGET): Decision {
  const [overlap] = findOverlaps([a, b], { budget });
  if (overlap === undefined) return { kind: "none" };
  if (overlap.kind === "undecided") return { kind: "undecided", reason: overlap.reason };
  return { kind: "found", witness: overlap.witness, globs: overlap.globs };
}

/** Whether the scope contains a path; "found" has a shortest one and names the deciding `can` glob twice. */
export function findMember(scope: Scope, budget: number = DEFAULT_BUDGET): Decision {
  return findEscape(scope, { parts: [] }, budget);
}

/**
 * Whether `inner` contains a path that `outer` does not; "found" has a shortest one and names the deciding `can` glob
 * twice. "none" proves that `outer` covers `inner`.
 */
export function findEscape(inner: Scope, outer: Scope, budget: number = DEFAULT_BUDGET): Decision {
  const meets = new SegmentMeets(budget);
  let best: { readonly path: string; readonly glob: Glob } | null = null;
  let undecided = false;
  for (const part of inner.parts) {
    for (const glob of part.can) {
      for (const row of glob.rows) {
        const found = searchPath(escapeQuestion(row, part, outer, meets), budget);
        if (found.kind === "undecided") undecided = true;
        if (found.kind === "found" && (best === null || isShorter(found.word, best.path))) {
          best = { path: found.word, glob };
        }
      }
    }
  }
  if (best !== null) return certified(best.path, best.glob, inner, outer);
  return undecided ? { kind: "undecided", reason: overBudget(budget) } : { kind: "none" };
}

/** The paths of the row that its part does not forbid and no part of `outer` contains. */
function escapeQuestion(row: Row, part: ScopePart, outer: Scope, meets: SegmentMeets): PathQuestion {
  const relevant = (globs: readonly Glob[]): readonly Row[] =>
    globs.flatMap((glob) => glob.rows).filter((other) => rowsMeet(row, other, meets));
  const observed: Row[] = [];
  const watch = (globs: readonly Glob[]): readonly number[] =>
    relevant(globs).map((other) => observed.push(other) - 1);
  const forbidden = watch(part.cannot);
  const parts = outer.parts
    .map(({ can, cannot }) => ({ can: watch(can), cannot }))
    .filter(({ can }) => can.length > 0)
    .map(({ can, cannot }) => ({ can, cannot: watch(cannot) }));
  const hits = (matching: ReadonlySet<number>, rows: readonly number[]): boolean =>
    rows.some((at) => matching.has(at));
  return {
    required: [row, ANY_PATH],
    observed,
    allows: (matching) =>
      !hits(matching, forbidden) &&
      !parts.some(({ can, cannot }) => hits(matching, can) && !hits(matching, cannot)),
    fewerIsBetter: parts.every(({ cannot }) => cannot.length === 0),
  };
}

const ANY_PATH: Row = [{ gap: true, predicate: SegmentPredicate.ofAll() }];

function certified(path: string, glob: Glob, inner: Scope, outer: Scope): Decision {
  if (!matchScope(inner, path) || matchScope(outer, path)) {
    throw new Error(`internal error: the path "${path}" does not tell the scopes apart`);
  }
  new Certifier().requireMatch(glob, path);
  return { kind: "found", witness: path, globs: [glob, glob] };
}

function isShorter(a: string, b: string): boolean {
  return codePointLength(a) < codePointLength(b);
}

/** Whether the glob matches exactly one path. */
export function isConcrete(glob: Glob): boolean {
  return literalPath(glob) !== null;
}

/** The only path that the glob matches, or null when there are none or several. */
export function literalPath(glob: Glob): string | null {
  if (glob.rows.some((row) => row.some(({ gap, predicate }) => gap || predicate.hasStar))) return null;
  const paths = new Set(glob.rows.map(literalRow));
  const [only] = paths;
  if (!paths.has(null)) return paths.size === 1 ? (only ?? null) : null;
  return soleMember(glob);
}

function literalRow(row: Row): string | null {
  const segments = row.map(({ predicate }) => predicate.literal);
  return segments.every((segment) => segment !== null && segment !== "." && segment !== "..")
    ? segments.join("/")
    : null;
}

function soleMember(glob: Glob): string | null {
  const scope: Scope = { parts: [{ can: [glob], cannot: [] }] };
  const member = findMember(scope);
  if (member.kind !== "found") return null;
  const segments = member.witness.split("/");
  const row = segments.map((segment) => ({ gap: false, predicate: SegmentPredicate.ofText(segment) }));
  const itself = new ParsedGlob(glob.text, [row]);
  const others = findEscape(scope, { parts: [{ can: [itself], cannot: [] }] });
  return others.kind === "none" ? member.witness : null;
}
