import { testMerge } from "./pull-merge.ts";
import type { PullRecord, QueueEntry } from "./records.ts";
import { branchTip, headSha } from "./repository-reads.ts";
import type { RepositoryState } from "./world.ts";

/** Puts a pull request at the end of its base branch's merge queue, on top of the entry before it. */
export async function enqueue(repository: RepositoryState, pull: PullRecord): Promise<QueueEntry> {
  const before = repository.queue.filter((entry) => entry.base === pull.base).at(-1);
  const baseSha = before?.headSha ?? (await branchTip(repository, pull.base));
  const message = `Merge pull request #${String(pull.number)}`;
  const merged = await testMerge(repository, baseSha, await headSha(repository, pull), message);
  if (merged === null) throw new Error(`pull request #${String(pull.number)} does not merge`);
  const headRef = `refs/heads/gh-readonly-queue/${pull.base}/pr-${String(pull.number)}-${baseSha}`;
  await repository.store.updateRef(headRef, merged);
  const entry = { pull: pull.number, base: pull.base, baseSha, headSha: merged, headRef };
  repository.queue.push(entry);
  return entry;
}
