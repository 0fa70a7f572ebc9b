import type { AuditReport, ChangeVerdict, VerdictKind } from "../core/audit/report.ts";
import { countWordsOf } from "./finding-order.ts";
import { renderFindings } from "./finding-text.ts";
import type { FindingTextOptions } from "./finding-text.ts";
import { showHidden } from "./hidden-characters.ts";
import { plural } from "./word-count.ts";

/** An audit for a person at a terminal: every path with its verdict, the findings, the result. Ends with a line break. */
export function renderAuditText(report: AuditReport, options: FindingTextOptions): string {
  const { plan, track, changes, findings } = report;
  const heading = `Track ${track.id} of plan ${plan.id.value}: ${plural(changes.length, "path")} touched`;
  const lines = changes.map((change) => `  ${MARKS[change.verdict]} ${describeChange(change)}`);
  const ignored = report.identicalToBase.map((path) => `  = ${showHidden(path)} (same as the base branch)`);
  const blocks = [[heading, ...lines, ...ignored].join("\n") + "\n"];
  if (findings.length > 0) {
    blocks.push(
      renderFindings(findings, (path) => (path === plan.source.path ? plan.source : undefined), options),
    );
  }
  const result = report.verdict === "pass" ? "pass" : "fail";
  blocks.push(`Audit: ${result}, ${countWordsOf(findings)}.\n`);
  return blocks.join("\n");
}

const MARKS: Readonly<Record<VerdictKind, string>> = {
  allowed: "+",
  shared: "~",
  unclaimed: "?",
  forbidden: "x",
  foreign: "x",
  protected: "x",
};

function describeChange({ path, previousPath, status, verdict, owners, pattern }: ChangeVerdict): string {
  const from = previousPath === null ? "" : ` (${status} from ${showHidden(previousPath)})`;
  const whose = verdict === "foreign" || verdict === "forbidden" ? owners : [];
  const owner = whose.length === 0 ? "" : `, of ${whose.join(", ")}`;
  const by = pattern === null ? "" : `, by ${showHidden(pattern)}`;
  return `${showHidden(path)}${from}: ${verdict}${owner}${by}`;
}
