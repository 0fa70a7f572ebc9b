import { shareScopes } from "../core/glob/index.ts";
import type { Gate, Plan, Track } from "../core/plan/plan.ts";
import { trackScope } from "../core/plan/scope.ts";

/**
 * The commands that a track's agent runs before it delivers: the plan's in their order, then the track's own.
 *
 * 1. A plan gate with `when` applies when those globs and the track's scope share a path; undecided counts as yes.
 * 2. A plan gate without `when` is for code: it does not apply to an analysis track.
 */
export function trackGates(plan: Plan, track: Track): readonly string[] {
  const ofPlan = plan.gates.filter((gate) => gateApplies(gate, plan, track)).map((gate) => gate.run.value);
  return [...new Set([...ofPlan, ...track.gates.map((gate) => gate.value)])];
}

function gateApplies(gate: Gate, plan: Plan, track: Track): boolean {
  if (gate.when.length === 0) return track.type === "code";
  const when = { parts: [{ can: gate.when.map((glob) => glob.value), cannot: [] }] };
  return shareScopes(trackScope(plan, track), when).kind !== "none";
}
