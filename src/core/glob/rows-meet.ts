import type { Row } from "./row.ts";
import type { SegmentMeets } from "./segment-meets.ts";

/**
 * Whether the rows share a path, as far as single segments can be decided: true also where the budget for a segment was
 * used up, so "false" is a proof. Costs at most the product of the lengths.
 */
export function rowsMeet(a: Row, b: Row, meets: SegmentMeets): boolean {
  const width = b.length + 1;
  const seen = new Set<number>([0]);
  const pending = [0];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const atA = Math.floor(place / width);
    const atB = place % width;
    if (atA === a.length && atB === b.length) return true;
    for (const next of successors(a, b, atA, atB, meets)) {
      const key = next[0] * width + next[1];
      if (seen.has(key)) continue;
      seen.add(key);
      pending.push(key);
    }
  }
  return false;
}

function successors(
  a: Row,
  b: Row,
  atA: number,
  atB: number,
  meets: SegmentMeets,
): readonly (readonly [number, number])[] {
  const ofA = a[atA];
  const ofB = b[atB];
  if (ofA === undefined || ofB === undefined) return [];
  const next: (readonly [number, number])[] = [];
  if (ofA.gap) next.push([atA, atB + 1]);
  if (ofB.gap) next.push([atA + 1, atB]);
  if (meets.shortest(ofA.predicate, ofB.predicate).kind !== "none") next.push([atA + 1, atB + 1]);
  return next;
}
