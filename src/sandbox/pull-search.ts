import type { CommitRecord } from "./git-output.ts";
import type { PullRecord } from "./records.ts";
import { baseSha, headSha } from "./repository-reads.ts";
import type { RepositoryState } from "./world.ts";

/** Every pull request, oldest first. */
export function allPulls(repository: RepositoryState): PullRecord[] {
  return [...repository.threads.values()].filter((thread) => thread.kind === "pull-request");
}

/** The commits of a pull request, oldest first. */
export async function pullCommits(
  repository: RepositoryState,
  pull: PullRecord,
): Promise<readonly CommitRecord[]> {
  return repository.store.log([`${await baseSha(repository, pull)}..${await headSha(repository, pull)}`]);
}

/** The pull requests that GitHub associates with a commit: merged ones alone once it is in the default branch. */
export async function pullsOfCommit(
  repository: RepositoryState,
  sha: string,
): Promise<readonly PullRecord[]> {
  const landed = (await repository.store.mergeBase(sha, repository.defaultBranch)) === sha;
  const found: PullRecord[] = [];
  for (const pull of allPulls(repository)) {
    if (landed && pull.mergedAt === null) continue;
    const commits = await pullCommits(repository, pull);
    if (pull.mergeSha === sha || commits.some((commit) => commit.sha === sha)) found.push(pull);
  }
  return found;
}
