import type { DiffReading, FileChange } from "../core/audit/change.ts";
import { parseNameStatus } from "../core/audit/name-status.ts";
import { askGit, gitFailure, runGit } from "./git-process.ts";
import { GitRepository } from "./git-repository.ts";

/** A configured diff program or text conversion would start a program and show something else than the file. */
const PLAIN_DIFF = ["--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none", "--relative"];

/**
 * What a branch changes, seen from where it left its base: `git diff base...head`.
 *
 * Paths are relative to the folder, and changes outside it are left out: see `countOutside`.
 */
export class GitDiff {
  readonly base: string;
  readonly head: string;
  readonly #folder: string;
  readonly #mergeBase: string;

  private constructor(folder: string, commits: { base: string; head: string; mergeBase: string }) {
    this.base = commits.base;
    this.head = commits.head;
    this.#folder = folder;
    this.#mergeBase = commits.mergeBase;
  }

  /** Fails with `git-failed` on an unknown revision, and where the two share no history (a shallow clone). */
  static async open(folder: string, baseRevision: string, headRevision: string): Promise<GitDiff> {
    const repository = new GitRepository(folder);
    const base = await repository.resolveCommit(baseRevision);
    const head = await repository.resolveCommit(headRevision);
    const args = ["merge-base", base, head];
    const answer = await askGit(folder, args);
    if (answer.code === 0) return new GitDiff(folder, { base, head, mergeBase: answer.stdout.trim() });
    const said = `unrelated histories: ${baseRevision} and ${headRevision} have no common commit here`;
    throw gitFailure(args, answer.stderr === "" ? said : answer.stderr);
  }

  /** Every change, both sides of a rename in one; without hunks. */
  async changes(): Promise<DiffReading> {
    const args = ["diff", "--name-status", "-z", "--find-renames", ...PLAIN_DIFF];
    return parseNameStatus(await runGit(this.#folder, [...args, this.#mergeBase, this.head, "--"]));
  }

  /** The hunks of a change, without a header; null where git shows none (binary, a change of mode alone). */
  async patch({ path, previousPath }: FileChange): Promise<string | null> {
    const paths = previousPath === null ? [path] : [previousPath, path];
    const args = [
      "diff",
      "--patch",
      "--find-renames",
      ...PLAIN_DIFF,
      this.#mergeBase,
      this.head,
      "--",
      ...paths,
    ];
    const text = await runGit(this.#folder, args, { GIT_LITERAL_PATHSPECS: "1" });
    const start = text.search(/^@@ /m);
    return start === -1 ? null : text.slice(start);
  }

  /** Every path whose mode or content is not the same at the tips of base and head. */
  async differing(): Promise<ReadonlySet<string>> {
    const args = ["diff", "--name-only", "-z", "--no-renames", ...PLAIN_DIFF, this.base, this.head, "--"];
    return new Set((await runGit(this.#folder, args)).split("\0").filter((path) => path !== ""));
  }

  /** How many changed paths lie outside the folder. */
  async countOutside(): Promise<number> {
    const args = ["diff", "--name-only", "-z", "--no-renames", ...PLAIN_DIFF];
    const pair = [this.#mergeBase, this.head, "--"];
    const inside = await runGit(this.#folder, [...args, ...pair]);
    const all = await runGit(this.#folder, [...args, "--no-relative", ...pair]);
    return all.split("\0").length - inside.split("\0").length;
  }

  /** Messages of the commits that head has and base has not, oldest first. */
  async messages(): Promise<readonly string[]> {
    const range = `${this.base}..${this.head}`;
    const args = ["log", "-z", "--reverse", "--no-show-signature", "--format=%B", range, "--"];
    return (await runGit(this.#folder, args)).split("\0").filter((message) => message !== "");
  }

  /** See `GitRepository.readText`, at the tip of base. */
  baseText(path: string): Promise<string | null> {
    return new GitRepository(this.#folder).readText(this.base, path);
  }
}
