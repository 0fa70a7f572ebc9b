import { Minimatch } from "minimatch";
import type { TrackGlobs } from "./monorepo.ts";

/** Expands every scope over the files that exist and compares the lists: what does not exist cannot conflict. */
export function countByExpansion(plan: readonly TrackGlobs[], files: readonly string[]): number {
  const owners = files.map((): number[] => []);
  plan.forEach((track, index) => {
    const can = track.can.map(compile);
    const cannot = track.cannot.map(compile);
    files.forEach((file, at) => {
      if (can.some((glob) => glob.match(file)) && !cannot.some((glob) => glob.match(file)))
        owners[at]?.push(index);
    });
  });
  const pairs = new Set<string>();
  for (const list of owners) {
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) pairs.add(`${a} ${b}`);
    });
  }
  return pairs.size;
}

function compile(glob: string): Minimatch {
  return new Minimatch(glob, { dot: true, nonegate: true, nocomment: true, platform: "linux" });
}
