import { ActionError } from "./errors.ts";
import type { Runtime } from "./ports.ts";

/** Which run this is: a later one has greater numbers. */
export interface RunNumbers {
  readonly run: number;
  readonly attempt: number;
}

/** Reads GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT; fails with `bad-input` outside a workflow. */
export function readRun(runtime: Runtime): RunNumbers {
  return { run: readWhole(runtime, "GITHUB_RUN_ID"), attempt: readWhole(runtime, "GITHUB_RUN_ATTEMPT") };
}

function readWhole(runtime: Runtime, name: string): number {
  const text = runtime.env(name);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new ActionError("bad-input", `${name} is "${text}".`, "Run this as a step of a GitHub workflow.");
}
