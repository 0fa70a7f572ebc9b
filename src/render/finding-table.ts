import type { Finding, OverlapEvidence } from "../core/finding.ts";
import type { PlanReport } from "../core/plan/report.ts";
import { countOf, sortByWeight } from "./finding-order.ts";
import { renderFindings } from "./finding-text.ts";
import type { CommentSection } from "./fit-comment.ts";
import { codeCell, details, escapeMessage, fence, table } from "./markdown.ts";
import { encodePath } from "./path-address.ts";
import { plural } from "./word-count.ts";

/** Where a place in a file can be looked at. */
export interface PlaceLinks {
  /** The address that a repository path is appended to, such as `https://github.com/o/r/blob/SHA`; null for none. */
  readonly blobBase: string | null;
}

/** More rows than anyone reads; the rest is counted, and complete in the other formats. */
const MAX_ROWS = 50;

/** What is wrong with a plan: errors in the open, warnings and the source lines folded. Empty without findings. */
export function findingSections(report: PlanReport, links: PlaceLinks): readonly CommentSection[] {
  const findings = sortByWeight(report.findings);
  const errors = overlapsFirst(findings.filter((finding) => finding.severity === "error"));
  const warnings = findings.filter((finding) => finding.severity === "warning");
  const sections: CommentSection[] = [];
  if (errors.length > 0) {
    sections.push({ title: "the errors", markdown: findingTable(errors, report.path, links) });
    sections.push({ title: "the source lines of the errors", markdown: sourceText(report, errors) });
  }
  if (warnings.length > 0) {
    const heading = `⚠️ ${plural(countOf(warnings, "warning"), "warning")}`;
    sections.push({
      title: "the warnings",
      markdown: details(heading, findingTable(warnings, report.path, links)),
    });
  }
  return sections;
}

// Who may write what is what a plan is checked for.
function overlapsFirst(findings: readonly Finding[]): readonly Finding[] {
  const isOverlap = (finding: Finding): boolean => finding.overlap !== undefined;
  return [...findings.filter(isOverlap), ...findings.filter((finding) => !isOverlap(finding))];
}

/**
 * A table of the first 50 findings: place, what is wrong, and for an overlap its witness and the ways out.
 *
 * Places in the file `path`, which the reader knows, are given by line alone.
 */
function findingTable(findings: readonly Finding[], path: string, links: PlaceLinks): string {
  const shown = findings.slice(0, MAX_ROWS);
  const rows = shown.map((finding) => [placeCell(finding, path, links), problemCell(finding)]);
  const left = findings.length - shown.length;
  const note = left === 0 ? "" : `\n\n…and ${left} more: run \`parallel-dispatch validate\` to see all.`;
  return table(["Where", "What is wrong"], rows) + note;
}

function placeCell(finding: Finding, known: string, links: PlaceLinks): string {
  const { path, line } = finding.location;
  const text = path === known ? `line&nbsp;${line}` : codeCell(`${path}:${line}`);
  if (links.blobBase === null) return text;
  return `[${text}](${links.blobBase}/${encodePath(path)}?plain=1#L${line})`;
}

function problemCell(finding: Finding): string {
  const { overlap } = finding;
  const lines = overlap === undefined ? [escapeMessage(finding.message)] : overlapLines(finding, overlap);
  return [`**${finding.rule}**`, ...lines].join("<br>");
}

// The message of an overlap says the same in one breath; in a table it is easier to read point by point.
function overlapLines(finding: Finding, overlap: OverlapEvidence): readonly string[] {
  const tracks = finding.tracks.map(codeCell).join(" and ");
  const witness = `${tracks} may both write ${codeCell(overlap.witness)}`;
  return [witness, ...existingLine(overlap), ...waysOut(finding, overlap)];
}

function existingLine(overlap: OverlapEvidence): readonly string[] {
  if (overlap.existingCount === null || overlap.existingCount === 0) return [];
  const examples = overlap.existingFiles.slice(0, 3).map(codeCell).join(", ");
  const more = overlap.existingCount > 3 ? ` and ${overlap.existingCount - 3} more` : "";
  return [`Existing files in both: ${examples}${more}`];
}

function waysOut(finding: Finding, overlap: OverlapEvidence): readonly string[] {
  const [a = "", b = ""] = finding.tracks;
  const [ofA, ofB] = overlap.patterns;
  const narrow = `narrow ${codeCell(ofA)} of ${codeCell(a)} or ${codeCell(ofB)} of ${codeCell(b)}`;
  const order = `let one wait: ${codeCell(`needs: [${a}]`)} in ${codeCell(b)}`;
  const share = "list the files under `shared` with a rule";
  const ways = finding.rule === "scope-overlap" ? [narrow, order, share] : [narrow, share];
  return ["Ways out:", ...ways.map((way) => `• ${way}`)];
}

function sourceText(report: PlanReport, errors: readonly Finding[]): string {
  const { plan } = report;
  const text = renderFindings(
    errors.slice(0, MAX_ROWS),
    (path) => (plan?.source.path === path ? plan.source : undefined),
    { color: false },
  );
  return details("The errors with their source lines", fence(text, "text"));
}
