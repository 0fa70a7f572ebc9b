import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { showIssue } from "../wording.ts";
import { listIssueUses } from "./issue-uses.ts";

/** An issue about which GitHub would not say anything: neither found nor missing. */
export function findUnreadableIssues(model: PlanModel): readonly Finding[] {
  return listIssueUses(model).flatMap(({ key, issue, fact, tracks }) => {
    if (fact.kind !== "unreadable") return [];
    const message = `issue ${showIssue(issue.value)} under \`${key}\` could not be read (${fact.reason}), so nothing was checked about it: let the token read that repository's issues, and run the check again`;
    return [planFinding(model, "issue-unreadable", { span: issue.span, tracks, message })];
  });
}
