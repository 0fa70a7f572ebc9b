import { Determinised } from "./determinised.ts";
import { SegmentAutomaton } from "./segment-automaton.ts";
import {
  leadingText,
  literalOf,
  parseSegment,
  plainText,
  trailingText,
  type SegmentPattern,
} from "./segment-syntax.ts";

/**
 * What a glob asks of one segment of a path. Never true of the empty segment, `.` or `..`, which no path has.
 */
export class SegmentPredicate {
  /** Predicates with equal keys accept the same segments. */
  readonly key: string;
  /** The only segment accepted, when the pattern is a mere text. */
  readonly literal: string | null;
  /** What every accepted segment begins with. */
  readonly prefix: string;
  /** What every accepted segment ends with; may overlap the prefix in short segments. */
  readonly suffix: string;
  readonly #alternatives: readonly SegmentPattern[];
  #automaton: SegmentAutomaton | null = null;
  #states: Determinised | null = null;

  private constructor(
    key: string,
    literal: string | null,
    ends: Ends,
    alternatives: readonly SegmentPattern[],
  ) {
    this.key = key;
    this.literal = literal;
    this.prefix = ends.prefix;
    this.suffix = ends.suffix;
    this.#alternatives = alternatives;
  }

  /** The predicate of a brace-free segment of a glob. */
  static parse(text: string): SegmentPredicate {
    if (!/[*?[(\\]/.test(text)) return SegmentPredicate.ofText(text);
    const pattern = parseSegment(text);
    const literal = literalOf(pattern);
    if (literal !== null) return SegmentPredicate.ofText(literal);
    const [first] = pattern;
    if (pattern.length === 1 && first?.kind === "star") return SegmentPredicate.ofAll();
    const ends = { prefix: leadingText(pattern), suffix: trailingText(pattern) };
    return new SegmentPredicate(`?${text}`, null, ends, [pattern]);
  }

  /** The predicate that accepts this segment alone, whatever characters it has. */
  static ofText(segment: string): SegmentPredicate {
    return new SegmentPredicate(`=${segment}`, segment, { prefix: segment, suffix: segment }, []);
  }

  /** The predicate that accepts every segment. */
  static ofAll(): SegmentPredicate {
    return new SegmentPredicate(ALL, null, { prefix: "", suffix: "" }, [[{ kind: "star" }]]);
  }

  /** The predicate that accepts what any of the given accepts; there must be one at least. */
  static anyOf(predicates: readonly SegmentPredicate[]): SegmentPredicate {
    const distinct = [...new Map(predicates.map((predicate) => [predicate.key, predicate])).values()];
    const [first] = distinct;
    const all = distinct.find((predicate) => predicate.acceptsAll);
    if (first !== undefined && distinct.length === 1) return first;
    if (all !== undefined) return all;
    const key = distinct.map((predicate) => predicate.key).sort((a, b) => (a < b ? -1 : 1));
    const prefix = distinct.map((predicate) => predicate.prefix).reduce(commonPrefix);
    const suffix = distinct.map((predicate) => predicate.suffix).reduce(commonSuffix);
    const alternatives = distinct.flatMap((predicate) => predicate.#patterns);
    return new SegmentPredicate(key.join("\n"), null, { prefix, suffix }, alternatives);
  }

  /** Whether every segment is accepted. */
  get acceptsAll(): boolean {
    return this.key === ALL;
  }

  /** Whether a `*` outside of groups lets the pattern accept segments without end. */
  get hasStar(): boolean {
    return this.#alternatives.some((pattern) => pattern.some((item) => item.kind === "star"));
  }

  /** The automaton of the pattern, built when first asked for. */
  get automaton(): SegmentAutomaton {
    return (this.#automaton ??= new SegmentAutomaton(this.#patterns));
  }

  /** Whether the segment is accepted. Costs one step for each code point. */
  test(segment: string): boolean {
    if (segment === "" || segment === "." || segment === "..") return false;
    if (this.literal !== null) return segment === this.literal;
    if (this.acceptsAll) return true;
    return segment.startsWith(this.prefix) && segment.endsWith(this.suffix) && this.#run(segment);
  }

  get #patterns(): readonly SegmentPattern[] {
    return this.literal === null ? this.#alternatives : [plainText(this.literal)];
  }

  #run(segment: string): boolean {
    if (this.#states === null || this.#states.size > MAX_STATES)
      this.#states = new Determinised(this.automaton);
    const states = this.#states;
    let state = states.start;
    for (let at = 0; at < segment.length; at++) {
      const codePoint = segment.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at++;
      state = states.step(state, codePoint);
    }
    return states.accepts(state);
  }
}

interface Ends {
  readonly prefix: string;
  readonly suffix: string;
}

const ALL = "?*";

/** Beyond this many states the table is started anew: a hostile pattern may have exponentially many. */
const MAX_STATES = 4096;

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

function commonSuffix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return a.slice(a.length - length);
}
