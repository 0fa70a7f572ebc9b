import type { RuleId, Severity } from "./rule-catalogue.ts";

export type { Severity } from "./rule-catalogue.ts";

/**
 * A place in a text file.
 *
 * 1. `path` is repository-relative and `/`-separated.
 * 2. Lines and columns are 1-based; columns count UTF-16 units.
 * 3. The end is exclusive. An empty range (end equal to start) marks a point.
 */
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Why two tracks may write one file. */
export interface OverlapEvidence {
  /** A shortest path that both scopes contain, whether or not it exists. */
  readonly witness: string;
  /** The glob of the first and of the second track that match the witness. */
  readonly patterns: readonly [string, string];
  /** Existing files in both scopes, sorted, at most 20. Empty when the tree is unknown: see `existingCount`. */
  readonly existingFiles: readonly string[];
  /** How many existing files are in both scopes; null when no tree was given. */
  readonly existingCount: number | null;
}

/** One thing that is wrong, as a value: the user's mistakes are collected, never thrown. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** One or more sentences: what is wrong, the value quoted, what to write instead. Plain text. */
  readonly message: string;
  readonly location: Location;
  /** Ids of the tracks concerned, in plan order; `plan/track` where another plan takes part. */
  readonly tracks: readonly string[];
  /** Present on `scope-overlap` and `cross-plan-overlap` alone. */
  readonly overlap?: OverlapEvidence;
}

/** Whether any finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
