import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { showIssue } from "../wording.ts";
import { listIssueUses } from "./issue-uses.ts";

/** An issue that is closed before the work starts. */
export function findClosedIssues(model: PlanModel): readonly Finding[] {
  return listIssueUses(model).flatMap(({ key, issue, fact, tracks }) => {
    if (fact.kind !== "issue" || fact.state !== "closed") return [];
    const advice = ADVICE[key];
    if (advice === null) return [];
    const message = `issue ${showIssue(issue.value)} under \`${key}\` is closed already: ${advice}`;
    return [planFinding(model, "issue-already-closed", { span: issue.span, tracks, message })];
  });
}

const ADVICE = {
  issues: "reopen it if there is work left, or mention it under `refs`",
  "keep-open": "reopen it, or mention it under `refs`",
  "tracking-issue": "reopen it, or name an open issue for the board",
  refs: null,
} as const;
