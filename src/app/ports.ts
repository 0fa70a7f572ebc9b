import type { BranchTip, CommandOutcome, MergeOutcome, MergeRecord } from "../core/coordinate/merge.ts";
import type { Finding } from "../core/finding.ts";
import type { IssueRef } from "../core/plan/plan.ts";

// Small interfaces, one a capability. Every method throws ActionError when the answer is not known for
// certain: an empty list always means "there are none".

/** "owner/name" of a repository. */
export type RepositoryName = string;

/** The runner: inputs, log, annotations, outputs. */
export interface Runtime {
  /** The input as given, trimmed; empty when absent. */
  input(name: string): string;
  /** An environment variable; empty when absent. */
  env(name: string): string;
  /** The event that started the run, as GitHub wrote it; fails with `bad-input` when it is absent or not JSON. */
  event(): unknown;
  /** Writes untrusted text to the log; never interpreted as a workflow command. */
  log(text: string): void;
  /** Shows a finding on its file and line. The runner shows 10 of each severity a step. */
  annotate(finding: Finding): void;
  /** A notice that belongs to no file. */
  warn(text: string): void;
  setOutput(name: string, value: string): void;
  /** Replaces the job summary of this step; bounded to 1 MiB by the caller. */
  writeSummary(markdown: string): Promise<void>;
  /** Marks the run failed. */
  fail(message: string): void;
}

/** A pull request, read live. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: "open" | "closed";
  readonly merged: boolean;
  /** ISO 8601; null while not merged. */
  readonly mergedAt: string | null;
  /** The commit the merge made; null while not merged. */
  readonly mergeSha: string | null;
  readonly headRef: string;
  readonly headSha: string;
  /** Null when the fork was deleted. */
  readonly headRepository: RepositoryName | null;
  readonly baseRef: string;
  readonly labels: readonly string[];
  /** How many files GitHub says the pull request changes. */
  readonly changedFiles: number;
}

/** One changed file as the API or git reports it. */
export interface ChangedFile {
  readonly path: string;
  /** The other side of a rename or copy; null otherwise. */
  readonly previousPath: string | null;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed";
  /** Unified diff hunks without a header; null when the source gives none (binary, too large, mode change). */
  readonly patch: string | null;
  /** The blob of the new side, when known. */
  readonly blobSha: string | null;
}

/** Reads pull requests. */
export interface PullRequests {
  get(number: number): Promise<PullRequest>;
  /** Every changed file; fails with `too-large` over 3,000 files or where the count does not match. */
  files(pull: PullRequest): Promise<readonly ChangedFile[]>;
  /** Open pull requests, newest first. */
  listOpen(): Promise<readonly PullRequest[]>;
  /** Pull requests of any state whose head is this branch of this repository, newest first. */
  ofBranch(branch: string): Promise<readonly PullRequest[]>;
  /** Merged pull requests into a branch, most recently merged first, at most the newest 300. */
  listMerged(baseRef: string): Promise<readonly PullRequest[]>;
  /** Pull requests that GitHub associates with a commit. */
  ofCommit(sha: string): Promise<readonly PullRequest[]>;
  /** Messages of the pull request's commits, oldest first (GitHub gives at most 250). */
  commitMessages(number: number): Promise<readonly string[]>;
}

/** Reads a repository's content at a commit. Paths are data; nothing is checked out. */
export interface RepositoryContent {
  defaultBranch(): Promise<string>;
  /** The live tip of a branch; fails with `not-found` when there is no such branch. */
  branchTip(branch: string): Promise<string>;
  /** Every file at a commit, sorted by code point; null where GitHub truncates the listing. */
  files(sha: string): Promise<readonly string[] | null>;
  /** A regular file's text; null when there is no such file. Fails on symlinks, submodules, folders, over 4 MiB, and on bytes that are not UTF-8. */
  readText(path: string, sha: string): Promise<string | null>;
  /** Commits of `base..head`, oldest first, with their messages. */
  commitsBetween(base: string, head: string): Promise<readonly { sha: string; message: string }[]>;
}

/** One entry of a git tree: its mode ("100644", "100755", "120000", "160000") and its object. */
export interface TreeEntry {
  readonly mode: string;
  readonly sha: string;
}

/** Reads what commits contain and change, where paths alone are not enough. */
export interface Commits {
  /** Every file, link and submodule at a commit, by path; null where GitHub truncates the listing. */
  tree(sha: string): Promise<ReadonlyMap<string, TreeEntry> | null>;
  /** What a commit changes against its first parent; fails with `too-large` at 3,000 files or more. */
  files(sha: string): Promise<readonly ChangedFile[]>;
}

/** Reads the history of single paths. */
export interface PathHistory {
  /** The oldest commit of a branch that touches a path; null when none does. */
  firstCommit(path: string, branch: string): Promise<string | null>;
}

/** An issue comment. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly url: string;
}

/** Reads and writes comments on an issue or pull request. */
export interface Comments {
  /** The login that this token writes as. */
  self(): Promise<string>;
  /** All comments, oldest first. */
  list(issue: number): Promise<readonly Comment[]>;
  /** Writes fail with `github-denied` on a read-only token and are never repeated blindly. */
  create(issue: number, body: string): Promise<Comment>;
  update(id: number, body: string): Promise<void>;
  remove(id: number): Promise<void>;
}

/** What is known about one issue. */
export type IssueState =
  | {
      readonly kind: "issue";
      readonly ref: IssueRef;
      readonly title: string;
      readonly state: "open" | "closed";
      /** Lower case: completed, not_planned, duplicate, reopened; null when GitHub gives none. */
      readonly stateReason: string | null;
      /** The last close, when the issue is closed or was reopened. */
      readonly closedBy: IssueCloser | null;
      /** The last reopening after the last close; null when there is none. */
      readonly reopened: { readonly actor: string; readonly at: string } | null;
      /** Where the issue lives now when it was transferred; null otherwise. */
      readonly movedTo: IssueRef | null;
      /** Comments, newest last, at most 100 of the newest. */
      readonly comments: readonly { readonly author: string; readonly at: string }[];
    }
  | { readonly kind: "pull-request"; readonly ref: IssueRef }
  | { readonly kind: "missing"; readonly ref: IssueRef }
  | { readonly kind: "deleted"; readonly ref: IssueRef }
  | { readonly kind: "unreadable"; readonly ref: IssueRef; readonly reason: string };

/** Who or what closed an issue, and when. */
export interface IssueCloser {
  readonly actor: string;
  readonly at: string;
  readonly pullRequest: {
    readonly repository: RepositoryName;
    readonly number: number;
    readonly merged: boolean;
  } | null;
  readonly commit: string | null;
}

/** Reads issues in batches and, when asked, closes them. */
export interface Issues {
  /** One state for each ref, in order. Never fails for a single unreadable issue; fails when the API does. */
  states(refs: readonly IssueRef[]): Promise<readonly IssueState[]>;
  /** Closes an issue of this repository as completed. */
  close(number: number): Promise<void>;
}

/** Reads the merge queue. */
export interface MergeQueue {
  /** Numbers of the pull requests up to and including this group's head, in queue order; null when the queue cannot be read. */
  pullsInGroup(baseRef: string, headRef: string): Promise<readonly number[] | null>;
}

/** Time, so that use cases can wait and tests need not. */
export interface Clock {
  /** ISO 8601 in UTC. */
  now(): string;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Merges commits with no work tree and no index. What it writes is unreferenced until `writeRef`, so that
 * git's own housekeeping removes it.
 */
export interface MergeRepository {
  /** The branch that origin/HEAD names; null when it names none. */
  defaultBranch(): Promise<string | null>;
  /** Every local branch and every branch of origin, sorted by name. */
  branches(): Promise<readonly BranchTip[]>;
  /** Whether `commit` is `ancestor` or comes after it. */
  contains(commit: string, ancestor: string): Promise<boolean>;
  /** A best common ancestor; fails with `git-failed` when the histories are unrelated or cut off. */
  mergeBase(one: string, other: string): Promise<string>;
  /** Merges `theirs` into `ours`. */
  merge(ours: string, theirs: string): Promise<MergeOutcome>;
  /** Makes a commit; the same arguments give the same commit. */
  commit(tree: string, parents: readonly [string, ...string[]], message: string): Promise<string>;
  treeOf(commit: string): Promise<string>;
  /** What differs between two commits or trees, with renames found; sorted by path. */
  changes(from: string, to: string): Promise<readonly ChangedFile[]>;
  /** The hunks of one file's diff, without a header; null where git shows none (binary, mode, link). */
  patch(from: string, to: string, path: string): Promise<string | null>;
  /** Messages of the commits of `base..head`, merges left out, oldest first. */
  messages(base: string, head: string): Promise<readonly string[]>;
  /** Full names of the branches that some work tree has checked out. */
  checkedOut(): Promise<readonly string[]>;
  /** The message of a ref's commit; null when there is no such ref. Fails with `bad-input` on a malformed name. */
  messageOf(ref: string): Promise<string | null>;
  /** Points a ref at a commit. */
  writeRef(ref: string, commit: string): Promise<void>;
  /** Checks a commit out in a new temporary folder, which is gone when the promise settles. */
  withWorktree<T>(commit: string, use: (folder: string) => Promise<T>): Promise<T>;
}

/** Reads what was merged. */
export interface MergeHistory {
  /**
   * Those of the newest `last` steps of a revision's first-parent history that change files, newest first.
   * Fails with `git-failed` where a shallow clone ends before.
   */
  merges(revision: string, last: number): Promise<readonly MergeRecord[]>;
}

/** Runs a plan's commands through the system's shell. */
export interface CommandRunner {
  /** Never fails for a command that fails; fails with `bad-input` when there is no shell. */
  run(command: string, folder: string, timeoutSeconds: number): Promise<CommandOutcome>;
}
