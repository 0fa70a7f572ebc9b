import { findOverlaps, type Decision, type Overlap, type Scope } from "../glob/index.ts";
import type { Finding } from "../finding.ts";
import { ExistingFiles } from "./existing-files.ts";
import type { PlanFacts } from "./facts.ts";
import { FileTree } from "./file-tree.ts";
import { needsTransitively } from "./launch-order.ts";
import type { Plan, Track } from "./plan.ts";
import { trackScopes } from "./scope.ts";
import { findAnyMember } from "./scope-members.ts";

/** A track of this plan or of another, with its scope. */
export interface Claimant {
  readonly plan: Plan;
  readonly track: Track;
  readonly scope: Scope;
}

/** Everything that the rules look at, computed once. */
export interface PlanModel {
  readonly plan: Plan;
  readonly facts: PlanFacts;
  /** The other plans that cross-plan rules look at: those with another slug and another path. */
  readonly otherPlans: readonly Plan[];
  /** The files of the repository; null when they are not known. */
  readonly tree: FileTree | null;
  /** All plan files that are known. */
  readonly planPaths: readonly string[];
  /** Tracks of this plan in its order, then those of the other plans. */
  readonly claimants: readonly Claimant[];
  /** How many of `claimants` are this plan's. */
  readonly ownCount: number;
  /** Whether a scope of this plan has a path, in plan order. */
  readonly members: readonly Decision[];
  /** Every pair of claimants, at least one of them this plan's, that may run at once and share a path. */
  readonly overlaps: readonly Overlap[];
  /** By claimant; null when the files are not known. */
  readonly existing: ExistingFiles | null;
  /** Ids of tracks that have a problem of form: their content is known in part alone. */
  readonly partial: ReadonlySet<string>;
  /** Whether the plan has a problem of form outside its tracks. */
  readonly isPartial: boolean;
}

/** Computes the model of a plan. */
export function buildModel(plan: Plan, decodeFindings: readonly Finding[], facts: PlanFacts): PlanModel {
  const others = facts.otherPlans.filter((other) => other.source.path !== plan.source.path);
  const otherPlans = others.filter((other) => other.id.value !== plan.id.value);
  const planPaths = [...[plan, ...others].map((each) => each.source.path), ...facts.brokenPlans];
  const claimants = [plan, ...otherPlans].flatMap((each) => claimantsOf(each, planPaths));
  const scopes = claimants.map((claimant) => claimant.scope);
  const partial = new Set(decodeFindings.flatMap((finding) => finding.tracks));
  const ownCount = plan.tracks.length;
  return {
    plan,
    facts,
    otherPlans,
    tree: facts.files === null ? null : new FileTree(facts.files),
    planPaths,
    claimants,
    ownCount,
    members: scopes.slice(0, ownCount).map((scope) => findAnyMember(scope)),
    overlaps: findConflicts(plan, claimants, partial),
    existing: facts.files === null ? null : new ExistingFiles(scopes, facts.files),
    partial,
    isPartial: decodeFindings.some((finding) => finding.tracks.length === 0),
  };
}

function claimantsOf(plan: Plan, planPaths: readonly string[]): readonly Claimant[] {
  const scopes = trackScopes(plan, planPaths);
  return plan.tracks.flatMap((track, index) => {
    const scope = scopes[index];
    return scope === undefined ? [] : [{ plan, track, scope }];
  });
}

// A scope with an unreadable glob says nothing certain, and its plan fails for that glob already.
function findConflicts(
  plan: Plan,
  claimants: readonly Claimant[],
  partial: ReadonlySet<string>,
): readonly Overlap[] {
  const needs = needsTransitively(plan);
  return findOverlaps(
    claimants.map((claimant) => claimant.scope),
    {
      mayConflict: (a, b) => {
        const first = claimants[a];
        const second = claimants[b];
        if (first?.plan !== plan || second === undefined || partial.has(first.track.id)) return false;
        if (second.plan !== plan) return true;
        if (partial.has(second.track.id)) return false;
        return !needs(first.track.id, second.track.id) && !needs(second.track.id, first.track.id);
      },
    },
  );
}
