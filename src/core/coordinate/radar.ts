import type { Territory } from "../audit/territory.ts";
import type { TrackId } from "../plan/plan.ts";

/** An open pull request and what it touches. */
export interface RadarPull {
  readonly number: number;
  /** The track it belongs to; null where it belongs to none. */
  readonly owner: { readonly plan: string; readonly track: TrackId } | null;
  /** Both sides of renames. */
  readonly paths: readonly string[];
}

/** A pull request that will meet somebody else. */
export interface RadarHit {
  readonly pull: RadarPull;
  readonly with:
    /** A track that is not merged yet and claims the paths. */
    | { readonly kind: "claim"; readonly plan: string; readonly track: TrackId }
    /** Another open pull request that touches the paths; at least one of the two is a track's. */
    | { readonly kind: "pull"; readonly pull: RadarPull };
  /** Sorted. Never empty. */
  readonly paths: readonly string[];
}

/** A plan and which of its tracks still have work to land. */
export interface RadarPlan {
  readonly territory: Territory;
  readonly active: ReadonlySet<TrackId>;
}

/**
 * Who will meet whom: pull requests on paths that an active track of any plan claims, and pull requests on
 * paths that another open pull request of a track touches.
 *
 * Paths that a plan lists under `shared` are meant to be touched by many and are left out. Linear in the
 * paths; pairs are found by path, not by comparing every two pull requests.
 */
export function scanRadar(pulls: readonly RadarPull[], plans: readonly RadarPlan[]): readonly RadarHit[] {
  return [...pulls.flatMap((pull) => findClaims(pull, plans)), ...findMeetings(pulls, plans)];
}

function findClaims(pull: RadarPull, plans: readonly RadarPlan[]): readonly RadarHit[] {
  const claims = new Map<string, { plan: string; track: TrackId; paths: string[] }>();
  for (const { territory, active } of plans) {
    const plan = territory.plan.id.value;
    for (const path of pull.paths) {
      const holders = territory.holders(path).map(({ track }) => track.id);
      if (pull.owner?.plan === plan && holders.includes(pull.owner.track)) continue;
      for (const track of holders.filter((id) => active.has(id))) {
        const claim = claims.get(`${plan}/${track}`) ?? { plan, track, paths: [] };
        claim.paths.push(path);
        claims.set(`${plan}/${track}`, claim);
      }
    }
  }
  return [...claims.values()].map(({ plan, track, paths }) => ({
    pull,
    with: { kind: "claim", plan, track },
    paths: paths.sort(),
  }));
}

function findMeetings(pulls: readonly RadarPull[], plans: readonly RadarPlan[]): readonly RadarHit[] {
  const byPath = new Map<string, RadarPull[]>();
  for (const pull of pulls) {
    for (const path of pull.paths) byPath.set(path, [...(byPath.get(path) ?? []), pull]);
  }
  const meetings = new Map<string, { pull: RadarPull; other: RadarPull; paths: string[] }>();
  for (const [path, touching] of byPath) {
    if (touching.length < 2 || plans.some(({ territory }) => territory.sharedEntry(path) !== null)) continue;
    for (const [at, pull] of touching.entries()) {
      for (const other of touching.slice(at + 1)) {
        if (pull.owner === null && other.owner === null) continue;
        const key = `${String(pull.number)} ${String(other.number)}`;
        const meeting = meetings.get(key) ?? { pull, other, paths: [] };
        meeting.paths.push(path);
        meetings.set(key, meeting);
      }
    }
  }
  return [...meetings.values()].map(({ pull, other, paths }) => ({
    pull,
    with: { kind: "pull", pull: other },
    paths: paths.sort(),
  }));
}
