import { parseGlob } from "../core/glob/index.ts";
import type { Glob } from "../core/glob/index.ts";
import { ActionError } from "./errors.ts";
import type { Runtime } from "./ports.ts";
import { readWholeNumber } from "./whole-number.ts";
import type { NumberBounds } from "./whole-number.ts";

const DEFAULT_PLANS = [".github/dispatch/*.yml", ".github/dispatch/*.yaml"];

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
export function numberInput(runtime: Runtime, name: string, bounds: NumberBounds): number {
  return readWholeNumber(`input ${name}`, runtime.input(name) || null, bounds);
}

/** The input `plans`: globs of the plan files, by default those of `.github/dispatch`. */
export function planGlobsInput(runtime: Runtime): readonly Glob[] {
  return listInput(runtime, "plans", DEFAULT_PLANS).map((text) => {
    const parse = parseGlob(text);
    if (parse.ok) return parse.glob;
    throw new ActionError("bad-input", `input plans holds "${text}": ${parse.problem.message}`);
  });
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
