import type { Plan } from "../../core/plan/plan.ts";
import type { ChecklistItem, PlanReport } from "../../core/plan/report.ts";
import { countWordsOf } from "../../render/finding-order.ts";
import { oneLine, showHidden } from "../../render/hidden-characters.ts";
import { plural } from "../../render/word-count.ts";
import type { CliWorkspace } from "../cli-ports.ts";
import { paint } from "../cli-style.ts";
import type { Style } from "../cli-style.ts";

/** What was checked and how it came out, for a person: a paragraph a plan. */
export function planSummaries(
  reports: readonly PlanReport[],
  workspace: CliWorkspace,
  color: boolean,
): string {
  const style = paint(color);
  return reports.map((report) => planSummary(report, workspace.shownPath(report.path), style)).join("\n");
}

function planSummary(report: PlanReport, path: string, style: Style): string {
  const { plan } = report;
  const lines = [
    `${verdictWord(report, style)}  ${style.bold(showHidden(path))}  ${countWordsOf(report.findings)}`,
    ...(plan === null ? ["      The file could not be read as a plan."] : planLines(plan, report, style)),
  ];
  return `${lines.join("\n")}\n`;
}

function planLines(plan: Plan, report: PlanReport, style: Style): readonly string[] {
  return [
    `      ${oneLine(plan.title)} (${plural(plan.tracks.length, "track")})`,
    ...launchLines(report),
    ...report.checklist.map((item) => checklistLine(item, style)),
  ];
}

function verdictWord(report: PlanReport, style: Style): string {
  if (report.verdict === "fail") return style.red("FAIL");
  return report.findings.length > 0 ? style.yellow("PASS") : style.green("PASS");
}

function launchLines(report: PlanReport): readonly string[] {
  return report.phases.map((phase, index) => `      phase ${String(index + 1)}: ${phase.join(", ")}`);
}

function checklistLine(item: ChecklistItem, style: Style): string {
  const answer = item.answer === "yes" ? style.green("yes") : style.red("no ");
  return `      ${answer}  ${oneLine(item.question)} ${style.dim(oneLine(item.reason))}`;
}
