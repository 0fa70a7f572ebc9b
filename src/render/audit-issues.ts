import type { IssueRole, LedgerOutcome, LedgerRow } from "../core/audit/ledger.ts";
import { formatIssue } from "./issue-commands.ts";
import { codeCell, escapeMessage, table } from "./markdown.ts";

// Longer tables are cut into several by the caller's sections; no plan of people has more issues a track.
const MAX_ROWS = 200;

/** The issue ledger as a table; empty text for no rows. */
export function renderLedger(rows: readonly LedgerRow[]): string {
  if (rows.length === 0) return "";
  const shown = rows
    .slice(0, MAX_ROWS)
    .map((row) => [
      codeCell(formatIssue(row.ref.value)),
      codeCell(row.track.id),
      EXPECTED[row.role],
      `${MARKS[row.outcome]} ${escapeMessage(row.actual)}`,
      row.cause === null ? "" : escapeMessage(row.cause),
    ]);
  const left = rows.length - shown.length;
  const note = left > 0 ? `\n\n…and ${String(left)} more issues.` : "";
  return table(["Issue", "Track", "Expected", "Now", "Why"], shown) + note;
}

const EXPECTED: Readonly<Record<IssueRole, string>> = {
  close: "closed by the merge",
  comment: "commented on",
  mention: "mentioned only",
  "keep-open": "kept open",
};

const MARKS: Readonly<Record<LedgerOutcome, string>> = {
  settled: "✅",
  waiting: "⏳",
  open: "❌",
  reopened: "❌",
  "closed-without-merge": "❌",
  "not-planned": "⚠️",
  "closed-though-kept": "❌",
  "closed-though-mentioned": "⚠️",
  "comment-missing": "❌",
  "pull-request": "❌",
  missing: "❌",
  deleted: "⚠️",
  unreadable: "❔",
};
