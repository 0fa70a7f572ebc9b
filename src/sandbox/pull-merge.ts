import { closeFromMerge } from "./issue-closing.ts";
import type { PullRecord } from "./records.ts";
import { branchTip, headSha, sign } from "./repository-reads.ts";
import type { RepositoryState } from "./world.ts";

/** How a pull request is merged. */
export type MergeMethod = "merge" | "squash";

/** Merges a pull request: moves the base branch, freezes what was merged, schedules the closings. */
export async function mergePull(
  repository: RepositoryState,
  pull: PullRecord,
  method: MergeMethod,
  actor: string,
): Promise<string> {
  if (pull.state !== "open") throw new Error(`pull request #${String(pull.number)} is not open`);
  const base = await branchTip(repository, pull.base);
  const head = await headSha(repository, pull);
  const commits = await repository.store.log([`${base}..${head}`]);
  const sha = await landedCommit(repository, pull, method, { base, head, actor });
  await repository.store.updateRef(`refs/heads/${pull.base}`, sha);
  Object.assign(pull, {
    state: "closed",
    frozen: { base, head },
    mergeSha: sha,
    mergedBy: actor,
    mergedAt: repository.world.clock.tick(),
  });
  pull.closedAt = pull.mergedAt;
  dequeue(repository, pull.number);
  closeFromMerge(
    repository,
    pull,
    commits.map((commit) => commit.message),
    actor,
  );
  return sha;
}

/** The commit that merging two commits would give, written to no branch; null on a conflict. */
export async function testMerge(
  repository: RepositoryState,
  base: string,
  head: string,
  message: string,
): Promise<string | null> {
  const tree = await repository.store.mergeTree(base, head);
  if (tree === null) return null;
  return repository.store.commitTree(tree, [base, head], message, sign(repository, "GitHub"));
}

async function landedCommit(
  repository: RepositoryState,
  pull: PullRecord,
  method: MergeMethod,
  { base, head, actor }: { base: string; head: string; actor: string },
): Promise<string> {
  const tree = await repository.store.mergeTree(base, head);
  if (tree === null) throw new Error(`pull request #${String(pull.number)} conflicts with ${pull.base}`);
  const owner = repository.name.split("/")[0] ?? "";
  const message =
    method === "squash"
      ? `${pull.title} (#${String(pull.number)})`
      : `Merge pull request #${String(pull.number)} from ${owner}/${pull.head.ref}\n\n${pull.title}`;
  const parents = method === "squash" ? [base] : [base, head];
  return repository.store.commitTree(tree, parents, message, sign(repository, actor));
}

function dequeue(repository: RepositoryState, number: number): void {
  const index = repository.queue.findIndex((entry) => entry.pull === number);
  if (index >= 0) repository.queue.splice(index, 1);
}
