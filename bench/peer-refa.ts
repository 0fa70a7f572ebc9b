import { DFA, isDisjointWith, JS, NFA, type ReadonlyNFA } from "refa";
import { globRegExpSource } from "./glob-regexp.ts";
import type { TrackGlobs } from "./monorepo.ts";

/** One automaton of whole paths a track; every pair of tracks is intersected. */
export function countWithRefa(plan: readonly TrackGlobs[]): number {
  const cans = plan.map(({ can }) => automaton(can));
  const cannots = plan.map(({ cannot }) => automaton(cannot));
  let conflicts = 0;
  cans.forEach((a, at) => {
    cans.forEach((b, other) => {
      if (other <= at || isDisjointWith(a, b)) return;
      if (!isEmptyWithout(NFA.fromIntersection(a, b), [cannots[at], cannots[other]])) conflicts++;
    });
  });
  return conflicts;
}

function automaton(globs: readonly string[]): NFA {
  const source = globs.map((glob) => `(?:${globRegExpSource(glob)})`).join("|");
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags: "us" }).parse();
  return NFA.fromRegex(expression, { maxCharacter });
}

function isEmptyWithout(shared: NFA, removed: readonly (ReadonlyNFA | undefined)[]): boolean {
  let rest: NFA = shared;
  for (const each of removed) {
    if (each === undefined) continue;
    const outside = DFA.fromFA(each);
    outside.complement();
    rest = NFA.fromIntersection(rest, outside);
  }
  return rest.isEmpty;
}
