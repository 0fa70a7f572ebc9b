import type { HotFileForecast } from "../core/coordinate/hot-files.ts";
import type { ReplayReport } from "../core/coordinate/replay.ts";
import { short } from "./integrate-words.ts";
import { codeCell, codeSpan, escapeText, table } from "./markdown.ts";
import { percent } from "./replay-words.ts";
import { plural } from "./word-count.ts";

/** A replay as Markdown. */
export function renderReplayMarkdown(report: ReplayReport): string {
  const { merges } = report;
  const count = (part: number): readonly string[] => [String(part), percent(part, merges)];
  return [
    `## ${plural(merges, "merge")} through the plan ${report.plan}`,
    table(
      ["", "Merges", "Share"],
      [
        ["inside one track", ...count(report.insideOneTrack)],
        ["across tracks", ...count(report.acrossTracks)],
        ["outside every track", ...count(report.outsideTracks)],
      ],
    ),
    trackTable(report),
    report.pairs.length === 0 ? "No merge had files of two tracks." : pairTable(report),
    report.seams.length === 0 ? "" : seamTable(report),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A forecast as Markdown; empty where nothing is hot. */
export function renderForecastMarkdown({ plan, merges, files }: HotFileForecast): string {
  if (files.length === 0) return "";
  const rows = files.map((file) => [
    codeCell(file.path),
    `${String(file.merges)} of ${String(merges)}`,
    percent(file.merges, merges),
    escapeText(file.tracks.join(", ")),
  ]);
  return [
    `**Files that change often, which ${plan} leaves to nobody**`,
    table(["File", "Merges", "Share", "Together with files of"], rows),
    "Give each to one track, or list it under `shared` with the rule that every track must keep.",
  ].join("\n\n");
}

function trackTable({ tracks }: ReplayReport): string {
  const rows = tracks.map(({ track, touching, home, clean, verdicts }) => [
    escapeText(track),
    ...[
      touching,
      home,
      clean,
      verdicts.foreign,
      verdicts.forbidden,
      verdicts.unclaimed,
      verdicts.protected,
    ].map(String),
  ]);
  const header = ["Track", "Touching", "At home", "Clean", "Foreign", "Forbidden", "Unclaimed", "Protected"];
  return table(header, rows);
}

function pairTable({ pairs, merges }: ReplayReport): string {
  const rows = pairs.map(({ tracks: [a, b], crossings, examples: [example] }) => [
    escapeText(`${a} and ${b}`),
    String(crossings),
    percent(crossings, merges),
    example === undefined ? "" : `${codeSpan(short(example.sha))} ${example.paths.map(codeCell).join(", ")}`,
  ]);
  return table(["Crossed between", "Merges", "Share", "Newest"], rows);
}

function seamTable({ seams }: ReplayReport): string {
  const rows = seams.map(({ path, owner, merges, crossed }) => [
    codeCell(path),
    escapeText(owner),
    String(merges),
    String(crossed),
  ]);
  return table(["Boundary", "Owner", "Merges", "With files of another track"], rows);
}
