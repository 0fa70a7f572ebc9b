import { ActionError } from "./errors.ts";
import type { Runtime } from "./ports.ts";

/** A list input: one entry a line, blank lines ignored. */
export function listInput(runtime: Runtime, name: string, fallback: readonly string[]): readonly string[] {
  const lines = runtime
    .input(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length > 0 ? lines : fallback;
}

/** One of a closed set of words; the first is the default. Fails with `bad-input` on any other word. */
export function choiceInput<T extends string>(
  runtime: Runtime,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const given = runtime.input(name);
  if (given === "") return choices[0];
  const chosen = choices.find((choice) => choice === given);
  if (chosen !== undefined) return chosen;
  throw new ActionError("bad-input", `input ${name} is "${given}".`, `Write one of: ${choices.join(", ")}.`);
}

/** `true` or `false`, as YAML 1.2 spells them. */
export function flagInput(runtime: Runtime, name: string, fallback: boolean): boolean {
  const given = runtime.input(name).toLowerCase();
  if (given === "") return fallback;
  if (given === "true" || given === "false") return given === "true";
  throw new ActionError("bad-input", `input ${name} is "${given}".`, "Write true or false.");
}

/** A whole number within bounds. */
export function numberInput(
  runtime: Runtime,
  name: string,
  bounds: { readonly min: number; readonly max: number; readonly fallback: number },
): number {
  const given = runtime.input(name);
  if (given === "") return bounds.fallback;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= bounds.min && value <= bounds.max) return value;
  throw new ActionError(
    "bad-input",
    `input ${name} is "${given}".`,
    `Write a whole number from ${String(bounds.min)} to ${String(bounds.max)}.`,
  );
}

/** The repository the run belongs to, from GITHUB_REPOSITORY ("owner/name"). */
export function repositoryName(runtime: Runtime): string {
  const given = runtime.env("GITHUB_REPOSITORY");
  if (/^[\w.-]+\/[\w.-]+$/.test(given)) return given;
  throw new ActionError(
    "bad-input",
    `GITHUB_REPOSITORY is "${given}".`,
    "Run this as a step of a GitHub workflow.",
  );
}
