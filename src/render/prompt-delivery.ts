import type { IssueRef, Plan, Track } from "../core/plan/plan.ts";
import { formatIssue } from "./issue-commands.ts";
import { codeSpan } from "./markdown.ts";
import { baseWords, type RepositoryTerms } from "./plan-terms.ts";

/** How the work reaches the base branch, and the lines that tie it to its track. */
export function deliveryText(plan: Plan, track: Track, terms: RepositoryTerms, digest: string): string {
  const base = baseWords(plan, terms);
  const provenance = `Dispatch-Track: ${plan.id.value}/${track.id}@${digest}`;
  switch (plan.delivery) {
    case "pull-request":
      return (
        `Deliver on ${branchWords(track)}:\na PR into ${base}${labelWords(plan)} whose body has:\n\n` +
        [...issueLines(track), provenance].join("\n")
      );
    case "push":
      return `Deliver: commit with the trailer ${codeSpan(provenance)}, then push to ${base}.`;
  }
}

/** How an agent asks for a file outside its scope. An analysis edits no source, whether or not a track owns it. */
export function scopeExpansionText(plan: Plan, track: Track): string {
  if (track.type === "analysis") return "For another report file, stop and propose a plan change.";
  const place = plan.delivery === "push" ? "the commit message" : "the PR body";
  return (
    `For a file that no track owns, add \`Scope-Expansion: <path> — <reason>\` to ${place}.\n` +
    "For any other file, stop and propose a plan change."
  );
}

function labelWords(plan: Plan): string {
  return plan.label === null ? "" : `, labelled ${codeSpan(plan.label)},`;
}

function branchWords(track: Track): string {
  const pattern = /[*?[\]{}()]/.test(track.branch.value);
  return `${pattern ? "a branch matching" : "branch"} ${codeSpan(track.branch.value)}`;
}

function issueLines(track: Track): string[] {
  const settled = track.issues.map((issue) => issue.value);
  const refs = track.refs.map((issue) => `Refs ${formatIssue(issue.value)}`);
  return track.type === "code" ? [...settled.map(closingLine), ...refs] : [...settled.map(refLine), ...refs];
}

function closingLine(issue: IssueRef): string {
  return `Closes ${formatIssue(issue)}`;
}

function refLine(issue: IssueRef): string {
  return `Refs ${formatIssue(issue)}`;
}
