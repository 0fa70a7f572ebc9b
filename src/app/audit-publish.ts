import type { Finding } from "../core/finding.ts";
import { renderTrackAudit, renderUntrackedAudit } from "../render/audit-comment.ts";
import { renderAuditSummary } from "../render/audit-summary.ts";
import { countOf, countWordsOf, sortByWeight } from "../render/finding-order.ts";
import { fitComment, fitSummary } from "../render/fit-comment.ts";
import type { CommentSection } from "../render/fit-comment.ts";
import { issueToJson } from "../render/audit-json.ts";
import type { IssueJson } from "../render/audit-json.ts";
import { parseMarker } from "../render/marker.ts";
import { annotateFindings } from "./annotate-findings.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import { allFindings } from "./audit-outcome.ts";
import type { AuditOutcome, PullAudit } from "./audit-outcome.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { runNumber } from "./run-identity.ts";
import { upsertStickyComment } from "./sticky-comment.ts";

/** Tells the outcome: comments, annotations, job summary, outputs and, last, the verdict. */
export async function publishAudit(
  ports: AuditPorts,
  inputs: AuditInputs,
  outcome: AuditOutcome,
): Promise<void> {
  const findings = sortByWeight(allFindings(outcome));
  for (const note of outcome.notes) ports.runtime.log(note);
  annotateFindings(ports.runtime, findings);
  await ports.runtime.writeSummary(fitSummary(summarise(outcome)));
  setOutputs(ports, inputs, outcome, findings);
  if (hasFailed(inputs, findings)) ports.runtime.fail(`The audit found ${countWordsOf(findings)}.`);
  // Last: a comment that cannot be written must not hide the verdict.
  if (inputs.comment) for (const audit of outcome.pulls) await commentOnPull(ports, inputs, audit);
}

function hasFailed(inputs: AuditInputs, findings: readonly Finding[]): boolean {
  return countOf(findings, "error") > 0 || (inputs.failOn === "warning" && findings.length > 0);
}

function setOutputs(
  { runtime }: AuditPorts,
  inputs: AuditInputs,
  outcome: AuditOutcome,
  findings: readonly Finding[],
): void {
  const tracks = outcome.pulls.flatMap((audit) =>
    audit.kind === "track" ? [`${audit.report.plan.id.value}/${audit.report.track.id}`] : [],
  );
  const isIdle = tracks.length === 0 && outcome.ledgers.length === 0 && findings.length === 0;
  runtime.setOutput("verdict", hasFailed(inputs, findings) ? "fail" : isIdle ? "none" : "pass");
  runtime.setOutput("tracks", JSON.stringify(tracks));
  const counts = { errors: countOf(findings, "error"), warnings: countOf(findings, "warning") };
  runtime.setOutput("findings", JSON.stringify(counts));
  runtime.setOutput("open-issues", JSON.stringify(listOpenIssues(outcome)));
}

function listOpenIssues({
  pulls,
  ledgers,
}: AuditOutcome): readonly (IssueJson & { readonly plan: string })[] {
  // A push has both: its pull requests show the rows of the ledgers once more.
  const reports =
    ledgers.length > 0 ? [] : pulls.flatMap((audit) => (audit.kind === "track" ? [audit.report] : []));
  const rows = [
    ...ledgers.flatMap((ledger) => ledger.rows.map((row) => ({ plan: ledger.plan, row }))),
    ...reports.flatMap((report) => report.issues.map((row) => ({ plan: report.plan, row }))),
  ];
  return rows
    .filter(({ row }) => row.outcome === "open" || row.outcome === "reopened")
    .map(({ plan, row }) => ({ plan: plan.id.value, ...issueToJson(row) }));
}

/** The outcome as the sections of the job summary. */
export function summarise(outcome: AuditOutcome): readonly CommentSection[] {
  return renderAuditSummary({
    pulls: outcome.pulls.map((audit) => ({
      number: audit.pull.number,
      sections: renderPullAudit(audit),
    })),
    ledgers: outcome.ledgers,
    findings: outcome.findings,
    notes: outcome.notes,
  });
}

function renderPullAudit(audit: PullAudit): readonly CommentSection[] {
  const { pull, findings } = audit;
  const place = { baseBranch: pull.baseRef, pullNumber: pull.number };
  switch (audit.kind) {
    case "track":
      return renderTrackAudit(audit.report, findings, place);
    case "no-track":
      return renderUntrackedAudit(audit.reason, findings);
    case "ambiguous":
      return renderUntrackedAudit("Its signals name no single track.", findings);
  }
}

/** Writes the comment where there is something to say, and brings an older one up to date where there is not. */
async function commentOnPull(ports: AuditPorts, inputs: AuditInputs, audit: PullAudit): Promise<void> {
  const { number, headSha } = audit.pull;
  const isQuiet = audit.findings.length === 0;
  if (isQuiet && !(await hasComment(ports, number))) return;
  const run = runNumber(ports.runtime);
  const marker = { kind: "audit" as const, scope: "", head: headSha, ...run };
  const bodies = fitComment(renderPullAudit(audit), marker);
  const outcome = await upsertStickyComment(ports.comments, number, bodies, {
    ...marker,
    author: inputs.commentAuthor,
  });
  if (outcome.kind === "read-only") {
    ports.runtime.warn(
      `the comment on #${String(number)} was not written: ${outcome.reason} The job summary has its text.`,
    );
  }
}

async function hasComment(ports: AuditPorts, number: number): Promise<boolean> {
  const comments = await ports.comments.list(number);
  return comments.some(({ body }) => parseMarker(body)?.marker.kind === "audit");
}
