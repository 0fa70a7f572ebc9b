import type { CommentRecord, ThreadRecord } from "./records.ts";
import { findIssue, findThread } from "./repository-reads.ts";
import type { RepositoryState } from "./world.ts";

/** What a new issue or pull request begins with; it takes the next free number. */
export function newThread(
  repository: RepositoryState,
  title: string,
  body: string,
  author: string,
): ThreadRecord {
  const at = repository.world.clock.tick();
  return {
    id: repository.world.clock.nextId(),
    number: Math.max(0, ...repository.threads.keys()) + 1,
    title,
    body,
    author,
    state: "open",
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    labels: [],
    comments: [],
    timeline: [],
  };
}

/** Writes a comment and returns it. */
export function addComment(
  repository: RepositoryState,
  number: number,
  body: string,
  author: string,
): CommentRecord {
  const at = repository.world.clock.tick();
  const comment = { id: repository.world.clock.nextId(), author, body, createdAt: at, updatedAt: at };
  findThread(repository, number).comments.push(comment);
  return comment;
}

/** Puts a label on an issue or pull request; the label is made when missing. */
export function addLabel(repository: RepositoryState, number: number, name: string, actor: string): void {
  const thread = findThread(repository, number);
  if (!repository.labels.has(name)) {
    repository.labels.set(name, { id: repository.world.clock.nextId(), name, color: "ededed" });
  }
  if (thread.labels.includes(name)) return;
  thread.labels.push(name);
  thread.timeline.push({ event: "labeled", label: name, ...stamp(repository, actor) });
}

/** Takes a label off. */
export function removeLabel(repository: RepositoryState, number: number, name: string, actor: string): void {
  const thread = findThread(repository, number);
  thread.labels = thread.labels.filter((label) => label !== name);
  thread.timeline.push({ event: "unlabeled", label: name, ...stamp(repository, actor) });
}

/** Why a person closes an issue. */
export type CloseReason = "completed" | "not_planned" | "duplicate";

/** Closes an issue by hand. */
export function closeIssue(
  repository: RepositoryState,
  number: number,
  actor: string,
  reason: CloseReason,
): void {
  const issue = findIssue(repository, number);
  const closing = stamp(repository, actor);
  issue.state = "closed";
  issue.stateReason = reason;
  issue.closedAt = closing.at;
  issue.closedBy = actor;
  issue.timeline.push({ event: "closed", closer: null, stateReason: reason, ...closing });
}

/** Reopens an issue by hand. */
export function reopenIssue(repository: RepositoryState, number: number, actor: string): void {
  const issue = findIssue(repository, number);
  issue.state = "open";
  issue.stateReason = "reopened";
  issue.closedAt = null;
  issue.closedBy = null;
  issue.timeline.push({ event: "reopened", ...stamp(repository, actor) });
}

function stamp(repository: RepositoryState, actor: string): { id: number; actor: string; at: string } {
  return { id: repository.world.clock.nextId(), actor, at: repository.world.clock.tick() };
}
