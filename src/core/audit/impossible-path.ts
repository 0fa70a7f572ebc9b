import type { FileChange } from "./change.ts";

/** What is wrong with a path that no file of a git repository can have, as a sentence; null where one can. */
export function explainImpossiblePath(path: string): string | null {
  const what = flawOf(path);
  if (what === null) return null;
  return `the path ${JSON.stringify(path)} ${what}, which no file of a repository has: list paths from the top of the repository, as git does.`;
}

/** A sentence for each path of the changes, on either side of a rename, that no file can have. */
export function findImpossiblePaths(changes: readonly FileChange[]): readonly string[] {
  return changes
    .flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [previousPath, path]))
    .flatMap((path) => explainImpossiblePath(path) ?? []);
}

function flawOf(path: string): string | null {
  if (path === "") return "is empty";
  if (path.startsWith("/")) return "is absolute";
  const segments = path.split("/");
  if (segments.includes("")) return "has an empty segment";
  const dots = segments.find((segment) => segment === "." || segment === "..");
  return dots === undefined ? null : `has the segment "${dots}"`;
}
