import { matchGlob, matchScope, ScopeIndex } from "../glob/index.ts";
import type { Glob, Scope } from "../glob/index.ts";
import type { Plan, SharedPath, Track } from "../plan/plan.ts";
import { protectedScope, rawScope, trackScope } from "../plan/scope.ts";
import type { VerdictKind } from "./report.ts";

/** What a plan says of one path, seen from one track. */
export interface PathJudgement {
  readonly verdict: VerdictKind;
  readonly owners: readonly string[];
  readonly pattern: Glob | null;
}

/**
 * Who may touch what under one plan, indexed once for many paths.
 *
 * The first that holds decides: the track's scope contains the path (`allowed`), a `shared` entry
 * (`shared`), the protected folders (`protected`), the track's own CANNOT (`forbidden`), another
 * track's scope (`foreign`), nothing (`unclaimed`).
 */
export class Territory {
  readonly plan: Plan;
  readonly #scopes: ScopeIndex;
  readonly #ownWords: ScopeIndex;
  readonly #shared: ScopeIndex;
  readonly #protected: Scope;

  /** `planPaths` are the plan files of the repository, all protected; without them the plan's own file alone. */
  constructor(plan: Plan, planPaths: readonly string[] = []) {
    this.plan = plan;
    this.#scopes = new ScopeIndex(plan.tracks.map((track) => trackScope(plan, track, planPaths)));
    this.#ownWords = new ScopeIndex(plan.tracks.map(rawScope));
    this.#shared = new ScopeIndex(plan.shared.map(sharedEntryScope));
    this.#protected = protectedScope(plan, planPaths);
  }

  /** What the plan says of a path that the track touched. */
  judge(track: Track, path: string): PathJudgement {
    const holders = this.#holders(path);
    const owners = holders.map((holder) => holder.track.id);
    const own = holders.find((holder) => holder.track.id === track.id);
    if (own !== undefined) return { verdict: "allowed", owners: [track.id], pattern: own.glob };
    const shared = this.sharedEntry(path);
    if (shared !== null)
      return { verdict: "shared", owners: sharedOwner(shared), pattern: shared.path.value };
    const guard = this.#guard(path);
    if (guard !== null) return { verdict: "protected", owners, pattern: guard };
    const forbidden = this.#forbidden(track, path);
    if (forbidden !== null) return { verdict: "forbidden", owners, pattern: forbidden };
    const holder = holders[0];
    if (holder !== undefined) return { verdict: "foreign", owners, pattern: holder.glob };
    return { verdict: "unclaimed", owners: [], pattern: null };
  }

  /** The tracks whose scope contains a path, in plan order, each with its CAN glob. */
  holders(path: string): readonly { readonly track: Track; readonly glob: Glob }[] {
    return this.#holders(path);
  }

  /** The first `shared` entry that matches a path; null where none does. */
  sharedEntry(path: string): SharedPath | null {
    const match = this.#shared.classify(path).find((entry) => entry.verdict === "allowed");
    return match === undefined ? null : (this.plan.shared[match.scope] ?? null);
  }

  #holders(path: string): { track: Track; glob: Glob }[] {
    return this.#scopes.classify(path).flatMap(({ scope, verdict, glob }) => {
      const track = this.plan.tracks[scope];
      return track !== undefined && verdict === "allowed" ? [{ track, glob }] : [];
    });
  }

  #forbidden(track: Track, path: string): Glob | null {
    const index = this.plan.tracks.findIndex((other) => other.id === track.id);
    const own = this.#ownWords.classify(path).find((entry) => entry.scope === index);
    return own?.verdict === "forbidden" ? own.glob : null;
  }

  #guard(path: string): Glob | null {
    if (!matchScope(this.#protected, path)) return null;
    const globs = this.#protected.parts.flatMap((part) => part.can);
    const guard = globs.find((glob) => matchGlob(glob, path));
    if (guard === undefined) throw new Error(`internal error: no protected glob matches "${path}"`);
    return guard;
  }
}

function sharedEntryScope(entry: SharedPath): Scope {
  return { parts: [{ can: [entry.path.value], cannot: [] }] };
}

function sharedOwner(entry: SharedPath): string[] {
  return entry.rule.kind === "owner" ? [entry.rule.owner.value] : [];
}
