import { ScopeIndex } from "../glob/index.ts";
import type { Plan, Track, TrackId } from "../plan/plan.ts";
import { protectedScope, sharedScope, trackScope } from "../plan/scope.ts";

/** Where a path stands in a plan. */
export type PathPlace =
  /** In the scope of these tracks, in plan order; more than one only where one runs after the other. */
  | { readonly kind: "tracks"; readonly tracks: readonly TrackId[] }
  | { readonly kind: "shared" }
  | { readonly kind: "protected" }
  | { readonly kind: "nobody" };

/** A path's place, and the tracks whose CANNOT names it. */
export interface PathOwnership {
  readonly place: PathPlace;
  readonly forbiddenTo: readonly TrackId[];
}

/** Answers, for any number of paths, whose scope of a plan each is in. Building it costs once a plan. */
export class PathOwners {
  readonly #tracks: readonly Track[];
  readonly #index: ScopeIndex;
  readonly #known = new Map<string, PathOwnership>();

  constructor(plan: Plan) {
    this.#tracks = plan.tracks;
    const scopes = plan.tracks.map((track) => trackScope(plan, track));
    this.#index = new ScopeIndex([...scopes, sharedScope(plan), protectedScope(plan)]);
  }

  /** The place of one path. History repeats its paths, so answers are kept. */
  find(path: string): PathOwnership {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const found = this.#classify(path);
    this.#known.set(path, found);
    return found;
  }

  /** The tracks whose scope contains the path, in plan order. */
  tracksOf(path: string): readonly TrackId[] {
    const { place } = this.find(path);
    return place.kind === "tracks" ? place.tracks : [];
  }

  #classify(path: string): PathOwnership {
    const owners: TrackId[] = [];
    const forbiddenTo: TrackId[] = [];
    let isShared = false;
    let isProtected = false;
    for (const { scope, verdict } of this.#index.classify(path)) {
      const track = this.#tracks[scope];
      if (track !== undefined) (verdict === "allowed" ? owners : forbiddenTo).push(track.id);
      else if (verdict === "allowed" && scope === this.#tracks.length) isShared = true;
      else if (verdict === "allowed") isProtected = true;
    }
    return { place: placeOf(owners, isShared, isProtected), forbiddenTo };
  }
}

function placeOf(owners: readonly TrackId[], isShared: boolean, isProtected: boolean): PathPlace {
  if (owners.length > 0) return { kind: "tracks", tracks: owners };
  if (isShared) return { kind: "shared" };
  return { kind: isProtected ? "protected" : "nobody" };
}
