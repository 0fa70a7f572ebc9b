import type { Terminal } from "./cli-ports.ts";

/** Prints a value as JSON, indented, for people and machines alike. */
export function printJson(value: unknown, terminal: Terminal): void {
  terminal.print(`${JSON.stringify(value, null, 2)}\n`);
}
