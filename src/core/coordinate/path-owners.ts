import type { VerdictKind } from "../audit/report.ts";
import { Territory } from "../audit/territory.ts";
import type { Plan, Track, TrackId } from "../plan/plan.ts";

/** Where a path stands in a plan. */
export type PathPlace =
  /** In the scope of these tracks, in plan order; more than one only where one runs after the other. */
  | { readonly kind: "tracks"; readonly tracks: readonly TrackId[] }
  | { readonly kind: "shared" }
  | { readonly kind: "protected" }
  | { readonly kind: "nobody" };

/** Whose a path is, by the audit's own judgement. History repeats its paths, so answers are kept. */
export class PathOwners {
  readonly #territory: Territory;
  readonly #places = new Map<string, PathPlace>();
  readonly #verdicts = new Map<string, VerdictKind>();

  constructor(plan: Plan) {
    this.#territory = new Territory(plan);
  }

  /** The place of a path. */
  place(path: string): PathPlace {
    const known = this.#places.get(path);
    if (known !== undefined) return known;
    const found = this.#findPlace(path);
    this.#places.set(path, found);
    return found;
  }

  /** The tracks whose scope contains the path, in plan order. */
  tracksOf(path: string): readonly TrackId[] {
    const place = this.place(path);
    return place.kind === "tracks" ? place.tracks : [];
  }

  /** What the audit would say of the path in a pull request of the track. */
  judge(track: Track, path: string): VerdictKind {
    const key = `${track.id} ${path}`;
    const known = this.#verdicts.get(key);
    if (known !== undefined) return known;
    const { verdict } = this.#territory.judge(track, path);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  #findPlace(path: string): PathPlace {
    const holders = this.#territory.holders(path);
    if (holders.length > 0) return { kind: "tracks", tracks: holders.map(({ track }) => track.id) };
    if (this.#territory.sharedEntry(path) !== null) return { kind: "shared" };
    // A path that no scope holds and no entry shares looks the same from every track but for its CANNOT.
    const [anyTrack] = this.#territory.plan.tracks;
    const isProtected = anyTrack !== undefined && this.judge(anyTrack, path) === "protected";
    return { kind: isProtected ? "protected" : "nobody" };
  }
}
