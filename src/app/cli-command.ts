import type { CliPorts, ExitCode } from "./cli-ports.ts";
import { ActionError } from "./errors.ts";
import { TEMPLATE_FOLDER } from "./load-templates.ts";

/** An option as it is parsed and as the help shows it. */
export interface OptionSpec {
  readonly name: string;
  /** A one-letter alias, or null. */
  readonly short: string | null;
  /** What the help calls the value; null for a flag. */
  readonly value: string | null;
  readonly help: string;
}

/** One command: what the help says of it, and what it does. */
export interface Command {
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The paragraph above the options. */
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Complete command lines, without the program's name. */
  readonly examples: readonly string[];
  run(args: CommandArguments, ports: CliPorts): Promise<ExitCode>;
}

/** What stood on the command line after the command. */
export class CommandArguments {
  readonly positionals: readonly string[];
  readonly #values: ReadonlyMap<string, string>;
  readonly #flags: ReadonlySet<string>;

  constructor(
    positionals: readonly string[],
    values: ReadonlyMap<string, string>,
    flags: ReadonlySet<string>,
  ) {
    this.positionals = positionals;
    this.#values = values;
    this.#flags = flags;
  }

  /** The value of an option; null when it was not given. */
  value(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  /** Whether a flag was given. */
  has(name: string): boolean {
    return this.#flags.has(name);
  }

  /** One of a closed set of words; the first is the default. Fails with `bad-input` on any other word. */
  choice<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const given = this.value(name);
    if (given === null) return choices[0];
    const chosen = choices.find((choice) => choice === given);
    if (chosen !== undefined) return chosen;
    throw new ActionError("bad-input", `--${name} is "${given}".`, `Write one of: ${choices.join(", ")}.`);
  }

  /** The first positional argument and the rest. Fails with `bad-input` when there is none. */
  plan(command: string): readonly [string, readonly string[]] {
    const [plan, ...rest] = this.positionals;
    if (plan !== undefined) return [plan, rest];
    throw new ActionError(
      "bad-input",
      `${command} needs the path of a plan.`,
      `Write for example: parallel-dispatch ${command} .github/dispatch/my-plan.yml`,
    );
  }
}

/** `--root`, which every command has. */
export const ROOT_OPTION: OptionSpec = {
  name: "root",
  short: null,
  value: "DIR",
  help: "the folder that paths are relative to (default: the plan's repository)",
};

/** `--format` with the formats a command knows; the first is the default. */
export function formatOption(formats: readonly string[]): OptionSpec {
  return {
    name: "format",
    short: null,
    value: "NAME",
    help: `${formats.join(", ")} (default: ${formats[0] ?? ""})`,
  };
}

/** `--fail-on`. */
export const FAIL_ON_OPTION: OptionSpec = {
  name: "fail-on",
  short: null,
  value: "LEVEL",
  help: "error or warning: the least finding that exits with 1 (default: error)",
};

/** `--templates`. */
export const TEMPLATES_OPTION: OptionSpec = {
  name: "templates",
  short: null,
  value: "DIR",
  help: `folder of your own prompt.md, playbook.md, summary.md (default: ${TEMPLATE_FOLDER})`,
};
