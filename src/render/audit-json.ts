import { describeIssue } from "../core/audit/issue-evidence.ts";
import type { LedgerOutcome, LedgerRow, IssueRole } from "../core/audit/ledger.ts";
import type { AuditReport, ChangeVerdict, VerdictKind } from "../core/audit/report.ts";
import type { ChangeStatus } from "../core/audit/change.ts";
import type { Finding } from "../core/finding.ts";

/** One touched path as machines read it; both sides of a rename are changes. */
export interface ChangeJson {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: ChangeStatus;
  readonly verdict: VerdictKind;
  /** The first track whose scope contains the path, or that owns it as shared; null where none does. */
  readonly owner: string | null;
  /** The glob that decided; null where none did. */
  readonly pattern: string | null;
}

/** One issue of the ledger as machines read it. */
export interface IssueJson {
  /** `#101`, or `owner/name#7` in another repository. */
  readonly issue: string;
  readonly track: string;
  readonly role: IssueRole;
  readonly outcome: LedgerOutcome;
  readonly actual: string;
  readonly cause: string | null;
  readonly movedTo: string | null;
}

/** What `audit --format json` prints. */
export interface AuditJson {
  readonly version: 1;
  readonly plan: string;
  readonly track: string;
  readonly verdict: "pass" | "fail";
  readonly changes: readonly ChangeJson[];
  readonly issues: readonly IssueJson[];
  readonly findings: readonly Finding[];
}

function auditToJson(report: AuditReport): AuditJson {
  return {
    version: 1,
    plan: report.plan.id.value,
    track: report.track.id,
    verdict: report.verdict,
    changes: report.changes.map(changeToJson),
    issues: report.issues.map(issueToJson),
    findings: report.findings,
  };
}

/** An audit as JSON text with a final line break; nothing is capped. */
export function renderAuditJson(report: AuditReport): string {
  return `${JSON.stringify(auditToJson(report), null, 2)}\n`;
}

/** One row of the issue ledger as JSON. */
export function issueToJson(row: LedgerRow): IssueJson {
  return {
    issue: describeIssue(row.ref.value),
    track: row.track.id,
    role: row.role,
    outcome: row.outcome,
    actual: row.actual,
    cause: row.cause,
    movedTo: row.movedTo === null ? null : describeIssue(row.movedTo),
  };
}

function changeToJson({ path, previousPath, status, verdict, owners, pattern }: ChangeVerdict): ChangeJson {
  return { path, previousPath, status, verdict, owner: owners[0] ?? null, pattern };
}
