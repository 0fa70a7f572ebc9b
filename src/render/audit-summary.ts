import type { LedgerRow } from "../core/audit/ledger.ts";
import type { Finding } from "../core/finding.ts";
import type { Plan } from "../core/plan/plan.ts";
import { auditFindingSections } from "./audit-findings.ts";
import { renderLedger } from "./audit-issues.ts";
import type { CommentSection } from "./fit-comment.ts";
import { formatIssue } from "./issue-commands.ts";
import { codeCell, codeSpan, escapeMessage, table } from "./markdown.ts";

/** What was done, or would be done, about an issue. */
export interface ClosingWords {
  readonly row: LedgerRow;
  readonly action: string;
  readonly reason: string;
}

/** What a job summary of the audit tells. */
export interface AuditSummary {
  readonly pulls: readonly { readonly number: number; readonly sections: readonly CommentSection[] }[];
  readonly ledgers: readonly {
    readonly plan: Plan;
    readonly rows: readonly LedgerRow[];
    readonly closings: readonly ClosingWords[];
    readonly findings: readonly Finding[];
  }[];
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/** The job summary: each pull request as in its comment, each plan's ledger, and what was looked at. */
export function renderAuditSummary(summary: AuditSummary): readonly CommentSection[] {
  const { pulls, ledgers, findings, notes } = summary;
  const sections: CommentSection[] = pulls.flatMap(({ number, sections: own }) => [
    { title: `the heading of #${String(number)}`, markdown: `# Audit of #${String(number)}` },
    ...own,
  ]);
  for (const ledger of ledgers) sections.push(...ledgerSections(ledger));
  sections.push(...auditFindingSections(findings));
  const text = notes.map(escapeMessage).join("\n\n");
  return text === "" ? sections : [...sections, { title: "what was looked at", markdown: text }];
}

function ledgerSections({
  plan,
  rows,
  closings,
  findings,
}: AuditSummary["ledgers"][number]): readonly CommentSection[] {
  const heading = `# Issues of plan ${codeSpan(plan.id.value)}`;
  const ledger = renderLedger(rows);
  const first = {
    title: "the issues",
    markdown: `${heading}\n\n${ledger === "" ? "The plan names none." : ledger}`,
  };
  const sections = [first, ...auditFindingSections(findings)];
  if (closings.length === 0) return sections;
  const done = closings.map(({ row, action, reason }) => [
    codeCell(formatIssue(row.ref.value)),
    action,
    escapeMessage(reason),
  ]);
  return [...sections, { title: "what was done", markdown: table(["Issue", "Done", "Why"], done) }];
}
