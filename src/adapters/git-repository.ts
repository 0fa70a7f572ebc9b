import { buffer } from "node:stream/consumers";

import { ActionError } from "../app/errors.ts";
import { askGit, exitOf, gitFailure, runGit, startGit } from "./git-process.ts";
import { decodeText, refuseLargeText } from "./plain-text.ts";

/** A listing, or the reason why there is none. */
export type TrackedFiles =
  | { readonly kind: "known"; readonly files: readonly string[] }
  | { readonly kind: "unknown"; readonly reason: string };

/** The git repository around a folder. All paths are relative to that folder. */
export class GitRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Absolute path of the working tree's top folder; null outside a repository or where git is missing. */
  async toplevel(): Promise<string | null> {
    const answer = await this.#ask(["rev-parse", "--show-toplevel"]);
    return answer.kind === "text" ? withoutLineEnd(answer.text) : null;
  }

  /** Where the folder lies in the working tree: empty at its top, otherwise `a/b/` with a final slash. */
  async prefix(): Promise<string> {
    const answer = await this.#ask(["rev-parse", "--show-prefix"]);
    return answer.kind === "text" ? withoutLineEnd(answer.text) : "";
  }

  /** The default branch of the remote "origin" as it was when cloned; null where the clone does not know it. */
  async defaultBranch(): Promise<string | null> {
    const answer = await askGit(this.folder, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]);
    return answer.code === 0 ? withoutLineEnd(answer.stdout).replace(/^origin\//, "") : null;
  }

  /**
   * Every file of the index below the folder, sorted by code point, each once.
   *
   * The index rather than a commit: a plan that was added and not yet committed is judged by the tree
   * it will be committed with. Files that were never added do not count.
   */
  async trackedFiles(): Promise<TrackedFiles> {
    const answer = await this.#ask(["ls-files", "-z", "--cached"]);
    if (answer.kind === "none") return { kind: "unknown", reason: answer.reason };
    // git keeps the index in byte order, which is code point order; unmerged paths appear once a stage.
    return { kind: "known", files: [...new Set(splitNul(answer.text))] };
  }

  /** Every file of a commit below the folder, sorted by code point. Fails with `git-failed` on an unknown commit. */
  async filesAt(revision: string): Promise<readonly string[]> {
    const commit = await this.resolveCommit(revision);
    return splitNul(await runGit(this.folder, ["ls-tree", "-r", "-z", "--name-only", commit]));
  }

  /** The full id of the commit that a revision names. Fails with `git-failed` when there is none. */
  async resolveCommit(revision: string): Promise<string> {
    const args = ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`];
    const answer = await askGit(this.folder, args);
    if (answer.code === 0) return answer.stdout.trim();
    throw new ActionError(
      "git-failed",
      `git rev-parse failed: no commit "${revision}" is known here: ${answer.stderr.trim()}`,
      "Check the spelling, or fetch it (git fetch; with actions/checkout, fetch-depth: 0).",
    );
  }

  /**
   * The text of a regular file at a commit; null when the commit has no such file.
   *
   * Fails with `file-unreadable` on symbolic links, submodules, folders and bytes that are not UTF-8, and
   * with `too-large` over 4 MiB.
   */
  async readText(revision: string, path: string): Promise<string | null> {
    const commit = await this.resolveCommit(revision);
    const entry = await runGit(this.folder, ["ls-tree", "-z", "-l", commit, "--", path], {
      GIT_LITERAL_PATHSPECS: "1",
    });
    if (entry === "") return null;
    const [mode = "", type = "", blob = "", bytes = ""] = entry.split(/\s+/);
    if (type !== "blob" || mode === "120000") {
      throw new ActionError("file-unreadable", `"${path}" is not a regular file at ${revision}.`);
    }
    refuseLargeText(Number(bytes), path);
    return decodeText(await this.#readBlob(blob), path);
  }

  async #readBlob(id: string): Promise<Uint8Array> {
    const args = ["cat-file", "blob", id];
    const child = startGit(this.folder, args);
    const [bytes, said, code] = await Promise.all([
      buffer(child.stdout),
      buffer(child.stderr),
      exitOf(child),
    ]);
    if (code !== 0) throw gitFailure(args, said.toString("utf8"));
    return bytes;
  }

  /** Runs git where "there is no repository here" is an answer and every other failure is one. */
  async #ask(args: readonly string[]): Promise<Answer> {
    try {
      const answer = await askGit(this.folder, args);
      if (answer.code === 0) return { kind: "text", text: answer.stdout };
      const reason = whyNoRepository(answer.stderr);
      if (reason === null) throw gitFailure(args, answer.stderr);
      return { kind: "none", reason };
    } catch (error) {
      if (isMissingProgram(error)) return { kind: "none", reason: "git is not installed" };
      throw error;
    }
  }
}

type Answer =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "none"; readonly reason: string };

function whyNoRepository(said: string): string | null {
  if (said.includes("not a git repository")) return "this is not a git repository";
  if (said.includes("must be run in a work tree")) return "this repository has no working tree";
  return null;
}

function isMissingProgram(error: unknown): boolean {
  const cause = error instanceof ActionError ? error.cause : null;
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}

function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, "");
}

function splitNul(text: string): string[] {
  return text.split("\0").filter((path) => path !== "");
}
