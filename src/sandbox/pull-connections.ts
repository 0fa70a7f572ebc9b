import { typedError } from "./graphql-error.ts";
import type { Call } from "./http-message.ts";
import { pullNode } from "./pull-node.ts";
import { allPulls, pullsOfCommit } from "./pull-search.ts";
import type { PullRecord } from "./records.ts";
import { allows } from "./tokens.ts";
import type { RepositoryState } from "./world.ts";

/** The arguments of `Repository.pullRequests` that the embedded GitHub honours. */
export interface PullListArguments {
  readonly first?: number;
  readonly after?: string | null;
  readonly states?: readonly string[];
  readonly headRefName?: string;
  readonly baseRefName?: string;
  readonly orderBy?: { readonly field: string; readonly direction: string };
}

/** `Repository.pullRequest` */
export function onePull(call: Call, repository: RepositoryState, number: number): Record<string, unknown> {
  refuseUnreadable(call);
  const thread = repository.threads.get(number);
  if (thread?.kind === "pull-request") return pullNode(repository, thread);
  throw typedError("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${String(number)}.`);
}

/** `Repository.pullRequests` */
export function pullList(
  call: Call,
  repository: RepositoryState,
  args: PullListArguments,
): Record<string, unknown> {
  refuseUnreadable(call);
  const { states, headRefName, baseRefName, orderBy } = args;
  const chosen = allPulls(repository)
    .filter((pull) => states?.includes(stateWord(pull)) ?? true)
    .filter((pull) => headRefName === undefined || pull.head.ref === headRefName)
    .filter((pull) => baseRefName === undefined || pull.base === baseRefName);
  if (orderBy?.field === "UPDATED_AT") chosen.sort((a, b) => (updated(a) < updated(b) ? -1 : 1));
  if (orderBy?.direction === "DESC") chosen.reverse();
  return connection(repository, chosen, args);
}

/** `Repository.object` for a commit; null when there is none. */
export async function commitNode(
  call: Call,
  repository: RepositoryState,
  oid: string,
): Promise<Record<string, unknown> | null> {
  const sha = await repository.store.resolve(oid);
  if (sha === null) return null;
  return {
    __typename: "Commit",
    oid: sha,
    repository: { nameWithOwner: repository.name },
    associatedPullRequests: async (args: PullListArguments) => {
      refuseUnreadable(call);
      return connection(repository, await pullsOfCommit(repository, sha), args);
    },
  };
}

function connection(
  repository: RepositoryState,
  pulls: readonly PullRecord[],
  { first, after }: PullListArguments,
): Record<string, unknown> {
  const start = Number(after ?? 0);
  const end = start + (first ?? 100);
  return {
    totalCount: pulls.length,
    pageInfo: { hasNextPage: end < pulls.length, endCursor: String(end) },
    nodes: pulls.slice(start, end).map((pull) => pullNode(repository, pull)),
  };
}

function refuseUnreadable(call: Call): void {
  if (allows(call.token, ["pull-requests"], "read")) return;
  throw typedError("FORBIDDEN", "Resource not accessible by integration");
}

function stateWord(pull: PullRecord): string {
  return pull.mergedAt === null ? pull.state.toUpperCase() : "MERGED";
}

function updated(pull: PullRecord): string {
  return pull.mergedAt ?? pull.closedAt ?? pull.updatedAt;
}
