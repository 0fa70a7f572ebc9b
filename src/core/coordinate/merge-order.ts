import type { TrackId } from "../plan/plan.ts";

// Whether two tracks conflict does not depend on which of them merges first, so the sum over pairs is the
// same for every order and says nothing. What an order decides is who has to repair: a track conflicts when
// any track merged before it conflicts with it. One hub that conflicts with three others costs three repairs
// when it goes first and one when it goes last.

/** Two tracks whose branches git cannot merge with each other, and the paths concerned. */
export interface PairConflict {
  readonly tracks: readonly [TrackId, TrackId];
  readonly paths: readonly string[];
}

/** What is known before an order is chosen. */
export interface OrderQuestion {
  /** The tracks to order, in the order given; it wins ties. */
  readonly tracks: readonly TrackId[];
  /** Whether the first track must come after the second. */
  readonly needs: (track: TrackId, needed: TrackId) => boolean;
  readonly conflicts: readonly PairConflict[];
}

/** A merge order and what it costs. */
export interface OrderForecast {
  readonly order: readonly TrackId[];
  /** The tracks that meet a conflict when they merge, in merge order. */
  readonly repairs: readonly TrackId[];
  /** Conflicting paths over all repairs; a path counts once a repair. */
  readonly conflictingPaths: number;
  /** `exact`: every order was weighed. `greedy`: the cheapest next track was taken each time. */
  readonly method: "exact" | "greedy";
}

/** Up to this many tracks every order is weighed: 7! is 5,040. */
export const MAX_EXACT_TRACKS = 7;

/**
 * The order with the fewest repairs, then with the fewest conflicting paths, that respects the needs.
 *
 * Exact up to `MAX_EXACT_TRACKS`. Throws an internal error when the needs have a cycle.
 */
export function forecastMergeOrder(question: OrderQuestion): OrderForecast {
  const method = question.tracks.length <= MAX_EXACT_TRACKS ? "exact" : "greedy";
  const order = method === "exact" ? findCheapest(question) : takeCheapestNext(question);
  return { order, ...weighOrder(order, question.conflicts), method };
}

/** What an order costs, step by step. */
export function weighOrder(
  order: readonly TrackId[],
  conflicts: readonly PairConflict[],
): Pick<OrderForecast, "repairs" | "conflictingPaths"> {
  const repairs: TrackId[] = [];
  let conflictingPaths = 0;
  for (const [position, track] of order.entries()) {
    const paths = pathsAgainst(track, order.slice(0, position), conflicts);
    if (paths > 0) repairs.push(track);
    conflictingPaths += paths;
  }
  return { repairs, conflictingPaths };
}

function findCheapest(question: OrderQuestion): readonly TrackId[] {
  const best: { order: readonly TrackId[]; cost: number } = { order: [], cost: Number.POSITIVE_INFINITY };
  const extend = (placed: readonly TrackId[], cost: number): void => {
    if (cost >= best.cost) return;
    if (placed.length === question.tracks.length) {
      best.order = placed;
      best.cost = cost;
      return;
    }
    for (const track of readyTracks(placed, question)) {
      extend([...placed, track], cost + stepCost(track, placed, question.conflicts));
    }
  };
  extend([], 0);
  if (best.cost === Number.POSITIVE_INFINITY) throw new Error(CYCLE);
  return best.order;
}

function takeCheapestNext(question: OrderQuestion): readonly TrackId[] {
  const placed: TrackId[] = [];
  while (placed.length < question.tracks.length) {
    const ready = readyTracks(placed, question);
    const [first] = ready;
    if (first === undefined) throw new Error(CYCLE);
    placed.push(
      ready.reduce((best, track) => (isCheaper(track, best, placed, question) ? track : best), first),
    );
  }
  return placed;
}

// Among equals the track with the fewest conflicts still to come goes first, so that hubs go last.
function isCheaper(
  track: TrackId,
  best: TrackId,
  placed: readonly TrackId[],
  question: OrderQuestion,
): boolean {
  const now = stepCost(track, placed, question.conflicts) - stepCost(best, placed, question.conflicts);
  if (now !== 0) return now < 0;
  const left = question.tracks.filter((other) => !placed.includes(other));
  return countRivals(track, left, question.conflicts) < countRivals(best, left, question.conflicts);
}

function readyTracks(placed: readonly TrackId[], question: OrderQuestion): readonly TrackId[] {
  const left = question.tracks.filter((track) => !placed.includes(track));
  return left.filter((track) => left.every((other) => !question.needs(track, other)));
}

const CYCLE = "internal error: the needs of the tracks have a cycle";

// A repair outweighs any number of paths: a coordinator counts the people who must act.
const REPAIR_WEIGHT = 1e6;

function stepCost(track: TrackId, placed: readonly TrackId[], conflicts: readonly PairConflict[]): number {
  const paths = pathsAgainst(track, placed, conflicts);
  return paths === 0 ? 0 : REPAIR_WEIGHT + paths;
}

function pathsAgainst(
  track: TrackId,
  others: readonly TrackId[],
  conflicts: readonly PairConflict[],
): number {
  const paths = new Set<string>();
  for (const conflict of conflicts) {
    const rival = rivalOf(track, conflict);
    if (rival !== null && others.includes(rival)) for (const path of conflict.paths) paths.add(path);
  }
  return paths.size;
}

function countRivals(track: TrackId, others: readonly TrackId[], conflicts: readonly PairConflict[]): number {
  return conflicts.filter((conflict) => {
    const rival = rivalOf(track, conflict);
    return rival !== null && others.includes(rival);
  }).length;
}

function rivalOf(track: TrackId, { tracks: [a, b] }: PairConflict): TrackId | null {
  if (track === a) return b;
  return track === b ? a : null;
}
