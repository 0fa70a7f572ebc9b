import type { IssueCloser, IssueState } from "../app/ports.ts";
import type { GitHubJson } from "./github-json.ts";
import { actorLogin } from "./github-repository.ts";

type IssueFacts = Omit<Extract<IssueState, { readonly kind: "issue" }>, "ref" | "movedTo">;

/** What a number is, without where it was asked. */
export type IssueDetails = IssueFacts | { readonly kind: "pull-request" };

/** Reads the fragment `thread` of the batch query. */
export function readIssueThread(json: GitHubJson): IssueDetails {
  if (json.field("__typename").word(["Issue", "PullRequest"]) === "PullRequest")
    return { kind: "pull-request" };
  const events = json.field("timelineItems").field("nodes").list();
  const lastClose = events.findLastIndex((event) => isClose(event));
  const close = events[lastClose];
  const reopening = events.slice(lastClose + 1).findLast((event) => !isClose(event));
  return {
    kind: "issue",
    title: json.field("title").text(),
    state: json.field("issueState").word(["OPEN", "CLOSED"]) === "OPEN" ? "open" : "closed",
    stateReason: json.field("stateReason").nullable((reason) => reason.text().toLowerCase()),
    closedBy: close === undefined ? null : readCloser(close),
    reopened: reopening === undefined ? null : readMoment(reopening),
    comments: json.field("comments").field("nodes").list().map(readComment),
  };
}

function isClose(event: GitHubJson): boolean {
  return event.field("__typename").word(["ClosedEvent", "ReopenedEvent"]) === "ClosedEvent";
}

function readMoment(event: GitHubJson): { readonly actor: string; readonly at: string } {
  return { actor: actorLogin(event.field("actor")), at: event.field("createdAt").text() };
}

function readCloser(event: GitHubJson): IssueCloser {
  const closer = event.field("closer");
  const kind = closer.nullable((one) => one.field("__typename").text());
  return {
    ...readMoment(event),
    pullRequest: kind === "PullRequest" ? readClosingPull(closer) : null,
    commit: kind === "Commit" ? closer.field("oid").text() : null,
  };
}

function readClosingPull(pull: GitHubJson): NonNullable<IssueCloser["pullRequest"]> {
  return {
    repository: pull.field("repository").field("nameWithOwner").text(),
    number: pull.field("number").number(),
    merged: pull.field("merged").boolean(),
  };
}

function readComment(comment: GitHubJson): { readonly author: string; readonly at: string } {
  return { author: actorLogin(comment.field("author")), at: comment.field("createdAt").text() };
}
