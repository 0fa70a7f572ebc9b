import { fitsBranch } from "../audit/attribute.ts";
import { comparePaths } from "../path-order.ts";
import type { Track } from "../plan/plan.ts";
import type { BranchTip } from "./merge.ts";

/** Which branch a name or a track's `branch:` means. */
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

/** The branch of a track. A branch of exactly the plan's name is taken before the name is read as a glob. */
export function matchBranch(track: Track, branches: readonly BranchTip[]): BranchMatch {
  const exact = findBranch(track.branch.value, branches);
  if (exact.kind === "found") return exact;
  const names = new Set(branches.map((branch) => branch.name).filter((name) => fitsBranch(track, name)));
  const [name, ...others] = [...names].sort(comparePaths);
  if (name === undefined) return { kind: "missing" };
  return others.length > 0 ? { kind: "ambiguous", names: [name, ...others] } : findBranch(name, branches);
}

/** The branch of exactly this name. */
export function findBranch(name: string, branches: readonly BranchTip[]): BranchMatch {
  const local = tipOf(name, "local", branches);
  const origin = tipOf(name, "origin", branches);
  return local === null && origin === null ? { kind: "missing" } : { kind: "found", name, local, origin };
}

function tipOf(name: string, place: BranchTip["place"], branches: readonly BranchTip[]): string | null {
  return branches.find((branch) => branch.name === name && branch.place === place)?.sha ?? null;
}
