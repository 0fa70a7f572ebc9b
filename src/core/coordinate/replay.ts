import type { Plan, TrackId } from "../plan/plan.ts";
import type { MergeRecord } from "./merge.ts";
import { PathOwners } from "./path-owners.ts";
import { seamStatistics, type SeamReplay } from "./replay-seams.ts";

/** A merge that crossed a border, as evidence. */
export interface Crossing {
  readonly sha: string;
  readonly subject: string;
  /** One path on each side of the border. */
  readonly paths: readonly [string, string];
}

/** The border between two tracks. */
export interface PairReplay {
  readonly tracks: readonly [TrackId, TrackId];
  /** Merges with files of both. */
  readonly crossings: number;
  /** Newest first, at most `MAX_EXAMPLES`. */
  readonly examples: readonly Crossing[];
}

/** One track, had it been in force. */
export interface TrackReplay {
  readonly track: TrackId;
  /** Merges with at least one file of the track. */
  readonly merges: number;
  /** Of these, merges with no file of any other track. */
  readonly alone: number;
  /** Merges at home here (most of their owned files are this track's) with a path that its own CANNOT names. */
  readonly forbidden: number;
}

/** How a repository's last merges would have fared under a plan. */
export interface ReplayReport {
  readonly plan: string;
  readonly merges: number;
  /** Merges with files of one track alone, of several, and of none. The three add up to `merges`. */
  readonly insideOneTrack: number;
  readonly acrossTracks: number;
  readonly outsideTracks: number;
  /** Merges of one track or several that also touch a path that is nobody's, and that is protected. */
  readonly withUnclaimed: number;
  readonly withProtected: number;
  readonly withShared: number;
  /** In plan order. */
  readonly tracks: readonly TrackReplay[];
  /** Every pair that was crossed, the most crossed first, then in plan order. */
  readonly pairs: readonly PairReplay[];
  /** Every boundary of the plan, in plan order. */
  readonly seams: readonly SeamReplay[];
}

/** Examples kept for each pair. */
export const MAX_EXAMPLES = 3;

/**
 * Puts past merges through a plan as if each had been a track's.
 *
 * A file in the scope of several ordered tracks counts for the first of them. `history` is newest first.
 */
export function replayHistory(plan: Plan, history: readonly MergeRecord[]): ReplayReport {
  const owners = new PathOwners(plan);
  const order = plan.tracks.map((track) => track.id);
  const merges = history.map((merge) => placeMerge(merge, owners, order));
  const count = (test: (merge: PlacedMerge) => boolean): number => merges.filter(test).length;
  return {
    plan: plan.id.value,
    merges: merges.length,
    insideOneTrack: count((merge) => merge.firstPaths.size === 1),
    acrossTracks: count((merge) => merge.firstPaths.size > 1),
    outsideTracks: count((merge) => merge.firstPaths.size === 0),
    withUnclaimed: count((merge) => merge.firstPaths.size > 0 && merge.unclaimed),
    withProtected: count((merge) => merge.firstPaths.size > 0 && merge.protected),
    withShared: count((merge) => merge.firstPaths.size > 0 && merge.shared),
    tracks: order.map((track) => replayTrack(track, merges)),
    pairs: replayPairs(order, merges),
    seams: seamStatistics(plan, history, owners),
  };
}

interface PlacedMerge {
  readonly record: MergeRecord;
  /** By track, in plan order: the first path of the merge that is the track's. */
  readonly firstPaths: ReadonlyMap<TrackId, string>;
  readonly home: TrackId | null;
  readonly forbiddenAtHome: boolean;
  readonly unclaimed: boolean;
  readonly protected: boolean;
  readonly shared: boolean;
}

function placeMerge(record: MergeRecord, owners: PathOwners, order: readonly TrackId[]): PlacedMerge {
  const byTrack = new Map<TrackId, string[]>();
  for (const path of record.paths) {
    const [owner] = owners.tracksOf(path);
    if (owner !== undefined) byTrack.set(owner, [...(byTrack.get(owner) ?? []), path]);
  }
  const touched = order.flatMap((track) => {
    const paths = byTrack.get(track);
    return paths === undefined ? [] : [{ track, paths }];
  });
  const home = touched.reduce<(typeof touched)[number] | null>(
    (best, next) => (best === null || next.paths.length > best.paths.length ? next : best),
    null,
  );
  const has = (kind: "nobody" | "protected" | "shared"): boolean =>
    record.paths.some((path) => owners.find(path).place.kind === kind);
  return {
    record,
    firstPaths: new Map(touched.map(({ track, paths }) => [track, paths[0] ?? ""])),
    home: home?.track ?? null,
    forbiddenAtHome:
      home !== null && record.paths.some((path) => owners.find(path).forbiddenTo.includes(home.track)),
    unclaimed: has("nobody"),
    protected: has("protected"),
    shared: has("shared"),
  };
}

function replayTrack(track: TrackId, merges: readonly PlacedMerge[]): TrackReplay {
  const touching = merges.filter((merge) => merge.firstPaths.has(track));
  return {
    track,
    merges: touching.length,
    alone: touching.filter((merge) => merge.firstPaths.size === 1).length,
    forbidden: merges.filter((merge) => merge.home === track && merge.forbiddenAtHome).length,
  };
}

function replayPairs(order: readonly TrackId[], merges: readonly PlacedMerge[]): readonly PairReplay[] {
  const pairs = new Map<string, { tracks: readonly [TrackId, TrackId]; crossings: Crossing[] }>();
  for (const { record, firstPaths } of merges) {
    const sides = [...firstPaths];
    for (const [at, [a, pathOfA]] of sides.entries()) {
      for (const [b, pathOfB] of sides.slice(at + 1)) {
        const pair = pairs.get(`${a} ${b}`) ?? { tracks: [a, b], crossings: [] };
        pair.crossings.push({ sha: record.sha, subject: record.subject, paths: [pathOfA, pathOfB] });
        pairs.set(`${a} ${b}`, pair);
      }
    }
  }
  const place = (pair: PairReplay): number =>
    order.indexOf(pair.tracks[0]) * order.length + order.indexOf(pair.tracks[1]);
  return [...pairs.values()]
    .map(({ tracks, crossings }) => ({
      tracks,
      crossings: crossings.length,
      examples: crossings.slice(0, MAX_EXAMPLES),
    }))
    .sort((one, other) => other.crossings - one.crossings || place(one) - place(other));
}
