import type { Row } from "./row.ts";
import type { Glob, Scope, ScopePart } from "./types.ts";

/** Whether the glob matches the path. False for what is no path: empty, with an empty, `.` or `..` segment. */
export function matchGlob(glob: Glob, path: string): boolean {
  const segments = path.split("/");
  return isPath(segments) && glob.rows.some((row) => matchRow(row, segments));
}

/** Whether the scope contains the path: some part has a `can` glob that matches and no `cannot` glob that does. */
export function matchScope(scope: Scope, path: string): boolean {
  return scope.parts.some((part) => matchPart(part, path));
}

/** Whether the segments make up a path that a repository can hold. */
export function isPath(segments: readonly string[]): boolean {
  for (const segment of segments) if (segment === "" || segment === "." || segment === "..") return false;
  return true;
}

function matchPart(part: ScopePart, path: string): boolean {
  return part.can.some((glob) => matchGlob(glob, path)) && !part.cannot.some((glob) => matchGlob(glob, path));
}

/**
 * Elements after the first gap match as early as they can: a later place leaves less of the path, never more. The last
 * run of elements must end where the path ends.
 */
function matchRow(row: Row, segments: readonly string[]): boolean {
  if (row.length > segments.length) return false;
  let element = 0;
  let segment = 0;
  let retryElement = -1;
  let retrySegment = 0;
  while (segment < segments.length) {
    const current = row[element];
    if (current?.gap === true && retryElement !== element) {
      retryElement = element;
      retrySegment = segment;
    }
    if (current?.predicate.test(segments[segment] ?? "") === true) {
      element++;
      segment++;
    } else if (retryElement >= 0) {
      element = retryElement;
      segment = ++retrySegment;
    } else {
      return false;
    }
  }
  return element === row.length;
}
