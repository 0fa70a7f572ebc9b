import type { CommitRecord } from "./git-output.ts";
import { serverUrl } from "./identity-objects.ts";
import { branchTip } from "./repository-reads.ts";
import type { RepositoryState } from "./world.ts";

const nothing = "0".repeat(40);

/** The push of a branch's tip on top of `from` (default: its first parent). */
export async function pushPayload(
  repository: RepositoryState,
  branch: string,
  from: string | undefined,
): Promise<Record<string, unknown>> {
  const after = await branchTip(repository, branch);
  const before = from ?? (await repository.store.resolve(`${after}^`)) ?? nothing;
  const range = before === nothing ? [after] : [`${before}..${after}`];
  const commits = (await repository.store.log(range)).map((commit) => pushedCommit(repository, commit));
  return {
    ref: `refs/heads/${branch}`,
    before,
    after,
    base_ref: null,
    created: before === nothing,
    deleted: false,
    forced: false,
    compare: `${serverUrl}/${repository.name}/compare/${before}...${after}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: "octo-maintainer", email: "octo-maintainer@users.noreply.github.test" },
  };
}

/** The group of a queued pull request (default: the last of the queue). */
export function mergeGroupPayload(
  repository: RepositoryState,
  pull: number | undefined,
): { readonly payload: Record<string, unknown>; readonly sha: string; readonly ref: string } {
  const entry =
    pull === undefined ? repository.queue.at(-1) : repository.queue.find((one) => one.pull === pull);
  if (entry === undefined) throw new Error("no such entry in the merge queue");
  const person = { name: "GitHub", email: "noreply@github.test" };
  const group = {
    head_sha: entry.headSha,
    head_ref: entry.headRef,
    base_sha: entry.baseSha,
    base_ref: `refs/heads/${entry.base}`,
    head_commit: {
      id: entry.headSha,
      tree_id: entry.headSha,
      message: `Merge pull request #${String(entry.pull)}`,
      timestamp: repository.createdAt,
      author: person,
      committer: person,
    },
  };
  return {
    payload: { action: "checks_requested", merge_group: group },
    sha: entry.headSha,
    ref: entry.headRef,
  };
}

function pushedCommit(repository: RepositoryState, commit: CommitRecord): Record<string, unknown> {
  const person = { name: commit.authorName, email: commit.authorEmail, username: commit.authorName };
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.date,
    url: `${serverUrl}/${repository.name}/commit/${commit.sha}`,
    author: person,
    committer: person,
    added: [],
    removed: [],
    modified: [],
  };
}
