import { matchGlob } from "./match.ts";
import type { Row } from "./row.ts";
import type { Glob, Scope } from "./types.ts";

/**
 * A part of a scope as the searches use it: parts of one scope with the same `cannot` globs are one.
 */
export interface PreparedPart {
  readonly can: readonly Glob[];
  readonly cannot: readonly Glob[];
  readonly cannotRows: readonly Row[];
}

/** A row of a `can` glob. */
export interface CanRow {
  /** The index of the scope. */
  readonly scope: number;
  readonly part: PreparedPart;
  readonly glob: Glob;
  readonly row: Row;
}

/** The parts of the scope, with globs written the same taken once. */
export function prepareScope(scope: Scope): readonly PreparedPart[] {
  const byCannot = new Map<string, Map<string, Glob>>();
  const cannots = new Map<string, readonly Glob[]>();
  for (const part of scope.parts) {
    const cannot = distinct(part.cannot);
    const key = cannot.map((glob) => glob.text).join("\n");
    const can = byCannot.get(key) ?? new Map<string, Glob>();
    byCannot.set(key, can);
    cannots.set(key, cannot);
    for (const glob of part.can) if (!can.has(glob.text)) can.set(glob.text, glob);
  }
  return [...byCannot].map(([key, can]) => {
    const cannot = cannots.get(key) ?? [];
    return { can: [...can.values()], cannot, cannotRows: cannot.flatMap((glob) => glob.rows) };
  });
}

/** Whether a `cannot` glob of the part matches the path. */
export function forbids(part: PreparedPart, path: string): boolean {
  return part.cannot.some((glob) => matchGlob(glob, path));
}

function distinct(globs: readonly Glob[]): readonly Glob[] {
  return [...new Map(globs.map((glob) => [glob.text, glob])).values()].sort((a, b) =>
    a.text < b.text ? -1 : 1,
  );
}
