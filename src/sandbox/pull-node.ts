import type { PullRecord } from "./records.ts";
import { headSha, pullFiles } from "./repository-reads.ts";
import type { RepositoryState } from "./world.ts";

/** A pull request for GraphQL. */
export function pullNode(repository: RepositoryState, pull: PullRecord): Record<string, unknown> {
  const merged = pull.mergedAt !== null;
  return {
    __typename: "PullRequest",
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: merged ? "MERGED" : pull.state.toUpperCase(),
    merged,
    mergedAt: pull.mergedAt,
    mergeCommit: pull.mergeSha === null ? null : { oid: pull.mergeSha },
    author: actorNode(pull.author),
    headRefName: pull.head.ref,
    headRefOid: () => headSha(repository, pull),
    headRepository: pull.head.repository === null ? null : { nameWithOwner: pull.head.repository },
    baseRefName: pull.base,
    changedFiles: async () => (await pullFiles(repository, pull)).length,
    labels: {
      nodes: pull.labels.map((name) => ({ name })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
    repository: { nameWithOwner: repository.name },
  };
}

/** An account for GraphQL, which writes a bot's login without its suffix. */
export function actorNode(login: string): Record<string, unknown> {
  const bot = login.endsWith("[bot]");
  return { __typename: bot ? "Bot" : "User", login: bot ? login.slice(0, -"[bot]".length) : login };
}
