import type { YamlProblem } from "./yaml-node.ts";

/** Explains a YAML syntax error at an offset, with the cause where it is one that plans run into. */
export function explainSyntaxError(text: string, offset: number, reason: string): YamlProblem {
  const point = { start: offset, end: offset };
  if (reason.startsWith("nesting exceeded")) {
    return { span: point, message: "lists and mappings are nested too deep here; a plan may nest 32 deep" };
  }
  const comment = findCommentedNumber(text, offset);
  if (comment !== null && !reason.includes("character")) return comment;
  const token = findUnquotedGlob(text, offset);
  const hint = token === null ? "" : `; ${suggestQuotes(token)}`;
  return { span: point, message: `this is not YAML: ${translate(reason)}${hint}` };
}

/** The advice to put a text in quotes; the text is shown as it must be written. */
export function suggestQuotes(text: string): string {
  return `quote your globs, as in "${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

// In `[#12]` everything from the `#` on is a comment, so the error shows far from its cause.
function findCommentedNumber(text: string, offset: number): YamlProblem | null {
  const lineEnd = /[\r\n]|$/g;
  lineEnd.lastIndex = offset;
  const before = text.slice(0, lineEnd.exec(text)?.index);
  const found = [...before.matchAll(/[[,][ \t]*(#(\d+)[^\r\n]*)/g)].at(-1);
  if (found === undefined) return null;
  const comment = found[1] ?? "";
  const start = found.index + found[0].length - comment.length;
  const number = found[2] ?? "";
  return {
    span: { start, end: start + comment.length },
    message: `in YAML \`#\` starts a comment, so this list never closes: write the bare number, as in [${number}], or quote it, as in ["#${number}"]`,
  };
}

// A token on the line of the error that starts with, or holds, a character that YAML gives a meaning.
function findUnquotedGlob(text: string, offset: number): string | null {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";
  const value = line.replace(/^\s*(?:- +)*(?:[\w-]+:(?= ))?\s*/, "").replace(/\s+#.*$/, "");
  if (/["']/.test(value)) return null;
  const inner = value.startsWith("[") && value.endsWith("]") ? value.slice(1, -1) : value;
  const token = /[^\s,]*[{[][^\s]*[}\]][^\s,]*|[*!&@%`|>][^\s,\]]*[/*.][^\s,\]]*/.exec(inner)?.[0] ?? null;
  return token === null || /^[[{].*[\]}]$/.test(token) ? null : token;
}

function translate(reason: string): string {
  const known = REASONS.find(([start]) => reason.startsWith(start));
  return known === undefined ? reason : known[1];
}

const REASONS: readonly (readonly [string, string])[] = [
  [
    "bad indentation of a mapping entry",
    "this line does not fit the mapping around it (indentation or a stray character)",
  ],
  [
    "bad indentation of a sequence entry",
    "this line does not fit the list around it (indentation or a stray character)",
  ],
  ["missed comma between flow collection entries", "a comma is missing between two entries of the list"],
  ["unexpected end of the stream within a flow collection", "a `[` or `{` is never closed"],
  ["unexpected end of the stream within a double quoted scalar", 'a text in "quotes" is never closed'],
  ["unexpected end of the stream within a single quoted scalar", "a text in 'quotes' is never closed"],
  [
    "deficient indentation",
    "a text or list of several lines is not indented; a quote or bracket may be missing above",
  ],
  ["tab characters must not be used in indentation", "a tab stands in the indentation; use spaces"],
  ["null byte is not allowed in input", "the file holds a NUL byte"],
  [
    "unknown escape sequence",
    "this is no escape of a \"quoted\" text; write \\\\ for a backslash, or use 'single quotes'",
  ],
  [
    "end of the stream or a document separator is expected",
    "the document ends before this line; check its indentation",
  ],
];
