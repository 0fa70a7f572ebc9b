import type { Finding } from "../core/finding.ts";
import type { PlanReport } from "../core/plan/report.ts";
import { fitComment, fitSummary } from "../render/fit-comment.ts";
import type { CommentSection } from "../render/fit-comment.ts";
import { NOTHING_TO_CHECK, renderPlanComment } from "../render/plan-comment.ts";
import type { Templates } from "../render/templates/defaults.ts";
import { plural } from "../render/word-count.ts";
import { annotateFindings } from "./annotate-findings.ts";
import { repositoryName } from "./inputs.ts";
import { trackOutputs } from "./plan-outputs.ts";
import type { PlanInputs } from "./plan-inputs.ts";
import type { PlanPorts, PlanSubject } from "./plan-subject.ts";
import { runNumber } from "./run-identity.ts";
import { upsertStickyComment } from "./sticky-comment.ts";
import type { StickyKey } from "./sticky-comment.ts";

/** Says that no plan is concerned, takes back a comment of an earlier run, and passes. */
export async function publishNothing(
  ports: PlanPorts,
  inputs: PlanInputs,
  subject: PlanSubject,
): Promise<void> {
  const { runtime } = ports;
  runtime.setOutput("verdict", "none");
  setListOutputs(ports, []);
  runtime.log(NOTHING_TO_CHECK);
  await runtime.writeSummary(NOTHING_TO_CHECK);
  await writeComment(ports, inputs, subject, []);
}

/** Publishes reports: outputs, annotations, job summary, comment, and last the colour of the run. */
export async function publishPlans(
  ports: PlanPorts,
  inputs: PlanInputs,
  subject: PlanSubject,
  reports: readonly PlanReport[],
  templates: Templates,
): Promise<void> {
  const { runtime, content } = ports;
  const findings = reports.flatMap((report) => report.findings);
  const failure = failureOf(reports, findings, inputs);
  runtime.setOutput("verdict", failure === null ? "pass" : "fail");
  setListOutputs(ports, reports);
  annotateFindings(runtime, findings);
  const server = runtime.env("GITHUB_SERVER_URL") || "https://github.com";
  const sections = renderPlanComment(reports, {
    templates,
    defaultBranch: await content.defaultBranch(),
    blobBase: `${server}/${repositoryName(runtime)}/blob/${subject.head}`,
  });
  await runtime.writeSummary(fitSummary(sections));
  await writeComment(ports, inputs, subject, sections);
  if (failure !== null) runtime.fail(failure);
}

function setListOutputs({ runtime }: PlanPorts, reports: readonly PlanReport[]): void {
  const findings = reports.flatMap((report) => report.findings);
  const plans = reports.map(({ path, plan, verdict }) => ({ path, plan: plan?.id.value ?? null, verdict }));
  runtime.setOutput("plans", JSON.stringify(plans));
  runtime.setOutput("tracks", JSON.stringify(reports.flatMap(trackOutputs)));
  runtime.setOutput("findings", JSON.stringify(countFindings(findings)));
}

function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return { errors, warnings: findings.length - errors };
}

function failureOf(
  reports: readonly PlanReport[],
  findings: readonly Finding[],
  inputs: PlanInputs,
): string | null {
  const { errors, warnings } = countFindings(findings);
  const failing = inputs.failOn === "warning" ? errors + warnings : errors;
  const failed = reports.filter((report) => report.verdict === "fail").length;
  if (failing === 0 && failed === 0) return null;
  const counts = `${plural(errors, "error")} and ${plural(warnings, "warning")} in ${plural(reports.length, "plan")}`;
  return `The plan check failed: ${counts}.`;
}

async function writeComment(
  { runtime, comments }: PlanPorts,
  inputs: PlanInputs,
  subject: PlanSubject,
  sections: readonly CommentSection[],
): Promise<void> {
  if (subject.pull === null || !inputs.comment) return;
  const key: StickyKey = {
    kind: "plan",
    scope: "",
    head: subject.head,
    ...runNumber(runtime),
    author: inputs.commentAuthor,
  };
  const bodies = sections.length === 0 ? [] : fitComment(sections, key);
  const outcome = await upsertStickyComment(comments, subject.pull.number, bodies, key);
  switch (outcome.kind) {
    case "read-only":
      runtime.warn(`The result is in the job summary alone: ${outcome.reason}`);
      return;
    case "superseded":
      runtime.log("A later run has commented already; its comment stays.");
      return;
    case "unchanged":
    case "written":
      return;
  }
}
