#!/usr/bin/env node
import { FolderTools } from "../adapters/coordinator-tools.ts";
import { GitDiff } from "../adapters/git-diff.ts";
import { OutputFolder } from "../adapters/output-folder.ts";
import { ProcessTerminal } from "../adapters/process-terminal.ts";
import { openWorkspace } from "../adapters/workspace.ts";
import { runCli } from "../app/cli-run.ts";

const terminal = new ProcessTerminal();
process.exitCode = await runCli(process.argv.slice(2), {
  terminal,
  openWorkspace,
  openOutput: (folder) => new OutputFolder(folder),
  openDiff: (folder, base, head) => GitDiff.open(folder, base, head),
  openTools: (folder) => new FolderTools(folder),
  // Most runs ask GitHub nothing, and need not wait until its toolkit is loaded.
  openIssues: async () => {
    const { openGitHub } = await import("../adapters/github-ports.ts");
    return openGitHub(terminal.env("GITHUB_TOKEN"), (name) => terminal.env(name)).issues;
  },
  playDemo: async (stage) => (await import("../demo/play-demo.ts")).playDemo(stage),
});
