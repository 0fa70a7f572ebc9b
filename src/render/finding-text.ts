import type { Finding } from "../core/finding.ts";
import type { SourceText } from "../core/source-text.ts";
import { countOf, countWordsOf, sortByPlace } from "./finding-order.ts";
import { oneLine, showHidden } from "./hidden-characters.ts";
import { pointAt } from "./source-line.ts";
import { plural } from "./word-count.ts";

/** How findings are shown on a terminal. */
export interface FindingTextOptions {
  readonly color: boolean;
}

type Paint = (text: string) => string;

/**
 * The findings as a person likes to read them: message, place, source line with a pointer, evidence; sorted by
 * place, with a closing line that counts them. Ends with a line break.
 *
 * `lookup` gives the text of a file by path; without it the source line is left out.
 */
export function renderFindings(
  findings: readonly Finding[],
  lookup: (path: string) => SourceText | undefined,
  options: FindingTextOptions,
): string {
  const palette = paletteFor(options.color);
  const blocks = sortByPlace(findings).map((finding) => renderBlock(finding, lookup, palette));
  return [...blocks, closingLine(findings, palette)].join("\n");
}

function renderBlock(
  finding: Finding,
  lookup: (path: string) => SourceText | undefined,
  palette: Palette,
): string {
  const { location } = finding;
  const gutter = " ".repeat(String(location.line).length);
  const [headline, ...notes] = sentencesOf(finding);
  const rule = paintOf(finding, palette)(`${finding.severity}[${finding.rule}]`);
  const place = `${showHidden(location.path)}:${location.line}:${location.column}`;
  const lines = [
    `${rule}${palette.bold(`: ${headline}`)}`,
    `${gutter}${palette.frame("-->")} ${place}`,
    ...sourceLines(finding, lookup(location.path), gutter, palette),
    ...notes.map((note) => `${gutter} ${palette.frame("=")} ${note}`),
  ];
  return `${lines.join("\n")}\n`;
}

function sourceLines(
  finding: Finding,
  source: SourceText | undefined,
  gutter: string,
  palette: Palette,
): readonly string[] {
  const { location } = finding;
  const line = source?.lineText(location.line) ?? null;
  if (line === null) return [];
  const shown = pointAt(line, location);
  return [
    `${gutter} ${palette.frame("|")}`,
    `${palette.frame(`${location.line} |`)} ${shown.text}`.trimEnd(),
    `${gutter} ${palette.frame("|")} ${paintOf(finding, palette)(shown.pointer)}`,
  ];
}

function paintOf(finding: Finding, palette: Palette): Paint {
  return finding.severity === "error" ? palette.error : palette.warning;
}

/** The message sentence by sentence: the first is the headline, the others become notes below the source line. */
function sentencesOf(finding: Finding): readonly [string, ...string[]] {
  const [first = "", ...rest] = oneLine(finding.message).split(/(?<=[.!?]) (?=[A-Z0-9`"])/);
  return [first, ...rest];
}

function closingLine(findings: readonly Finding[], palette: Palette): string {
  if (findings.length === 0) return "No findings.\n";
  const paths = new Set(findings.map((finding) => finding.location.path));
  const text = `Found ${countWordsOf(findings)} in ${plural(paths.size, "file")}.`;
  const paint = countOf(findings, "error") > 0 ? palette.error : palette.warning;
  return `${paint(text)}\n`;
}

interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly bold: Paint;
  readonly frame: Paint;
}

function paletteFor(color: boolean): Palette {
  const style = (codes: string): Paint => {
    return (text) => (color ? `\u001b[${codes}m${text}\u001b[0m` : text);
  };
  return { error: style("1;31"), warning: style("1;33"), bold: style("1"), frame: style("34") };
}
