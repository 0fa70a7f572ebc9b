import type { Located } from "../../source-text.ts";
import type { IssueFact } from "../facts.ts";
import { issueKey } from "../facts.ts";
import type { PlanModel } from "../model.ts";
import type { IssueRef, Track } from "../plan.ts";

/** An issue that a plan names, with what GitHub says about it. */
export interface IssueUse {
  readonly key: "issues" | "refs" | "keep-open" | "tracking-issue";
  readonly issue: Located<IssueRef>;
  readonly fact: IssueFact;
  /** Empty for the plan's tracking issue. */
  readonly tracks: readonly string[];
}

/** Every issue that the plan names, in the order of its tracks; empty offline. */
export function listIssueUses(model: PlanModel): readonly IssueUse[] {
  const { issues } = model.facts;
  if (issues === null) return [];
  const toUse = (key: IssueUse["key"], issue: Located<IssueRef>, tracks: readonly string[]): IssueUse => ({
    key,
    issue,
    tracks,
    fact: issues.get(issueKey(issue.value)) ?? NO_ANSWER,
  });
  const { trackingIssue } = model.plan;
  return [
    ...(trackingIssue === null ? [] : [toUse("tracking-issue", trackingIssue, [])]),
    ...model.plan.tracks.flatMap((track) =>
      listOf(track).map(([key, issue]) => toUse(key, issue, [track.id])),
    ),
  ];
}

// Silence is not evidence: an issue that nobody asked about is as unread as one that could not be read.
const NO_ANSWER: IssueFact = { kind: "unreadable", reason: "GitHub gave no answer about it" };

function listOf(track: Track): readonly (readonly [IssueUse["key"], Located<IssueRef>])[] {
  return [
    ...track.issues.map((issue) => ["issues", issue] as const),
    ...track.refs.map((issue) => ["refs", issue] as const),
    ...track.keepOpen.map((issue) => ["keep-open", issue] as const),
  ];
}
