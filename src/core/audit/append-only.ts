import type { TouchedPath } from "./change.ts";

/** Whether a diff only adds lines to a file. `unknown` is never "kept". */
export type AppendCheck =
  | { readonly kind: "kept" }
  | { readonly kind: "broken"; readonly how: string }
  | { readonly kind: "unknown"; readonly reason: string };

/**
 * Whether a touched path keeps the lines it had.
 *
 * 1. A path that is new to the repository keeps everything; the source of a rename keeps nothing.
 * 2. A last line that only gains its line break is kept, though a diff shows it as removed and added.
 * 3. Each hunk is counted against its header: a patch that was cut is `unknown`.
 */
export function checkAppendOnly({ status, patch }: TouchedPath): AppendCheck {
  switch (status) {
    case "added":
    case "renamed":
    case "copied":
      return { kind: "kept" };
    case "removed":
      return { kind: "broken", how: "it is removed or renamed away" };
    case "modified":
    case "changed":
      if (patch === null) return { kind: "unknown", reason: "the diff gives no lines for it" };
      return checkPatch(patch);
  }
}

interface Hunk {
  readonly oldCount: number;
  readonly newCount: number;
  readonly lines: string[];
}

function checkPatch(patch: string): AppendCheck {
  const hunks = splitHunks(patch);
  if (hunks === null || hunks.length === 0) {
    return { kind: "unknown", reason: "its lines in the diff cannot be read" };
  }
  for (const hunk of hunks) {
    const check = checkHunk(hunk);
    if (check.kind !== "kept") return check;
  }
  return { kind: "kept" };
}

function splitHunks(patch: string): readonly Hunk[] | null {
  const hunks: Hunk[] = [];
  // A lone carriage return belongs to its line: only a line feed ends a line of a patch.
  for (const line of patch.replace(/\n$/, "").split("\n")) {
    const header = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (header !== null) {
      hunks.push({ oldCount: Number(header[1] ?? 1), newCount: Number(header[2] ?? 1), lines: [] });
    } else {
      const hunk = hunks.at(-1);
      if (hunk === undefined) return null;
      hunk.lines.push(line);
    }
  }
  return hunks;
}

function checkHunk({ oldCount, newCount, lines }: Hunk): AppendCheck {
  const marked = (mark: string): string[] => lines.filter((line) => line.startsWith(mark));
  const removed = marked("-");
  const added = marked("+");
  // An editor or API may drop the single space of an empty context line.
  const kept = marked(" ").length + lines.filter((line) => line === "").length;
  if (removed.length + kept !== oldCount || added.length + kept !== newCount) {
    return { kind: "unknown", reason: "its lines in the diff are cut short" };
  }
  const lost = removed.find((line, index) => !isRegained(line, lines, added, index === removed.length - 1));
  return lost === undefined
    ? { kind: "kept" }
    : { kind: "broken", how: `it loses the line "${lost.slice(1)}"` };
}

function isRegained(
  line: string,
  lines: readonly string[],
  added: readonly string[],
  isLastRemoved: boolean,
): boolean {
  if (!isLastRemoved) return false;
  const hadNoLineBreak = lines[lines.lastIndexOf(line) + 1]?.startsWith("\\") ?? false;
  return hadNoLineBreak && added.includes(`+${line.slice(1)}`);
}
