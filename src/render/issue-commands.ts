import type { IssueRef } from "../core/plan/plan.ts";

/** An issue as GitHub writes it: `#101`, or `owner/name#7` in another repository. */
export function formatIssue(ref: IssueRef): string {
  return `${safeRepository(ref) ?? ""}#${safeNumber(ref)}`;
}

/** Commands that print the state of each issue, one for each repository. */
export function stateCommands(refs: readonly IssueRef[]): readonly string[] {
  return perRepository(refs, (issue) => `gh issue view ${issue} --json state -q .state`);
}

/** Commands that close each issue with a comment, one for each repository. */
export function closeCommands(refs: readonly IssueRef[]): readonly string[] {
  return perRepository(refs, (issue) => `gh issue close ${issue} --comment "<what was done>"`);
}

/** Commands that comment on each issue, one for each issue. */
export function commentCommands(refs: readonly IssueRef[]): readonly string[] {
  return refs.map((ref) => `gh issue comment ${argument(ref, safeNumber(ref))} --body "<findings>"`);
}

/** Commands that print the address of the last comment on each issue, one for each repository. */
export function lastCommentCommands(refs: readonly IssueRef[]): readonly string[] {
  return perRepository(refs, (issue) => `gh issue view ${issue} --json comments -q '.comments[-1].url'`);
}

function perRepository(refs: readonly IssueRef[], command: (issue: string) => string): readonly string[] {
  const groups = new Map<string, IssueRef[]>();
  for (const ref of refs) {
    const key = ref.repository ?? "";
    groups.set(key, [...(groups.get(key) ?? []), ref]);
  }
  return [...groups.values()].map((group) => loop(group, command));
}

function loop(group: readonly IssueRef[], command: (issue: string) => string): string {
  const [first] = group;
  if (first === undefined) throw new Error("internal error: a group of issues is empty");
  if (group.length === 1) return command(argument(first, safeNumber(first)));
  const numbers = group.map(safeNumber).join(" ");
  return `for i in ${numbers}; do ${command(argument(first, "$i"))}; done`;
}

function argument(ref: IssueRef, issue: string): string {
  const repository = safeRepository(ref);
  return repository === null ? issue : `${issue} --repo ${repository}`;
}

// These texts become shell commands that people paste: what the decoder promised is checked once more here.
function safeNumber(ref: IssueRef): string {
  if (!Number.isSafeInteger(ref.number) || ref.number < 1) {
    throw new Error(`internal error: issue number ${ref.number} is not a positive integer`);
  }
  return String(ref.number);
}

function safeRepository(ref: IssueRef): string | null {
  if (ref.repository === null || /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/.test(ref.repository)) {
    return ref.repository;
  }
  throw new Error(`internal error: ${JSON.stringify(ref.repository)} is not a repository name`);
}
