import { ScopeIndex } from "../glob/index.ts";
import type { Boundary, Plan } from "../plan/plan.ts";
import type { MergeRecord } from "./merge.ts";
import type { PathOwners } from "./path-owners.ts";

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
export function seamStatistics(
  plan: Plan,
  history: readonly MergeRecord[],
  owners: PathOwners,
): readonly SeamReplay[] {
  return plan.boundaries.map((boundary) => replaySeam(boundary, history, owners));
}

function replaySeam(boundary: Boundary, history: readonly MergeRecord[], owners: PathOwners): SeamReplay {
  const index = new ScopeIndex([{ parts: [{ can: [boundary.path.value], cannot: [] }] }]);
  const changed = history.filter((merge) => merge.paths.some((path) => index.classify(path).length > 0));
  const isForeign = (path: string): boolean => {
    const tracks = owners.tracksOf(path);
    return tracks.length > 0 && tracks.every((track) => track !== boundary.owner.value);
  };
  return {
    path: boundary.path.value.text,
    owner: boundary.owner.value,
    merges: changed.length,
    crossed: changed.filter((merge) => merge.paths.some(isForeign)).length,
  };
}
