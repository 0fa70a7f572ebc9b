/**
 * Characters that a reader cannot see or that reorder what he sees: controls, bidi marks, zero-width and tag
 * characters, variation selectors, line and paragraph separators, the blank Braille pattern, lone surrogates. The selector that gives a pictograph its
 * colours is not hidden.
 */
const HIDDEN =
  /(?!(?<=\p{Extended_Pictographic})\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The text with every hidden character written as `[U+XXXX]`; tabs and line feeds included. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, nameOf);
}

/** As `showHidden`, but keeps tabs and line breaks; `\r\n` and `\r` become `\n`. */
export function showHiddenInLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(HIDDEN, (character) => {
    return character === "\n" || character === "\t" ? character : nameOf(character);
  });
}

/** The text on one line: white space runs become one space, ends are trimmed, hidden characters are shown. */
export function oneLine(text: string): string {
  return showHidden(text.replace(/[ \t\r\n]+/g, " ").trim());
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}
