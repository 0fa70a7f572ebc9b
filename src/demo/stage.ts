import type { Sandbox } from "../sandbox/index.ts";
import type { FileChange } from "../sandbox/import-stream.ts";
import type { SandboxRepository } from "../sandbox/repository.ts";
import type { Bundles } from "./bundles.ts";
import { runCheck } from "./check-run.ts";
import type { CheckEvent, CheckName, CheckRun } from "./check-run.ts";
import { claim } from "./claim.ts";
import type { Orders } from "./prompt-orders.ts";
import { REPOSITORY, SHOP_FILES, SHOP_ISSUES } from "./shop.ts";
import type { Story } from "./story.ts";

/** What a run must say for the story to go on. */
export interface Expected {
  readonly passed: boolean;
  /** Rules of which there must be an error; every other error breaks the claim. */
  readonly errors?: readonly string[];
}

/** A check to run. */
export interface CheckRequest {
  readonly check: CheckName;
  readonly event: CheckEvent;
  readonly expected: Expected;
}

/** The repository, the bundles and the story: everything that a part of the demo acts on. */
export class Stage {
  readonly repository: SandboxRepository;
  readonly story: Story;
  readonly #bundles: Bundles;
  readonly #token: string;
  readonly #signal: AbortSignal;
  #runs = 0;

  private constructor(repository: SandboxRepository, parts: StageParts) {
    this.repository = repository;
    this.story = parts.story;
    this.#bundles = parts.bundles;
    this.#signal = parts.signal;
    // What the workflows in the README grant.
    const permissions = { contents: "read", "pull-requests": "write", issues: "write" } as const;
    this.#token = parts.github.token({ permissions });
  }

  /** Sets up the repository with its files and issues. */
  static async open(parts: StageParts): Promise<Stage> {
    const repository = await parts.github.createRepository({ name: REPOSITORY, files: SHOP_FILES });
    for (const title of SHOP_ISSUES) repository.createIssue({ title });
    return new Stage(repository, parts);
  }

  /** How many times a bundle has run. */
  get runs(): number {
    return this.#runs;
  }

  /** Runs a check, holds its result against what the story says, and tells it. */
  async check(check: CheckName, event: CheckEvent, expected: Expected): Promise<CheckRun> {
    const run = await this.#run(check, event);
    expectRun(run, expected);
    this.story.check(run);
    return run;
  }

  /** Runs several checks at once, as GitHub does, and tells them in the order given. */
  async checkAll(requests: readonly CheckRequest[]): Promise<readonly CheckRun[]> {
    const runs = await Promise.all(requests.map(({ check, event }) => this.#run(check, event)));
    for (const [index, run] of runs.entries()) {
      const request = requests[index];
      if (request !== undefined) expectRun(run, request.expected);
      this.story.check(run);
    }
    return runs;
  }

  /** The track's agent delivers: a branch with its changes and a pull request with the body given. */
  async deliver(
    orders: Orders,
    changes: Changes,
    body: string = orders.bodyLines.join("\n"),
  ): Promise<number> {
    this.#signal.throwIfAborted();
    await this.repository.commit(orders.branch, changes, `feat: ${orders.track}`);
    const title = `Track ${orders.track}`;
    const pull = await this.repository.openPull({
      title,
      body,
      head: orders.branch,
      author: `agent-${orders.track}`,
    });
    const files = Object.keys(changes).length;
    this.story.deed(`agent-${orders.track} opens #${pull.number} from \`${orders.branch}\`: ${files} files`);
    return pull.number;
  }

  /** Somebody merges a pull request; what it closes is closed when this returns. */
  async merge(pull: number): Promise<void> {
    this.#signal.throwIfAborted();
    await this.repository.mergePull(pull, { method: "squash" });
    await this.repository.settle();
    this.story.deed(`#${pull} is merged into ${this.repository.defaultBranch}`);
  }

  /** The numbers of the issues that are open, in order. */
  openIssues(): readonly number[] {
    return SHOP_ISSUES.map((_, index) => index + 1).filter(
      (number) => this.repository.issue(number).state === "open",
    );
  }

  async #run(check: CheckName, event: CheckEvent): Promise<CheckRun> {
    this.#signal.throwIfAborted();
    this.#runs += 1;
    const setting = {
      repository: this.repository,
      bundles: this.#bundles,
      token: this.#token,
      runId: 1000 + this.#runs,
      signal: this.#signal,
    };
    return runCheck(setting, check, event);
  }
}

/** The files that a commit writes; null removes one. */
export type Changes = Readonly<Record<string, FileChange>>;

interface StageParts {
  readonly github: Sandbox;
  readonly bundles: Bundles;
  readonly story: Story;
  readonly signal: AbortSignal;
}

function expectRun(run: CheckRun, { passed, errors = [] }: Expected): void {
  const what = `${run.check} on ${run.trigger}`;
  claim(run.passed === passed, `${what} ${passed ? "passes" : "fails"}`, run.log);
  claim(
    ((run.outputs.get("verdict") ?? "fail") !== "fail") === passed,
    `${what} says so in its outputs`,
    run.log,
  );
  const found = run.annotations.filter(({ severity, title }) => severity === "error" && title !== "");
  const rules = [...new Set(found.map(({ title }) => title))].sort();
  claim(
    rules.join() === [...errors].sort().join(),
    `${what} finds ${errors.length === 0 ? "no error" : errors.join(", ")}`,
    run.log,
  );
}
