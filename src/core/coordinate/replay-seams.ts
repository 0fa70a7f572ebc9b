import { matchGlob } from "../glob/index.ts";
import type { Boundary, Plan } from "../plan/plan.ts";
import type { PlacedMerge } from "./placed-merge.ts";

/** One integration seam of a plan, had it been in force. */
export interface SeamReplay {
  readonly path: string;
  readonly owner: string;
  /** Merges that changed the seam. */
  readonly merges: number;
  /** Of these, merges that also changed files of a track that is not its owner. */
  readonly crossed: number;
}

/** How often each boundary of the plan was changed, and how often from across it; in plan order. */
export function replaySeams(plan: Plan, merges: readonly PlacedMerge[]): readonly SeamReplay[] {
  return plan.boundaries.map((boundary) => replaySeam(boundary, merges));
}

function replaySeam({ path, owner }: Boundary, merges: readonly PlacedMerge[]): SeamReplay {
  const changed = merges.filter(({ record }) => record.paths.some((one) => matchGlob(path.value, one)));
  const crossed = changed.filter(({ paths }) => [...paths.keys()].some((track) => track !== owner.value));
  return {
    path: path.value.text,
    owner: owner.value,
    merges: changed.length,
    crossed: crossed.length,
  };
}
