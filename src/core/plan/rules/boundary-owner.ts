import { findEscape, findOverlaps, type Decision } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import { nearestName } from "../../suggest.ts";
import type { PlanModel } from "../model.ts";
import type { Boundary, Track } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { scopeOf } from "../scope.ts";
import { code, listCodes, quoteGlob } from "../wording.ts";

/** A boundary that is not in the scope of its owner, and of its owner alone, even among tracks that run in turn. */
export function findBoundaryProblems(model: PlanModel): readonly Finding[] {
  const rivals = findRivals(model);
  return model.plan.boundaries.flatMap((boundary, index) => {
    const owner = model.plan.tracks.findIndex((track) => track.id === boundary.owner.value);
    const track = model.plan.tracks[owner];
    if (track === undefined) return [describeUnknown(model, boundary)];
    const others = (rivals.get(index) ?? []).filter((rival) => rival !== track);
    return [...describeEscape(model, boundary, track, owner), ...describeRivals(model, boundary, others)];
  });
}

// Which tracks may write each boundary, by the index of the boundary.
function findRivals(model: PlanModel): ReadonlyMap<number, readonly Track[]> {
  const { boundaries, tracks } = model.plan;
  const rivals = new Map<number, Track[]>();
  if (boundaries.length === 0) return rivals;
  const scopes = [
    ...boundaries.map((boundary) => scopeOf([boundary.path.value])),
    ...model.claimants.slice(0, model.ownCount).map((claimant) => claimant.scope),
  ];
  const mayConflict = (a: number, b: number) => a < boundaries.length && b >= boundaries.length;
  for (const overlap of findOverlaps(scopes, { mayConflict })) {
    const track = tracks[overlap.b - boundaries.length];
    if (track === undefined) continue;
    const known = rivals.get(overlap.a);
    if (known === undefined) rivals.set(overlap.a, [track]);
    else known.push(track);
  }
  return rivals;
}

function describeUnknown(model: PlanModel, { path, owner }: Boundary): Finding {
  const ids = model.plan.tracks.map((track) => track.id);
  const near = nearestName(owner.value, ids);
  const advice = near === null ? `the tracks are ${listCodes(ids, 12)}` : `did you mean ${code(near)}?`;
  return planFinding(model, "boundary-owner", {
    span: owner.span,
    message: `the boundary ${quoteGlob(path.value)} belongs to ${code(owner.value)}, and the plan has no such track: ${advice}`,
  });
}

function describeEscape(
  model: PlanModel,
  { path }: Boundary,
  track: Track,
  index: number,
): readonly Finding[] {
  const scope = model.claimants[index]?.scope;
  if (scope === undefined || model.partial.has(track.id)) return [];
  const reason = tellEscape(findEscape(scopeOf([path.value]), scope), track.id);
  if (reason === null) return [];
  return [
    planFinding(model, "boundary-owner", {
      span: path.span,
      tracks: [track.id],
      message: `the boundary ${quoteGlob(path.value)} belongs to track ${code(track.id)}, but ${reason}. Add it to the \`can-touch\` of ${code(track.id)} (and see that \`cannot-touch\` and \`shared\` leave it there), or name the track that does own it`,
    }),
  ];
}

function tellEscape(escape: Decision, owner: string): string | null {
  switch (escape.kind) {
    case "none":
      return null;
    case "found":
      return `${code(escape.witness)} is not in the scope of ${code(owner)}`;
    case "undecided":
      return `whether it is in the scope of ${code(owner)} could not be decided (${escape.reason})`;
  }
}

function describeRivals(
  model: PlanModel,
  { path, owner }: Boundary,
  others: readonly Track[],
): readonly Finding[] {
  if (others.length === 0) return [];
  const names = others.map((track) => track.id);
  const claim = names.length === 1 ? "may write it too" : "may write it too, each of them";
  return [
    planFinding(model, "boundary-owner", {
      span: path.span,
      tracks: [owner.value, ...names],
      message: `the boundary ${quoteGlob(path.value)} belongs to track ${code(owner.value)} alone, but ${listCodes(names)} ${claim}: add ${quoteGlob(path.value)} to \`cannot-touch\` there`,
    }),
  ];
}
