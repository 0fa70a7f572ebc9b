import { GitHubClient } from "../../../src/adapters/github-client.ts";
import type { ClientOptions } from "../../../src/adapters/github-patience.ts";
import { ActionError } from "../../../src/app/errors.ts";
import type { FileChange } from "../../../src/sandbox/import-stream.ts";
import { type Sandbox, startSandbox } from "../../../src/sandbox/index.ts";
import type { SandboxRepository } from "../../../src/sandbox/repository.ts";
import type { TokenOptions } from "../../../src/sandbox/tokens.ts";
import { type ContractWatch, watchContract } from "../../contract/contract-watch.ts";

/** An embedded GitHub with one repository, held to the contract. */
export interface Place {
  readonly github: Sandbox;
  readonly repo: SandboxRepository;
  readonly watch: ContractWatch;
  /** Milliseconds that clients were told to sleep, in order. */
  readonly slept: number[];
  /** A client for a new token; it never really waits. */
  client(token?: TokenOptions, options?: Partial<ClientOptions>): GitHubClient;
  /** Stops the server; fails when anything broke the contract. */
  close(): Promise<void>;
}

/** Starts an embedded GitHub with the repository octo/app. */
export async function place(files?: Readonly<Record<string, FileChange>>): Promise<Place> {
  const watch = watchContract();
  const github = await startSandbox({ onExchange: watch.onExchange });
  const repo = await github.createRepository({ name: "octo/app", ...(files === undefined ? {} : { files }) });
  const slept: number[] = [];
  const sleep = (milliseconds: number): Promise<void> => {
    slept.push(milliseconds);
    return Promise.resolve();
  };
  return {
    github,
    repo,
    watch,
    slept,
    client: (token = {}, options = {}) =>
      new GitHubClient(
        {
          token: github.token(token),
          repository: repo.name,
          apiUrl: github.apiUrl,
          graphqlUrl: github.graphqlUrl,
        },
        { sleep, ...options },
      ),
    close: async () => {
      await github.close();
      watch.assertHeld();
    },
  };
}

/** The operational failure of a promise; fails when it succeeds or fails otherwise. */
export async function failureOf(promise: Promise<unknown>): Promise<ActionError> {
  const error: unknown = await promise.then(
    () => "nothing",
    (reason: unknown) => reason,
  );
  if (error instanceof ActionError) return error;
  throw new Error(`expected an ActionError, got ${String(error)}`);
}
