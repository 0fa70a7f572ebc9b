import type { ClosingPlace } from "./close-cause.ts";
import type { ReadableIssue } from "./issue-evidence.ts";

/** "open", or how it was closed. */
export function describeState(issue: ReadableIssue, place: ClosingPlace): string {
  return issue.state === "open" ? "open" : describeClose(issue, place);
}

/** How an issue was closed: "closed by #12 on 2026-01-02", "closed as duplicate by alice on …". */
export function describeClose({ closedBy, stateReason }: ReadableIssue, place: ClosingPlace): string {
  const reason =
    stateReason === "not_planned" || stateReason === "duplicate"
      ? ` as ${stateReason.replace("_", " ")}`
      : "";
  if (closedBy === null) return `closed${reason}`;
  return `closed${reason} by ${describeCloser(closedBy, place)} on ${day(closedBy.at)}`;
}

function describeCloser(closer: NonNullable<ReadableIssue["closedBy"]>, place: ClosingPlace): string {
  const { pullRequest, commit, actor } = closer;
  if (pullRequest !== null) {
    const home = isSameRepository(pullRequest.repository, place.repository) ? "" : pullRequest.repository;
    const unmerged = pullRequest.merged ? "" : ", which was not merged";
    return `${home}#${String(pullRequest.number)}${unmerged}`;
  }
  return commit === null ? actor : `commit ${commit.slice(0, 12)} of ${actor}`;
}

/** Whether two names are one repository: GitHub compares them without case. */
export function isSameRepository(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The day of an ISO 8601 time. */
export function day(at: string): string {
  return at.slice(0, 10);
}
