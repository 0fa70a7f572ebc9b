import type { Plan, TrackId } from "../plan/plan.ts";
import type { MergeRecord } from "./merge.ts";
import type { PathOwners } from "./path-owners.ts";

/** A past merge and what it touches of each track. */
export interface PlacedMerge {
  readonly record: MergeRecord;
  /** By track, in plan order: the paths that are the track's. Tracks without any are absent. */
  readonly paths: ReadonlyMap<TrackId, readonly string[]>;
}

/** Sorts a merge's paths by track. A path in the scope of several ordered tracks counts for the first. */
export function placeMerge(record: MergeRecord, owners: PathOwners, plan: Plan): PlacedMerge {
  const found = new Map<TrackId, string[]>();
  for (const path of record.paths) {
    const [owner] = owners.tracksOf(path);
    if (owner === undefined) continue;
    const paths = found.get(owner);
    if (paths === undefined) found.set(owner, [path]);
    else paths.push(path);
  }
  const inOrder = plan.tracks.flatMap(({ id }) => {
    const paths = found.get(id);
    return paths === undefined ? [] : [[id, paths] as const];
  });
  return { record, paths: new Map(inOrder) };
}
