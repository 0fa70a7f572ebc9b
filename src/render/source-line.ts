import type { Location } from "../core/finding.ts";
import { displayWidth } from "./display-width.ts";
import { showHidden } from "./hidden-characters.ts";

const TAB_COLUMNS = 4;
const MAX_UNITS_BEFORE = 60;
const MAX_UNITS_AFTER = 100;

/** One line of a source as a terminal shows it, and the marker that goes under it. */
export interface SourceLine {
  readonly text: string;
  /** Spaces and carets; at least one caret. */
  readonly pointer: string;
}

/**
 * The part of a line around a location, with tabs expanded and hidden characters shown.
 *
 * 1. The carets stand under what the location covers on its first line, wide characters and all.
 * 2. A long line is cut to about 160 UTF-16 units, with `…` where something is left out.
 */
export function pointAt(line: string, location: Location): SourceLine {
  const start = keepPair(line, Math.min(location.column - 1, line.length));
  const lastColumn =
    location.endLine > location.line ? line.length : Math.min(location.endColumn - 1, line.length);
  const end = Math.max(start, keepPair(line, lastColumn));
  const from = start > MAX_UNITS_BEFORE ? keepPair(line, start - MAX_UNITS_BEFORE) : 0;
  const to = keepPair(line, Math.min(line.length, start + MAX_UNITS_AFTER));
  const before = (from > 0 ? "…" : "") + show(line.slice(from, start));
  const marked = show(line.slice(start, Math.min(end, to)));
  const after = show(line.slice(Math.min(end, to), to)) + (to < line.length ? "…" : "");
  const indent = " ".repeat(displayWidth(before));
  return {
    text: (before + marked + after).trimEnd(),
    pointer: indent + "^".repeat(Math.max(1, displayWidth(marked))),
  };
}

function show(text: string): string {
  return text.split("\t").map(showHidden).join(" ".repeat(TAB_COLUMNS));
}

/** The offset, or the one before it where it would part a surrogate pair. */
function keepPair(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
