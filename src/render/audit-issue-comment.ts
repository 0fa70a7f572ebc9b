import type { LedgerRow } from "../core/audit/ledger.ts";
import type { Plan } from "../core/plan/plan.ts";
import type { CommentSection } from "./fit-comment.ts";
import { codeSpan, escapeMessage } from "./markdown.ts";

/** What a comment on an issue that a merge left open says. */
export interface IssueComment {
  readonly plan: Plan;
  readonly row: LedgerRow;
  /** Numbers of the merged pull requests of the track. */
  readonly pulls: readonly number[];
  /** Whether the issue is closed with this comment. */
  readonly closes: boolean;
}

/** The comment on an issue that was to be closed by a merge; the same at every run. */
export function renderIssueComment({ plan, row, pulls, closes }: IssueComment): CommentSection {
  const work = pulls.length === 0 ? "" : ` (${pulls.map((number) => `#${String(number)}`).join(", ")})`;
  const track = `Track ${codeSpan(row.track.id)} of plan ${codeSpan(plan.id.value)}`;
  const cause = row.cause === null ? "" : ` GitHub did not close this issue: ${escapeMessage(row.cause)}`;
  const ending = closes
    ? "Closing it now, as the plan says. Reopen it if something is missing; it will not be closed again."
    : "Please check the result and close it.";
  return { title: "the comment", markdown: `${track} has merged${work}.${cause} ${ending}` };
}
