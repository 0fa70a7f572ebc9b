/**
 * A set of Unicode code points.
 *
 * 1. `bounds` holds the ranges flattened: first, last, first, last, … with both ends inclusive.
 * 2. Ranges are ascending, disjoint and never adjacent, so equal sets have equal bounds.
 * 3. No set contains `/`: it separates segments and is never matched inside one.
 */
export interface CodePointSet {
  readonly bounds: readonly number[];
}

/** The separator of path segments, which no set contains. */
export const SLASH = 0x2f;

const LAST_CODE_POINT = 0x10ffff;

/** Every code point a segment may hold. */
export const ANY: CodePointSet = { bounds: [0, SLASH - 1, SLASH + 1, LAST_CODE_POINT] };

/** The set without members. */
export const NONE: CodePointSet = { bounds: [] };

/** The set of one code point. */
export function only(codePoint: number): CodePointSet {
  return ASCII[codePoint] ?? { bounds: codePoint === SLASH ? [] : [codePoint, codePoint] };
}

/** One object for each ASCII character, since globs are made of little else. */
const ASCII: readonly CodePointSet[] = Array.from({ length: 128 }, (_, codePoint) => ({
  bounds: codePoint === SLASH ? [] : [codePoint, codePoint],
}));

/** The set of all code points in the given inclusive ranges, which may overlap and come in any order. */
export function fromRanges(ranges: readonly (readonly [number, number])[]): CodePointSet {
  return without(joined(ranges), SLASH);
}

/** The members of any of the sets. */
export function union(sets: readonly CodePointSet[]): CodePointSet {
  return { bounds: joined(sets.flatMap(rangesOf)) };
}

/** The members of `ANY` that are not in the set. */
export function complement(set: CodePointSet): CodePointSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [first, last] of rangesOf(set)) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST_CODE_POINT) gaps.push([next, LAST_CODE_POINT]);
  return fromRanges(gaps);
}

/** Whether the set contains the code point. */
export function has(set: CodePointSet, codePoint: number): boolean {
  const { bounds } = set;
  let low = 0;
  let high = bounds.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codePoint > (bounds[2 * middle + 1] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return codePoint >= (bounds[2 * low] ?? Infinity);
}

/** The only member of the set, or null when it has none or several. */
export function soleMember(set: CodePointSet): number | null {
  const [first, last] = set.bounds;
  return first !== undefined && first === last && set.bounds.length === 2 ? first : null;
}

/** The inclusive ranges of the set, ascending. */
export function rangesOf(set: CodePointSet): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (let i = 0; i < set.bounds.length; i += 2) {
    ranges.push([set.bounds[i] ?? 0, set.bounds[i + 1] ?? 0]);
  }
  return ranges;
}

/** A text that is the same for equal sets and differs for others. */
export function setKey(set: CodePointSet): string {
  return set.bounds.join(".");
}

function joined(ranges: readonly (readonly [number, number])[]): number[] {
  const bounds: number[] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const end = bounds.length - 1;
    const previous = bounds[end];
    if (previous !== undefined && first <= previous + 1) bounds[end] = Math.max(previous, last);
    else bounds.push(first, last);
  }
  return bounds;
}

function without(bounds: readonly number[], codePoint: number): CodePointSet {
  const kept: number[] = [];
  for (const [first, last] of rangesOf({ bounds })) {
    if (codePoint < first || codePoint > last) kept.push(first, last);
    else {
      if (first < codePoint) kept.push(first, codePoint - 1);
      if (codePoint < last) kept.push(codePoint + 1, last);
    }
  }
  return { bounds: kept };
}
