import { readCharacterClass } from "./character-class.ts";
import { ANY, only, soleMember, setKey, type CodePointSet } from "./code-point-set.ts";

/** One thing a segment pattern is made of. */
export type SegmentItem =
  | { readonly kind: "character"; readonly set: CodePointSet }
  | { readonly kind: "star" }
  | {
      readonly kind: "group";
      /** `@` exactly one alternative, `?` at most one, `+` one or more, `*` any number, `!` anything but one. */
      readonly operator: GroupOperator;
      readonly alternatives: readonly SegmentPattern[];
    };

/** Items that match one after the other. */
export type SegmentPattern = readonly SegmentItem[];

/** The character in front of an extglob's parenthesis. */
export type GroupOperator = "@" | "?" | "+" | "*" | "!";

/**
 * The pattern of one segment of a brace-free glob. Every text is a pattern: what is not closed stands for itself.
 */
export function parseSegment(text: string): SegmentPattern {
  // A segment that is nothing but an empty extglob is read without extglobs; `!()` alone keeps its meaning.
  const tokens = tokenise(text, !/^[?*+@]\(\)$/.test(text));
  const [pattern] = group(tokens, closings(tokens), 0, tokens.length, true);
  return pattern ?? [];
}

/**
 * Whether the brace-free glob has a character class that swallows, or would swallow, what is put behind it: one
 * without a member, or one that is never closed.
 */
export function hasBrokenClass(glob: string): boolean {
  return glob.includes("[") && glob.split("/").some(isBroken);
}

function isBroken(segment: string): boolean {
  for (let at = 0; at < segment.length;) {
    const read = segment[at] === "[" ? readCharacterClass(segment, at) : null;
    if (segment[at] === "[" && read?.isPoisoned !== false) return true;
    at += read?.length ?? (segment[at] === "\\" ? 2 : 1);
  }
  return false;
}

/** The pattern that matches this text alone. */
export function plainText(text: string): SegmentPattern {
  return Array.from(text, (character) => literal(character.codePointAt(0) ?? 0));
}

/** The text that the pattern alone matches, or null when it is not a mere text. */
export function literalOf(pattern: SegmentPattern): string | null {
  let text = "";
  for (const item of pattern) {
    const member = item.kind === "character" ? soleMember(item.set) : null;
    if (member === null) return null;
    text += String.fromCodePoint(member);
  }
  return text;
}

/** The longest text that everything the pattern matches begins with, as far as plain characters show it. */
export function leadingText(pattern: SegmentPattern): string {
  return textOf(pattern, 0, 1);
}

/** The longest text that everything the pattern matches ends with, as far as plain characters show it. */
export function trailingText(pattern: SegmentPattern): string {
  return textOf(pattern, pattern.length - 1, -1);
}

function textOf(pattern: SegmentPattern, start: number, direction: 1 | -1): string {
  let text = "";
  for (let at = start; at >= 0 && at < pattern.length; at += direction) {
    const item = pattern[at];
    const member = item?.kind === "character" ? soleMember(item.set) : null;
    if (member === null) break;
    const character = String.fromCodePoint(member);
    text = direction === 1 ? text + character : character + text;
  }
  return text;
}

/** A text that is the same for patterns of the same structure and differs for others. */
export function patternKey(pattern: SegmentPattern): string {
  return pattern.map(itemKey).join("");
}

/** A text that is the same for items of the same structure and differs for others. */
export function itemKey(item: SegmentItem): string {
  switch (item.kind) {
    case "star":
      return "*";
    case "character":
      return `[${setKey(item.set)}]`;
    case "group":
      return `${item.operator}(${item.alternatives.map(patternKey).join("|")})`;
  }
}

type Token =
  | SegmentItem
  | { readonly kind: "open"; readonly operator: GroupOperator }
  | { readonly kind: "bar" | "close" };

function tokenise(text: string, withGroups: boolean): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const [token, length] = tokenAt(text, at, withGroups);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(text: string, at: number, withGroups: boolean): readonly [Token, number] {
  const codePoint = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(codePoint);
  if (character === "\\" && at + 1 < text.length) {
    const escaped = text.codePointAt(at + 1) ?? 0;
    return [literal(escaped), 1 + String.fromCodePoint(escaped).length];
  }
  if (character === "[") {
    const read = readCharacterClass(text, at);
    if (read !== null) return [{ kind: "character", set: read.members }, read.length];
  }
  if (withGroups) {
    if (isGroupOperator(character) && text[at + 1] === "(") return [{ kind: "open", operator: character }, 2];
    if (character === "|") return [{ kind: "bar" }, 1];
    if (character === ")") return [{ kind: "close" }, 1];
  }
  if (character === "*") return [{ kind: "star" }, 1];
  if (character === "?") return [{ kind: "character", set: ANY }, 1];
  return [literal(codePoint), character.length];
}

/** For each opening token that is closed, the index of the closing one. */
function closings(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === "open") open.push(index);
    if (token.kind === "close") {
      const opening = open.pop();
      if (opening !== undefined) closed.set(opening, index);
    }
  });
  return closed;
}

function group(
  tokens: readonly Token[],
  closed: ReadonlyMap<number, number>,
  start: number,
  end: number,
  isTop: boolean,
): readonly SegmentPattern[] {
  let current: SegmentItem[] = [];
  const alternatives = [current];
  for (let index = start; index < end; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const close = closed.get(index);
    if (token.kind === "open" && close !== undefined) {
      const inner = group(tokens, closed, index + 1, close, false);
      current.push(...simplified({ kind: "group", operator: token.operator, alternatives: inner }));
      index = close;
    } else if (token.kind === "bar" && !isTop) {
      alternatives.push((current = []));
    } else {
      current.push(...standing(token));
    }
  }
  return alternatives.map(withoutDoubleStars);
}

/** What a token means that opens, closes or divides no group. */
function standing(token: Token): readonly SegmentItem[] {
  switch (token.kind) {
    case "open":
      return [literal(token.operator.charCodeAt(0)), literal(0x28)];
    case "close":
      return [literal(0x29)];
    case "bar":
      return [literal(0x7c)];
    case "character":
    case "star":
    case "group":
      return [token];
  }
}

/** `@(x)` is `x`, which lets a text in parentheses be found by hash. */
function simplified(item: SegmentItem): readonly SegmentItem[] {
  if (item.kind !== "group" || item.operator !== "@") return [item];
  const [first, ...rest] = item.alternatives;
  if (first === undefined) return [item];
  const key = patternKey(first);
  return rest.every((alternative) => patternKey(alternative) === key) ? first : [item];
}

function withoutDoubleStars(items: readonly SegmentItem[]): SegmentPattern {
  return items.filter((item, index) => item.kind !== "star" || items[index - 1]?.kind !== "star");
}

function literal(codePoint: number): SegmentItem {
  return { kind: "character", set: only(codePoint) };
}

function isGroupOperator(character: string): character is GroupOperator {
  return "@?+*!".includes(character);
}
