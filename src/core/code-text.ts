/**
 * The text in backticks, one more than any run of them inside, so that it is read as one piece of code.
 *
 * As CommonMark has it, a text that begins or ends with a backtick, or with a space on both sides, gets a space of
 * padding. Source: https://spec.commonmark.org/0.31.2/#code-spans
 */
export function delimitCode(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const ticks = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? " " : "";
  return ticks + pad + text + pad + ticks;
}

/** A piece of a message: code that stood in backticks, or anything else. */
export interface MessagePiece {
  readonly kind: "code" | "text";
  readonly text: string;
}

/**
 * Splits a message into its code and the rest; the inverse of `delimitCode` for each piece of code.
 *
 * A value in double quotes is text as a whole: a backtick inside it begins no code.
 */
export function splitCode(message: string): readonly MessagePiece[] {
  const pieces: MessagePiece[] = [];
  let end = 0;
  for (const found of message.matchAll(CODE_OR_QUOTED)) {
    const [whole, , inside] = found;
    if (inside === undefined) continue;
    pieces.push({ kind: "text", text: message.slice(end, found.index) });
    pieces.push({ kind: "code", text: withoutPadding(inside) });
    end = found.index + whole.length;
  }
  return [...pieces, { kind: "text", text: message.slice(end) }];
}

// Leftmost first: a quote inside code, and a backtick inside quotes, are mere characters.
const CODE_OR_QUOTED = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)|"(?:[^"\\]|\\.)*"/gs;

function withoutPadding(inside: string): string {
  return /^ (?:`.*|.*`| .* ) $/s.test(inside) ? inside.slice(1, -1) : inside;
}
