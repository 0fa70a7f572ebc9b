import type { IntegrationReport, IntegrationStep } from "../core/coordinate/integration.ts";
import type { CommandOutcome } from "../core/coordinate/merge.ts";
import {
  adviceSentences,
  commandWords,
  conflictReason,
  outcomeSentence,
  outcomeWord,
  placeWords,
  short,
} from "./integrate-words.ts";
import { lastLines } from "./integrate-text.ts";
import { codeCell, codeSpan, details, escapeText, fence, table } from "./markdown.ts";
import { plural } from "./word-count.ts";

/** An integration as Markdown: for the job summary or a comment. */
export function renderIntegrationMarkdown(report: IntegrationReport): string {
  const { base, advice, findings, commands } = report;
  const verdict =
    report.verdict === "pass" ? "every track integrates" : "the tracks do not integrate as they are";
  return [
    `## Integration of ${report.plan}: ${verdict}`,
    `Onto ${codeSpan(base.branch)} at ${codeSpan(short(base.sha))}, in launch order.`,
    stepTable(report),
    conflictTable(report),
    advice === null ? "" : `**Merge order**\n\n${bullets(adviceSentences(advice))}`,
    findings.length === 0 ? "" : `**Scopes on the merged result**\n\n${findingTable(report)}`,
    commands === null || commands.length === 0 ? "" : commandSection(commands),
    report.checks.length === 0
      ? ""
      : `**To check by hand**\n\n${report.checks.map((check) => `- [ ] ${escapeText(check)}`).join("\n")}`,
    bullets(report.notes),
    report.writtenRef === null
      ? ""
      : `Written to ${codeSpan(report.writtenRef)} (${codeSpan(short(report.result.commit))}).`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function stepTable({ steps, base }: IntegrationReport): string {
  const row = (step: IntegrationStep): readonly string[] => [
    String(step.phase),
    escapeText(step.track),
    outcomeWord(step.outcome),
    escapeText(outcomeSentence(step, base.branch)),
  ];
  return table(["Phase", "Track", "Merge", ""], steps.map(row));
}

function conflictTable({ steps, base }: IntegrationReport): string {
  const rows = steps.flatMap(({ track, outcome }) =>
    outcome.kind === "conflict"
      ? outcome.conflicts.map((one) => [
          codeCell(one.path),
          escapeText(track),
          escapeText(conflictReason(one, base.branch)),
          escapeText(placeWords(one.place)),
        ])
      : [],
  );
  return rows.length === 0 ? "" : table(["Conflicting path", "Track", "Conflict", "Scope"], rows);
}

function findingTable({ findings }: IntegrationReport): string {
  const rows = findings.map(({ severity, rule, tracks, message }) => [
    severity,
    codeSpan(rule),
    escapeText(tracks.join(", ")),
    escapeText(message),
  ]);
  return table(["", "Rule", "Track", "Finding"], rows);
}

function commandSection(commands: readonly CommandOutcome[]): string {
  const rows = commands.map((outcome) => [codeCell(outcome.command), commandWords(outcome)]);
  const failures = commands.filter((outcome) => outcome.kind !== "passed");
  const passed = commands.length - failures.length;
  return [
    `**Commands**: ${String(passed)} of ${plural(commands.length, "command")} passed`,
    table(["Command", "Result"], rows),
    ...failures.map((outcome) =>
      details(`Output of <code>${escapeText(outcome.command)}</code>`, fence(lastLines(outcome).join("\n"))),
    ),
  ].join("\n\n");
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeText(line)}`).join("\n");
}
