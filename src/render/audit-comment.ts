import type { LedgerRow } from "../core/audit/ledger.ts";
import type { AuditReport, ChangeVerdict } from "../core/audit/report.ts";
import type { Finding } from "../core/finding.ts";
import type { RuleId } from "../core/rule-catalogue.ts";
import { auditFindingSections } from "./audit-findings.ts";
import { renderLedger } from "./audit-issues.ts";
import { waysOutSections } from "./audit-ways-out.ts";
import type { AuditPlace } from "./audit-ways-out.ts";
import { countOf, countWordsOf } from "./finding-order.ts";
import type { CommentSection } from "./fit-comment.ts";
import { codeCell, codeSpan, details, escapeText, table } from "./markdown.ts";
import { plural } from "./word-count.ts";

// More rows than anyone reads; the rest is counted.
const MAX_ROWS = 100;

/**
 * The comment on a track's pull request: the verdict, the paths that are not the track's with the ways out,
 * what else is wrong, the issues, and, folded, every path.
 */
export function renderTrackAudit(
  report: AuditReport,
  findings: readonly Finding[],
  place: AuditPlace,
): readonly CommentSection[] {
  const wrong = findings.filter(({ rule, severity }) => severity === "error" && PATH_RULES.has(rule));
  const strays = report.changes.filter(({ path }) => wrong.some(({ location }) => location.path === path));
  // The table of strays says the same in fewer words than a message a path.
  const others = findings.filter((finding) => !wrong.includes(finding));
  // Before the merge there is nothing to tell of an issue that the track is not to change.
  const isTold = ({ outcome, role }: LedgerRow): boolean =>
    outcome !== "waiting" || role === "close" || role === "comment";
  const ledger = renderLedger(report.issues.filter(isTold));
  return [
    { title: "the verdict", markdown: `## ${trackVerdict(report, findings)}` },
    ...(strays.length === 0 ? [] : [straySection(report, strays)]),
    ...waysOutSections(report, strays, place),
    ...auditFindingSections(others),
    ...(ledger === "" ? [] : [{ title: "the issues", markdown: `### Issues\n\n${ledger}` }]),
    { title: "the paths", markdown: details(pathsTitle(report), pathsText(report)) },
  ];
}

function trackVerdict({ plan, track }: AuditReport, findings: readonly Finding[]): string {
  const name = `${codeSpan(track.id)} of plan ${codeSpan(plan.id.value)}`;
  if (countOf(findings, "error") > 0) return `❌ ${name}: ${countWordsOf(findings)}`;
  if (findings.length > 0) return `⚠️ ${name}: inside its scope, ${countWordsOf(findings)}`;
  return `✅ ${name}: inside its scope`;
}

/** The comment on a pull request of no single track. */
export function renderUntrackedAudit(
  reason: string,
  findings: readonly Finding[],
): readonly CommentSection[] {
  const mark = countOf(findings, "error") > 0 ? "❌" : findings.length > 0 ? "⚠️" : "✅";
  const heading = `## ${mark} No track: ${countWordsOf(findings)}\n\n${escapeText(reason)}`;
  return [{ title: "the verdict", markdown: heading }, ...auditFindingSections(findings)];
}

const PATH_RULES: ReadonlySet<RuleId> = new Set<RuleId>([
  "forbidden-path",
  "foreign-path",
  "unclaimed-path",
  "protected-path",
]);

function straySection(report: AuditReport, strays: readonly ChangeVerdict[]): CommentSection {
  const rows = strays.slice(0, MAX_ROWS).map((change) => [codeCell(change.path), describeStray(change)]);
  const left = strays.length - rows.length;
  const more = left > 0 ? `\n\n…and ${plural(left, "more path")}.` : "";
  const markdown = `${table(["Not this track's", "Why"], rows)}${more}\n\n${allowedText(report)}`;
  return { title: "the paths that are not the track's", markdown };
}

function describeStray({ verdict, pattern, owners }: ChangeVerdict): string {
  const glob = pattern === null ? "" : codeCell(pattern);
  const tracks = owners.map(codeCell).join(", ");
  switch (verdict) {
    case "forbidden":
      return `on its CANNOT list, ${glob}${tracks === "" ? "" : `; in the scope of ${tracks}`}`;
    case "foreign":
      return `belongs to ${tracks}${glob === "" ? "" : `, by ${glob}`}`;
    case "protected":
      return `protected${glob === "" ? "" : `, by ${glob}`}`;
    case "unclaimed":
      return "in nobody's scope";
    case "allowed":
    case "shared":
      return verdict;
  }
}

function allowedText({ track }: AuditReport): string {
  const globs = track.canTouch.slice(0, MAX_ROWS).map((glob) => codeSpan(glob.value.text));
  const left = track.canTouch.length - globs.length;
  return `The track may touch ${globs.join(", ")}${left > 0 ? ` and ${plural(left, "more glob")}` : ""}.`;
}

function pathsTitle(report: AuditReport): string {
  return `${plural(report.changes.length, "path")} against ${plural(report.track.canTouch.length, "glob")}`;
}

function pathsText(report: AuditReport): string {
  const shown = report.changes.slice(0, MAX_ROWS);
  const left = report.changes.length - shown.length;
  const parts = [
    allowedText(report),
    shown.length === 0 ? "" : table(["Path", "Verdict", "Glob"], shown.map(pathRow)),
    left > 0 ? `…and ${plural(left, "more path")}.` : "",
    describeIdentical(report),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function pathRow({ path, previousPath, verdict, pattern, expansion }: ChangeVerdict): readonly string[] {
  const from = previousPath === null ? "" : `<br>from ${codeCell(previousPath)}`;
  const reason = expansion === null ? "" : `<br>${escapeText(expansion)}`;
  return [codeCell(path) + from, verdict + reason, pattern === null ? "" : codeCell(pattern)];
}

function describeIdentical({ identicalToBase }: AuditReport): string {
  if (identicalToBase.length === 0) return "";
  const paths = identicalToBase.slice(0, MAX_ROWS).map(codeSpan).join(", ");
  return `Not counted, because they equal the base branch: ${paths}.`;
}
