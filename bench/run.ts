// Prints one table: this engine against its peers, medians and ratios of one run, each measurement in its own process.
// Usage: node bench/run.ts [--quick] [--full]
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { HOSTILE } from "./hostile.ts";

type Row = readonly [string, string, string, string, string, string];

interface Measured {
  readonly ms: number;
  readonly result: string;
  readonly peakMB: number;
}

/** How far a run goes: the largest number of tracks for each peer, and repetitions of this engine. */
interface Extent {
  readonly sizes: readonly number[];
  readonly peerLimit: number;
  readonly expansionLimit: number;
  readonly repetitions: number;
  readonly classifiedTracks: number;
  readonly classified: readonly number[];
}

const SAMPLE = 100;

function main(): void {
  const { values } = parseArgs({ options: { quick: { type: "boolean" }, full: { type: "boolean" } } });
  const extent = extentOf(values.quick === true, values.full === true);
  console.log(
    `node ${process.version}, ${process.platform} ${process.arch}; 40 globs a track; processor time`,
  );
  const rows: Row[] = [["question", "tracks", "engine", "median ms", "ratio", "peak MB · result"]];
  const idle = measured("baseline", "", 0, 0, 1);
  rows.push(["nothing", "0", "an idle process", inMs(idle.ms), "", told(idle)]);
  for (const tracks of extent.sizes) rows.push(...overlapRows(tracks, extent));
  for (const files of extent.classified) rows.push(...classifyRows(extent.classifiedTracks, files));
  rows.push(...hostileRows());
  printTable(rows);
}

function extentOf(quick: boolean, full: boolean): Extent {
  const sizes = [20, 100, 500, 1000];
  const long = { sizes, repetitions: 5, classifiedTracks: 500, classified: [100_000, 1_000_000] };
  if (full) return { ...long, peerLimit: 500, expansionLimit: 500 };
  if (!quick) return { ...long, peerLimit: 100, expansionLimit: 100 };
  const short = { sizes: [20, 100], peerLimit: 20, expansionLimit: 20, repetitions: 1 };
  return { ...short, classifiedTracks: 100, classified: [10_000] };
}

function overlapRows(tracks: number, extent: Extent): readonly Row[] {
  const ours = measured("overlap", "this engine", tracks, 0, extent.repetitions);
  const rows: Row[] = [["conflicts", String(tracks), "this engine", inMs(ours.ms), "1", told(ours)]];
  const peers = [
    ["refa, pair by pair", extent.peerLimit],
    ["one lazy DFA", extent.peerLimit],
    ["minimatch over 5,000 files", extent.expansionLimit],
  ] as const;
  for (const [engine, limit] of peers) {
    if (tracks > limit) continue;
    const peer = measured("overlap", engine, tracks, 0, tracks <= 20 ? Math.min(3, extent.repetitions) : 1);
    const missed = Number(ours.result) - Number(peer.result);
    const note = missed === 0 ? "" : `, ${missed} conflicts missed`;
    rows.push([
      "conflicts",
      String(tracks),
      engine,
      inMs(peer.ms),
      ratio(peer.ms, ours.ms),
      told(peer) + note,
    ]);
  }
  return rows;
}

function classifyRows(tracks: number, files: number): readonly Row[] {
  const question = `classify ${files.toLocaleString("en")} paths`;
  const ours = measured("classify", "this engine", tracks, files, files === 100_000 ? 3 : 1);
  const rows: Row[] = [[question, String(tracks), "this engine", inMs(ours.ms), "1", told(ours)]];
  for (const engine of ["minimatch for every track", "picomatch for every track"]) {
    // Compiling the globs is paid once, so it is measured apart from the sample of paths.
    const compiled = measured("classify", engine, tracks, 0, 1);
    const sample = measured("classify", engine, tracks, SAMPLE, 1);
    const ms = compiled.ms + ((sample.ms - compiled.ms) * files) / SAMPLE;
    const note = `${sample.peakMB.toFixed(0)} · extrapolated from ${SAMPLE} paths`;
    rows.push([question, String(tracks), engine, inMs(ms), ratio(ms, ours.ms), note]);
  }
  return rows;
}

function hostileRows(): readonly Row[] {
  return HOSTILE.map(([name]) => {
    const run = measured("hostile", name, 0, 0, 1);
    return ["hostile globs", "2", name, inMs(run.ms), "", told(run)];
  });
}

/** The run with the median time. */
function measured(
  kind: string,
  engine: string,
  tracks: number,
  files: number,
  repetitions: number,
): Measured {
  console.error(`measuring ${kind}: ${engine}, ${tracks} tracks, ${files} files`);
  const script = fileURLToPath(new URL("measure.ts", import.meta.url));
  const runs = Array.from({ length: repetitions }, () => {
    const args = ["--max-old-space-size=8192", script, kind, engine, String(tracks), String(files)];
    return readMeasurement(execFileSync(process.execPath, args, { encoding: "utf8" }));
  });
  const sorted = runs.sort((a, b) => a.ms - b.ms);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) throw new Error("nothing was measured");
  return median;
}

function readMeasurement(text: string): Measured {
  const read: unknown = JSON.parse(text);
  if (
    typeof read !== "object" ||
    read === null ||
    !("ms" in read) ||
    !("peakMB" in read) ||
    !("result" in read)
  ) {
    throw new Error(`not a measurement: ${text}`);
  }
  return { ms: Number(read.ms), result: String(read.result), peakMB: Number(read.peakMB) };
}

function told({ peakMB, result }: Measured): string {
  return `${peakMB.toFixed(0)} · ${result}`;
}

function inMs(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en");
}

function ratio(peer: number, ours: number): string {
  return `${(peer / ours).toFixed(peer / ours < 10 ? 1 : 0)}×`;
}

function printTable(rows: readonly Row[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  rows.forEach((row, at) => {
    console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
    if (at === 0) console.log(`|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`);
  });
}

main();
