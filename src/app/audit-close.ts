import { judgeClosable } from "../core/audit/closable.ts";
import type { LedgerRow } from "../core/audit/ledger.ts";
import { Territory } from "../core/audit/territory.ts";
import type { Plan } from "../core/plan/plan.ts";
import { renderIssueComment } from "../render/audit-issue-comment.ts";
import { fitComment } from "../render/fit-comment.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import type { MergedPulls } from "./audit-merges.ts";
import type { Closing } from "./audit-outcome.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { runNumber } from "./run-identity.ts";
import { ActionError } from "./errors.ts";
import { upsertStickyComment } from "./sticky-comment.ts";

/** What closing needs to know about one plan. */
export interface ClosingCase {
  readonly plan: Plan;
  /** The commit that the plan was read at. */
  readonly sha: string;
  readonly rows: readonly LedgerRow[];
  readonly merged: MergedPulls;
  /** How many issues this run may still write to. */
  readonly budget: number;
}

/**
 * Comments on, or closes, the issues that merged tracks left open.
 *
 * Each is read once more directly before it is written to. Running it again changes nothing: a comment of the
 * same content is not rewritten, and a closed issue is no candidate.
 */
export async function closeOpenIssues(
  ports: AuditPorts,
  inputs: AuditInputs,
  closing: ClosingCase,
): Promise<readonly Closing[]> {
  if (inputs.closeIssues === "never") return [];
  const done: Closing[] = [];
  let written = 0;
  for (const row of closing.rows.filter(({ outcome }) => outcome === "open" || outcome === "reopened")) {
    const reason = await findRefusal(ports, closing, row);
    if (reason !== null) done.push({ row, action: "refused", reason });
    else if (written >= closing.budget)
      done.push({ row, action: "postponed", reason: describeBudget(inputs) });
    else {
      done.push(await settleIssue(ports, inputs, closing, row));
      written += 1;
    }
  }
  return done;
}

async function findRefusal(ports: AuditPorts, closing: ClosingCase, row: LedgerRow): Promise<string | null> {
  const judged = judgeClosable(row, ports.repository);
  if (judged.kind === "refused") return judged.reason;
  return (await hasDoneWork(ports, closing, row))
    ? null
    : "no merged pull request of its track changes a file of the track.";
}

// A branch name that an older pull request used before would otherwise settle a track nobody worked on.
async function hasDoneWork(
  ports: AuditPorts,
  { plan, merged }: ClosingCase,
  row: LedgerRow,
): Promise<boolean> {
  const territory = new Territory(plan);
  for (const pull of merged.get(row.track.id) ?? []) {
    const files = await ports.pulls.files(pull);
    if (files.some(({ path }) => territory.judge(row.track, path).verdict === "allowed")) return true;
  }
  return false;
}

async function settleIssue(
  ports: AuditPorts,
  inputs: AuditInputs,
  closing: ClosingCase,
  row: LedgerRow,
): Promise<Closing> {
  const closes = inputs.closeIssues === "close";
  if (inputs.dryRun) return { row, action: closes ? "would-close" : "would-comment", reason: "" };
  const [state] = await ports.issues.states([row.ref.value]);
  if (
    state?.kind !== "issue" ||
    state.state !== "open" ||
    state.reopened !== null ||
    state.movedTo !== null
  ) {
    return { row, action: "refused", reason: "it has changed since it was read." };
  }
  try {
    await commentOnIssue(ports, inputs, closing, row);
    if (closes) await ports.issues.close(row.ref.value.number);
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== "github-denied") throw error;
    return { row, action: "refused", reason: `${error.message} ${error.hint}`.trim() };
  }
  return { row, action: closes ? "closed" : "commented", reason: "" };
}

async function commentOnIssue(
  ports: AuditPorts,
  inputs: AuditInputs,
  { plan, sha, merged }: ClosingCase,
  row: LedgerRow,
): Promise<void> {
  const pulls = (merged.get(row.track.id) ?? []).map(({ number }) => number);
  const run = runNumber(ports.runtime);
  const marker = { kind: "audit" as const, scope: plan.id.value, head: sha, ...run };
  const section = renderIssueComment({ plan, row, pulls, closes: inputs.closeIssues === "close" });
  const outcome = await upsertStickyComment(
    ports.comments,
    row.ref.value.number,
    fitComment([section], marker),
    {
      ...marker,
      author: inputs.commentAuthor,
    },
  );
  if (outcome.kind === "read-only") throw new ActionError("github-denied", outcome.reason);
}

function describeBudget(inputs: AuditInputs): string {
  return `this run may write to ${String(inputs.maxCloses)} issues; the next one goes on.`;
}
