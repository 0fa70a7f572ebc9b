import { Minimatch } from "minimatch";
import picomatch from "picomatch";
import { ScopeIndex } from "../src/core/glob/index.ts";
import type { TrackGlobs } from "./monorepo.ts";
import { readScopes } from "./overlap-engines.ts";

/** Says for each file how many tracks allow it; returns the sum. */
export type CountAllowed = (plan: readonly TrackGlobs[], files: readonly string[]) => number;

/** The engines that are compared, by the name in the table. */
export const CLASSIFY_ENGINES: Readonly<Record<string, CountAllowed>> = {
  "this engine": (plan, files) => {
    const index = new ScopeIndex(readScopes(plan));
    return sum(files, (file) => index.classify(file).filter(({ verdict }) => verdict === "allowed").length);
  },
  "minimatch for every track": (plan, files) =>
    countWithMatchers(plan, files, (glob) => {
      const compiled = new Minimatch(glob, { dot: true, nonegate: true, nocomment: true, platform: "linux" });
      return (file) => compiled.match(file);
    }),
  "picomatch for every track": (plan, files) =>
    countWithMatchers(plan, files, (glob) => picomatch(glob, { dot: true, nonegate: true })),
};

type Match = (file: string) => boolean;

function countWithMatchers(
  plan: readonly TrackGlobs[],
  files: readonly string[],
  compile: (glob: string) => Match,
): number {
  const tracks = plan.map(({ can, cannot }) => ({ can: can.map(compile), cannot: cannot.map(compile) }));
  return sum(files, (file) => {
    const matches = (glob: Match): boolean => glob(file);
    return tracks.filter(({ can, cannot }) => can.some(matches) && !cannot.some(matches)).length;
  });
}

function sum(files: readonly string[], count: (file: string) => number): number {
  return files.reduce((total, file) => total + count(file), 0);
}
