import type { AuditReport, ChangeVerdict } from "../core/audit/report.ts";
import type { Finding } from "../core/finding.ts";
import { countOf, countWordsOf } from "./finding-order.ts";
import { findingTable } from "./finding-table.ts";
import type { PlaceLinks } from "./finding-table.ts";
import type { CommentSection } from "./fit-comment.ts";
import { renderLedger } from "./audit-issues.ts";
import { waysOutSections } from "./audit-ways-out.ts";
import type { AuditPlace } from "./audit-ways-out.ts";
import { codeCell, codeSpan, details, escapeText, table } from "./markdown.ts";
import { plural } from "./word-count.ts";

/** Where an audited change stands, and how its files can be looked at. */
export interface AuditCommentContext extends AuditPlace, PlaceLinks {}

// More rows than anyone reads; the findings table says how many there are in all.
const MAX_ROWS = 100;

/** The comment on a track's pull request: the verdict, what is wrong with the ways out of it, the issues, the paths. */
export function renderTrackAudit(
  report: AuditReport,
  findings: readonly Finding[],
  context: AuditCommentContext,
): readonly CommentSection[] {
  const sections: CommentSection[] = [
    { title: "the verdict", markdown: `## ${trackVerdict(report, findings)}` },
  ];
  sections.push(...findingSections(findings, context), ...waysOutSections(report, context));
  const ledger = renderLedger(report.issues);
  if (ledger !== "") sections.push({ title: "the issues", markdown: `### Issues\n\n${ledger}` });
  sections.push({ title: "the paths", markdown: details(pathsTitle(report), pathsText(report)) });
  return sections;
}

/** The verdict on a track's pull request as one line of Markdown. */
export function trackVerdict({ plan, track }: AuditReport, findings: readonly Finding[]): string {
  const name = `${codeSpan(track.id)} of plan ${codeSpan(plan.id.value)}`;
  if (countOf(findings, "error") > 0) return `❌ ${name}: ${countWordsOf(findings)}`;
  if (findings.length > 0) return `⚠️ ${name}: inside its scope, ${countWordsOf(findings)}`;
  return `✅ ${name}: inside its scope`;
}

/** The comment on a pull request of no single track. */
export function renderUntrackedAudit(
  reason: string,
  findings: readonly Finding[],
  context: AuditCommentContext,
): readonly CommentSection[] {
  const mark = countOf(findings, "error") > 0 ? "❌" : findings.length > 0 ? "⚠️" : "✅";
  const heading = `## ${mark} No track: ${countWordsOf(findings)}\n\n${escapeText(reason)}`;
  return [{ title: "the verdict", markdown: heading }, ...findingSections(findings, context)];
}

/** Tables of findings, errors in the open and warnings folded; empty without findings. */
export function findingSections(findings: readonly Finding[], links: PlaceLinks): readonly CommentSection[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const sections: CommentSection[] = [];
  if (errors.length > 0) sections.push({ title: "the errors", markdown: findingTable(errors, links) });
  if (warnings.length > 0) {
    const heading = `⚠️ ${plural(warnings.length, "warning")}`;
    sections.push({ title: "the warnings", markdown: details(heading, findingTable(warnings, links)) });
  }
  return sections;
}

function pathsTitle(report: AuditReport): string {
  return `${plural(report.changes.length, "path")} against ${plural(report.track.canTouch.length, "glob")}`;
}

function pathsText(report: AuditReport): string {
  const globs = report.track.canTouch.slice(0, MAX_ROWS).map((glob) => codeSpan(glob.value.text));
  const shown = report.changes.slice(0, MAX_ROWS);
  const left = report.changes.length - shown.length;
  const parts = [
    `The track may touch ${globs.join(", ")}.`,
    shown.length === 0 ? "" : table(["Path", "Verdict", "Glob"], shown.map(pathRow)),
    left > 0 ? `…and ${plural(left, "more path")}.` : "",
    describeIdentical(report),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function pathRow({
  path,
  previousPath,
  verdict,
  owners,
  pattern,
  expansion,
}: ChangeVerdict): readonly string[] {
  const from = previousPath === null ? "" : `<br>from ${codeCell(previousPath)}`;
  const owner = verdict === "foreign" || verdict === "forbidden" ? owners.map(codeCell).join(", ") : "";
  const reason = expansion === null ? "" : `<br>${escapeText(expansion)}`;
  return [
    codeCell(path) + from,
    verdict + (owner === "" ? "" : ` (${owner})`) + reason,
    pattern === null ? "" : codeCell(pattern),
  ];
}

function describeIdentical({ identicalToBase }: AuditReport): string {
  if (identicalToBase.length === 0) return "";
  const paths = identicalToBase.slice(0, MAX_ROWS).map(codeSpan).join(", ");
  return `Not counted, because they equal the base branch: ${paths}.`;
}
