import { complement, fromRanges, NONE, only, union, type CodePointSet } from "./code-point-set.ts";
import { posixClassAt } from "./posix-class.ts";

/** A character class that was read, and how much text it took. */
export interface CharacterClass {
  readonly members: CodePointSet;
  /** UTF-16 units from the `[` on, including the closing `]`. */
  readonly length: number;
  /** Whether it has no member and so swallowed the rest of the segment. */
  readonly isPoisoned: boolean;
}

/**
 * The character class that begins with the `[` at the offset; null when it is never closed, and the `[` stands
 * for itself.
 *
 * It must read a class as minimatch does, oddities included:
 * 1. A class without a member (`[z-a]`) swallows the rest of the segment, which then matches nothing.
 * 2. A POSIX name after a `-` does the same.
 * 3. An escaped `^` as the first member negates the class, since minimatch hands it to a RegExp unescaped.
 */
export function readCharacterClass(text: string, offset: number): CharacterClass | null {
  const negated = text[offset + 1] === "!" || text[offset + 1] === "^";
  const reader = new ClassReader(text, offset + (negated ? 2 : 1));
  const outcome = reader.read();
  switch (outcome) {
    case "unclosed":
      return null;
    case "poisoned":
      return { members: NONE, length: text.length - offset, isPoisoned: true };
    case "closed":
      return reader.isEmpty
        ? { members: NONE, length: text.length - offset, isPoisoned: true }
        : { members: reader.members(negated), length: reader.at - offset, isPoisoned: false };
  }
}

type Range = readonly [number, number];

class ClassReader {
  at: number;
  readonly #text: string;
  readonly #ranges: Range[] = [];
  readonly #named: CodePointSet[] = [];
  readonly #namedNegated: CodePointSet[] = [];
  #startsWithRange = false;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  get isEmpty(): boolean {
    return this.#ranges.length + this.#named.length + this.#namedNegated.length === 0;
  }

  read(): "closed" | "unclosed" | "poisoned" {
    const begin = this.at;
    let rangeStart: number | null = null;
    while (this.at < this.#text.length) {
      if (this.#text[this.at] === "]" && this.at > begin) {
        this.at++;
        return "closed";
      }
      const posix = posixClassAt(this.#text, this.at);
      if (posix !== null) {
        if (rangeStart !== null) return "poisoned";
        (posix.negated ? this.#namedNegated : this.#named).push(posix.members());
        this.at += posix.name.length;
        continue;
      }
      const member = this.#readMember();
      if (member === null) return "unclosed";
      if (rangeStart !== null) {
        this.#add(rangeStart, member);
        rangeStart = null;
      } else if (this.#text.startsWith("-]", this.at)) {
        this.#add(member, member);
        this.#add(DASH, DASH);
        this.at++;
      } else if (this.#text[this.at] === "-") {
        rangeStart = member;
        this.at++;
      } else {
        this.#add(member, member);
      }
    }
    return "unclosed";
  }

  members(negated: boolean): CodePointSet {
    const plain = union([fromRanges(this.#ranges), ...this.#named]);
    const hasPlain = this.#ranges.length + this.#named.length > 0;
    const parts: CodePointSet[] = [];
    if (hasPlain) parts.push(this.#plainMembers(plain, negated));
    if (this.#namedNegated.length > 0) {
      const outside = union(this.#namedNegated);
      parts.push(negated ? outside : complement(outside));
    }
    return union(parts);
  }

  #plainMembers(plain: CodePointSet, negated: boolean): CodePointSet {
    if (negated) return complement(plain);
    const [first] = this.#ranges;
    if (!this.#startsWithRange || first?.[0] !== CARET) return plain;
    // `[\^a]` reaches the RegExp as `[^a]`, and `[\^-z]` as `[^-z]`: neither `-` nor `z`.
    const rest = union([fromRanges(this.#ranges.slice(1)), ...this.#named]);
    return complement(first[1] === CARET ? rest : union([rest, only(DASH), only(first[1])]));
  }

  #add(first: number, last: number): void {
    if (first > last) return;
    if (this.#ranges.length + this.#named.length === 0) this.#startsWithRange = true;
    this.#ranges.push([first, last]);
  }

  #readMember(): number | null {
    if (this.#text[this.at] === "\\") this.at++;
    const member = this.#text.codePointAt(this.at);
    if (member === undefined) return null;
    this.at += member > 0xffff ? 2 : 1;
    return member;
  }
}

const DASH = 0x2d;
const CARET = 0x5e;
