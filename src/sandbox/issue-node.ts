import { typedError } from "./graphql-error.ts";
import type { Call } from "./http-message.ts";
import { actorNode, pullNode } from "./pull-node.ts";
import type { Closer, IssueRecord, TimelineRecord } from "./records.ts";
import { findPull } from "./repository-reads.ts";
import { allows } from "./tokens.ts";
import type { RepositoryState, World } from "./world.ts";

/** An issue or pull request for GraphQL; fails as GitHub does when there is none or the token may not read it. */
export function issueOrPullNode(
  call: Call,
  repository: RepositoryState,
  number: number,
): Record<string, unknown> {
  const thread = repository.threads.get(number);
  const gone = thread?.kind === "issue" && (thread.deleted || thread.movedTo !== null);
  if (thread === undefined || gone) {
    throw typedError(
      "NOT_FOUND",
      `Could not resolve to an issue or pull request with the number of ${String(number)}.`,
    );
  }
  if (!allows(call.token, [thread.kind === "issue" ? "issues" : "pull-requests"], "read")) {
    throw typedError("FORBIDDEN", "Resource not accessible by integration");
  }
  return thread.kind === "issue" ? issueNode(call.world, thread) : pullNode(repository, thread);
}

function issueNode(world: World, issue: IssueRecord): Record<string, unknown> {
  return {
    __typename: "Issue",
    number: issue.number,
    title: issue.title,
    state: issue.state.toUpperCase(),
    stateReason: ({ enableDuplicate }: { enableDuplicate?: boolean }) =>
      issue.stateReason === "duplicate" && enableDuplicate !== true
        ? "NOT_PLANNED"
        : (issue.stateReason?.toUpperCase() ?? null),
    comments: ({ last }: { last?: number }) => ({
      totalCount: issue.comments.length,
      nodes: newest(issue.comments, last).map(({ author, createdAt }) => ({
        author: actorNode(author),
        createdAt,
      })),
    }),
    timelineItems: ({ last, itemTypes }: { last?: number; itemTypes?: readonly string[] }) => ({
      nodes: newest(
        issue.timeline.filter((record) => isShown(record, itemTypes)),
        last,
      ).map((record) => timelineNode(world, record)),
    }),
  };
}

function isShown(record: TimelineRecord, itemTypes: readonly string[] | undefined): boolean {
  const type = `${record.event.toUpperCase()}_EVENT`;
  return itemTypes === undefined
    ? type === "CLOSED_EVENT" || type === "REOPENED_EVENT"
    : itemTypes.includes(type);
}

function timelineNode(world: World, record: TimelineRecord): Record<string, unknown> {
  const common = { actor: actorNode(record.actor), createdAt: record.at };
  if (record.event !== "closed") return { __typename: "ReopenedEvent", ...common };
  return { __typename: "ClosedEvent", ...common, closer: closerNode(world, record.closer) };
}

function closerNode(world: World, closer: Closer | null): Record<string, unknown> | null {
  if (closer === null) return null;
  const repository = world.repositories.get(closer.repository);
  if (closer.kind === "pull-request") {
    return repository === undefined ? null : pullNode(repository, findPull(repository, closer.number));
  }
  return { __typename: "Commit", oid: closer.sha, repository: { nameWithOwner: closer.repository } };
}

function newest<T>(items: readonly T[], last: number | undefined): readonly T[] {
  return last === undefined ? items : items.slice(-last);
}
