#!/usr/bin/env node
import { FolderTools } from "../adapters/coordinator-tools.ts";
import { openEnvironmentIssues } from "../adapters/environment-issues.ts";
import { GitDiff } from "../adapters/git-diff.ts";
import { OutputFolder } from "../adapters/output-folder.ts";
import { ProcessTerminal } from "../adapters/process-terminal.ts";
import { openWorkspace } from "../adapters/workspace.ts";
import { runCli } from "../app/cli-run.ts";

const terminal = new ProcessTerminal();
process.exitCode = await runCli(process.argv.slice(2), {
  terminal,
  openDiff: (folder, base, head) => GitDiff.open(folder, base, head),
  openWorkspace: (root, plans) => openWorkspace(process.cwd(), root, plans),
  openOutput: (folder) => new OutputFolder(folder),
  openTools: (folder) => new FolderTools(folder),
  openIssues: () => openEnvironmentIssues((name) => terminal.env(name)),
  playDemo: async (stage) => (await import("../demo/play-demo.ts")).playDemo(stage),
});
