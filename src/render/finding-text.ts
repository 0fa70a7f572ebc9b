import type { Finding, OverlapEvidence } from "../core/finding.ts";
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
  const paint = finding.severity === "error" ? palette.error : palette.warning;
  const lines = [
    `${paint(`${finding.severity}[${finding.rule}]`)}${palette.bold(`: ${oneLine(finding.message)}`)}`,
    `${gutter}${palette.frame("-->")} ${showHidden(location.path)}:${location.line}:${location.column}`,
  ];
  const line = lookup(location.path)?.lineText(location.line) ?? null;
  if (line !== null) {
    const shown = pointAt(line, location);
    lines.push(
      `${gutter} ${palette.frame("|")}`,
      `${palette.frame(`${location.line} |`)} ${shown.text}`.trimEnd(),
      `${gutter} ${palette.frame("|")} ${paint(shown.pointer)}`,
    );
  }
  for (const note of notesOf(finding)) lines.push(`${gutter} ${palette.frame("=")} ${note}`);
  return `${lines.join("\n")}\n`;
}

function notesOf(finding: Finding): readonly string[] {
  const tracks = finding.tracks.length === 0 ? [] : [`tracks: ${finding.tracks.map(showHidden).join(", ")}`];
  return finding.overlap === undefined ? tracks : [...tracks, ...overlapNotes(finding.overlap)];
}

function overlapNotes(overlap: OverlapEvidence): readonly string[] {
  const [first, second] = overlap.patterns.map(showHidden);
  const notes = [`witness: ${showHidden(overlap.witness)} (in both ${first ?? ""} and ${second ?? ""})`];
  if (overlap.existingCount !== null) notes.push(existingNote(overlap.existingFiles, overlap.existingCount));
  return notes;
}

function existingNote(files: readonly string[], count: number): string {
  if (count === 0) return "existing files: none yet";
  const rest = count > files.length ? `, and ${count - files.length} more` : "";
  return `existing files: ${files.map(showHidden).join(", ")}${rest}`;
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
