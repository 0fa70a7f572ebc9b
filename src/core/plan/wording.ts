import { delimitCode } from "../code-text.ts";
import type { Glob } from "../glob/index.ts";
import type { SourceText, Span } from "../source-text.ts";
import type { IssueRef } from "./plan.ts";

const MAX_SHOWN_CHARS = 160;

/** A glob in double quotes, as it may be pasted into a plan. */
export function quoteGlob(glob: Glob | string): string {
  return JSON.stringify(clip(typeof glob === "string" ? glob : glob.text));
}

/** A path, id or key in backticks. */
export function code(text: string): string {
  return delimitCode(clip(text));
}

/** `a`, `b` and `c`; a long list ends in "and N more". */
export function listCodes(names: readonly string[], limit = 6): string {
  const shown = names.slice(0, limit).map((name) => code(name));
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${String(rest)} more`;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** `line 12`, of the start of a span. */
export function lineOf(source: SourceText, span: Span): string {
  return `line ${String(source.locate(span).line)}`;
}

/** `#12`, or `owner/name#12` for an issue of another repository. */
export function showIssue(ref: IssueRef): string {
  return `${ref.repository ?? ""}#${String(ref.number)}`;
}

function clip(text: string): string {
  return text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text;
}
