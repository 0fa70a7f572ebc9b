import type { IssueRef, Plan, Track } from "../core/plan/plan.ts";
import {
  closeCommands,
  commentCommands,
  formatIssue,
  lastCommentCommands,
  stateCommands,
} from "./issue-commands.ts";
import { codeSpan } from "./markdown.ts";
import { baseWords, keywordsClose, type RepositoryTerms } from "./plan-terms.ts";

const HEADING = "**MANDATORY — do not end the session until you have done BOTH:**";

/**
 * What an agent does about its issues before it may end, in bold.
 *
 * It stands before any word about delivering: agents take "commit and push" for the end of their work and leave
 * out what follows it.
 */
export function issueGateText(plan: Plan, track: Track, terms: RepositoryTerms): string {
  const issues = track.issues.map((issue) => issue.value);
  const keepOpen = keepOpenText(track);
  if (issues.length === 0) return `**This track settles no issue: write no closing keyword.**${keepOpen}`;
  const [first, second] = gateSteps(plan, track, issues, terms);
  return `${HEADING}\n1. ${first}\n2. ${second}${keepOpen}`;
}

function gateSteps(
  plan: Plan,
  track: Track,
  issues: readonly IssueRef[],
  terms: RepositoryTerms,
): readonly [string, string] {
  if (track.type === "analysis") return commentSteps(issues);
  switch (plan.delivery) {
    case "push":
      return closeSteps(issues, baseWords(plan, terms));
    case "pull-request":
      return keywordsClose(plan, terms)
        ? keywordSteps(issues)
        : afterMergeSteps(issues, baseWords(plan, terms));
  }
}

function keywordSteps(issues: readonly IssueRef[]): readonly [string, string] {
  return [
    `**The PR body has every closing line below: ${formatAll(issues)}.**`,
    `**After the merge, ${codeAll(stateCommands(issues))} — all must print CLOSED.**\n   Close any that stays open.`,
  ];
}

function afterMergeSteps(issues: readonly IssueRef[], base: string): readonly [string, string] {
  return [
    `**After the merge, close each issue, since keywords do not close on ${base}: ${codeAll(closeCommands(issues))}.**`,
    `**Verify: ${codeAll(stateCommands(issues))} — all must print CLOSED.**`,
  ];
}

function closeSteps(issues: readonly IssueRef[], base: string): readonly [string, string] {
  return [
    `**When the work is on ${base}, close each issue: ${codeAll(closeCommands(issues))}.**`,
    `**Verify: ${codeAll(stateCommands(issues))} — all must print CLOSED.**`,
  ];
}

function commentSteps(issues: readonly IssueRef[]): readonly [string, string] {
  return [
    `**Comment your findings on each issue: ${codeAll(commentCommands(issues))}.**`,
    `**Verify: ${codeAll(lastCommentCommands(issues))} — each must print your new comment.**`,
  ];
}

function keepOpenText(track: Track): string {
  if (track.keepOpen.length === 0) return "";
  const issues = formatAll(track.keepOpen.map((issue) => issue.value));
  return `\nKeep open, with no closing keyword: ${issues}.`;
}

function formatAll(issues: readonly IssueRef[]): string {
  return issues.map(formatIssue).join(", ");
}

function codeAll(commands: readonly string[]): string {
  return commands.map(codeSpan).join(" and ");
}
