import type { Command, OptionSpec } from "./cli-command.ts";
import { PROGRAM_OPTIONS } from "./cli-parse.ts";

/** The help of the program. */
export function programHelp(commands: readonly Command[]): string {
  return paragraphs([
    "parallel-dispatch: parallel agents that cannot claim the same file",
    "Usage: parallel-dispatch <command> [arguments] [options]",
    titled(
      "Commands",
      commands.map((command) => [command.name, command.summary]),
    ),
    titled("Options", PROGRAM_OPTIONS.map(optionRow)),
    titled("Exit status", [
      ["0", "nothing at or above the level of --fail-on"],
      ["1", "findings"],
      ["2", "could not run: usage, an unreadable file, git or the API failed"],
    ]),
    "parallel-dispatch <command> --help says more about a command.",
  ]);
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  return paragraphs([
    `Usage: parallel-dispatch ${command.name} ${command.usage}`.trim(),
    command.description,
    titled("Options", [...command.options, ...PROGRAM_OPTIONS.slice(0, 1)].map(optionRow)),
    `Examples:\n${command.examples.map((example) => `  parallel-dispatch ${example}`).join("\n")}`,
  ]);
}

function optionRow(spec: OptionSpec): readonly [string, string] {
  const short = spec.short === null ? "" : `-${spec.short}, `;
  return [`${short}--${spec.name}${spec.value === null ? "" : ` ${spec.value}`}`, spec.help];
}

function titled(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return `${title}:\n${rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n")}`;
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
