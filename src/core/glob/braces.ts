import { braceExpand, Minimatch } from "minimatch";
import { MINIMATCH_OPTIONS } from "./semantics.ts";

/** The most brace-free globs one glob may stand for. */
export const MAX_BRACE_PRODUCT = 1000;

/**
 * The brace-free globs that the glob stands for, without duplicates, or null when there are more than
 * `MAX_BRACE_PRODUCT`. May hold the empty text.
 *
 * Brace expansion is the one step in which minimatch is asked instead of modelled: its quirks (`{a}{1..3}` stays as
 * it is, `{a},b}` does not) are those of Bash and have no rule to state. Counting comes first, because
 * minimatch stops at limits of its own without a word.
 */
export function expandBraces(text: string): readonly string[] | null {
  if (!text.includes("{")) return [text];
  const expanded = expandOneGroup(text) ?? expandAtMost(text, MAX_BRACE_PRODUCT + 1);
  if (expanded.length > MAX_BRACE_PRODUCT || expanded.length * text.length > MAX_TOTAL_LENGTH) return null;
  const all = LONG_RANGE.test(text) ? expandWithLongRanges(text) : expanded;
  return all === null ? null : [...new Set(all)];
}

/** The commonest form by far, one group of texts, without the detour; null for all others. */
function expandOneGroup(text: string): readonly string[] | null {
  const found = /^([^{}\\$]*)\{([^{}\\]*,[^{}\\]*)\}([^{}\\]*)$/.exec(text);
  if (found === null) return null;
  const [, before = "", inner = "", after = ""] = found;
  return inner.split(",").map((part) => before + part + after);
}

/** A little less than the number of characters at which minimatch stops expanding. */
const MAX_TOTAL_LENGTH = 3_900_000;

/**
 * A prefix keeps minimatch from dropping empty results before they are counted; the caller drops them as no paths. A
 * leading `{}` is text to minimatch, and stays text behind the prefix only when escaped.
 */
function expandAtMost(text: string, limit: number): readonly string[] {
  const prefixed = text.startsWith("{}") ? `x\\{\\}${text.slice(2)}` : `x${text}`;
  return braceExpand(prefixed, { ...MINIMATCH_OPTIONS, braceExpandMax: limit }).map((glob) => glob.slice(1));
}

/** Could be a numeric range of 100 values or more, which minimatch keeps out of its expansion. */
const LONG_RANGE = /\{-?\d{2,}\.\.-?\d+\}|\{-?\d+\.\.-?\d{2,}\}/;

/** minimatch marks a long range with an unused private-use character on both sides and matches it as one. */
function expandWithLongRanges(text: string): readonly string[] | null {
  let mark = 0xe000;
  while (text.includes(String.fromCharCode(mark))) mark++;
  const range = new RegExp(
    `\\\\?${String.fromCharCode(mark)}(-?\\d+\\.\\.-?\\d+)${String.fromCharCode(mark)}`,
  );
  let expanded: readonly string[] = new Minimatch(text, MINIMATCH_OPTIONS).globSet;
  while (expanded.some((glob) => range.test(glob))) {
    expanded = expanded.flatMap((glob) => expandFirst(glob, range));
    if (expanded.length > MAX_BRACE_PRODUCT) return null;
  }
  return expanded;
}

function expandFirst(glob: string, range: RegExp): readonly string[] {
  const found = range.exec(glob);
  if (found === null) return [glob];
  const [marked, ends = ""] = found;
  const values = braceExpand(`{${ends}}`, { braceExpandMax: MAX_BRACE_PRODUCT + 1 });
  return values.map((value) => glob.slice(0, found.index) + value + glob.slice(found.index + marked.length));
}
