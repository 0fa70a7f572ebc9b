#!/usr/bin/env node
import { FolderTools } from "../adapters/coordinator-tools.ts";
import { OutputFolder } from "../adapters/output-folder.ts";
import { ProcessTerminal } from "../adapters/process-terminal.ts";
import { openWorkspace } from "../adapters/workspace.ts";
import { runCli } from "../app/cli-run.ts";

process.exitCode = await runCli(process.argv.slice(2), {
  terminal: new ProcessTerminal(),
  openWorkspace,
  openOutput: (folder) => new OutputFolder(folder),
  openTools: (folder) => new FolderTools(folder),
  openIssues: () => Promise.reject(new Error("internal error: not there yet")),
});
