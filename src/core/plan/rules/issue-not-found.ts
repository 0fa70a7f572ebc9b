import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { showIssue } from "../wording.ts";
import { listIssueUses } from "./issue-uses.ts";

/** An issue that GitHub does not have. */
export function findUnknownIssues(model: PlanModel): readonly Finding[] {
  return listIssueUses(model)
    .filter((use) => use.fact.kind === "missing")
    .map(({ key, issue, tracks }) =>
      planFinding(model, "issue-not-found", {
        span: issue.span,
        tracks,
        message: `there is no issue ${showIssue(issue.value)}, which \`${key}\` names: write the number of one that exists, or owner/repo#${String(issue.value.number)} if it is in another repository`,
      }),
    );
}
