import { delimitCode, splitCode } from "../core/code-text.ts";
import { oneLine, showHidden, showHiddenInLines } from "./hidden-characters.ts";

// Text of a plan is data. GitHub looks for mentions, issue numbers and closing keywords in the text that is left
// after Markdown and entities are decoded, so escaping the `@` or the `#` does not help: something must stand
// between it and what follows. A zero-width space does, and shows nothing.
const BREAK = "&#8203;";

/**
 * Plain text as inline Markdown that GitHub shows as it is.
 *
 * 1. No mention, issue or commit reference, closing keyword, link, image, HTML, emphasis or formula survives.
 * 2. The result is one line and holds no `|`, `<`, `>` or backtick: it fits a table cell and a `<summary>`.
 * 3. Hidden characters are written as `[U+XXXX]`.
 */
export function escapeText(text: string): string {
  return guardStart(disarm(oneLine(text)));
}

/** A finding's message as inline Markdown, as `escapeText` does, but with its `code` in code spans. */
export function escapeMessage(message: string): string {
  const pieces = splitCode(oneLine(message));
  return guardStart(
    pieces.map(({ kind, text }) => (kind === "text" ? disarm(text) : codeCell(text))).join(""),
  );
}

/** The text as an inline code span, on one line; not for table cells: see `codeCell`. */
export function codeSpan(text: string): string {
  const shown = showHidden(text);
  return shown === "" ? "(empty)" : delimitCode(shown);
}

/** The text as inline code inside a table cell, where a `|` would end the cell even in a code span. */
export function codeCell(text: string): string {
  return text.includes("|") ? `<code>${escapeText(text)}</code>` : codeSpan(text);
}

/**
 * The text as a fenced code block, ending without a line break.
 *
 * The fence is longer than any run of backticks inside, so that no text can close it. `language` is ours, never
 * a plan's.
 */
export function fence(text: string, language = ""): string {
  const shown = showHiddenInLines(text).replace(/\n+$/, "");
  const ticks = "`".repeat(Math.max(3, longestBacktickRun(shown) + 1));
  return `${ticks}${language}\n${shown}\n${ticks}`;
}

/** A table of cells that are inline Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map(() => "---");
  return [header, rule, ...rows].map(tableRow).join("\n");
}

/** One row of a table; the cells are inline Markdown already. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A folded block; `summary` is HTML or escaped text already, `body` is Markdown. */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function longestBacktickRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

function disarm(text: string): string {
  return text.replace(
    /[&<>"'`*_[\]{}|~$!\\^@#]|\bGH-(?=\d)|:\/\/|www\.|(?<![0-9a-z])[0-9a-f]{40}(?![0-9a-z])/gi,
    breakUp,
  );
}

function breakUp(found: string): string {
  switch (found) {
    case "@":
      return found + BREAK;
    case "#":
      return toEntity(found) + BREAK;
    case "://":
      return `:${BREAK}//`;
    default:
      if (found.length === 1) return toEntity(found);
      // The full hash of a commit; a break inside leaves no word of that length.
      return found.slice(0, 3) + BREAK + found.slice(3);
  }
}

/** Keeps what would begin a list or a heading at the start of a line from doing so. */
function guardStart(text: string): string {
  return text
    .replace(/^[-+=]/, toEntity)
    .replace(/^(\d{1,9})([.)])/, (_, digits: string, mark: string) => digits + toEntity(mark));
}

function toEntity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
