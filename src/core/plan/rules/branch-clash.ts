import { findOverlaps, matchGlob, parseGlob, type Glob, type Overlap } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { Claimant, PlanModel } from "../model.ts";
import type { Plan, Track } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { scopeOf } from "../scope.ts";
import { code, quoteGlob } from "../wording.ts";

interface Branch {
  readonly plan: Plan;
  readonly track: Track;
  readonly glob: Glob;
  readonly isOwn: boolean;
}

/**
 * One branch that two tracks could work on, or the base branch itself: the audit could not tell whose work it holds.
 *
 * Tracks that run one after the other clash too. Plans with `delivery: push` use no branches.
 */
export function findBranchClashes(model: PlanModel): readonly Finding[] {
  const branches = model.claimants.flatMap((claimant, index) => toBranch(claimant, index < model.ownCount));
  const overlaps = findOverlaps(
    branches.map((branch) => scopeOf([branch.glob])),
    { mayConflict: (a, b) => branches[a]?.isOwn === true && branches[b] !== undefined },
  );
  return [...findBase(model, branches), ...overlaps.flatMap((overlap) => describe(model, branches, overlap))];
}

function toBranch({ plan, track }: Claimant, isOwn: boolean): readonly Branch[] {
  if (plan.delivery === "push") return [];
  const parsed = parseGlob(track.branch.value);
  return parsed.ok ? [{ plan, track, glob: parsed.glob, isOwn }] : [];
}

function findBase(model: PlanModel, branches: readonly Branch[]): readonly Finding[] {
  const base = model.plan.base?.value;
  if (base === undefined) return [];
  return branches
    .filter((branch) => branch.isOwn && matchGlob(branch.glob, base))
    .map(({ track }) =>
      planFinding(model, "branch-clash", {
        span: track.branch.span,
        tracks: [track.id],
        message: `the branch ${quoteGlob(track.branch.value)} of track ${code(track.id)} is also the plan's base ${code(base)}: give the track a branch of its own, such as ${code(defaultBranch(model.plan, track))}`,
      }),
    );
}

function describe(model: PlanModel, branches: readonly Branch[], overlap: Overlap): readonly Finding[] {
  const first = branches[overlap.a];
  const second = branches[overlap.b];
  if (first === undefined || second === undefined) return [];
  const place = second.isOwn ? second : first;
  const other = second.isOwn ? first : second;
  const otherName = other.isOwn ? other.track.id : `${other.plan.id.value}/${other.track.id}`;
  const sure =
    overlap.kind === "found"
      ? `can both be ${code(overlap.witness)}`
      : `could not be told apart (${overlap.reason})`;
  return [
    planFinding(model, "branch-clash", {
      span: place.track.branch.span,
      tracks: second.isOwn ? [first.track.id, second.track.id] : [place.track.id, otherName],
      message: `the branches of tracks ${code(otherName)} (${quoteGlob(other.track.branch.value)}) and ${code(place.track.id)} (${quoteGlob(place.track.branch.value)}) ${sure}: give each a name that says whose it is, such as ${code(defaultBranch(model.plan, place.track))}`,
    }),
  ];
}

function defaultBranch(plan: Plan, track: Track): string {
  return `dispatch/${plan.id.value}/${track.id}`;
}
