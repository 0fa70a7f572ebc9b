import type { LedgerRow } from "../core/audit/ledger.ts";
import type { AuditReport } from "../core/audit/report.ts";
import type { Finding } from "../core/finding.ts";
import type { Plan } from "../core/plan/plan.ts";
import type { PullRequest } from "./ports.ts";

/** What an audit found out about one pull request. */
export type PullAudit =
  /** It is not a matter of any plan; `findings` may hold intrusions and broken plans. */
  | {
      readonly kind: "no-track";
      readonly pull: PullRequest;
      readonly reason: string;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "ambiguous"; readonly pull: PullRequest; readonly findings: readonly Finding[] }
  | {
      readonly kind: "track";
      readonly pull: PullRequest;
      readonly baseBranch: string;
      readonly report: AuditReport;
      /** The report's findings, and what is wrong with other plans of the branch. */
      readonly findings: readonly Finding[];
    };

/** What was done, or would be done, about one issue that a merge left open. */
export interface Closing {
  readonly row: LedgerRow;
  readonly action: "closed" | "commented" | "would-close" | "would-comment" | "postponed" | "refused";
  /** One sentence; empty where the action says everything. */
  readonly reason: string;
}

/** The issue ledger of one plan. */
export interface PlanLedger {
  readonly plan: Plan;
  /** The commit that the plan was read at. */
  readonly sha: string;
  readonly rows: readonly LedgerRow[];
  readonly closings: readonly Closing[];
  readonly findings: readonly Finding[];
}

/** Everything one run of the audit found out. */
export interface AuditOutcome {
  readonly pulls: readonly PullAudit[];
  readonly ledgers: readonly PlanLedger[];
  /** Findings that belong to no pull request and no ledger. */
  readonly findings: readonly Finding[];
  /** What the run looked at, or why there was nothing to look at. */
  readonly notes: readonly string[];
}

/** How many issues a ledger's closing wrote to, or would have. */
export function countWritten(ledger: PlanLedger): number {
  return ledger.closings.filter(({ action }) => action !== "postponed" && action !== "refused").length;
}

/** An outcome that says why there is nothing to audit. */
export function nothingToAudit(note: string): AuditOutcome {
  return { pulls: [], ledgers: [], findings: [], notes: [note] };
}

/** All findings of an outcome, each once. */
export function allFindings(outcome: AuditOutcome): readonly Finding[] {
  const found = [
    ...outcome.findings,
    ...outcome.pulls.flatMap((audit) => audit.findings),
    ...outcome.ledgers.flatMap((ledger) => ledger.findings),
  ];
  const seen = new Map(found.map((finding) => [JSON.stringify(finding), finding]));
  return [...seen.values()];
}
