import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code, quoteGlob } from "../wording.ts";
import { listConflicts, spanOfGlob, type Conflict } from "./overlap-finding.ts";

/** Scopes too intricate to decide within the budget. Never taken as disjoint, so it is an error. */
export function findUndecided(model: PlanModel): readonly Finding[] {
  const pairs = listConflicts(model).flatMap((conflict) => describePair(model, conflict));
  const scopes = model.members.flatMap((decision, index) => {
    const track = model.plan.tracks[index];
    if (decision.kind !== "undecided" || track === undefined) return [];
    const message = `whether the scope of track ${code(track.id)} has any path could not be decided (${decision.reason}): ${ADVICE}`;
    return [planFinding(model, "undecided-overlap", { span: track.span, tracks: [track.id], message })];
  });
  return [...pairs, ...scopes];
}

const ADVICE = "write its globs with fewer extglobs, braces and exceptions";

function describePair(model: PlanModel, { overlap, first, second }: Conflict): readonly Finding[] {
  if (overlap.kind !== "undecided") return [];
  const isOwn = first.plan === second.plan;
  const [globOfA, globOfB] = overlap.globs;
  const names = [first, second].map((each) =>
    isOwn ? each.track.id : `${each.plan.id.value}/${each.track.id}`,
  );
  const [a = "", b = ""] = names;
  const place = isOwn ? spanOfGlob(second, globOfB.text) : spanOfGlob(first, globOfA.text);
  const message = `whether tracks ${code(a)} and ${code(b)} share a path could not be decided (${overlap.reason}), by ${quoteGlob(globOfA)} and ${quoteGlob(globOfB)}: write the globs with fewer extglobs, braces and exceptions, or let one track need the other`;
  return [planFinding(model, "undecided-overlap", { span: place, tracks: names, message })];
}
