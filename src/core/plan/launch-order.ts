import type { Plan, TrackId } from "./plan.ts";

/**
 * Track ids by launch phase: a track stands in the first phase after all that it needs.
 *
 * 1. Within a phase the tracks keep the order of the file, and all of them may run at once.
 * 2. Empty while `needs` has a cycle. Unknown ids in `needs` are passed over (`unknown-track` reports them).
 */
export function launchPhases(plan: Plan): readonly (readonly TrackId[])[] {
  const needs = directNeeds(plan);
  const phaseOf = new Map<TrackId, number>();
  let waiting = plan.tracks.map((track) => track.id);
  const phases: TrackId[][] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter((id) => [...(needs.get(id) ?? [])].every((need) => phaseOf.has(need)));
    if (ready.length === 0) return [];
    for (const id of ready) phaseOf.set(id, phases.length);
    phases.push(ready);
    waiting = waiting.filter((id) => !phaseOf.has(id));
  }
  return phases;
}

/**
 * Whether track `a` needs track `b`, directly or through others.
 *
 * A track needs itself only when `needs` has a cycle through it.
 */
export function needsTransitively(plan: Plan): (a: TrackId, b: TrackId) => boolean {
  const needs = directNeeds(plan);
  const reached = new Map<TrackId, ReadonlySet<TrackId>>();
  return (a, b) => {
    let all = reached.get(a);
    if (all === undefined) {
      all = reachFrom(a, needs);
      reached.set(a, all);
    }
    return all.has(b);
  };
}

/**
 * The tracks of every cycle in `needs`, each cycle once, as a path that returns to its first track.
 *
 * A track that needs itself is the cycle `[a, a]`. Of several cycles through one track, one is given.
 */
export function findNeedsCycles(plan: Plan): readonly (readonly TrackId[])[] {
  const needs = directNeeds(plan);
  const seen = new Set<TrackId>();
  const cycles: TrackId[][] = [];
  for (const { id } of plan.tracks) {
    if (seen.has(id)) continue;
    const cycle = shortestCycle(id, needs);
    if (cycle === null || cycle.some((each) => seen.has(each))) continue;
    for (const each of cycle) seen.add(each);
    cycles.push(cycle);
  }
  return cycles;
}

type Needs = ReadonlyMap<TrackId, ReadonlySet<TrackId>>;

function directNeeds(plan: Plan): Needs {
  const known = new Map<string, TrackId>(plan.tracks.map((track) => [track.id, track.id]));
  return new Map(
    plan.tracks.map((track) => [
      track.id,
      new Set(track.needs.flatMap((need) => known.get(need.value) ?? [])),
    ]),
  );
}

function reachFrom(start: TrackId, needs: Needs): ReadonlySet<TrackId> {
  const reached = new Set<TrackId>();
  const queue = [...(needs.get(start) ?? [])];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    queue.push(...(needs.get(id) ?? []));
  }
  return reached;
}

function shortestCycle(start: TrackId, needs: Needs): TrackId[] | null {
  const cameFrom = new Map<TrackId, TrackId>();
  let frontier: TrackId[] = [start];
  while (frontier.length > 0) {
    const next: TrackId[] = [];
    for (const id of frontier) {
      for (const need of needs.get(id) ?? []) {
        if (need === start) return [...pathTo(id, start, cameFrom), start];
        if (cameFrom.has(need)) continue;
        cameFrom.set(need, id);
        next.push(need);
      }
    }
    frontier = next;
  }
  return null;
}

function pathTo(end: TrackId, start: TrackId, cameFrom: ReadonlyMap<TrackId, TrackId>): TrackId[] {
  const path = [end];
  for (let at = end; at !== start;) {
    const before = cameFrom.get(at);
    if (before === undefined) throw new Error(`internal error: ${at} has no way back to ${start}`);
    path.unshift(before);
    at = before;
  }
  return path;
}
