/** Characters that a reader does not see or that change the order in which text is shown. */
export interface HiddenRun {
  /** 0-based UTF-16 offset of the first hidden character of the line. */
  readonly start: number;
  readonly end: number;
  /** The first one, as `U+XXXX NAME` or `U+XXXX`. */
  readonly name: string;
  /** How many more stand on the same line. */
  readonly more: number;
}

// Controls but for tab and line breaks; all that Unicode says to show as nothing, such as joiners, bidi controls, fillers
// and tag characters, but for the two selectors of text and emoji form; line separators; the Braille pattern without
// dots; unpaired surrogates.
const HIDDEN =
  /(?![\t\n\r]|\uFE0E|\uFE0F)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFB]|\p{Cs}/gu;

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, "NUL"],
  [0x08, "BACKSPACE"],
  [0x1b, "ESCAPE"],
  [0x7f, "DELETE"],
  [0xad, "SOFT HYPHEN"],
  [0x200b, "ZERO WIDTH SPACE"],
  [0x200c, "ZERO WIDTH NON-JOINER"],
  [0x200d, "ZERO WIDTH JOINER"],
  [0x200e, "LEFT-TO-RIGHT MARK"],
  [0x200f, "RIGHT-TO-LEFT MARK"],
  [0x2028, "LINE SEPARATOR"],
  [0x2029, "PARAGRAPH SEPARATOR"],
  [0x202a, "LEFT-TO-RIGHT EMBEDDING"],
  [0x202b, "RIGHT-TO-LEFT EMBEDDING"],
  [0x202c, "POP DIRECTIONAL FORMATTING"],
  [0x202d, "LEFT-TO-RIGHT OVERRIDE"],
  [0x202e, "RIGHT-TO-LEFT OVERRIDE"],
  [0x2060, "WORD JOINER"],
  [0x2066, "LEFT-TO-RIGHT ISOLATE"],
  [0x2067, "RIGHT-TO-LEFT ISOLATE"],
  [0x2068, "FIRST STRONG ISOLATE"],
  [0x2069, "POP DIRECTIONAL ISOLATE"],
  [0x2800, "BRAILLE PATTERN BLANK"],
  [0xfeff, "BYTE ORDER MARK"],
]);

/** Every line of a text that holds hidden characters, in order, at most `limit`. A mark at the very start is none. */
export function findHidden(text: string, limit = Number.POSITIVE_INFINITY): readonly HiddenRun[] {
  const runs: HiddenRun[] = [];
  let lineEnd = -1;
  for (const found of text.matchAll(HIDDEN)) {
    if (found.index === 0 && found[0] === "\uFEFF") continue;
    const last = runs.at(-1);
    if (last !== undefined && found.index < lineEnd) {
      runs[runs.length - 1] = { ...last, more: last.more + 1 };
      continue;
    }
    if (runs.length === limit) break;
    lineEnd = findLineEnd(text, found.index);
    runs.push({
      start: found.index,
      end: found.index + found[0].length,
      name: nameCharacter(found[0]),
      more: 0,
    });
  }
  return runs;
}

/** `U+202E RIGHT-TO-LEFT OVERRIDE`, or `U+XXXX` alone where the name is not widely known. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = NAMES.get(code);
  return name === undefined ? point : `${point} ${name}`;
}

function findLineEnd(text: string, from: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = from;
  return rest.exec(text)?.index ?? text.length;
}
