import { compareText } from "../core/text-order.ts";
import type { Finding } from "../core/finding.ts";
import { plural } from "./word-count.ts";

/** The findings by path, line and column; errors before warnings at one place. */
export function sortByPlace(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      compareText(a.location.path, b.location.path) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column ||
      compareText(a.severity, b.severity) ||
      compareText(a.rule, b.rule),
  );
}

/** The findings with errors first, each severity by place. */
export function sortByWeight(findings: readonly Finding[]): readonly Finding[] {
  const sorted = sortByPlace(findings);
  return [
    ...sorted.filter((finding) => finding.severity === "error"),
    ...sorted.filter((finding) => finding.severity === "warning"),
  ];
}

/** The number of findings of one severity. */
export function countOf(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** "2 errors and 1 warning", without the kind that does not occur; "no findings" for none. */
export function countWordsOf(findings: readonly Finding[]): string {
  const errors = countOf(findings, "error");
  const warnings = countOf(findings, "warning");
  const parts = [];
  if (errors > 0) parts.push(plural(errors, "error"));
  if (warnings > 0) parts.push(plural(warnings, "warning"));
  return parts.length === 0 ? "no findings" : parts.join(" and ");
}
