/** An entry of a git tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
  readonly size: number | null;
  readonly path: string;
}

/** A commit as git stores it. */
export interface CommitRecord {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601 in UTC. */
  readonly date: string;
  readonly message: string;
}

/** A row of `git ls-tree -z -l`. */
export function treeEntry(row: string): TreeEntry {
  const tab = row.indexOf("\t");
  const [mode = "", type = "", sha = "", size = "-"] = row.slice(0, tab).split(/ +/);
  const kind = type === "tree" || type === "commit" ? type : "blob";
  return { mode, type: kind, sha, size: size === "-" ? null : Number(size), path: row.slice(tab + 1) };
}

/** The format of `git log` that `commitRecord` reads. */
export const logFormat = "%H%x1f%T%x1f%P%x1f%an%x1f%ae%x1f%at%x1f%B";

/** A record of `git log -z` in `logFormat`. */
export function commitRecord(row: string): CommitRecord {
  const [sha = "", tree = "", parents = "", authorName = "", authorEmail = "", seconds = "0", ...rest] =
    row.split("\x1f");
  return {
    sha,
    tree,
    parents: parents === "" ? [] : parents.split(" "),
    authorName,
    authorEmail,
    date: isoSeconds(Number(seconds)),
    message: rest.join("\x1f").replace(/\n+$/, ""),
  };
}

/** ISO 8601 in UTC without milliseconds, as GitHub writes times. */
export function isoSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** The fields of NUL-separated output. */
export function zeroed(stdout: Buffer): string[] {
  return stdout
    .toString("utf8")
    .split("\0")
    .filter((row) => row !== "");
}

/** The lines of a text that are not empty. */
export function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
