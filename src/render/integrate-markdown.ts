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
import type { CommentSection } from "./fit-comment.ts";
import { lastLines } from "./integrate-text.ts";
import { codeCell, codeSpan, details, escapeText, fence, table } from "./markdown.ts";
import { plural } from "./word-count.ts";

/** An integration as Markdown sections: for the job summary or a comment. */
export function renderIntegrationSections(report: IntegrationReport): readonly CommentSection[] {
  const { advice, findings, commands } = report;
  const parts: readonly CommentSection[] = [
    { title: "the verdict", markdown: renderVerdict(report) },
    { title: "the steps", markdown: stepTable(report) },
    { title: "the conflicts", markdown: conflictTable(report) },
    {
      title: "the merge order",
      markdown: advice === null ? "" : `**Merge order**\n\n${bullets(adviceSentences(advice))}`,
    },
    {
      title: "the scopes",
      markdown: findings.length === 0 ? "" : `**Scopes on the merged result**\n\n${findingTable(report)}`,
    },
    ...(commands === null || commands.length === 0 ? [] : commandSections(commands)),
    { title: "the checks by hand", markdown: checkList(report.checks) },
  ];
  return parts.filter((part) => part.markdown !== "");
}

function renderVerdict({ plan, base, verdict, notes, writtenRef, result }: IntegrationReport): string {
  const words = verdict === "pass" ? "every track integrates" : "the tracks do not integrate as they are";
  return [
    `## Integration of ${plan}: ${words}`,
    `Onto ${codeSpan(base.branch)} at ${codeSpan(short(base.sha))}, in launch order.`,
    bullets(notes),
    writtenRef === null ? "" : `Written to ${codeSpan(writtenRef)} (${codeSpan(short(result.commit))}).`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function checkList(checks: readonly string[]): string {
  if (checks.length === 0) return "";
  return `**To check by hand**\n\n${checks.map((check) => `- [ ] ${escapeText(check)}`).join("\n")}`;
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

function commandSections(commands: readonly CommandOutcome[]): readonly CommentSection[] {
  const rows = commands.map((outcome) => [codeCell(outcome.command), commandWords(outcome)]);
  const failures = commands.filter((outcome) => outcome.kind !== "passed");
  const passed = commands.length - failures.length;
  const heading = `**Commands**: ${String(passed)} of ${plural(commands.length, "command")} passed`;
  return [
    { title: "the commands", markdown: `${heading}\n\n${table(["Command", "Result"], rows)}` },
    ...failures.map((outcome) => ({
      title: `the output of ${codeSpan(outcome.command)}`,
      markdown: details(
        `Output of <code>${escapeText(outcome.command)}</code>`,
        fence(lastLines(outcome).join("\n")),
      ),
    })),
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeText(line)}`).join("\n");
}
