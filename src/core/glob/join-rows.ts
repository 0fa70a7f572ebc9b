import type { Row } from "./row.ts";
import { SegmentPredicate } from "./segment-predicate.ts";

/**
 * Rows that match the same paths, fewer where braces made several that differ in one pattern: `*.{ts,js}` becomes one
 * row. Texts stay apart, since they are found by hash.
 */
export function joinRows(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows;
  const longest = Math.max(...rows.map((row) => row.length));
  let joined = rows;
  for (let at = longest - 1; at >= 0; at--) joined = joinAt(joined, at);
  return joined;
}

function joinAt(rows: readonly Row[], at: number): readonly Row[] {
  if (rows.filter((row) => row[at]?.predicate.literal === null).length < 2) return rows;
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyWithout(row, at);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [row]);
    else others.push(row);
  }
  return [...alike.values()].map((group) => joinGroup(group, at)).flat();
}

/** Differs for rows that differ elsewhere than at the place, and for rows without a pattern there. */
function keyWithout(row: Row, at: number): string {
  return row
    .map(({ gap, predicate }, place) => {
      const isOpen = place === at && predicate.literal === null;
      return `${gap ? "**/" : ""}${isOpen ? "" : predicate.key}`;
    })
    .join("/");
}

function joinGroup(group: readonly Row[], at: number): readonly Row[] {
  const [first] = group;
  if (first === undefined || group.length === 1) return group;
  const predicates = group.map((row) => row[at]?.predicate).filter((predicate) => predicate !== undefined);
  if (predicates.length === 0) return [first];
  const joined = SegmentPredicate.anyOf(predicates);
  return [first.map((element, place) => (place === at ? { gap: element.gap, predicate: joined } : element))];
}
