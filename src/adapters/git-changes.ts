import { ActionError } from "../app/errors.ts";
import type { ChangedFile } from "../app/ports.ts";

/**
 * Reads the output of `git diff-tree --raw -z --no-abbrev`: `:mode mode sha sha status`, a path, and a second
 * path for a rename or copy. Fails with `git-failed` on any status it does not know.
 */
export function parseChanges(output: string): readonly ChangedFile[] {
  const fields = output.split("\0");
  const changes: ChangedFile[] = [];
  let at = 0;
  while (fields[at]?.startsWith(":") === true) {
    const header = fields[at] ?? "";
    const letter = header.split(" ").at(-1)?.charAt(0) ?? "";
    const isPair = letter === "R" || letter === "C";
    const first = fields[at + 1] ?? "";
    const second = fields[at + 2] ?? "";
    changes.push({
      path: isPair ? second : first,
      previousPath: isPair ? first : null,
      status: statusOf(letter),
      patch: null,
      blobSha: blobOf(header),
    });
    at += isPair ? 3 : 2;
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function statusOf(letter: string): ChangedFile["status"] {
  switch (letter) {
    case "A":
      return "added";
    case "D":
      return "removed";
    case "M":
      return "modified";
    case "R":
      return "renamed";
    case "C":
      return "copied";
    case "T":
      return "changed";
    default:
      throw new ActionError("git-failed", `git diff-tree answered the status "${letter}", which is unknown.`);
  }
}

function blobOf(header: string): string | null {
  const sha = header.split(" ")[3] ?? "";
  return /^0*$/.test(sha) ? null : sha;
}
