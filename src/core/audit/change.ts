/** How a diff says that a file changed; `changed` is a change of mode or type alone. */
export type ChangeStatus = "added" | "removed" | "modified" | "renamed" | "copied" | "changed";

/** One changed file as GitHub or git reports it. */
export interface FileChange {
  readonly path: string;
  /** The other side of a rename or copy; null otherwise. */
  readonly previousPath: string | null;
  readonly status: ChangeStatus;
  /** Unified diff hunks without a header; null where the source gives none. */
  readonly patch: string | null;
  /** The blob of the new side, when known. */
  readonly blobSha: string | null;
}

/** A diff as it could be read. A problem means that changes may be missing: it is never a pass. */
export interface DiffReading {
  readonly changes: readonly FileChange[];
  /** Sentences that say what could not be read. */
  readonly problems: readonly string[];
}

/** One path that a diff touches. */
export interface TouchedPath {
  readonly path: string;
  /** Where a renamed or copied file came from; null for the old side itself. */
  readonly previousPath: string | null;
  /** The old side of a rename is `removed`. */
  readonly status: ChangeStatus;
  readonly patch: string | null;
}

/**
 * Every path that changes touch, each once, in order.
 *
 * 1. A rename touches both sides: a file moved out of another track's folder is taken from it.
 * 2. A copy touches the new side alone: its source stays as it was.
 */
export function listTouchedPaths(changes: readonly FileChange[]): readonly TouchedPath[] {
  const touched = new Map<string, TouchedPath>();
  const add = (side: TouchedPath): void => {
    const known = touched.get(side.path);
    // Two files that swap their names are both sides of both renames; the new side says more.
    if (known === undefined || known.status === "removed") touched.set(side.path, side);
  };
  for (const { path, previousPath, status, patch } of changes) {
    add({ path, previousPath, status, patch });
    if (status === "renamed" && previousPath !== null) {
      add({ path: previousPath, previousPath: null, status: "removed", patch: null });
    }
  }
  return [...touched.values()];
}
