import type { AuditPorts } from "../../src/app/audit-ports.ts";
import { ActionError } from "../../src/app/errors.ts";
import type { ChangedFile, Comment, IssueState, PullRequest, TreeEntry } from "../../src/app/ports.ts";
import { AUDIT_PLAN } from "./audit-plan.ts";
import type { MemoryRuntime } from "./memory-runtime.ts";

export const REPOSITORY = "octo/app";
export const PLAN_PATH = ".github/dispatch/audit-logging.yml";
export const BASE_SHA = "b".repeat(40);

interface PullRecord {
  readonly pull: PullRequest;
  readonly files: readonly ChangedFile[] | ActionError;
  readonly messages: readonly string[];
  /** Commits that GitHub associates with it. */
  readonly commits: readonly string[];
}

/** An open issue of the repository; `more` overrides. */
export function issueState(
  number: number,
  more: Partial<IssueState & { readonly kind: "issue" }> = {},
): IssueState & { readonly kind: "issue" } {
  return {
    kind: "issue",
    ref: { repository: null, number },
    title: `Issue ${String(number)}`,
    state: "open",
    stateReason: null,
    closedBy: null,
    reopened: null,
    movedTo: null,
    comments: [],
    ...more,
  };
}

/** A GitHub repository in memory, as the audit's ports see it, and everything that was written to it. */
export class AuditWorld {
  defaultBranch = "main";
  /** Texts of a branch's tip, by branch and path. */
  branches = new Map<string, Map<string, string>>([["main", new Map([[PLAN_PATH, AUDIT_PLAN]])]]);
  pulls = new Map<number, PullRecord>();
  commits: { readonly sha: string; readonly message: string; readonly files?: readonly ChangedFile[] }[] = [];
  trees = new Map<string, ReadonlyMap<string, TreeEntry> | null>();
  issues = new Map<number, IssueState>();
  comments = new Map<number, Comment[]>();
  queue: readonly number[] | null = null;
  /** The commit that brought every plan; null where history does not tell. */
  planCommit: string | null = null;
  readOnly = false;
  closingDenied = false;
  readonly writes: string[] = [];
  readonly slept: number[] = [];
  /** Called on every sleep, so that time can bring changes. */
  onSleep: () => void = () => undefined;
  #nextComment = 1;

  addPull(
    given: Partial<PullRequest> & { readonly number: number },
    files: readonly ChangedFile[] | ActionError = [],
    more: { readonly messages?: readonly string[]; readonly commits?: readonly string[] } = {},
  ): PullRequest {
    const merged = given.merged ?? false;
    const pull: PullRequest = {
      title: "A change",
      body: "",
      author: "agent",
      state: merged ? "closed" : "open",
      merged,
      mergedAt: merged ? "2026-01-10T00:00:00Z" : null,
      mergeSha: merged ? "c".repeat(40) : null,
      headRef: "topic",
      headSha: "d".repeat(40),
      headRepository: REPOSITORY,
      baseRef: "main",
      labels: [],
      changedFiles: Array.isArray(files) ? files.length : 0,
      ...given,
    };
    this.pulls.set(pull.number, { pull, files, messages: more.messages ?? [], commits: more.commits ?? [] });
    return pull;
  }

  addComment(issue: number, author: string, body: string): Comment {
    const id = this.#nextComment++;
    const comment = { id, author, body, url: `https://github.example/c/${String(id)}` };
    this.comments.set(issue, [...(this.comments.get(issue) ?? []), comment]);
    return comment;
  }

  /** Bodies of the comments on an issue, without their marker line. */
  shown(issue: number): string[] {
    return (this.comments.get(issue) ?? []).map(({ body }) => body.slice(body.indexOf("\n") + 1).trim());
  }

  ports(runtime: MemoryRuntime): AuditPorts {
    return {
      runtime,
      repository: REPOSITORY,
      pulls: {
        get: (number) => this.#do(() => this.#record(number).pull),
        files: ({ number }) =>
          this.#do(() => {
            const { files } = this.#record(number);
            if (files instanceof ActionError) throw files;
            return files;
          }),
        listOpen: () => this.#do(() => this.#all(({ pull }) => pull.state === "open")),
        ofBranch: (branch) =>
          this.#do(() =>
            this.#all(({ pull }) => pull.headRef === branch && pull.headRepository === REPOSITORY),
          ),
        listMerged: (base) => this.#do(() => this.#all(({ pull }) => pull.merged && pull.baseRef === base)),
        ofCommit: (sha) => this.#do(() => this.#all(({ commits }) => commits.includes(sha))),
        commitMessages: (number) => this.#do(() => this.#record(number).messages),
      },
      content: {
        defaultBranch: () => this.#do(() => this.defaultBranch),
        branchTip: (branch) => this.#do(() => (this.#branch(branch), tipOf(branch))),
        files: (sha) => this.#do(() => [...this.#at(sha).keys()].sort()),
        readText: (path, sha) => this.#do(() => this.#at(sha).get(path) ?? null),
        commitsBetween: (base) =>
          this.#do(() => {
            if (base.startsWith("e")) throw new ActionError("not-found", `There is no commit ${base}.`);
            return this.commits.map(({ sha, message }) => ({ sha, message }));
          }),
      },
      commits: {
        tree: (sha) => this.#do(() => this.trees.get(sha) ?? null),
        files: (sha) => this.#do(() => this.commits.find((commit) => commit.sha === sha)?.files ?? []),
      },
      history: { firstCommit: () => this.#do(() => this.planCommit) },
      comments: {
        self: () => Promise.resolve("github-actions[bot]"),
        list: (issue) => this.#do(() => this.comments.get(issue) ?? []),
        create: (issue, body) =>
          this.#write(`comment on ${String(issue)}`, () =>
            this.addComment(issue, "github-actions[bot]", body),
          ),
        update: (id, body) =>
          this.#write(`update comment ${String(id)}`, () => {
            for (const [issue, list] of this.comments) {
              this.comments.set(
                issue,
                list.map((comment) => (comment.id === id ? { ...comment, body } : comment)),
              );
            }
          }),
        remove: (id) =>
          this.#write(`remove comment ${String(id)}`, () => {
            for (const [issue, list] of this.comments) {
              this.comments.set(
                issue,
                list.filter((comment) => comment.id !== id),
              );
            }
          }),
      },
      issues: {
        states: (refs) =>
          this.#do(() =>
            refs.map((ref): IssueState => {
              const known = ref.repository === null ? this.issues.get(ref.number) : undefined;
              return known ?? { kind: "missing", ref };
            }),
          ),
        close: (number) =>
          this.#write(`close ${String(number)}`, () => {
            if (this.closingDenied) throw new ActionError("github-denied", "The token may not close issues.");
            const closedBy = {
              actor: "github-actions",
              at: "2026-01-12T00:00:00Z",
              pullRequest: null,
              commit: null,
            };
            this.issues.set(
              number,
              issueState(number, { state: "closed", stateReason: "completed", closedBy }),
            );
          }),
      },
      queue: { pullsInGroup: () => this.#do(() => this.queue) },
      clock: {
        now: () => "2026-01-11T00:00:00Z",
        sleep: (milliseconds) =>
          this.#do(() => {
            this.slept.push(milliseconds);
            this.onSleep();
          }),
      },
    };
  }

  #do<T>(answer: () => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(answer());
    });
  }

  #write<T>(what: string, apply: () => T): Promise<T> {
    return this.#do(() => {
      if (this.readOnly) throw new ActionError("github-denied", "Resource not accessible by integration.");
      const done = apply();
      this.writes.push(what);
      return done;
    });
  }

  #record(number: number): PullRecord {
    const record = this.pulls.get(number);
    if (record === undefined)
      throw new ActionError("not-found", `There is no pull request #${String(number)}.`);
    return record;
  }

  #all(fits: (record: PullRecord) => boolean): readonly PullRequest[] {
    return [...this.pulls.values()].filter(fits).map(({ pull }) => pull);
  }

  #branch(name: string): Map<string, string> {
    const branch = this.branches.get(name);
    if (branch === undefined) throw new ActionError("not-found", `There is no branch "${name}".`);
    return branch;
  }

  #at(sha: string): Map<string, string> {
    const name = [...this.branches.keys()].find((branch) => tipOf(branch) === sha);
    if (name === undefined) throw new ActionError("not-found", `There is no commit ${sha}.`);
    return this.#branch(name);
  }
}

/** The tip of a branch of the world: `main` has BASE_SHA. */
function tipOf(branch: string): string {
  return branch === "main" ? BASE_SHA : Buffer.from(branch).toString("hex").padEnd(40, "0").slice(0, 40);
}
