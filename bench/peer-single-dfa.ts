import { Alphabet } from "../src/core/glob/alphabet.ts";
import { SLASH } from "../src/core/glob/code-point-set.ts";
import { Determinised } from "../src/core/glob/determinised.ts";
import { parseGlob } from "../src/core/glob/index.ts";
import { RowAutomaton } from "../src/core/glob/row-automaton.ts";
import type { Row } from "../src/core/glob/row.ts";
import type { TrackGlobs } from "./monorepo.ts";

interface OwnedRow {
  readonly row: Row;
  readonly track: number;
  readonly role: "can" | "cannot";
}

/**
 * Rejected design: one automaton over all patterns of all tracks, determinised as it is walked. Every state from which
 * two tracks may still be reached is visited, and tells which tracks contain the paths that end there.
 */
export function countWithSingleDfa(plan: readonly TrackGlobs[]): number {
  const rows = plan.flatMap(({ can, cannot }, track) => [
    ...owned(can, track, "can"),
    ...owned(cannot, track, "cannot"),
  ]);
  const sets = rows.flatMap(({ row }) => row.flatMap(({ predicate }) => predicate.automaton.sets));
  const automaton = new RowAutomaton(
    rows.map(({ row }) => row),
    new Alphabet(sets),
  );
  const states = new Determinised(automaton);
  const symbols = [...automaton.alphabet.symbols, SLASH];
  const pairs = new Set<string>();
  for (let state = states.start; state < states.size; state++) {
    const alive = states.configurations(state).map((at) => rows[automaton.rowOf(at)]);
    if (!isShared(alive)) continue;
    for (const symbol of symbols) states.step(state, symbol);
    if (!states.accepts(state)) continue;
    const accepting = states.configurations(state).filter((at) => automaton.accepts(at));
    notePairs(tracksIn(accepting.map((at) => rows[automaton.rowOf(at)])), pairs);
  }
  return pairs.size;
}

function owned(globs: readonly string[], track: number, role: "can" | "cannot"): readonly OwnedRow[] {
  return globs.flatMap((text) => {
    const parsed = parseGlob(text);
    return parsed.ok ? parsed.glob.rows.map((row) => ({ row, track, role })) : [];
  });
}

function isShared(alive: readonly (OwnedRow | undefined)[]): boolean {
  const first = alive.find((row) => row?.role === "can")?.track;
  return alive.some((row) => row?.role === "can" && row.track !== first);
}

function tracksIn(matching: readonly (OwnedRow | undefined)[]): readonly number[] {
  const allowed = new Set<number>();
  for (const row of matching) if (row?.role === "can") allowed.add(row.track);
  for (const row of matching) if (row?.role === "cannot") allowed.delete(row.track);
  return [...allowed].sort((a, b) => a - b);
}

function notePairs(tracks: readonly number[], pairs: Set<string>): void {
  tracks.forEach((a, at) => {
    for (const b of tracks.slice(at + 1)) pairs.add(`${a} ${b}`);
  });
}
