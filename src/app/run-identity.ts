import { ActionError } from "./errors.ts";
import type { Runtime } from "./ports.ts";

/** Which run this is: GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT; later runs have greater numbers. */
export function runNumber(runtime: Runtime): { readonly run: number; readonly attempt: number } {
  return { run: positive(runtime, "GITHUB_RUN_ID"), attempt: positive(runtime, "GITHUB_RUN_ATTEMPT") };
}

function positive(runtime: Runtime, name: string): number {
  const given = runtime.env(name);
  if (/^[1-9]\d{0,14}$/.test(given)) return Number(given);
  throw new ActionError("bad-input", `${name} is "${given}".`, "Run this as a step of a GitHub workflow.");
}
