import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { FolderTools } from "../../src/adapters/coordinator-tools.ts";
import { openEnvironmentIssues } from "../../src/adapters/environment-issues.ts";
import { GitDiff } from "../../src/adapters/git-diff.ts";
import { OutputFolder } from "../../src/adapters/output-folder.ts";
import { openWorkspace } from "../../src/adapters/workspace.ts";
import type { Terminal } from "../../src/app/cli-ports.ts";
import { runCli } from "../../src/app/cli-run.ts";
import type { CliRun, CliSetting } from "./run-cli.ts";

/**
 * Runs the command line in this process, on real files and a real git, and with streams in memory.
 *
 * It must end as `runCli` does, in a tenth of the time; what only a process shows is tested there.
 */
export async function runInside(args: readonly string[], setting: CliSetting): Promise<CliRun> {
  const terminal = new MemoryTerminal(setting);
  const code = await runCli(args, {
    terminal,
    openDiff: (folder, base, head) => GitDiff.open(folder, base, head),
    openWorkspace: (root, plans) => openWorkspace(setting.folder, root, plans),
    openOutput: (folder) => new OutputFolder(resolve(setting.folder, folder)),
    openTools: (folder) => new FolderTools(folder),
    openIssues: () => openEnvironmentIssues((name) => terminal.env(name)),
    playDemo: () => Promise.reject(new Error("the demo is tested elsewhere")),
  });
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
}

class MemoryTerminal implements Terminal {
  readonly color = false;
  readonly noteColor = false;
  stdout = "";
  stderr = "";
  readonly #setting: CliSetting;

  constructor(setting: CliSetting) {
    this.#setting = setting;
  }

  print(text: string): void {
    this.stdout += text;
  }

  note(text: string): void {
    this.stderr += text;
  }

  async readInput(name: string): Promise<Uint8Array> {
    if (name === "-") return Buffer.from(this.#setting.input ?? "");
    return readFile(resolve(this.#setting.folder, name));
  }

  env(name: string): string {
    return this.#setting.env?.[name] ?? "";
  }
}
