import type { Row } from "./row.ts";
import type { Glob, GlobText } from "./types.ts";

/** The only implementation of `Glob`. */
export class ParsedGlob implements Glob {
  readonly text: GlobText;
  readonly #rows: readonly Row[];

  constructor(text: GlobText, rows: readonly Row[]) {
    this.text = text;
    this.#rows = rows;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }
}
