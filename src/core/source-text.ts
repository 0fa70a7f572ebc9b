import type { Location } from "./finding.ts";

/** A half-open range of 0-based UTF-16 offsets into a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with where it stands in its file. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/**
 * The text of one file and its line starts.
 *
 * Lines end with `\n`, `\r\n` or a lone `\r`, as in YAML 1.2.
 */
export class SourceText {
  readonly path: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.#lineStarts = findLineStarts(text);
  }

  /** The 1-based location of a span; offsets past the end are moved to the end. */
  locate(span: Span): Location {
    const start = this.#position(span.start);
    const end = this.#position(Math.max(span.start, span.end));
    return {
      path: this.path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  }

  /** The text of a 1-based line without its line break; null where there is no such line. */
  lineText(line: number): string | null {
    const start = this.#lineStarts[line - 1];
    if (start === undefined) return null;
    const end = this.#lineStarts[line] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, "");
  }

  #position(offset: number): { line: number; column: number } {
    const bounded = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: bounded - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length);
  return starts;
}
