import type { Plan, TrackId } from "../plan/plan.ts";
import type { MergeRecord } from "./merge.ts";
import { PathOwners } from "./path-owners.ts";

/** When a file counts as hot. */
export interface ForecastOptions {
  /** The smallest share of the merges, above 0 and up to 1. */
  readonly minShare: number;
  /** The smallest number of merges, so that a short history proves nothing. */
  readonly minMerges: number;
  /** Files that exist now; a file that is gone is not forecast. Null: unknown, nothing is dropped. */
  readonly files: readonly string[] | null;
}

/** One merge in twenty, and at least five merges. */
export const DEFAULT_FORECAST: Omit<ForecastOptions, "files"> = { minShare: 0.05, minMerges: 5 };

/** A file that many recent merges changed, that no track owns and `shared` does not list. */
export interface HotFile {
  readonly path: string;
  /** How many of the merges changed it. */
  readonly merges: number;
  /** `merges` over all merges read. */
  readonly share: number;
  /** Tracks with files of their own in those merges, in plan order: those that will meet at this file. */
  readonly tracks: readonly TrackId[];
}

/** What history says about files that a plan leaves to nobody. */
export interface HotFileForecast {
  readonly plan: string;
  /** How many merges were read. Zero means that nothing can be said. */
  readonly merges: number;
  /** Hottest first, then by path. */
  readonly files: readonly HotFile[];
}

/**
 * Files changed in many recent merges that no track owns and `shared` does not list.
 *
 * Protected files are left out: no track may touch them, so no two can meet there. Cost is linear in the
 * paths of the history.
 */
export function forecastHotFiles(
  plan: Plan,
  history: readonly MergeRecord[],
  options: ForecastOptions,
): HotFileForecast {
  const owners = new PathOwners(plan);
  const counts = countMerges(history);
  const existing = options.files === null ? null : new Set(options.files);
  const hot = [...counts]
    .filter(([, merges]) => merges >= options.minMerges && merges / history.length >= options.minShare)
    .filter(([path]) => (existing?.has(path) ?? true) && owners.place(path).kind === "nobody");
  const company = findCompany(plan, history, owners, new Set(hot.map(([path]) => path)));
  const files = hot.map(([path, merges]) => ({
    path,
    merges,
    share: merges / history.length,
    tracks: company.get(path) ?? [],
  }));
  return { plan: plan.id.value, merges: history.length, files: files.sort(byHeat) };
}

function countMerges(history: readonly MergeRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const merge of history) {
    for (const path of new Set(merge.paths)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

function findCompany(
  plan: Plan,
  history: readonly MergeRecord[],
  owners: PathOwners,
  hot: ReadonlySet<string>,
): ReadonlyMap<string, readonly TrackId[]> {
  const company = new Map<string, Set<TrackId>>();
  for (const merge of history) {
    const tracks = merge.paths.flatMap((path) => owners.tracksOf(path));
    for (const path of merge.paths) {
      if (!hot.has(path)) continue;
      const met = company.get(path) ?? new Set();
      for (const track of tracks) met.add(track);
      company.set(path, met);
    }
  }
  const order = plan.tracks.map((track) => track.id);
  return new Map([...company].map(([path, met]) => [path, order.filter((track) => met.has(track))]));
}

function byHeat(a: HotFile, b: HotFile): number {
  return b.merges - a.merges || (a.path < b.path ? -1 : 1);
}
