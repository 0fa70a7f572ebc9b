import type { Finding, Severity } from "../core/finding.ts";
import type { CommentSection } from "./fit-comment.ts";
import { codeCell, details, escapeMessage, table } from "./markdown.ts";
import { plural } from "./word-count.ts";

// More rows than anyone reads; the rest is counted, and complete in the outputs of the command line.
const MAX_ROWS = 50;

/** Findings of an audit as tables, errors in the open and warnings folded; empty without findings. */
export function auditFindingSections(findings: readonly Finding[]): readonly CommentSection[] {
  const errors = ofSeverity(findings, "error");
  const warnings = ofSeverity(findings, "warning");
  const sections: CommentSection[] = [];
  if (errors.length > 0) sections.push({ title: "the errors", markdown: findingRows(errors) });
  if (warnings.length > 0) {
    const heading = `⚠️ ${plural(warnings.length, "warning")}`;
    sections.push({ title: "the warnings", markdown: details(heading, findingRows(warnings)) });
  }
  return sections;
}

function ofSeverity(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

function findingRows(findings: readonly Finding[]): string {
  const rows = findings
    .slice(0, MAX_ROWS)
    .map((finding) => [placeCell(finding), `**${finding.rule}**<br>${escapeMessage(finding.message)}`]);
  const left = findings.length - rows.length;
  return (
    table(["Where", "What is wrong"], rows) + (left > 0 ? `\n\n…and ${plural(left, "more finding")}.` : "")
  );
}

// A finding about a whole file stands at its first line, which says nothing.
function placeCell({ location: { path, line, column, endColumn } }: Finding): string {
  const isWhole = line === 1 && column === 1 && endColumn === 1;
  return codeCell(isWhole ? path : `${path}:${String(line)}`);
}
