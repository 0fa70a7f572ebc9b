import type { Glob } from "../core/glob/index.ts";
import type { Severity } from "../core/finding.ts";
import { choiceInput, flagInput, numberInput, planGlobsInput } from "./inputs.ts";
import type { Runtime } from "./ports.ts";

/** What the audit does about an issue that a merge left open. */
export type ClosePolicy = "never" | "comment" | "close";

/** The inputs of `audit/action.yml`, read once. */
export interface AuditInputs {
  /** Which files of a commit are plans. */
  readonly plans: readonly Glob[];
  readonly failOn: Severity;
  readonly comment: boolean;
  /** The login whose comments are ours; null asks GitHub. */
  readonly commentAuthor: string | null;
  /** What a change of no track in a claimed scope weighs. */
  readonly intrusion: Severity;
  readonly closeIssues: ClosePolicy;
  readonly dryRun: boolean;
  readonly maxCloses: number;
  /** How long to wait, in all, for GitHub to close issues after a merge. */
  readonly waitSeconds: number;
}

/** Reads the inputs; fails with `bad-input` on the first that is not one of its choices. */
export function readAuditInputs(runtime: Runtime): AuditInputs {
  return {
    plans: planGlobsInput(runtime),
    failOn: choiceInput(runtime, "fail-on", ["error", "warning"]),
    comment: flagInput(runtime, "comment", true),
    commentAuthor: runtime.input("comment-author") === "" ? null : runtime.input("comment-author"),
    intrusion: choiceInput(runtime, "intrusion", ["warning", "error"]),
    closeIssues: choiceInput(runtime, "close-issues", ["never", "comment", "close"]),
    dryRun: flagInput(runtime, "dry-run", false),
    maxCloses: numberInput(runtime, "max-closes", { min: 1, max: 20, fallback: 20 }),
    waitSeconds: numberInput(runtime, "wait-seconds", { min: 0, max: 300, fallback: 30 }),
  };
}
