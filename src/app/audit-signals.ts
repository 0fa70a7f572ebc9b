import type { SignalSource } from "../core/audit/attribute.ts";
import type { PullRequest, RepositoryName } from "./ports.ts";

/** What a pull request shows of the track it belongs to. */
export function signalsOf(
  pull: PullRequest,
  repository: RepositoryName,
  commitMessages: readonly string[],
): SignalSource {
  return {
    headRef: pull.headRef,
    isSameRepository: isSameRepository(pull.headRepository, repository),
    labels: pull.labels,
    body: pull.body,
    commitMessages,
  };
}

// GitHub compares repository names without case; a deleted fork has none.
function isSameRepository(head: RepositoryName | null, repository: RepositoryName): boolean {
  return head?.toLowerCase() === repository.toLowerCase();
}
