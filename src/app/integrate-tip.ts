import type { BranchMatch } from "../core/coordinate/branch-match.ts";
import type { MergeRepository } from "./ports.ts";

/** The newest commit of a branch, or the two commits of which neither contains the other. */
export type TipReading =
  | { readonly kind: "tip"; readonly sha: string }
  | { readonly kind: "diverged"; readonly local: string; readonly origin: string };

/** The newer of a branch's tips here and on origin. */
export async function readTip(
  { local, origin }: Extract<BranchMatch, { readonly kind: "found" }>,
  repository: MergeRepository,
): Promise<TipReading> {
  if (local === null || origin === null || local === origin) {
    return { kind: "tip", sha: local ?? origin ?? neverEmpty() };
  }
  if (await repository.contains(local, origin)) return { kind: "tip", sha: local };
  if (await repository.contains(origin, local)) return { kind: "tip", sha: origin };
  return { kind: "diverged", local, origin };
}

function neverEmpty(): never {
  throw new Error("internal error: a branch was found that has no tip");
}
