import { buildEvent, type EventName, type EventOptions, type SandboxEvent } from "./event.ts";
import type { GitStore } from "./git-store.ts";
import type { FileChange } from "./import-stream.ts";
import { applyClosings, closeFromCommits } from "./issue-closing.ts";
import { enqueue } from "./merge-queue.ts";
import { mergePull, type MergeMethod } from "./pull-merge.ts";
import type { CommentRecord, IssueRecord, LabelRecord, PullRecord, QueueEntry } from "./records.ts";
import { baseSha, branchTip, findIssue, findPull, findThread, headSha, sign } from "./repository-reads.ts";
import {
  addComment,
  addLabel,
  closeIssue,
  type CloseReason,
  newThread,
  removeLabel,
  reopenIssue,
} from "./thread-changes.ts";
import type { RepositoryState, World } from "./world.ts";

/** How a repository is made. */
export interface RepositoryOptions {
  /** "owner/name". */
  readonly name: string;
  readonly files?: Readonly<Record<string, FileChange>>;
  readonly defaultBranch?: string;
  readonly private?: boolean;
}

/** Title and text of a new issue. */
export interface IssueOptions {
  readonly title: string;
  readonly body?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
}

/** A new pull request; the base is the default branch where none is named. */
export interface PullOptions extends IssueOptions {
  readonly head: string;
  /** The fork that has the head branch. */
  readonly headRepository?: RepositoryState;
  readonly base?: string;
  readonly draft?: boolean;
}

const person = "octo-maintainer";

/**
 * One repository of the embedded GitHub.
 *
 * Methods are what people do on github.com; the program under test goes through HTTP instead.
 */
export class SandboxRepository implements RepositoryState {
  readonly id: number;
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly createdAt: string;
  readonly store: GitStore;
  readonly world: World;
  readonly threads = new Map<number, IssueRecord | PullRecord>();
  readonly labels = new Map<string, LabelRecord>();
  readonly queue: QueueEntry[] = [];
  queueStrategy: "ALLGREEN" | "HEADGREEN" = "ALLGREEN";

  constructor(world: World, store: GitStore, options: RepositoryOptions) {
    this.world = world;
    this.store = store;
    this.id = world.clock.nextId();
    this.name = options.name;
    this.defaultBranch = options.defaultBranch ?? "main";
    this.private = options.private ?? false;
    this.createdAt = world.clock.tick();
  }

  /** Makes a branch at a commit or branch (the default branch when not given) and returns its tip. */
  async createBranch(branch: string, from: string = this.defaultBranch): Promise<string> {
    const sha = await this.store.resolve(from);
    if (sha === null) throw new Error(`no commit ${from} in ${this.name}`);
    await this.store.updateRef(`refs/heads/${branch}`, sha);
    return sha;
  }

  /** Removes a branch. */
  async deleteBranch(branch: string): Promise<void> {
    await this.store.deleteRef(`refs/heads/${branch}`);
  }

  /** The tip of a branch; fails when there is none. */
  async tip(branch: string): Promise<string> {
    return branchTip(this, branch);
  }

  /** Commits to a branch (made from the default branch when missing) and returns the commit. */
  async commit(
    branch: string,
    changes: Readonly<Record<string, FileChange>>,
    message: string,
  ): Promise<string> {
    const ref = `refs/heads/${branch}`;
    const parent = (await this.store.resolve(ref)) ?? (await this.store.resolve(this.defaultBranch));
    const sha = await this.store.commit(ref, parent, changes, message, sign(this, person));
    if (branch === this.defaultBranch) closeFromCommits(this, [{ sha, message }], person);
    return sha;
  }

  /** Opens a pull request and returns it. */
  async openPull(options: PullOptions): Promise<PullRecord> {
    const source = options.headRepository ?? this;
    await branchTip(source, options.head);
    const pull: PullRecord = {
      ...newThread(this, options.title, options.body ?? "", options.author ?? person),
      kind: "pull-request",
      head: { ref: options.head, repository: source.name },
      base: options.base ?? this.defaultBranch,
      draft: options.draft ?? false,
      frozen: null,
      mergedAt: null,
      mergedBy: null,
      mergeSha: null,
    };
    this.threads.set(pull.number, pull);
    for (const label of options.labels ?? []) this.addLabel(pull.number, label);
    return pull;
  }

  /** Opens an issue and returns it. */
  createIssue(options: IssueOptions): IssueRecord {
    const issue: IssueRecord = {
      ...newThread(this, options.title, options.body ?? "", options.author ?? person),
      kind: "issue",
      stateReason: null,
      closedBy: null,
      deleted: false,
      movedTo: null,
    };
    this.threads.set(issue.number, issue);
    for (const label of options.labels ?? []) this.addLabel(issue.number, label);
    return issue;
  }

  /** The issue of a number; fails when there is none. */
  issue(number: number): IssueRecord {
    return findIssue(this, number);
  }

  /** The pull request of a number; fails when there is none. */
  pull(number: number): PullRecord {
    return findPull(this, number);
  }

  /** Writes a comment and returns it. */
  comment(number: number, body: string, author: string = person): CommentRecord {
    return addComment(this, number, body, author);
  }

  /** The comments of an issue or pull request, oldest first. */
  comments(number: number): readonly CommentRecord[] {
    return findThread(this, number).comments;
  }

  /** Puts a label on an issue or pull request; the label is made when missing. */
  addLabel(number: number, name: string, actor: string = person): void {
    addLabel(this, number, name, actor);
  }

  /** Takes a label off. */
  removeLabel(number: number, name: string, actor: string = person): void {
    removeLabel(this, number, name, actor);
  }

  /** Closes an issue by hand, as completed where no reason is given. */
  closeIssue(number: number, options: { readonly actor?: string; readonly reason?: CloseReason } = {}): void {
    closeIssue(this, number, options.actor ?? person, options.reason ?? "completed");
  }

  /** Reopens an issue by hand. */
  reopenIssue(number: number, actor: string = person): void {
    reopenIssue(this, number, actor);
  }

  /** Deletes an issue: its number answers 410 from now on. */
  deleteIssue(number: number): void {
    this.issue(number).deleted = true;
  }

  /** Moves an issue to another repository: its number redirects from now on. Returns the new issue. */
  transferIssue(number: number, to: SandboxRepository): IssueRecord {
    const issue = this.issue(number);
    const moved = to.createIssue({ title: issue.title, body: issue.body, author: issue.author });
    issue.movedTo = { repository: to.name, number: moved.number };
    return moved;
  }

  /** Closes a pull request without merging it. */
  async closePull(number: number): Promise<void> {
    const pull = this.pull(number);
    pull.frozen = { base: await baseSha(this, pull), head: await headSha(this, pull) };
    pull.state = "closed";
    pull.closedAt = this.world.clock.tick();
  }

  /** Points a pull request at another base branch. */
  retargetPull(number: number, base: string): void {
    this.pull(number).base = base;
  }

  /** Changes the title or body of an issue or pull request. */
  edit(number: number, change: { readonly title?: string; readonly body?: string }): void {
    Object.assign(findThread(this, number), change);
  }

  /** Merges a pull request and returns the commit on the base branch; fails on a conflict. */
  async mergePull(
    number: number,
    options: { readonly method?: MergeMethod; readonly actor?: string } = {},
  ): Promise<string> {
    return mergePull(this, this.pull(number), options.method ?? "merge", options.actor ?? person);
  }

  /** Puts a pull request into the merge queue of its base branch. */
  async enqueuePull(number: number): Promise<QueueEntry> {
    return enqueue(this, this.pull(number));
  }

  /** Lets everything that GitHub does a little later happen now. */
  async settle(): Promise<void> {
    await Promise.resolve();
    applyClosings(this.world);
  }

  /** An event of this repository as GitHub writes it for a runner. */
  async event(name: EventName, options: EventOptions = {}): Promise<SandboxEvent> {
    return buildEvent(this, name, options);
  }
}
