import type { PlanReport } from "../../core/plan/report.ts";
import { joinSections } from "../../render/fit-comment.ts";
import { renderPlanComment } from "../../render/plan-comment.ts";
import type { CliWorkspace } from "../cli-ports.ts";
import { namedTemplates } from "../cli-templates.ts";

/** The reports as the comment on a pull request would show them, as one text of any length. */
export async function plansMarkdown(
  reports: readonly PlanReport[],
  workspace: CliWorkspace,
  templates: string | null,
): Promise<string> {
  const sections = renderPlanComment(reports, {
    templates: await namedTemplates(workspace, templates),
    defaultBranch: await workspace.defaultBranch(),
    blobBase: null,
  });
  return `${joinSections(sections)}\n`;
}
