import type { CommandRunner, MergeRepository } from "./ports.ts";

/** What an integration is asked to do. */
export interface IntegrateRequest {
  /** The plan's path from the top of the repository. */
  readonly planPath: string;
  /** The plan's text in the work tree; null where it has none. It says which branch is the base, no more. */
  readonly localText: string | null;
  /** The base branch; null: the plan's, or else the repository's default branch. */
  readonly base: string | null;
  /** The repository's default branch where something but the clone knows it; null: ask the clone. */
  readonly defaultBranch: string | null;
  /** Ids of tracks that have merged and whose branches may be gone. */
  readonly declaredMerged: readonly string[];
  /** How long each command may run; null: run none. */
  readonly timeoutSeconds: number | null;
  /** The full name of the ref that the result is written to; null: write none. */
  readonly writeRef: string | null;
  /** Says what is going on, one line each. */
  readonly progress: (line: string) => void;
}

/** What an integration needs from the world. */
export interface IntegratePorts {
  readonly repository: MergeRepository;
  readonly commands: CommandRunner;
  /** A regular file's text at a commit; null when there is no such file. */
  readonly readText: (commit: string, path: string) => Promise<string | null>;
}
