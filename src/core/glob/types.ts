import type { Row } from "./row.ts";

/** A glob as its author wrote it. */
export type GlobText = string & { readonly brand: "GlobText" };

/** A parsed glob. Opaque but for its text; made by `parseGlob` alone. */
export interface Glob {
  readonly text: GlobText;
  /**
   * What the engine made of the text: the glob matches what any of the rows matches. Not for callers, and not an
   * own property, so that a glob prints, compares and serialises as its text.
   */
  readonly rows: readonly Row[];
}

/** Why a text is not a glob, with the place in the text and what to write instead. */
export interface GlobProblem {
  readonly kind: "invalid-glob" | "hidden-characters";
  /** A sentence that says what is wrong and quotes the part concerned. */
  readonly message: string;
  /** 0-based UTF-16 offsets into the glob, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The repaired glob, when one can be given. */
  readonly repair: string | null;
}

/** The outcome of reading a glob. */
export type GlobParse =
  { readonly ok: true; readonly glob: Glob } | { readonly ok: false; readonly problem: GlobProblem };

/** The paths that some `can` glob matches and no `cannot` glob matches. */
export interface ScopePart {
  readonly can: readonly Glob[];
  readonly cannot: readonly Glob[];
}

/** The union of its parts. */
export interface Scope {
  readonly parts: readonly ScopePart[];
}

/**
 * Whether a set of paths has a member.
 *
 * 1. `found` carries a shortest path of the set, certified by minimatch.
 * 2. `none` is a proof.
 * 3. `undecided` means that the stated budget was used up; it is never "none".
 */
export type Decision =
  | { readonly kind: "found"; readonly witness: string; readonly globs: readonly [Glob, Glob] }
  | { readonly kind: "none" }
  | { readonly kind: "undecided"; readonly reason: string };

/** Two scopes, by index with `a < b`, that share a path or whose case is undecided. */
export type Overlap =
  | {
      readonly kind: "found";
      readonly a: number;
      readonly b: number;
      readonly witness: string;
      readonly globs: readonly [Glob, Glob];
    }
  | {
      readonly kind: "undecided";
      readonly a: number;
      readonly b: number;
      readonly globs: readonly [Glob, Glob];
      readonly reason: string;
    };

/** What a scope says of one path; a scope that is not listed says nothing ("outside"). */
export interface PathVerdict {
  readonly scope: number;
  readonly verdict: "allowed" | "forbidden";
  /** The glob that decided. */
  readonly glob: Glob;
}
