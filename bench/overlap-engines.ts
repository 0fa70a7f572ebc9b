import { findOverlaps, parseGlob, type Glob, type Scope } from "../src/core/glob/index.ts";
import { syntheticFiles, type TrackGlobs } from "./monorepo.ts";

/** Counts the conflicting pairs of tracks of a plan, from the texts on. */
export type CountConflicts = (plan: readonly TrackGlobs[]) => number;

/** The engines that are compared, by the name in the table; loaded when wanted, since memory is measured too. */
export const OVERLAP_ENGINES: Readonly<Record<string, () => Promise<CountConflicts>>> = {
  "this engine": () => Promise.resolve(countWithThisEngine),
  "refa, pair by pair": async () => (await import("./peer-refa.ts")).countWithRefa,
  "one lazy DFA": async () => (await import("./peer-single-dfa.ts")).countWithSingleDfa,
  "minimatch over 5,000 files": async () => {
    const { countByExpansion } = await import("./peer-expansion.ts");
    return (plan) => countByExpansion(plan, syntheticFiles(plan.length, 5000));
  },
};

/** The scopes of the plan, read by this engine. */
export function readScopes(plan: readonly TrackGlobs[]): readonly Scope[] {
  return plan.map(({ can, cannot }) => ({
    parts: [{ can: can.map(readGlob), cannot: cannot.map(readGlob) }],
  }));
}

function countWithThisEngine(plan: readonly TrackGlobs[]): number {
  return findOverlaps(readScopes(plan)).filter(({ kind }) => kind === "found").length;
}

function readGlob(text: string): Glob {
  const parsed = parseGlob(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.glob;
}
