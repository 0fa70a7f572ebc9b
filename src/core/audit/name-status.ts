import type { ChangeStatus, DiffReading, FileChange } from "./change.ts";
import { findImpossiblePaths } from "./impossible-path.ts";

/**
 * Reads the output of `git diff --name-status -z`.
 *
 * Nothing is skipped: an unmerged path, a status that git does not document, a path that is missing or that
 * no file can have, or an end in the middle of a record is a problem, and what follows it is not guessed at.
 * Source: the "Raw output format" section of git-diff's manual.
 */
export function parseNameStatus(text: string): DiffReading {
  const changes: FileChange[] = [];
  if (text === "") return { changes, problems: [] };
  if (!text.endsWith("\0")) return { changes, problems: [describeUnterminated(text)] };
  const fields = text.slice(0, -1).split("\0");
  const problems: string[] = [];
  let next = 0;
  while (next < fields.length && problems.length === 0) {
    const record = readRecord(fields, next);
    if (record.kind === "problem") problems.push(record.problem);
    else changes.push(record.change);
    next += record.kind === "problem" ? 0 : record.length;
  }
  return { changes, problems };
}

type NameStatusRecord =
  | { readonly kind: "change"; readonly change: FileChange; readonly length: number }
  | { readonly kind: "problem"; readonly problem: string };

const STATUSES: ReadonlyMap<string, ChangeStatus> = new Map([
  ["A", "added"],
  ["D", "removed"],
  ["M", "modified"],
  ["T", "changed"],
  ["R", "renamed"],
  ["C", "copied"],
]);

function readRecord(fields: readonly string[], start: number): NameStatusRecord {
  const code = fields[start] ?? "";
  const letter = /^(?:[ADT]|[MRC]\d{0,3})$/.test(code) ? code.charAt(0) : "";
  const status = STATUSES.get(letter);
  if (status === undefined) return { kind: "problem", problem: describeStatus(code, fields[start + 1]) };
  const paths = fields.slice(start + 1, start + (letter === "R" || letter === "C" ? 3 : 2));
  const path = paths.at(-1) ?? "";
  const previousPath = letter === "R" || letter === "C" ? (paths[0] ?? "") : null;
  if (path === "" || previousPath === "" || (previousPath !== null && paths.length < 2)) {
    return { kind: "problem", problem: `the diff ends inside a record of status "${code}".` };
  }
  const change = { path, previousPath, status, patch: null, blobSha: null };
  const impossible = findImpossiblePaths([change])[0];
  if (impossible !== undefined) return { kind: "problem", problem: impossible };
  return { kind: "change", change, length: paths.length + 1 };
}

function describeStatus(code: string, path: string | undefined): string {
  const where = path === undefined ? "" : ` of "${path}"`;
  if (code === "U") return `the status "U"${where} means an unmerged path: finish the merge first.`;
  return `the status "${code}"${where} is not one that git documents for --name-status.`;
}

function describeUnterminated(text: string): string {
  return text.includes("\0")
    ? "the diff does not end with NUL: its end is missing."
    : "the diff holds no NUL: write it with git diff --name-status -z.";
}
