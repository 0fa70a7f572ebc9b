import { changedFiles, type DiffEntry } from "./changed-files.ts";
import type { Signature } from "./import-stream.ts";
import type { IssueRecord, PullRecord } from "./records.ts";
import type { RepositoryState } from "./world.ts";

/** The tip of a branch; fails when there is none. */
export async function branchTip(repository: RepositoryState, branch: string): Promise<string> {
  const sha = await repository.store.resolve(`refs/heads/${branch}`);
  if (sha === null) throw new Error(`no branch ${branch} in ${repository.name}`);
  return sha;
}

/** The tip of a pull request's head, copied from its fork when it has one. */
export async function headSha(repository: RepositoryState, pull: PullRecord): Promise<string> {
  if (pull.frozen !== null) return pull.frozen.head;
  const ref = `refs/pull/${String(pull.number)}/head`;
  const source =
    pull.head.repository === null ? null : repository.world.repositories.get(pull.head.repository);
  if (source === null || source === undefined) {
    const kept = await repository.store.resolve(ref);
    if (kept === null) throw new Error(`the head of #${String(pull.number)} is gone`);
    return kept;
  }
  const sha = await branchTip(source, pull.head.ref);
  if (source.id === repository.id) await repository.store.updateRef(ref, sha);
  else await repository.store.fetch(source.store.folder, `refs/heads/${pull.head.ref}`, ref);
  return sha;
}

/** The commit of the base branch that a pull request is compared with. */
export async function baseSha(repository: RepositoryState, pull: PullRecord): Promise<string> {
  return pull.frozen?.base ?? (await branchTip(repository, pull.base));
}

/** The files a pull request changes, found by a real three-dot diff. */
export async function pullFiles(
  repository: RepositoryState,
  pull: PullRecord,
): Promise<readonly DiffEntry[]> {
  return changedFiles(repository.store, await baseSha(repository, pull), await headSha(repository, pull));
}

/** The issue or pull request of a number; fails when there is none. */
export function findThread(repository: RepositoryState, number: number): IssueRecord | PullRecord {
  const thread = repository.threads.get(number);
  if (thread === undefined) throw new Error(`nothing has number ${String(number)} in ${repository.name}`);
  return thread;
}

/** The issue of a number; fails when there is none. */
export function findIssue(repository: RepositoryState, number: number): IssueRecord {
  const thread = findThread(repository, number);
  if (thread.kind !== "issue") throw new Error(`#${String(number)} in ${repository.name} is no issue`);
  return thread;
}

/** The pull request of a number; fails when there is none. */
export function findPull(repository: RepositoryState, number: number): PullRecord {
  const thread = findThread(repository, number);
  if (thread.kind !== "pull-request")
    throw new Error(`#${String(number)} in ${repository.name} is no pull request`);
  return thread;
}

/** A git signature that moves the clock on. */
export function sign(repository: RepositoryState, login: string): Signature {
  const email = `${login}@users.noreply.github.example`;
  return { name: login, email, seconds: repository.world.clock.tickSeconds() };
}
