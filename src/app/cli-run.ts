import { showHiddenInLines } from "../render/hidden-characters.ts";
import type { Command } from "./cli-command.ts";
import { commandHelp, programHelp } from "./cli-help.ts";
import { parseCommandLine } from "./cli-parse.ts";
import type { CliPorts, ExitCode } from "./cli-ports.ts";
import { paint } from "./cli-style.ts";
import { VERSION } from "./cli-version.ts";
import { COMMANDS } from "./commands/all.ts";
import { ActionError } from "./errors.ts";

/** Runs one command line: the only catch of this entry point. What cannot be run exits with 2, and says why. */
export async function runCli(argv: readonly string[], ports: CliPorts): Promise<ExitCode> {
  try {
    return await runInvocation(argv, ports, COMMANDS);
  } catch (error) {
    ports.terminal.note(describe(error, ports.terminal.noteColor));
    return 2;
  }
}

async function runInvocation(
  argv: readonly string[],
  ports: CliPorts,
  commands: readonly Command[],
): Promise<ExitCode> {
  const invocation = parseCommandLine(argv, commands);
  switch (invocation.kind) {
    case "version":
      ports.terminal.print(`${VERSION}\n`);
      return 0;
    case "help":
      ports.terminal.print(
        invocation.command === null ? programHelp(commands) : commandHelp(invocation.command),
      );
      return 0;
    case "run":
      return invocation.command.run(invocation.args, ports);
  }
}

function describe(error: unknown, color: boolean): string {
  const style = paint(color);
  if (!(error instanceof ActionError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `${style.red("internal error:")} ${stack}\nPlease report this.\n`;
  }
  const hint = error.hint === "" ? "" : `${style.dim("hint:")} ${showHiddenInLines(error.hint)}\n`;
  return `${style.red("error:")} ${showHiddenInLines(error.message)}\n${hint}`;
}
