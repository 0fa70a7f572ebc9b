import type { Plan, Track } from "../core/plan/plan.ts";
import type { PlanReport } from "../core/plan/report.ts";
import { countOf } from "./finding-order.ts";
import { findingSections, type PlaceLinks } from "./finding-table.ts";
import type { CommentSection } from "./fit-comment.ts";
import { codeSpan, details, escapeMessage, escapeText, fence, table } from "./markdown.ts";
import type { RepositoryTerms } from "./plan-terms.ts";
import { renderPlaybook } from "./playbook.ts";
import { renderPrompt } from "./prompt.ts";
import { summarySections } from "./summary.ts";
import type { Templates } from "./templates/defaults.ts";
import { plural } from "./word-count.ts";

/** What a comment on plans depends on beside the reports. */
export interface PlanCommentContext extends RepositoryTerms, PlaceLinks {
  readonly templates: Templates;
}

/**
 * The comment on the plans of a pull request, in sections that are never cut: the verdict first, then for each
 * plan what was generated, or what is wrong. A plan with errors gets its findings and nothing else.
 */
export function renderPlanComment(
  reports: readonly PlanReport[],
  context: PlanCommentContext,
): readonly CommentSection[] {
  if (reports.length === 0) return [{ title: "the verdict", markdown: NOTHING_TO_CHECK }];
  const overview = reports.length === 1 ? [] : [overviewSection(reports)];
  return [...overview, ...reports.flatMap((report) => planSections(report, context))];
}

/** A verdict names no more tracks than one line holds; the summary below it has them all. */
const MAX_NAMED_TRACKS = 12;

const STOP = "No prompt is generated while the plan has errors. Each row below says what to change.";

/** What a run says that found no changed plan. */
export const NOTHING_TO_CHECK = "✅ No plan is changed here: there is nothing to check.";

/** The verdict on one plan, as one line of Markdown. */
function verdictLine(report: PlanReport): string {
  const name = codeSpan(report.plan === null ? report.path : report.plan.id.value);
  const errors = countOf(report.findings, "error");
  return report.verdict === "fail"
    ? `❌ Stop: ${name} has ${plural(errors, "error")}`
    : `✅ ${name} is safe to dispatch`;
}

function overviewSection(reports: readonly PlanReport[]): CommentSection {
  const failed = reports.filter((report) => report.verdict === "fail").length;
  const heading =
    failed === 0
      ? `## ✅ ${reports.length} plans are safe to dispatch`
      : `## ❌ Stop: ${failed} of ${reports.length} plans ${failed === 1 ? "has" : "have"} errors`;
  const lines = reports.map((report) => `- ${verdictLine(report)}`);
  return { title: "the verdict", markdown: [heading, "", ...lines].join("\n") };
}

function planSections(report: PlanReport, context: PlanCommentContext): readonly CommentSection[] {
  const findings = findingSections(report, context);
  if (report.verdict === "fail" || report.plan === null) return [verdictSection(report, STOP), ...findings];
  return [
    verdictSection(report, startText(report, report.plan)),
    ...summarySections(report.plan, report.phases, context.templates.summary),
    { title: "the checklist", markdown: checklistText(report) },
    ...findings,
    ...promptSections(report.plan, context),
    playbookSection(report, report.plan, context),
  ];
}

function verdictSection(report: PlanReport, text: string): CommentSection {
  return { title: "the verdict", markdown: `## ${verdictLine(report)}\n\n${text}` };
}

function startText(report: PlanReport, plan: Plan): string {
  const tracks = plural(plan.tracks.length, "track");
  const disjoint = plan.tracks.length === 1 ? "" : ": no two can write the same file at the same time";
  const warnings = countOf(report.findings, "warning");
  const note = warnings === 0 ? "" : ` ${plural(warnings, "warning")} below.`;
  const first = report.phases[0] ?? [];
  const shown = first.slice(0, MAX_NAMED_TRACKS).map(codeSpan).join(", ");
  const more = first.length > MAX_NAMED_TRACKS ? ` and ${first.length - MAX_NAMED_TRACKS} more` : "";
  const phases = plural(report.phases.length, "phase");
  return `${tracks} in ${phases}${disjoint}. Start now: ${shown}${more}.${note}`;
}

function checklistText(report: PlanReport): string {
  const rows = report.checklist.map((item) => [
    item.answer === "yes" ? "✅&nbsp;yes" : "❌&nbsp;no",
    escapeText(item.question),
    escapeMessage(item.reason),
  ]);
  return `### Can it run in parallel?\n\n${table(["", "Question", "Why"], rows)}`;
}

function promptSections(plan: Plan, context: PlanCommentContext): readonly CommentSection[] {
  return plan.tracks.map((track, index) => {
    const heading = index === 0 ? "### Prompts\n\nOne agent a track: unfold, copy, paste.\n\n" : "";
    const prompt = renderPrompt(plan, track, { ...context, template: context.templates.prompt });
    return {
      title: `the prompt of ${codeSpan(track.id)}`,
      markdown: heading + details(promptTitle(track, index), fence(prompt, "markdown")),
    };
  });
}

function promptTitle(track: Track, index: number): string {
  const name = track.name === track.id ? "" : ` ${escapeText(track.name)}`;
  const needs = track.needs.map((need) => need.value).join(", ");
  const start = needs === "" ? "start now" : `start only after ${escapeText(needs)}`;
  return `Agent ${index + 1}: <code>${track.id}</code>${name} — <b>${start}</b>`;
}

function playbookSection(report: PlanReport, plan: Plan, context: PlanCommentContext): CommentSection {
  const playbook = renderPlaybook(plan, report.phases, { ...context, template: context.templates.playbook });
  return { title: "the coordinator playbook", markdown: details("Coordinator playbook", playbook) };
}
