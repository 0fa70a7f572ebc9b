import type { SegmentPredicate } from "./segment-predicate.ts";

/** One element of a row: one segment, with any number of further segments in front of it when there is a gap. */
export interface RowElement {
  readonly gap: boolean;
  readonly predicate: SegmentPredicate;
}

/**
 * A brace-free glob: its segments in order, at least one. `**` is not an element of its own: in front of a
 * segment it is that segment's gap, and at the end it is a gap in front of `*`, since it stands for at least one.
 */
export type Row = readonly RowElement[];
