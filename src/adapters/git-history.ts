import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";

import { ActionError } from "../app/errors.ts";
import type { MergeHistory } from "../app/ports.ts";
import type { MergeRecord } from "../core/coordinate/merge.ts";
import { exitOf, gitFailure, runGit, startGit } from "./git-process.ts";

/** Reads first-parent history through one streaming `git log`. */
export class GitHistory implements MergeHistory {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  // --no-renames prints a rename as its two sides, which is what a scope judges, and costs no search.
  async merges(revision: string, last: number): Promise<readonly MergeRecord[]> {
    const args = [
      ...["log", "-z", "--first-parent", "--diff-merges=first-parent", "--no-renames", "--name-status"],
      ...[
        "--ignore-submodules=none",
        "--relative",
        "--no-show-signature",
        "--format=%H%x00%ct%x00%s",
        `--max-count=${String(last)}`,
      ],
      ...["--end-of-options", revision, "--"],
    ];
    const child = startGit(this.#folder, args);
    const parser = new LogParser();
    const [, stderr, code] = await Promise.all([
      readFields(child.stdout, (field) => {
        parser.take(field);
      }),
      buffer(child.stderr),
      exitOf(child),
    ]);
    if (code !== 0) throw gitFailure(args, stderr.toString("utf8"));
    const records = parser.finish();
    if (parser.commits < last) await this.#refuseShallow();
    return records;
  }

  // The oldest commit of a shallow clone has no parent, so that it seems to add every file there is.
  async #refuseShallow(): Promise<void> {
    const answer = await runGit(this.#folder, ["rev-parse", "--is-shallow-repository"]);
    if (answer.trim() === "false") return;
    throw new ActionError(
      "git-failed",
      "The history ends early, because this clone is shallow.",
      "Fetch the whole history (actions/checkout: fetch-depth: 0), or read fewer merges.",
    );
  }
}

async function readFields(stream: Readable, take: (field: string) => void): Promise<void> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of stream) {
    const fields = (rest + decoder.decode(asBytes(chunk), { stream: true })).split("\0");
    rest = fields.pop() ?? "";
    for (const field of fields) take(field);
  }
  if (rest.trim() !== "") take(rest);
}

function asBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new Error("internal error: git's output is not bytes");
}

interface OpenRecord {
  readonly sha: string;
  committedAt: number | null;
  subject: string | null;
  status: string | null;
  readonly paths: string[];
}

/** Fields come as id, time, subject, then status and path by turns; the first status has a line break before it. */
class LogParser {
  readonly #records: MergeRecord[] = [];
  #open: OpenRecord | null = null;
  /** Commits seen, those without files among them. */
  commits = 0;

  take(field: string): void {
    const open = this.#open;
    if (open === null) this.#start(field);
    else if (open.committedAt === null) open.committedAt = Number(field);
    else if (open.subject === null) open.subject = field;
    else if (open.status !== null) this.#addPath(open, field);
    else if (/^\n?[AMDTU]$/.test(field)) open.status = field.trim();
    else this.#start(field);
  }

  finish(): readonly MergeRecord[] {
    this.#close();
    return this.#records;
  }

  #addPath(open: OpenRecord, path: string): void {
    open.paths.push(path);
    open.status = null;
  }

  #start(field: string): void {
    this.#close();
    const sha = field.trim();
    if (!/^[0-9a-f]{40,64}$/.test(sha)) {
      throw new ActionError("git-failed", `git log answered "${field}" where a commit was due.`);
    }
    this.commits += 1;
    this.#open = { sha, committedAt: null, subject: null, status: null, paths: [] };
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || open.paths.length === 0) return;
    const { sha, subject, committedAt, paths } = open;
    this.#records.push({ sha, subject: subject ?? "", committedAt: committedAt ?? 0, paths });
  }
}
