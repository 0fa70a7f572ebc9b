import type { Finding } from "../finding.ts";
import type { Plan } from "../plan/plan.ts";
import type { RuleId } from "../rule-catalogue.ts";
import { findInPlan } from "./audit-finding.ts";
import { describeIssue } from "./issue-evidence.ts";
import type { LedgerRow } from "./ledger.ts";

/** What is wrong in the rows of a ledger, located at the issue's place in the plan. */
export function findInLedger(plan: Plan, rows: readonly LedgerRow[]): readonly Finding[] {
  return rows.flatMap((row) => [...findMoved(plan, row), ...findOutcome(plan, row)]);
}

function findMoved(plan: Plan, row: LedgerRow): readonly Finding[] {
  if (row.movedTo === null) return [];
  const place = describeIssue(row.movedTo);
  return [find(plan, row, "issue-moved", `has moved to ${place}. Write "${place}" in the plan.`)];
}

function findOutcome(plan: Plan, row: LedgerRow): readonly Finding[] {
  const { id } = row.track;
  const { actual } = row;
  switch (row.outcome) {
    case "settled":
    case "waiting":
      return [];
    case "open":
      return [
        find(
          plan,
          row,
          "issue-open",
          `is still open though track "${id}" has merged: ${row.cause ?? ""} Close it once its work is verified.`,
        ),
      ];
    case "reopened":
      return [
        find(
          plan,
          row,
          "issue-reopened",
          `was ${actual}. Ask what is missing; nothing closes it again by itself.`,
        ),
      ];
    case "closed-without-merge":
      return [
        find(
          plan,
          row,
          "issue-closed-without-merge",
          `is ${actual}, and no pull request of track "${id}" has merged. Reopen it, or show which work settled it.`,
        ),
      ];
    case "not-planned":
      return [
        find(
          plan,
          row,
          "issue-not-planned",
          `is ${actual}. It counts as closed; check that its part of track "${id}" is not wanted.`,
        ),
      ];
    case "closed-though-kept":
      return [
        find(
          plan,
          row,
          "keep-open-closed",
          `must stay open ("keep-open" of track "${id}") and is ${actual}. Reopen it.`,
        ),
      ];
    case "closed-though-mentioned": {
      const finding = find(
        plan,
        row,
        "keep-open-closed",
        `is only to be ${verbOf(row)} by track "${id}" and is ${actual}. Reopen it if its work is not done.`,
      );
      return [{ ...finding, severity: "warning" }];
    }
    case "comment-missing":
      return [
        find(
          plan,
          row,
          "comment-missing",
          `has no comment of track "${id}", whose pull request has merged. Post the track's result there.`,
        ),
      ];
    case "pull-request":
      return [find(plan, row, "issue-is-pull-request", `is a pull request. Write the number of the issue.`)];
    case "missing":
      return [
        find(
          plan,
          row,
          "issue-not-found",
          `does not exist, or is not visible to this token. Correct the number.`,
        ),
      ];
    case "deleted":
      return [
        find(
          plan,
          row,
          "issue-deleted",
          `was deleted. Take the number out of the plan, or name the issue that replaces it.`,
        ),
      ];
    case "unreadable":
      return [
        find(
          plan,
          row,
          "issue-unreadable",
          `is ${actual}. It is taken neither as open nor as closed; give the token "issues: read" or look yourself.`,
        ),
      ];
  }
}

function verbOf(row: LedgerRow): string {
  return row.role === "comment" ? "commented on" : "mentioned";
}

function find(plan: Plan, row: LedgerRow, rule: RuleId, what: string): Finding {
  return findInPlan(
    rule,
    plan,
    [row.track.id],
    row.ref.span,
    `issue ${describeIssue(row.ref.value)} ${what}`,
  );
}
