import type { VerdictKind } from "../audit/report.ts";
import type { Plan, Track, TrackId } from "../plan/plan.ts";
import type { MergeRecord } from "./merge.ts";
import { PathOwners } from "./path-owners.ts";
import { placeMerge, type PlacedMerge } from "./placed-merge.ts";
import { replayPairs, type PairReplay } from "./replay-pairs.ts";
import { replaySeams, type SeamReplay } from "./replay-seams.ts";

/** One track, had it been in force. */
export interface TrackReplay {
  readonly track: TrackId;
  /** Merges with at least one file of the track. */
  readonly touching: number;
  /** Merges at home here: the track owns more of their files than any other does. */
  readonly home: number;
  /** Of those at home, merges in which the audit would have found nothing wrong. */
  readonly clean: number;
  /** Of those at home, how many have at least one path of each verdict. */
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
}

/** How a repository's last merges would have fared under a plan. */
export interface ReplayReport {
  readonly plan: string;
  readonly merges: number;
  /** Merges with files of one track alone, of several, and of none. The three add up to `merges`. */
  readonly insideOneTrack: number;
  readonly acrossTracks: number;
  readonly outsideTracks: number;
  /** In plan order. */
  readonly tracks: readonly TrackReplay[];
  /** Every pair of tracks that a merge crossed, the most crossed first, then in plan order. */
  readonly pairs: readonly PairReplay[];
  /** Every `boundaries` entry, in plan order. */
  readonly seams: readonly SeamReplay[];
}

/**
 * Puts past merges through a plan as if each had been a track's: the track that owns most of its files, the
 * first in plan order among equals.
 *
 * A file in the scope of several ordered tracks counts for the first of them. `shared` rules are not judged:
 * history keeps paths, not diffs. `history` is newest first.
 */
export function replayHistory(plan: Plan, history: readonly MergeRecord[]): ReplayReport {
  const owners = new PathOwners(plan);
  const merges = history.map((record) => placeMerge(record, owners, plan));
  const count = (test: (tracks: number) => boolean): number =>
    merges.filter(({ paths }) => test(paths.size)).length;
  return {
    plan: plan.id.value,
    merges: merges.length,
    insideOneTrack: count((tracks) => tracks === 1),
    acrossTracks: count((tracks) => tracks > 1),
    outsideTracks: count((tracks) => tracks === 0),
    tracks: plan.tracks.map((track) => replayTrack(track, merges, owners)),
    pairs: replayPairs(plan, merges),
    seams: replaySeams(plan, merges),
  };
}

function replayTrack(track: Track, merges: readonly PlacedMerge[], owners: PathOwners): TrackReplay {
  const atHome = merges.filter((merge) => homeOf(merge) === track.id);
  const seen = atHome.map(({ record }) => new Set(record.paths.map((path) => owners.judge(track, path))));
  const having = (verdict: VerdictKind): number => seen.filter((verdicts) => verdicts.has(verdict)).length;
  return {
    track: track.id,
    touching: merges.filter((merge) => merge.paths.has(track.id)).length,
    home: atHome.length,
    clean: seen.filter((verdicts) => [...verdicts].every(isHarmless)).length,
    verdicts: {
      allowed: having("allowed"),
      forbidden: having("forbidden"),
      foreign: having("foreign"),
      unclaimed: having("unclaimed"),
      protected: having("protected"),
      shared: having("shared"),
    },
  };
}

function isHarmless(verdict: VerdictKind): boolean {
  return verdict === "allowed" || verdict === "shared";
}

function homeOf({ paths }: PlacedMerge): TrackId | null {
  let home: TrackId | null = null;
  let most = 0;
  for (const [track, owned] of paths) {
    if (owned.length <= most) continue;
    home = track;
    most = owned.length;
  }
  return home;
}
