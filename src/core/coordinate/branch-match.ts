import { matchGlob, parseGlob } from "../glob/index.ts";
import type { BranchTip } from "./merge.ts";

/** Which branch a plan's `branch:` means. */
export type BranchMatch =
  /** One branch, with its tip here and its tip on origin; at least one of the two. */
  | {
      readonly kind: "found";
      readonly name: string;
      readonly local: string | null;
      readonly origin: string | null;
    }
  | { readonly kind: "missing" }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] };

/**
 * The branch that a name or a glob over names means.
 *
 * A branch of exactly that name is taken before the text is read as a glob. A text that is no glob either
 * matches nothing.
 */
export function matchBranch(pattern: string, branches: readonly BranchTip[]): BranchMatch {
  const names = new Set(branches.map((branch) => branch.name));
  const matched = names.has(pattern) ? [pattern] : matchNames(pattern, names);
  const [name] = matched;
  if (name === undefined) return { kind: "missing" };
  if (matched.length > 1) return { kind: "ambiguous", names: matched };
  return {
    kind: "found",
    name,
    local: tipOf(name, "local", branches),
    origin: tipOf(name, "origin", branches),
  };
}

function matchNames(pattern: string, names: ReadonlySet<string>): readonly string[] {
  const parsed = parseGlob(pattern);
  return parsed.ok ? [...names].filter((name) => matchGlob(parsed.glob, name)).sort() : [];
}

function tipOf(name: string, place: BranchTip["place"], branches: readonly BranchTip[]): string | null {
  return branches.find((branch) => branch.name === name && branch.place === place)?.sha ?? null;
}
