import type { LedgerOutcome, LedgerRow, TrackDelivery } from "../audit/ledger.ts";
import { launchPhases } from "../plan/launch-order.ts";
import type { Plan, Track, TrackId } from "../plan/plan.ts";

/** How far a track is. */
export type TrackState = "blocked" | "ready" | "in-progress" | "gate-red" | "merged" | "settled";

/** An open pull request of a track, and the rules that the audit holds against it now. */
export interface OpenPull {
  readonly number: number;
  /** Rule ids of errors, each once; empty: the gate is green. */
  readonly errors: readonly string[];
}

/** What git and GitHub say of one track at this moment. */
export interface TrackFacts {
  readonly delivery: TrackDelivery;
  /** Newest first. */
  readonly open: readonly OpenPull[];
  /** The track's rows of the issue ledger. */
  readonly rows: readonly LedgerRow[];
}

/** One track on the board. */
export interface BoardRow {
  readonly track: Track;
  /** 1-based; 0 while the needs of the plan go in a circle. */
  readonly phase: number;
  readonly state: TrackState;
  /** Tracks it needs that are not settled, in plan order. Its prompt stays locked while there is one. */
  readonly waitsFor: readonly TrackId[];
  readonly facts: TrackFacts;
}

/**
 * The board of a plan, in plan order, from nothing but what holds now: it has no memory that could be stale.
 *
 * A track without facts counts as one of which nothing was seen.
 */
export function drawBoard(plan: Plan, facts: ReadonlyMap<TrackId, TrackFacts>): readonly BoardRow[] {
  const phases = launchPhases(plan);
  const known = new Map(plan.tracks.map((track) => [track.id, facts.get(track.id) ?? NOTHING_SEEN]));
  const settled = new Set(
    plan.tracks.filter(({ id }) => isSettled(known.get(id) ?? NOTHING_SEEN)).map(({ id }) => id),
  );
  return plan.tracks.map((track) => {
    const needed = new Set<string>(track.needs.map((need) => need.value));
    const waitsFor = plan.tracks.map(({ id }) => id).filter((id) => needed.has(id) && !settled.has(id));
    const seen = known.get(track.id) ?? NOTHING_SEEN;
    const phase = phases.findIndex((ids) => ids.includes(track.id)) + 1;
    return { track, phase, state: stateOf(seen, waitsFor), waitsFor, facts: seen };
  });
}

/** Whether an issue needs nobody any more. What cannot be read or is wrong in the plan is not done. */
export function isIssueDone(outcome: LedgerOutcome): boolean {
  switch (outcome) {
    case "settled":
    case "not-planned":
    case "deleted":
    case "closed-though-mentioned":
      return true;
    case "waiting":
    case "open":
    case "reopened":
    case "closed-without-merge":
    case "closed-though-kept":
    case "comment-missing":
    case "pull-request":
    case "missing":
    case "unreadable":
      return false;
  }
}

const NOTHING_SEEN: TrackFacts = { delivery: { kind: "unmerged" }, open: [], rows: [] };

function stateOf(facts: TrackFacts, waitsFor: readonly TrackId[]): TrackState {
  if (isSettled(facts)) return "settled";
  if (facts.delivery.kind === "merged") return "merged";
  if (facts.open.some((pull) => pull.errors.length > 0)) return "gate-red";
  if (facts.open.length > 0) return "in-progress";
  return waitsFor.length > 0 ? "blocked" : "ready";
}

// Where agents push, no merge may be seen: then closed issues are the only sign that a track is done, and a
// track that closes none never shows it.
function isSettled({ delivery, rows }: TrackFacts): boolean {
  const done = rows.every((row) => isIssueDone(row.outcome));
  switch (delivery.kind) {
    case "merged":
      return done;
    case "unknown":
      return done && rows.some((row) => row.role === "close");
    case "unmerged":
      return false;
  }
}
