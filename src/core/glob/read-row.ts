import type { Row, RowElement } from "./row.ts";
import { SegmentPredicate } from "./segment-predicate.ts";

/** The row of a brace-free glob; without elements when the glob is empty. */
export function readRow(glob: string): Row {
  const row: RowElement[] = [];
  let gap = false;
  for (const segment of glob.split("/")) {
    // Braces may leave a segment empty; minimatch takes several separators for one.
    if (segment === "") continue;
    if (segment === "**") gap = true;
    else {
      row.push(elementOf(segment, gap));
      gap = false;
    }
  }
  if (gap) row.push(elementOf("*", gap));
  // The copy has no spare room: a plan keeps tens of thousands of rows.
  return row.slice();
}

/** The plans of a repository repeat few segments (`src`, `*.ts`) thousands of times; each is read and kept once. */
const REMEMBERED = new Map<string, { readonly plain: RowElement; readonly behindGap: RowElement }>();
const MAX_REMEMBERED = 8192;

function elementOf(segment: string, gap: boolean): RowElement {
  let known = REMEMBERED.get(segment);
  if (known === undefined) {
    const predicate = SegmentPredicate.parse(segment);
    known = { plain: { gap: false, predicate }, behindGap: { gap: true, predicate } };
    if (REMEMBERED.size >= MAX_REMEMBERED) REMEMBERED.clear();
    REMEMBERED.set(segment, known);
  }
  return gap ? known.behindGap : known.plain;
}
