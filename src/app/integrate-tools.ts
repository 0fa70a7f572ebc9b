import type { CommandRunner, MergeHistory, MergeRepository } from "./ports.ts";

/** What the coordinator's commands need of a folder: git, and the shell. */
export interface CoordinatorTools {
  /** Fails with `git-failed` outside a repository, and where git cannot merge without a work tree. */
  readonly openRepository: () => Promise<MergeRepository>;
  readonly history: MergeHistory;
  readonly commands: CommandRunner;
  /** A regular file's text at a commit, by its path from the folder; null when there is no such file. */
  readonly readText: (commit: string, path: string) => Promise<string | null>;
  /** A JSON file by its absolute path; fails with `file-unreadable`. */
  readonly readJson: (path: string) => Promise<unknown>;
}
