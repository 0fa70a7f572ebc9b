import type { Finding, Location } from "../core/finding.ts";
import { sortByWeight } from "./finding-order.ts";
import { oneLine } from "./hidden-characters.ts";

/** The findings as workflow commands, one a line, errors first; the runner turns them into annotations. */
export function renderWorkflowCommands(findings: readonly Finding[]): string {
  return sortByWeight(findings)
    .map((finding) => `${commandOf(finding)}\n`)
    .join("");
}

function commandOf(finding: Finding): string {
  const properties = [...placeOf(finding.location), ["title", finding.rule] as const]
    .map(([name, value]) => `${name}=${escapeProperty(value)}`)
    .join(",");
  return `::${finding.severity} ${properties}::${escapeData(oneLine(finding.message))}`;
}

// The runner takes columns only where start and end are on one line, and its end column is inclusive.
function placeOf(location: Location): readonly (readonly [string, string])[] {
  const lines = [
    ["file", location.path],
    ["line", String(location.line)],
    ["endLine", String(location.endLine)],
  ] as const;
  if (location.endLine !== location.line) return lines;
  const endColumn = Math.max(location.column, location.endColumn - 1);
  return [...lines, ["col", String(location.column)], ["endColumn", String(endColumn)]];
}

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
