import { readFile } from "node:fs/promises";

import { ActionError } from "../app/errors.ts";
import type { CommandRunner, MergeHistory, MergeRepository } from "../app/ports.ts";
import { GitHistory } from "./git-history.ts";
import { openMergeRepository } from "./git-merge.ts";
import { GitRepository } from "./git-repository.ts";
import { ShellRunner } from "./run-command.ts";

/** Git and the shell, for the coordinator's commands on one folder. */
export class FolderTools {
  readonly history: MergeHistory;
  readonly commands: CommandRunner = new ShellRunner();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.history = new GitHistory(folder);
  }

  readonly openRepository = (): Promise<MergeRepository> => openMergeRepository(this.#folder);

  readonly readText = (commit: string, path: string): Promise<string | null> =>
    new GitRepository(this.#folder).readText(commit, path);

  readonly readJson = async (path: string): Promise<unknown> => {
    try {
      return JSON.parse(await readFile(path, "utf8"));
    } catch (error) {
      throw new ActionError("file-unreadable", `"${path}" cannot be read as JSON.`, "", error);
    }
  };
}
