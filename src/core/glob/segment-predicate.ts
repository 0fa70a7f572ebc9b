import { Determinised } from "./determinised.ts";
import { SegmentAutomaton } from "./segment-automaton.ts";
import { literalOf, parseSegment, patternKey, plainText, type SegmentPattern } from "./segment-syntax.ts";

/**
 * What a glob asks of one segment of a path. Never true of the empty segment, `.` or `..`, which no path has.
 */
export class SegmentPredicate {
  /** Equal for predicates of the same structure; they accept the same segments. */
  readonly key: string;
  /** The only segment accepted, when the pattern is a mere text. */
  readonly literal: string | null;
  /** What every accepted segment begins with. */
  readonly prefix: string;
  /** What every accepted segment ends with; may overlap the prefix in short segments. */
  readonly suffix: string;
  readonly #pattern: SegmentPattern;
  #automaton: SegmentAutomaton | null = null;
  #states: Determinised | null = null;

  /** The predicate of a brace-free segment of a glob. */
  constructor(text: string, pattern: SegmentPattern = parseSegment(text)) {
    this.#pattern = pattern;
    this.literal = literalOf(this.#pattern);
    this.key = this.literal === null ? `?${patternKey(this.#pattern)}` : `=${this.literal}`;
    this.prefix = leadingText(this.#pattern);
    this.suffix = trailingText(this.#pattern);
  }

  /** The predicate that accepts this segment alone, whatever characters it has. */
  static ofText(segment: string): SegmentPredicate {
    return new SegmentPredicate(segment, plainText(segment));
  }

  /** Whether every segment is accepted. */
  get acceptsAll(): boolean {
    return this.key === "?*";
  }

  /** The automaton of the pattern, built when first asked for. */
  get automaton(): SegmentAutomaton {
    return (this.#automaton ??= new SegmentAutomaton([this.#pattern]));
  }

  /** Whether the segment is accepted. Costs one step for each code point. */
  test(segment: string): boolean {
    if (segment === "" || segment === "." || segment === "..") return false;
    if (this.literal !== null) return segment === this.literal;
    if (this.acceptsAll) return true;
    if (!segment.startsWith(this.prefix) || !segment.endsWith(this.suffix)) return false;
    return this.#run(segment);
  }

  #run(segment: string): boolean {
    if (this.#states === null || this.#states.size > MAX_STATES)
      this.#states = new Determinised(this.automaton);
    const states = this.#states;
    let state = states.start;
    for (let at = 0; at < segment.length;) {
      const codePoint = segment.codePointAt(at) ?? 0;
      state = states.step(state, codePoint);
      at += codePoint > 0xffff ? 2 : 1;
    }
    return states.accepts(state);
  }
}

/** Beyond this many states the table is started anew: a hostile pattern may have exponentially many. */
const MAX_STATES = 4096;

function leadingText(pattern: SegmentPattern): string {
  const end = pattern.findIndex((item) => literalOf([item]) === null);
  return literalOf(end < 0 ? pattern : pattern.slice(0, end)) ?? "";
}

function trailingText(pattern: SegmentPattern): string {
  const begin = pattern.findLastIndex((item) => literalOf([item]) === null);
  return literalOf(pattern.slice(begin + 1)) ?? "";
}
