/**
 * The embedded GitHub: real HTTP on the loopback address, real git in a temporary folder, no account.
 *
 *     const github = await startSandbox({ onExchange });
 *     const repo = await github.createRepository({ name: "octo/app", files: { "README.md": "# App\n" } });
 *     await repo.createBranch("feature");                                     // from main
 *     await repo.commit("feature", { "src/a.ts": "…", "old.ts": null }, "feat: a");
 *     const issue = repo.createIssue({ title: "A is missing" });
 *     const pull = await repo.openPull({ title: "A", body: "Closes #1", head: "feature", base: "main" });
 *     await repo.mergePull(pull.number, { method: "squash" });                // schedules the closings
 *     await repo.settle();                                                    // carries them out now
 *     const event = await repo.event("pull_request", { action: "closed", pull: pull.number });
 *     const token = github.token({ permissions: { contents: "read", "pull-requests": "write" } });
 *     github.inject({ effect: { kind: "status", status: 502 }, path: /\/files$/, times: 2 });
 *     const result = await runBundle("dist/plan/index.js", event, { token, inputs: {} });
 *     await github.close();                                                   // removes the folder
 *
 * Also: `repo.comment`, `repo.comments(n)`, `repo.closeIssue`, `repo.reopenIssue`, `repo.deleteIssue`,
 * `repo.transferIssue(n, otherRepo)`, `repo.addLabel`, `repo.removeLabel`, `repo.closePull`, `repo.retargetPull`,
 * `repo.edit(n, {body})`, `repo.enqueuePull(n)`, `repo.tip(branch)`, `repo.issue(n)`, `repo.pull(n)`.
 * A fork is another repository: pass it as `headRepository` to `openPull` after `github.fork(repo, name)`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Exchange } from "./exchange.ts";
import { type Fault, FaultQueue } from "./faults.ts";
import { GitStore } from "./git-store.ts";
import { type RepositoryOptions, SandboxRepository } from "./repository.ts";
import { SandboxClock } from "./sandbox-clock.ts";
import { listen } from "./server.ts";
import { makeToken, type TokenOptions, type TokenRecord } from "./tokens.ts";
import type { World } from "./world.ts";

/** How the embedded GitHub is started. */
export interface SandboxOptions {
  /** Called with every request and answer, in the order of the answers. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** How long after a merge issues close (default 50); null waits for `settle`. */
  readonly closingDelayMilliseconds?: number | null;
}

/** Starts an embedded GitHub on a free port; `close` it, or its folder stays. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), "parallel-dispatch-github-"));
  const delay = options.closingDelayMilliseconds;
  const world: World = {
    clock: new SandboxClock(),
    repositories: new Map(),
    closings: [],
    closingDelayMilliseconds: delay === undefined ? 50 : delay,
    timers: new Set(),
    origin: "",
  };
  const tokens = new Map<string, TokenRecord>();
  const faults = new FaultQueue();
  const onExchange = options.onExchange ?? ((): void => undefined);
  const server = await listen({ world, tokens, faults, onExchange });
  return new Sandbox({ folder, world, tokens, faults, server });
}

/** A running embedded GitHub. */
export class Sandbox {
  readonly world: World;
  readonly #folder: string;
  readonly #tokens: Map<string, TokenRecord>;
  readonly #faults: FaultQueue;
  readonly #server: Server;

  constructor(parts: {
    readonly folder: string;
    readonly world: World;
    readonly tokens: Map<string, TokenRecord>;
    readonly faults: FaultQueue;
    readonly server: Server;
  }) {
    this.world = parts.world;
    this.#folder = parts.folder;
    this.#tokens = parts.tokens;
    this.#faults = parts.faults;
    this.#server = parts.server;
  }

  /** The root of the REST API. */
  get apiUrl(): string {
    return this.world.origin;
  }

  /** The address of the query endpoint. */
  get graphqlUrl(): string {
    return `${this.world.origin}/graphql`;
  }

  /** Makes a repository whose default branch has one commit with these files (a README when none are given). */
  async createRepository(options: RepositoryOptions): Promise<SandboxRepository> {
    const store = new GitStore(join(this.#folder, `${options.name.replace("/", "__")}.git`));
    const repository = new SandboxRepository(this.world, store, options);
    await store.init(repository.defaultBranch);
    this.world.repositories.set(options.name, repository);
    await repository.commit(
      repository.defaultBranch,
      options.files ?? { "README.md": "# Hello\n" },
      "Initial commit",
    );
    return repository;
  }

  /** Makes a repository with the same default branch, as a fork. */
  async fork(source: SandboxRepository, name: string): Promise<SandboxRepository> {
    const fork = await this.createRepository({ name, defaultBranch: source.defaultBranch });
    const branch = `refs/heads/${source.defaultBranch}`;
    await fork.store.fetch(source.store.folder, branch, branch);
    return fork;
  }

  /** Makes a token and returns its text; without permissions it may do everything. */
  token(options: TokenOptions = {}): string {
    const record = makeToken(this.#tokens.size + 1, options);
    this.#tokens.set(record.text, record);
    return record.text;
  }

  /** Lets a coming request meet a fault. */
  inject(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** Stops listening, forgets what is pending and removes the folder. */
  async close(): Promise<void> {
    for (const timer of this.world.timers) clearTimeout(timer);
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
    // A git that was just ended may still be writing.
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
