import { jsonOf } from "./run-cli.ts";
import type { CliRun } from "./run-cli.ts";

/** What these tests read of a finding. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly location: { readonly path: string; readonly line: number; readonly column: number };
  readonly tracks: readonly string[];
  readonly overlap?: {
    readonly witness: string;
    readonly patterns: readonly string[];
    readonly existingFiles: readonly string[];
    readonly existingCount: number | null;
  };
}

/** What these tests read of a plan. */
export interface PlanJson {
  readonly path: string;
  readonly plan: string | null;
  readonly verdict: string;
  readonly phases: readonly (readonly string[])[];
  readonly findings: readonly FindingJson[];
}

/** Whether a value is an object that is neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The plans that `validate --format json` printed. */
export function planJson(run: CliRun): readonly PlanJson[] {
  const value = jsonOf(run);
  if (isRecord(value) && Array.isArray(value["plans"])) return value["plans"].filter(isPlan);
  throw new Error(`no plans in ${run.stdout}`);
}

function isPlan(value: unknown): value is PlanJson {
  return isRecord(value) && Array.isArray(value["findings"]) && typeof value["path"] === "string";
}
