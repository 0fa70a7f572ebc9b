import type { Finding, OverlapEvidence } from "../core/finding.ts";
import type { PlanReport } from "../core/plan/report.ts";
import { sortByWeight } from "./finding-order.ts";
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
const MAX_SOURCE_LINES = 20;
/** A table longer than this is cut in two, so that each fits a comment. */
const MAX_TABLE_CHARS = 20_000;
/** Globs may have 4,096 characters; the plan has them in full, at the place given. */
const MAX_CODE_CHARS = 160;
const MAX_MESSAGE_CHARS = 2_000;

/** What is wrong with a plan: errors in the open, warnings and the source lines folded. Empty without findings. */
export function findingSections(report: PlanReport, links: PlaceLinks): readonly CommentSection[] {
  const findings = sortByWeight(report.findings);
  const errors = overlapsFirst(findings.filter((finding) => finding.severity === "error"));
  const warnings = findings.filter((finding) => finding.severity === "warning");
  const heading = `⚠️ ${plural(warnings.length, "warning")}`;
  return [
    ...findingTables(errors, report.path, links).map((markdown) => ({ title: "errors", markdown })),
    ...(errors.length === 0 ? [] : [{ title: "source lines", markdown: sourceText(report, errors) }]),
    ...findingTables(warnings, report.path, links).map((markdown) => {
      return { title: "warnings", markdown: details(heading, markdown) };
    }),
  ];
}

// Who may write what is what a plan is checked for.
function overlapsFirst(findings: readonly Finding[]): readonly Finding[] {
  const isOverlap = (finding: Finding): boolean => finding.overlap !== undefined;
  return [...findings.filter(isOverlap), ...findings.filter((finding) => !isOverlap(finding))];
}

/**
 * Tables of the first 50 findings: place, what is wrong, and for an overlap its witness and the ways out.
 *
 * Places in the file `path`, which the reader knows, are given by line alone.
 */
function findingTables(findings: readonly Finding[], path: string, links: PlaceLinks): readonly string[] {
  const tables: string[][][] = [];
  let chars = Infinity;
  for (const finding of findings.slice(0, MAX_ROWS)) {
    const row = [placeCell(finding, path, links), problemCell(finding)];
    chars += row.join("").length;
    if (chars > MAX_TABLE_CHARS) {
      tables.push([]);
      chars = row.join("").length;
    }
    tables.at(-1)?.push(row);
  }
  const left = findings.length - MAX_ROWS;
  const note = left <= 0 ? "" : `\n\n…and ${left} more: run \`parallel-dispatch validate\` to see all.`;
  return tables.map((rows, index) => {
    return table(["Where", "What is wrong"], rows) + (index === tables.length - 1 ? note : "");
  });
}

function placeCell(finding: Finding, known: string, links: PlaceLinks): string {
  const { path, line } = finding.location;
  const text = path === known ? `line&nbsp;${line}` : codeCell(`${path}:${line}`);
  if (links.blobBase === null) return text;
  return `[${text}](${links.blobBase}/${encodePath(path)}?plain=1#L${line})`;
}

function problemCell(finding: Finding): string {
  const { overlap } = finding;
  const lines =
    overlap === undefined
      ? [escapeMessage(clip(finding.message, MAX_MESSAGE_CHARS))]
      : overlapLines(finding, overlap);
  return [`**${finding.rule}**`, ...lines].join("<br>");
}

// The message of an overlap says the same in one breath; in a table it is easier to read point by point.
function overlapLines(finding: Finding, overlap: OverlapEvidence): readonly string[] {
  const tracks = finding.tracks.map(shortCode).join(" and ");
  const witness = `${tracks} may both write ${shortCode(overlap.witness)}`;
  return [witness, ...existingLine(overlap), ...waysOut(finding, overlap)];
}

function existingLine(overlap: OverlapEvidence): readonly string[] {
  if (overlap.existingCount === null || overlap.existingCount === 0) return [];
  const examples = overlap.existingFiles.slice(0, 3).map(shortCode).join(", ");
  const more = overlap.existingCount > 3 ? ` and ${overlap.existingCount - 3} more` : "";
  return [`Existing files in both: ${examples}${more}`];
}

function waysOut(finding: Finding, overlap: OverlapEvidence): readonly string[] {
  const [a = "", b = ""] = finding.tracks;
  const [ofA, ofB] = overlap.patterns;
  const narrow = `narrow ${shortCode(ofA)} of ${shortCode(a)} or ${shortCode(ofB)} of ${shortCode(b)}`;
  const order = `let one wait: ${shortCode(`needs: [${a}]`)} in ${shortCode(b)}`;
  const share = "list the files under `shared` with a rule";
  const ways = finding.rule === "scope-overlap" ? [narrow, order, share] : [narrow, share];
  return ["Ways out:", ...ways.map((way) => `• ${way}`)];
}

function shortCode(text: string): string {
  return codeCell(clip(text, MAX_CODE_CHARS));
}

function clip(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, maxChars - 1)}…`;
}

function sourceText(report: PlanReport, errors: readonly Finding[]): string {
  const { plan } = report;
  const heading =
    errors.length > MAX_SOURCE_LINES
      ? `The first ${MAX_SOURCE_LINES} errors with their source lines`
      : "The errors with their source lines";
  const text = renderFindings(
    errors.slice(0, MAX_SOURCE_LINES),
    (path) => (plan?.source.path === path ? plan.source : undefined),
    { color: false },
  );
  return details(heading, fence(text, "text"));
}
