import type { Finding } from "../core/finding.ts";
import { renderTrackAudit, renderUntrackedAudit } from "../render/audit-comment.ts";
import { renderAuditSummary } from "../render/audit-summary.ts";
import { countOf, countWordsOf, sortByWeight } from "../render/finding-order.ts";
import { fitComment, fitSummary } from "../render/fit-comment.ts";
import type { CommentSection } from "../render/fit-comment.ts";
import { issueToJson } from "../render/audit-json.ts";
import { parseMarker } from "../render/marker.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import { allFindings } from "./audit-outcome.ts";
import type { AuditOutcome, PullAudit } from "./audit-outcome.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { readRun } from "./audit-run.ts";
import { upsertStickyComment } from "./sticky-comment.ts";

// The runner shows ten of each severity a step; the last place says that there are more.
const MAX_ANNOTATIONS = 9;

/** Tells the outcome: comments, annotations, job summary, outputs and, last, the verdict. */
export async function publishAudit(
  ports: AuditPorts,
  inputs: AuditInputs,
  outcome: AuditOutcome,
): Promise<void> {
  const findings = sortByWeight(allFindings(outcome));
  for (const note of outcome.notes) ports.runtime.log(note);
  annotate(ports, findings);
  await ports.runtime.writeSummary(fitSummary(summarise(ports, outcome)));
  setOutputs(ports, inputs, outcome, findings);
  if (hasFailed(inputs, findings)) ports.runtime.fail(`The audit found ${countWordsOf(findings)}.`);
  // Last: a comment that cannot be written must not hide the verdict.
  if (inputs.comment) for (const audit of outcome.pulls) await commentOnPull(ports, inputs, audit);
}

function hasFailed(inputs: AuditInputs, findings: readonly Finding[]): boolean {
  return countOf(findings, "error") > 0 || (inputs.failOn === "warning" && findings.length > 0);
}

function annotate(ports: AuditPorts, findings: readonly Finding[]): void {
  for (const severity of ["error", "warning"] as const) {
    const some = findings.filter((finding) => finding.severity === severity);
    for (const finding of some.slice(0, MAX_ANNOTATIONS)) ports.runtime.annotate(finding);
    const left = some.length - MAX_ANNOTATIONS;
    if (left > 0)
      ports.runtime.warn(`${String(left)} more findings of severity ${severity}: see the job summary.`);
  }
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
  const rows = outcome.ledgers.flatMap(({ plan, rows: own }) =>
    own
      .filter(({ outcome: is }) => is === "open" || is === "reopened")
      .map((row) => ({ plan: plan.id.value, ...issueToJson(row) })),
  );
  runtime.setOutput("open-issues", JSON.stringify(rows));
}

function summarise(ports: AuditPorts, outcome: AuditOutcome): readonly CommentSection[] {
  return renderAuditSummary({
    pulls: outcome.pulls.map((audit) => ({
      number: audit.pull.number,
      sections: renderPullAudit(ports, audit),
    })),
    ledgers: outcome.ledgers,
    findings: outcome.findings,
    notes: outcome.notes,
    links: { blobBase: null },
  });
}

function renderPullAudit(ports: AuditPorts, audit: PullAudit): readonly CommentSection[] {
  const { pull, findings } = audit;
  const context = {
    baseBranch: pull.baseRef,
    pullNumber: pull.number,
    blobBase: blobBase(ports, pull.headSha),
  };
  switch (audit.kind) {
    case "track":
      return renderTrackAudit(audit.report, findings, context);
    case "no-track":
      return renderUntrackedAudit(audit.reason, findings, context);
    case "ambiguous":
      return renderUntrackedAudit("Its signals name no single track.", findings, context);
  }
}

function blobBase({ runtime, repository }: AuditPorts, sha: string): string | null {
  const server = runtime.env("GITHUB_SERVER_URL");
  return /^https?:\/\/[\w.:-]+$/.test(server) ? `${server}/${repository}/blob/${sha}` : null;
}

/** Writes the comment where there is something to say, and brings an older one up to date where there is not. */
async function commentOnPull(ports: AuditPorts, inputs: AuditInputs, audit: PullAudit): Promise<void> {
  const { number, headSha } = audit.pull;
  const isQuiet = audit.findings.length === 0;
  if (isQuiet && !(await hasComment(ports, number))) return;
  const run = readRun(ports.runtime);
  const marker = { kind: "audit" as const, scope: "", head: headSha, ...run };
  const bodies = fitComment(renderPullAudit(ports, audit), marker);
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
