import { parseArgs } from "node:util";

import { CommandArguments } from "./cli-command.ts";
import type { Command, OptionSpec } from "./cli-command.ts";
import { nearestName } from "../core/suggest.ts";
import { ActionError } from "./errors.ts";

/** What a command line asks for. */
export type Invocation =
  | { readonly kind: "help"; readonly command: Command | null }
  | { readonly kind: "version" }
  | { readonly kind: "run"; readonly command: Command; readonly args: CommandArguments };

/** Options that stand for themselves, with or without a command. */
export const PROGRAM_OPTIONS: readonly OptionSpec[] = [
  { name: "help", short: "h", value: null, help: "show this help, or the help of a command" },
  { name: "version", short: "V", value: null, help: "show the version" },
];

/** Reads a command line. Fails with `bad-input`, and names the nearest word, where it makes no sense. */
export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): Invocation {
  const line = readTokens(argv, commands);
  const [first, ...rest] = line.positionals;
  if (line.flags.has("version")) return { kind: "version" };
  if (first === "help")
    return { kind: "help", command: rest[0] === undefined ? null : find(rest[0], commands) };
  if (first === undefined) return withoutCommand(line, commands);
  const command = find(first, commands);
  if (line.flags.has("help")) return { kind: "help", command };
  refuseForeignOptions(line, [...command.options, ...PROGRAM_OPTIONS], command.name);
  return { kind: "run", command, args: new CommandArguments(rest, line.values, line.flags) };
}

interface Line {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  /** Every option in order: its name, and how it was written. */
  readonly given: readonly { readonly name: string; readonly raw: string }[];
}

// parseArgs in its strict mode stops at the first problem with a text of its own; its tokens let us say
// what was meant instead.
function readTokens(argv: readonly string[], commands: readonly Command[]): Line {
  const specs = new Map(
    [...PROGRAM_OPTIONS, ...commands.flatMap((command) => command.options)].map((spec) => [spec.name, spec]),
  );
  const options = Object.fromEntries([...specs.values()].map((spec) => [spec.name, parseArgsOption(spec)]));
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const spec = specs.get(token.name);
    if (spec === undefined) continue;
    if (spec.value === null) flags.add(flagName(spec, token.value));
    else values.set(spec.name, optionValue(spec, token.value, token.inlineValue === true));
  }
  return {
    positionals: tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : [])),
    values,
    flags,
    given: tokens.flatMap((token) =>
      token.kind === "option" ? [{ name: token.name, raw: token.rawName }] : [],
    ),
  };
}

function parseArgsOption(spec: OptionSpec): { type: "string" | "boolean"; short?: string } {
  const type = spec.value === null ? "boolean" : "string";
  return spec.short === null ? { type } : { type, short: spec.short };
}

function flagName(spec: OptionSpec, value: string | undefined): string {
  if (value === undefined) return spec.name;
  throw new ActionError(
    "bad-input",
    `--${spec.name} takes no value, not "${value}".`,
    `Write --${spec.name}.`,
  );
}

function optionValue(spec: OptionSpec, value: string | undefined, inline: boolean): string {
  const missing = value === undefined || value === "" || (!inline && /^-./.test(value));
  if (!missing) return value;
  throw new ActionError(
    "bad-input",
    `--${spec.name} needs a value.`,
    `Write --${spec.name} ${spec.value ?? ""}, or --${spec.name}=${spec.value ?? ""} for one that begins with "-".`,
  );
}

function withoutCommand(line: Line, commands: readonly Command[]): Invocation {
  if (line.flags.has("help")) return { kind: "help", command: null };
  const options = [...PROGRAM_OPTIONS, ...commands.flatMap((command) => command.options)];
  refuseForeignOptions(line, options, null);
  throw new ActionError("bad-input", "No command was given.", "parallel-dispatch --help lists the commands.");
}

function find(name: string, commands: readonly Command[]): Command {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command;
  const names = commands.map((one) => one.name);
  const nearest = nearestName(name, names);
  throw new ActionError(
    "bad-input",
    `There is no command "${name}".`,
    nearest === null ? `The commands are: ${names.join(", ")}.` : `Did you mean "${nearest}"?`,
  );
}

function refuseForeignOptions(line: Line, known: readonly OptionSpec[], command: string | null): void {
  const names = new Set(known.map((spec) => spec.name));
  const foreign = line.given.find((option) => !names.has(option.name));
  if (foreign === undefined) return;
  const nearest = nearestName(foreign.name, [...names]);
  const help = `parallel-dispatch ${command === null ? "" : `${command} `}--help lists the options.`;
  throw new ActionError(
    "bad-input",
    `${command ?? "parallel-dispatch"} has no option "${foreign.raw}".`,
    nearest === null ? help : `Did you mean "--${nearest}"?`,
  );
}
