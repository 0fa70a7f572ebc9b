import type { Finding } from "../../finding.ts";
import type { Located } from "../../source-text.ts";
import type { PlanModel } from "../model.ts";
import type { IssueRef, Plan, Track } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { code, lineOf, showIssue } from "../wording.ts";

interface Claim {
  readonly plan: Plan;
  readonly track: Track;
  readonly issue: Located<IssueRef>;
}

/**
 * An issue that two tracks would close, that one track lists twice, or that one closes and one keeps open.
 *
 * Analysis tracks comment and close nothing, so they may share an issue with others.
 */
export function findIssuesClaimedTwice(model: PlanModel): readonly Finding[] {
  const claims = new Map<string, Claim>();
  for (const other of model.otherPlans) {
    for (const claim of claimsOf(other)) claims.set(issueIdentity(model, claim.issue.value), claim);
  }
  const kept = keptOpen(model);
  return claimsOf(model.plan).flatMap((claim) => {
    const identity = issueIdentity(model, claim.issue.value);
    const first = claims.get(identity);
    if (first === undefined) claims.set(identity, claim);
    const keeper = kept.get(identity);
    return [
      ...(first === undefined ? [] : [describeTwice(model, first, claim)]),
      ...(keeper === undefined || first?.track === claim.track ? [] : [describeKept(model, keeper, claim)]),
    ];
  });
}

function claimsOf(plan: Plan): readonly Claim[] {
  return plan.tracks
    .filter((track) => track.type === "code")
    .flatMap((track) => track.issues.map((issue) => ({ plan, track, issue })));
}

function keptOpen(model: PlanModel): ReadonlyMap<string, Claim> {
  const { plan } = model;
  return new Map(
    plan.tracks.flatMap((track) =>
      track.keepOpen.map((issue) => [issueIdentity(model, issue.value), { plan, track, issue }] as const),
    ),
  );
}

// GitHub takes repository names without regard to case, and the plan's own repository may be left out.
function issueIdentity(model: PlanModel, ref: IssueRef): string {
  const own = model.facts.repository?.toLowerCase();
  const repository = ref.repository?.toLowerCase() ?? "";
  return `${repository === own ? "" : repository}#${String(ref.number)}`;
}

function describeTwice(model: PlanModel, first: Claim, second: Claim): Finding {
  const issue = showIssue(second.issue.value);
  const id = second.track.id;
  if (first.track === second.track) {
    const line = lineOf(model.plan.source, first.issue.span);
    return planFinding(model, "issue-claimed-twice", {
      span: second.issue.span,
      tracks: [id],
      message: `track ${code(id)} lists issue ${issue} twice, first on ${line}: list it once`,
    });
  }
  const isOwn = first.plan === model.plan;
  const name = isOwn ? first.track.id : `${first.plan.id.value}/${first.track.id}`;
  const where = isOwn ? lineOf(model.plan.source, first.issue.span) : code(first.plan.source.path);
  return planFinding(model, "issue-claimed-twice", {
    span: second.issue.span,
    tracks: isOwn ? [first.track.id, id] : [id, name],
    message: `issue ${issue} is closed by track ${code(name)} (${where}) and by ${code(id)}, so the first of the two to merge would close it with half the work done: leave it to one of them, and list it under \`refs\` in the other`,
  });
}

function describeKept(model: PlanModel, keeper: Claim, claim: Claim): Finding {
  const issue = showIssue(claim.issue.value);
  const line = lineOf(model.plan.source, keeper.issue.span);
  const who = keeper.track === claim.track ? "" : `track ${code(keeper.track.id)} `;
  return planFinding(model, "issue-claimed-twice", {
    span: claim.issue.span,
    tracks: [...new Set([claim.track.id, keeper.track.id])],
    message: `track ${code(claim.track.id)} closes issue ${issue}, and ${who}says on ${line} that it must stay open: keep it in one of the two lists; an umbrella issue belongs under \`keep-open\``,
  });
}
