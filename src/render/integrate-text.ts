import type { IntegrationReport, IntegrationStep } from "../core/coordinate/integration.ts";
import type { CommandOutcome } from "../core/coordinate/merge.ts";
import { renderFindings } from "./finding-text.ts";
import { oneLine, showHiddenInLines } from "./hidden-characters.ts";
import {
  adviceSentences,
  commandWords,
  conflictReason,
  outcomeSentence,
  outcomeWord,
  placeWords,
  short,
} from "./integrate-words.ts";

/** Lines of a failed command's output that a report shows. */
const OUTPUT_LINES = 20;

const MAX_LINE_CHARS = 400;

/** An integration for a person at a terminal. Ends with a line break. */
export function renderIntegrationText(
  report: IntegrationReport,
  options: { readonly color: boolean },
): string {
  const { base, steps, advice, findings, commands } = report;
  const width = Math.max(0, ...steps.map((step) => step.track.length));
  const blocks = [
    [`Integration of ${report.plan} onto ${oneLine(base.branch)} (${short(base.sha)})`],
    steps.flatMap((step) => stepLines(step, width, base.branch)),
    advice === null ? [] : ["Merge order", ...adviceSentences(advice).map((line) => `  ${oneLine(line)}`)],
    findings.length === 0 ? [] : [renderFindings(findings, () => undefined, options).trimEnd()],
    (commands ?? []).flatMap(commandLines),
    report.checks.length === 0
      ? []
      : ["To check by hand", ...report.checks.map((check) => `  [ ] ${oneLine(check)}`)],
    report.notes.map((note) => `note: ${oneLine(note)}`),
    [closingLine(report)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function stepLines(step: IntegrationStep, width: number, base: string): readonly string[] {
  const { track, phase, outcome } = step;
  const head = `  ${String(phase)}  ${track.padEnd(width)}  ${outcomeWord(outcome).padEnd(16)}  `;
  const conflicts = outcome.kind === "conflict" ? outcome.conflicts : [];
  return [
    head + oneLine(outcomeSentence(step, base)),
    ...conflicts.map((one) =>
      oneLine(`${one.path}: ${conflictReason(one, base)}; ${placeWords(one.place)}`).replace(/^/, "       "),
    ),
  ];
}

function commandLines(outcome: CommandOutcome): readonly string[] {
  const head = `$ ${oneLine(outcome.command)}  ${commandWords(outcome)}`;
  return outcome.kind === "passed" ? [head] : [head, ...lastLines(outcome).map((line) => `  | ${line}`)];
}

/** The end of a command's output, and how much stood before it. */
export function lastLines({ output, omittedBytes }: CommandOutcome): readonly string[] {
  const lines = showHiddenInLines(output).trimEnd().split("\n");
  const shown = lines.slice(-OUTPUT_LINES).map(shorten);
  const dropped = lines.length - shown.length;
  if (dropped === 0 && omittedBytes === 0) return shown;
  const bytes = omittedBytes === 0 ? "" : ` and ${String(omittedBytes)} bytes`;
  return [`(${String(dropped)} lines${bytes} before this)`, ...shown];
}

function shorten(line: string): string {
  return line.length <= MAX_LINE_CHARS ? line : `${line.slice(0, MAX_LINE_CHARS - 1)}…`;
}

function closingLine(report: IntegrationReport): string {
  if (report.verdict === "fail") return "FAIL  The tracks do not integrate as they are.";
  const where = report.writtenRef === null ? "" : `; written to ${report.writtenRef}`;
  return `PASS  Every track integrates: ${short(report.result.commit)}${where}`;
}
