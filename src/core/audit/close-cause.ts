import type { IssueRef } from "../plan/plan.ts";
import { describeIssue } from "./issue-evidence.ts";
import type { TrackMerge } from "./issue-evidence.ts";
import { withoutHtmlComments } from "./signal-lines.ts";

/** Where a plan lives, as far as GitHub's closing of issues goes. */
export interface ClosingPlace {
  /** "owner/name" of the plan's repository. */
  readonly repository: string;
  readonly defaultBranch: string;
}

/**
 * Why GitHub did not close an issue when a track merged, as one sentence; what is known first.
 *
 * Source: "Linking a pull request to an issue" in GitHub's documentation: nine keywords, each directly
 * before each number, and merges into the default branch alone.
 */
export function findCloseCause(ref: IssueRef, merge: TrackMerge, place: ClosingPlace): string {
  const issue = describeIssue(ref);
  if (merge.number === null) return `the work was pushed without a pull request, and nobody closed ${issue}.`;
  const pull = `#${String(merge.number)}`;
  if (merge.baseRef !== place.defaultBranch) {
    return (
      `${pull} merged into "${merge.baseRef}", and GitHub closes issues only on merges into the default ` +
      `branch "${place.defaultBranch}".`
    );
  }
  return describeKeyword(ref, merge.body, pull, place.repository);
}

/** Whether a text closes an issue by GitHub's rules when it is merged into the default branch. */
export function closesIssue(ref: IssueRef, body: string, repository: string): boolean {
  const text = visibleText(body);
  return mentionsOf(ref, text, repository).some(({ before }) => KEYWORD.test(before));
}

const KEYWORD = /(?:^|[^\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+$/i;
const LISTED =
  /(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+#\d+(?:[ \t]*(?:,|and|&|\+)[ \t]*(?:and[ \t]+)?#\d+)*[ \t]*(?:,|and|&|\+)[ \t]*(?:and[ \t]+)?$/i;
const NEAR_KEYWORD = /(?:clos|fix|resolv)\w*[^\n.;]{0,30}$/i;

function describeKeyword(ref: IssueRef, body: string, pull: string, repository: string): string {
  const issue = describeIssue(ref);
  const wanted = `"Closes ${issue}"`;
  const mentions = mentionsOf(ref, visibleText(body), repository);
  if (mentions.some(({ before }) => KEYWORD.test(before))) return describeIgnored(ref, pull);
  if (mentions.some(({ before }) => LISTED.test(before))) {
    return `${pull} names ${issue} in a list, and GitHub wants the keyword before each number: ${wanted}.`;
  }
  const near = mentions.find(({ before }) => NEAR_KEYWORD.test(before));
  if (near !== undefined) {
    const words = (NEAR_KEYWORD.exec(near.before)?.[0] ?? "").trim();
    return `${pull} says "${words} ${issue}", which GitHub does not read as a keyword; it wants ${wanted}.`;
  }
  if (mentions.length > 0)
    return `${pull} only mentions ${issue}, without a closing keyword such as ${wanted}.`;
  if (mentionsOf(ref, body, repository).length > 0) {
    return `${pull} names ${issue} only in a code span or a comment, where GitHub reads no keyword.`;
  }
  return `${pull} does not mention ${issue}; its body needs ${wanted}.`;
}

function describeIgnored(ref: IssueRef, pull: string): string {
  const issue = describeIssue(ref);
  if (ref.repository !== null) {
    return `${pull} has the keyword for ${issue}, but closing an issue of another repository needs write access there.`;
  }
  return `${pull} has the keyword for ${issue} and GitHub has not acted on it; it does so some time after a merge.`;
}

interface Mention {
  /** The text of the line before the mention. */
  readonly before: string;
}

function mentionsOf(ref: IssueRef, text: string, repository: string): readonly Mention[] {
  const home = (ref.repository ?? repository).replace(/[.]/g, "\\.");
  const bare = ref.repository === null ? `(?<![\\w/#-])#|GH-|` : "";
  const pattern = new RegExp(
    `(?:${bare}${home}#|https?://[\\w.-]+/${home}/issues/)${String(ref.number)}(?!\\d)`,
    "gi",
  );
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    return [...line.matchAll(pattern)].map((match) => ({ before: line.slice(0, match.index) }));
  });
}

function visibleText(body: string): string {
  return withoutHtmlComments(body)
    .replace(/^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1[`~]*[ \t]*$/gm, "")
    .replace(/(`+)[^`]+?\1/g, "");
}
