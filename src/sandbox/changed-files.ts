import type { GitStore } from "./git-store.ts";

/** One changed file in GitHub's words. */
export interface DiffEntry {
  readonly filename: string;
  readonly previousFilename: string | null;
  readonly status: "added" | "removed" | "modified" | "renamed" | "changed";
  /** The blob of the new side, or of the old side of a removal; null for a submodule. */
  readonly sha: string | null;
  readonly additions: number;
  readonly deletions: number;
  /** Hunks without a header; null for binary files, mode changes and pure renames. */
  readonly patch: string | null;
}

/** The changes of a three-dot diff, found by git itself, in git's order. */
export async function changedFiles(
  store: GitStore,
  base: string,
  head: string,
): Promise<readonly DiffEntry[]> {
  const from = await store.mergeBase(base, head);
  if (from === null) throw new Error(`no common ancestor of ${base} and ${head}`);
  return diffEntries(store, from, head);
}

/** The changes between two commits, two-dot. */
export async function diffEntries(store: GitStore, from: string, to: string): Promise<readonly DiffEntry[]> {
  const [raw, patches] = await Promise.all([
    store.diff(from, to, ["--raw", "-z", "--abbrev=40"]),
    store.diff(from, to, ["--patch"]),
  ]);
  const bodies = splitPatches(patches);
  let next = 0;
  return parseRaw(raw).map((row) => {
    const body = bodies[next] ?? "";
    // git shows a change of type as a removal and an addition.
    next += row.status.startsWith("T") ? 2 : 1;
    return diffEntry(row, body);
  });
}

interface RawRow {
  readonly modes: readonly [string, string];
  readonly shas: readonly [string, string];
  readonly status: string;
  readonly path: string;
  readonly previousPath: string | null;
}

function parseRaw(raw: string): RawRow[] {
  const fields = raw.split("\0");
  const rows: RawRow[] = [];
  for (let at = 0; (fields[at] ?? "") !== "";) {
    const [oldMode = "", newMode = "", oldSha = "", newSha = "", status = ""] = (fields[at] ?? "")
      .slice(1)
      .split(" ");
    const renamed = status.startsWith("R") || status.startsWith("C");
    const first = fields[at + 1] ?? "";
    const path = renamed ? (fields[at + 2] ?? "") : first;
    rows.push({
      modes: [oldMode, newMode],
      shas: [oldSha, newSha],
      status,
      path,
      previousPath: renamed ? first : null,
    });
    at += renamed ? 3 : 2;
  }
  return rows;
}

function splitPatches(text: string): string[] {
  return text.split(/^(?=diff --git )/m).filter((part) => part !== "");
}

function diffEntry(row: RawRow, patchText: string): DiffEntry {
  const start = patchText.search(/^@@/m);
  const patch = start < 0 ? null : patchText.slice(start).replace(/\n$/, "");
  const body = patch === null ? [] : patch.split("\n");
  const removed = row.status === "D";
  const submodule = row.modes[removed ? 0 : 1] === "160000";
  return {
    filename: row.path,
    previousFilename: row.previousPath,
    status: statusWord(row),
    sha: submodule ? null : row.shas[removed ? 0 : 1],
    additions: body.filter((line) => line.startsWith("+")).length,
    deletions: body.filter((line) => line.startsWith("-")).length,
    patch,
  };
}

function statusWord(row: RawRow): DiffEntry["status"] {
  switch (row.status.charAt(0)) {
    case "A":
      return "added";
    case "D":
      return "removed";
    case "R":
      return "renamed";
    case "T":
      return "changed";
    default:
      return row.shas[0] === row.shas[1] ? "changed" : "modified";
  }
}
