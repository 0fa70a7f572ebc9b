import { matchScope, ScopeIndex } from "../core/glob/index.ts";
import type { PathVerdict } from "../core/glob/index.ts";
import type { Plan, Track } from "../core/plan/plan.ts";
import { protectedScope, rawScope, sharedScope, trackScope } from "../core/plan/scope.ts";

/** What one track's own globs say of a path; `pattern` is the glob that decided, null for outside. */
export interface TrackVerdict {
  readonly id: string;
  readonly verdict: "allowed" | "forbidden" | "outside";
  readonly pattern: string | null;
}

/** Who may touch one path. Tracks stand in plan order, each once. */
export interface PathExplanation {
  readonly path: string;
  readonly shared: boolean;
  readonly protected: boolean;
  readonly tracks: readonly TrackVerdict[];
}

/** What the plan says of each path, in order. */
export function explainPaths(plan: Plan, paths: readonly string[]): readonly PathExplanation[] {
  const own = new ScopeIndex(plan.tracks.map((track) => rawScope(track)));
  const effective = new ScopeIndex(plan.tracks.map((track) => trackScope(plan, track)));
  const shared = sharedScope(plan);
  const guarded = protectedScope(plan);
  return paths.map((path) => {
    const said = new Map(own.classify(path).map((verdict) => [verdict.scope, verdict]));
    const claimed = new Set(
      effective.classify(path).flatMap(({ scope, verdict }) => (verdict === "allowed" ? [scope] : [])),
    );
    return {
      path,
      shared: matchScope(shared, path),
      protected: matchScope(guarded, path),
      tracks: plan.tracks.map((track, index) => trackVerdict(track, said.get(index), claimed.has(index))),
    };
  });
}

function trackVerdict(track: Track, said: PathVerdict | undefined, claimed: boolean): TrackVerdict {
  if (said === undefined || (said.verdict === "allowed" && !claimed)) {
    return { id: track.id, verdict: "outside", pattern: null };
  }
  return { id: track.id, verdict: said.verdict, pattern: said.glob.text };
}
