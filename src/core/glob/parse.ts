import { expandBraces, MAX_BRACE_PRODUCT } from "./braces.ts";
import { ParsedGlob } from "./parsed-glob.ts";
import { problem, refuseText } from "./refusals.ts";
import { readRow } from "./read-row.ts";
import type { Row, RowElement } from "./row.ts";
import { joinRows } from "./join-rows.ts";
import { hasBrokenClass } from "./segment-syntax.ts";
import { minimatchText } from "./semantics.ts";
import type { GlobParse, GlobProblem, GlobText } from "./types.ts";

/**
 * Reads a glob. The whole syntax of minimatch is accepted but for what is refused by name, each with the place and,
 * where there is one, the repair. Costs time and memory in the number of brace-free globs it stands for.
 */
export function parseGlob(text: string): GlobParse {
  const refused = refuseText(text);
  if (refused !== null) return { ok: false, problem: refused };
  const alternatives = expandBraces(minimatchText(text));
  if (alternatives === null) return { ok: false, problem: tooManyAlternatives(text) };
  if (alternatives.length > 1 && alternatives.some(hasBrokenClass)) {
    return { ok: false, problem: brokenClass(text) };
  }
  const rows: Row[] = [];
  for (const alternative of alternatives) {
    const unusable = text.includes("{")
      ? refuseAlternative(text, alternative)
      : refuseSize(text, alternative);
    if (unusable !== null) return { ok: false, problem: unusable };
    const row = readRow(alternative);
    if (row.length > 0 && row.every(isPossible)) rows.push(row);
  }
  if (rows.length === 0) return { ok: false, problem: matchesNothing(text) };
  return { ok: true, glob: new ParsedGlob(asGlobText(text), joinRows(rows)) };
}

function tooManyAlternatives(text: string): GlobProblem {
  const start = Math.max(0, text.indexOf("{"));
  const message = `the braces of "${shortened(text)}" stand for more than ${MAX_BRACE_PRODUCT} globs; write several globs, or "*" in place of a long list`;
  return problem(message, start, Math.max(start, text.lastIndexOf("}")) + 1, null);
}

/**
 * minimatch joins alternatives into one pattern, where a class that has no member or no end swallows its neighbours
 * too. What is left depends on which it joins, so there is nothing exact to model.
 */
function brokenClass(text: string): GlobProblem {
  const start = Math.max(0, text.indexOf("["));
  const message = `among the braces of "${shortened(text)}" a "[" begins a character class without a member or without an end; write the range in ascending order, as "[a-z]", or "\\[" for the character`;
  return problem(message, start, text.length, null);
}

/** `[.]` is the literal `.`, and `{,}` stands for no glob at all. */
function isPossible({ predicate }: RowElement): boolean {
  return predicate.literal !== "" && predicate.literal !== "." && predicate.literal !== "..";
}

function matchesNothing(text: string): GlobProblem {
  return problem(
    `"${shortened(text)}" matches no path that a repository can hold; write the path itself`,
    0,
    text.length,
    null,
  );
}

/** What is wrong with one of the brace-free globs. Without braces the text itself was refused before. */
function refuseAlternative(text: string, alternative: string): GlobProblem | null {
  const start = text.indexOf("{");
  const end = text.lastIndexOf("}") + 1;
  const among = `the braces of "${shortened(text)}" make "${shortened(alternative)}", which`;
  if (alternative.startsWith("/")) {
    return problem(`${among} begins with "/"; write the alternatives so that none does`, start, end, null);
  }
  if (alternative.endsWith("/")) {
    const repair = text.replace(/\/(?=[,}])/g, "/**");
    return problem(
      `${among} ends in "/"; write "/**" for everything below`,
      start,
      end,
      repair === text ? null : repair,
    );
  }
  const dots = /(?:^|\/)(\.\.?)(?:\/|$)/.exec(alternative)?.[1];
  if (dots !== undefined) {
    return problem(
      `${among} has the segment "${dots}", which no path has; write the path itself`,
      start,
      end,
      null,
    );
  }
  return refuseSize(text, alternative);
}

/** Limits beyond which minimatch itself gives up: silently for `**`, with an exception for extglobs. */
function refuseSize(text: string, alternative: string): GlobProblem | null {
  if (alternative.length <= 2 * MAX_GLOBSTARS) return null;
  const segments = alternative.split("/");
  if (segments.filter((segment) => segment === "**").length > MAX_GLOBSTARS) {
    const message = `"${shortened(text)}" has more than ${MAX_GLOBSTARS} segments "**"; write fewer`;
    return problem(message, 0, text.length, null);
  }
  if (segments.some((segment) => (segment.match(/[?*+@!]\(/g) ?? []).length > MAX_EXTGLOBS)) {
    const message = `"${shortened(text)}" has more than ${MAX_EXTGLOBS} extglobs in a segment; write several globs`;
    return problem(message, 0, text.length, null);
  }
  return null;
}

const MAX_GLOBSTARS = 200;
const MAX_EXTGLOBS = 256;

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function asGlobText(text: string): GlobText {
  return text as GlobText;
}
