import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { showIssue } from "../wording.ts";
import { listIssueUses } from "./issue-uses.ts";

/** A pull request where an issue belongs; merging work does not close it. Mentions may name one. */
export function findPullRequestsAsIssues(model: PlanModel): readonly Finding[] {
  return listIssueUses(model)
    .filter(({ key, fact }) => fact.kind === "pull-request" && (key === "issues" || key === "keep-open"))
    .map(({ key, issue, tracks }) =>
      planFinding(model, "issue-is-pull-request", {
        span: issue.span,
        tracks,
        message: `${showIssue(issue.value)} under \`${key}\` is a pull request, and merging cannot close one: name the issue that the work settles, and mention the pull request under \`refs\``,
      }),
    );
}
