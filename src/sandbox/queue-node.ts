import { typedError } from "./graphql-error.ts";
import type { Call } from "./http-message.ts";
import { pullNode } from "./pull-node.ts";
import { findPull } from "./repository-reads.ts";
import { allows } from "./tokens.ts";
import type { RepositoryState } from "./world.ts";

/** The merge queue of a branch for GraphQL; null when the branch has none. */
export function mergeQueueNode(
  call: Call,
  repository: RepositoryState,
  branch: string,
): Record<string, unknown> | null {
  if (!allows(call.token, ["pull-requests"], "read")) {
    throw typedError("FORBIDDEN", "Resource not accessible by integration");
  }
  const entries = repository.queue.filter((entry) => entry.base === branch);
  if (entries.length === 0) return null;
  const commit = (oid: string): Record<string, unknown> => ({
    oid,
    repository: { nameWithOwner: repository.name },
  });
  return {
    configuration: { mergingStrategy: repository.queueStrategy },
    entries: ({ first, after }: { first?: number; after?: string }) => {
      const start = after === undefined ? 0 : Number(after);
      const end = start + (first ?? 100);
      return {
        pageInfo: { hasNextPage: end < entries.length, endCursor: String(end) },
        nodes: entries.slice(start, end).map((entry, index) => ({
          position: start + index + 1,
          baseCommit: commit(entry.baseSha),
          headCommit: commit(entry.headSha),
          pullRequest: pullNode(repository, findPull(repository, entry.pull)),
        })),
      };
    },
  };
}
