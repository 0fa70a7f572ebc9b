import { fromRanges, type CodePointSet } from "./code-point-set.ts";

/** What a POSIX name such as `[:alpha:]` stands for inside a character class. */
export interface PosixClass {
  /** The text as written, for example `[:alpha:]`. */
  readonly name: string;
  /** The code points of `source`. */
  readonly members: () => CodePointSet;
  /** Whether the name stands for everything but the members. */
  readonly negated: boolean;
}

/** The POSIX class whose name begins at the offset, or null. */
export function posixClassAt(text: string, offset: number): PosixClass | null {
  return POSIX_CLASSES.find(({ name }) => text.startsWith(name, offset)) ?? null;
}

const POSIX_CLASSES: readonly PosixClass[] = [
  posix("alnum", "\\p{L}\\p{Nl}\\p{Nd}"),
  posix("alpha", "\\p{L}\\p{Nl}"),
  posix("ascii", "\\x00-\\x7f"),
  posix("blank", "\\p{Zs}\\t"),
  posix("cntrl", "\\p{Cc}"),
  posix("digit", "\\p{Nd}"),
  posix("graph", "\\p{Z}\\p{C}", true),
  posix("lower", "\\p{Ll}"),
  posix("print", "\\p{C}", true),
  posix("punct", "\\p{P}\\p{S}"),
  posix("space", "\\p{Z}\\t\\r\\n\\v\\f"),
  posix("upper", "\\p{Lu}"),
  posix("word", "\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"),
  posix("xdigit", "A-Fa-f0-9"),
];

function posix(name: string, source: string, negated = false): PosixClass {
  let members: CodePointSet | null = null;
  return { name: `[:${name}:]`, members: () => (members ??= membersOf(source)), negated };
}

/** Asks the JavaScript engine, so that the Unicode version is the one minimatch sees. Costs about 20 ms a name. */
function membersOf(source: string): CodePointSet {
  const pattern = new RegExp(`[${source}]`, "u");
  const ranges: [number, number][] = [];
  let first = -1;
  for (let codePoint = 0; codePoint <= 0x110000; codePoint++) {
    const member = codePoint < 0x110000 && pattern.test(String.fromCodePoint(codePoint));
    if (member && first < 0) first = codePoint;
    if (!member && first >= 0) {
      ranges.push([first, codePoint - 1]);
      first = -1;
    }
  }
  return fromRanges(ranges);
}
