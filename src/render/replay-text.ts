import type { HotFileForecast } from "../core/coordinate/hot-files.ts";
import type { PairReplay } from "../core/coordinate/replay-pairs.ts";
import type { ReplayReport, TrackReplay } from "../core/coordinate/replay.ts";
import { oneLine, showHidden } from "./hidden-characters.ts";
import { short } from "./integrate-words.ts";
import { percent } from "./replay-words.ts";
import { plural } from "./word-count.ts";

/** A replay for a person at a terminal. Ends with a line break. */
export function renderReplayText(report: ReplayReport): string {
  const { merges, insideOneTrack, acrossTracks, outsideTracks } = report;
  const share = (count: number): string =>
    `${String(count).padStart(6)}  ${percent(count, merges).padStart(4)}`;
  const blocks = [
    [`${plural(merges, "merge")} through the plan ${report.plan}`],
    [
      `  ${share(insideOneTrack)}  inside one track`,
      `  ${share(acrossTracks)}  across tracks`,
      `  ${share(outsideTracks)}  outside every track`,
    ],
    ["Tracks", ...report.tracks.map(trackLine)],
    report.pairs.length === 0
      ? ["No merge had files of two tracks."]
      : ["Crossed between", ...report.pairs.flatMap((pair) => pairLines(pair, merges))],
    report.seams.length === 0 ? [] : ["Boundaries", ...report.seams.map(seamLine)],
  ];
  return joinBlocks(blocks);
}

/** A forecast for a person at a terminal; ends with a line break, empty where nothing is hot. */
export function renderForecastText({ plan, merges, files }: HotFileForecast): string {
  if (files.length === 0) return "";
  const lines = files.map((file) => {
    const who = file.tracks.length === 0 ? "" : `, with files of ${file.tracks.join(", ")}`;
    return `  ${showHidden(file.path)}: in ${String(file.merges)} of ${plural(merges, "merge")} (${percent(file.merges, merges)})${who}`;
  });
  return joinBlocks([
    [`warning: files that change often, which ${plan} leaves to nobody`, ...lines],
    ["Give each to one track, or list it under shared with the rule that every track must keep."],
  ]);
}

function trackLine(track: TrackReplay): string {
  const { foreign, forbidden, unclaimed, protected: guarded } = track.verdicts;
  const strays = [
    ...(foreign > 0 ? [`${String(foreign)} foreign`] : []),
    ...(forbidden > 0 ? [`${String(forbidden)} forbidden`] : []),
    ...(unclaimed > 0 ? [`${String(unclaimed)} unclaimed`] : []),
    ...(guarded > 0 ? [`${String(guarded)} protected`] : []),
  ];
  const rest = strays.length === 0 ? "" : `; others have paths that are ${strays.join(", ")}`;
  return `  ${track.track}: in ${plural(track.touching, "merge")}, ${String(track.home)} at home, ${String(track.clean)} of these clean${rest}`;
}

function pairLines({ tracks: [a, b], crossings, examples }: PairReplay, merges: number): readonly string[] {
  return [
    `  ${a} and ${b}: ${plural(crossings, "merge")} (${percent(crossings, merges)})`,
    ...examples
      .slice(0, 1)
      .map(
        ({ sha, subject, paths: [ofA, ofB] }) =>
          `      ${short(sha)} ${oneLine(subject)}: ${showHidden(ofA)}, ${showHidden(ofB)}`,
      ),
  ];
}

function seamLine({ path, owner, merges, crossed }: ReplayReport["seams"][number]): string {
  return `  ${showHidden(path)} (${owner}): ${plural(merges, "merge")} changed it, ${String(crossed)} with files of another track`;
}

function joinBlocks(blocks: readonly (readonly string[])[]): string {
  const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${texts.join("\n\n")}\n`;
}
