// Runs one engine once in a process of its own and prints time, result and peak memory as JSON.
import { findOverlaps, shareScopes } from "../src/core/glob/index.ts";
import { HOSTILE } from "./hostile.ts";
import { syntheticFiles, syntheticPlan } from "./monorepo.ts";
import { OVERLAP_ENGINES, readScopes } from "./overlap-engines.ts";

/** What one run tells. */
export interface Measurement {
  readonly ms: number;
  readonly result: number | string;
  readonly peakMB: number;
}

const [, , kind = "", engine = "", tracks = "0", files = "0"] = process.argv;

async function measure(
  kind: string,
  engine: string,
  tracks: number,
  fileCount: number,
): Promise<Measurement> {
  const run = await prepare(kind, engine, tracks, fileCount);
  // Time of this thread, not of the clock: other work on the machine would count otherwise.
  const before = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(before);
  const ms = (user + system) / 1000;
  return { ms, result, peakMB: process.resourceUsage().maxRSS / 1024 };
}

const MIN_TREE = 100_000;

/** Input is made before the clock starts; reading the globs is part of what is measured. */
async function prepare(
  kind: string,
  engine: string,
  tracks: number,
  fileCount: number,
): Promise<() => number | string> {
  const plan = syntheticPlan(tracks);
  if (kind === "overlap") {
    const count = await (OVERLAP_ENGINES[engine] ?? missing(engine))();
    return () => count(plan);
  }
  if (kind === "classify") {
    const { CLASSIFY_ENGINES } = await import("./classify-engines.ts");
    const count = CLASSIFY_ENGINES[engine] ?? missing(engine);
    // In the order of `git diff`. A small number is a sample of a large tree, spread over all of it.
    const tree = [...syntheticFiles(tracks, Math.max(fileCount, MIN_TREE))].sort();
    const files = Array.from(
      { length: fileCount },
      (_, at) => tree[Math.floor((at * tree.length) / fileCount)] ?? "",
    );
    return () => count(plan, files);
  }
  if (kind === "baseline") return () => 0;
  const [, a, b] = HOSTILE.find(([name]) => name === engine) ?? missing(engine);
  return () => {
    const [first, second] = readScopes([
      { can: [a], cannot: [] },
      { can: [b], cannot: [] },
    ]);
    const [open, closed] = readScopes([
      { can: ["**"], cannot: [a] },
      { can: ["**"], cannot: [b] },
    ]);
    if (first === undefined || second === undefined || open === undefined || closed === undefined)
      return missing(engine);
    return `${shareScopes(first, second).kind}, ${findOverlaps([open, closed])[0]?.kind ?? "none"}`;
  };
}

function missing(engine: string): never {
  throw new Error(`no engine is called "${engine}"`);
}

if (kind !== "") console.log(JSON.stringify(await measure(kind, engine, Number(tracks), Number(files))));
