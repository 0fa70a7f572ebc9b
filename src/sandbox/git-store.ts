import { spawn } from "node:child_process";
import { devNull } from "node:os";
import {
  type CommitRecord,
  commitRecord,
  lines,
  logFormat,
  type TreeEntry,
  treeEntry,
  zeroed,
} from "./git-output.ts";
import { type FileChange, importStream, type Signature } from "./import-stream.ts";

/** A bare git repository, driven by plumbing commands without a shell. */
export class GitStore {
  readonly folder: string;
  /** What this store last wrote to a ref; pull requests ask for the same one again and again. */
  readonly #refs = new Map<string, string>();
  /** Answers that can never change, since they are about commits by their full names. */
  readonly #known = new Map<string, GitResult>();

  constructor(folder: string) {
    this.folder = folder;
  }

  async init(defaultBranch: string): Promise<void> {
    await this.#run(["init", "--quiet", "--bare", `--initial-branch=${defaultBranch}`, this.folder]);
  }

  /** The commit a revision names; null when there is none. */
  async resolve(revision: string): Promise<string | null> {
    const written = this.#refs.get(revision);
    if (written !== undefined) return written;
    const { code, stdout } = await this.#spawn([
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${revision}^{commit}`,
    ]);
    return code === 0 ? stdout.toString("utf8").trim() : null;
  }

  async updateRef(ref: string, sha: string): Promise<void> {
    if (this.#refs.get(ref) === sha) return;
    await this.#run(["update-ref", ref, sha]);
    this.#refs.set(ref, sha);
  }

  async deleteRef(ref: string): Promise<void> {
    this.#refs.delete(ref);
    await this.#run(["update-ref", "-d", ref]);
  }

  /** The tip a client pushed, or any ref, listed as name to commit. */
  async branches(): Promise<ReadonlyMap<string, string>> {
    const format = "%(refname:lstrip=2) %(objectname)";
    const text = await this.#text(["for-each-ref", `--format=${format}`, "refs/heads"]);
    return new Map(
      lines(text).map((line): [string, string] => [
        line.slice(0, line.lastIndexOf(" ")),
        line.slice(line.lastIndexOf(" ") + 1),
      ]),
    );
  }

  /** Copies a commit and its history from another repository's folder to a ref of this one. */
  async fetch(folder: string, from: string, to: string): Promise<void> {
    this.#refs.delete(to);
    await this.#run(["fetch", "--quiet", "--no-tags", folder, `+${from}:${to}`]);
  }

  /** Writes a commit on top of `parent`, points `ref` at it and returns its id. */
  async commit(
    ref: string,
    parent: string | null,
    changes: Readonly<Record<string, FileChange>>,
    message: string,
    signature: Signature,
  ): Promise<string> {
    const stream = importStream(ref, parent, changes, message, signature);
    const sha = (await this.#run(["fast-import", "--quiet", "--force"], stream)).toString("utf8").trim();
    this.#refs.set(ref, sha);
    return sha;
  }

  /** Writes a commit of an existing tree. */
  async commitTree(
    tree: string,
    parents: readonly string[],
    message: string,
    signature: Signature,
  ): Promise<string> {
    const args = ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])];
    return (await this.#run(args, Buffer.from(message), identity(signature))).toString("utf8").trim();
  }

  /** The tree that merging two commits gives; null on a conflict. */
  async mergeTree(ours: string, theirs: string): Promise<string | null> {
    const { code, stdout, stderr } = await this.#spawn([
      "merge-tree",
      "--write-tree",
      "--no-messages",
      ours,
      theirs,
    ]);
    if (code > 1) throw new Error(`git merge-tree failed: ${stderr}`);
    return code === 0 ? (stdout.toString("utf8").split("\n")[0] ?? "") : null;
  }

  /** The best common ancestor; null when the histories are unrelated. */
  async mergeBase(a: string, b: string): Promise<string | null> {
    const { code, stdout } = await this.#spawn(["merge-base", a, b]);
    return code === 0 ? stdout.toString("utf8").trim() : null;
  }

  /** Entries of a tree or commit; null when there is no such object. */
  async tree(sha: string, shape: "recursive" | "flat"): Promise<readonly TreeEntry[] | null> {
    const deep = shape === "recursive" ? ["-r", "-t"] : [];
    const { code, stdout } = await this.#spawn(["ls-tree", "-z", "-l", ...deep, "--end-of-options", sha]);
    return code === 0 ? zeroed(stdout).map(treeEntry) : null;
  }

  /** A blob's bytes; null when there is no such blob. */
  async blob(sha: string): Promise<Buffer | null> {
    const { code, stdout } = await this.#spawn(["cat-file", "blob", sha]);
    return code === 0 ? stdout : null;
  }

  /** Commits of a range as `git log` names it, oldest first. */
  async log(range: readonly string[]): Promise<readonly CommitRecord[]> {
    const stdout = await this.#run([
      "log",
      "-z",
      "--reverse",
      "--topo-order",
      `--format=${logFormat}`,
      ...range,
      "--",
    ]);
    return zeroed(stdout).map(commitRecord);
  }

  /** The output of `git diff` between two commits with renames found, in raw bytes as text. */
  async diff(from: string, to: string, format: readonly string[]): Promise<string> {
    return this.#text(["diff", "-M", "--no-color", "--no-ext-diff", ...format, from, to]);
  }

  async #text(args: readonly string[]): Promise<string> {
    return (await this.#run(args)).toString("utf8");
  }

  async #run(args: readonly string[], input?: Buffer, env?: Record<string, string>): Promise<Buffer> {
    const { code, stdout, stderr } = await this.#spawn(args, input, env);
    if (code !== 0) throw new Error(`git ${args[0] ?? ""} failed with ${String(code)}: ${stderr.trim()}`);
    return stdout;
  }

  async #spawn(args: readonly string[], input?: Buffer, env?: Record<string, string>): Promise<GitResult> {
    const key = isLasting(args) ? args.join("\0") : null;
    const known = key === null ? undefined : this.#known.get(key);
    const result = known ?? (await this.#start(args, input, env));
    if (key !== null && result.code === 0) this.#known.set(key, result);
    return result;
  }

  #start(args: readonly string[], input?: Buffer, env?: Record<string, string>): Promise<GitResult> {
    const place = args[0] === "init" ? [] : ["--git-dir", this.folder];
    return new Promise((resolve, reject) => {
      const child = spawn("git", [...place, ...args], { env: { ...quietEnvironment(), ...env } });
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
      child.on("error", reject);
      child.on("close", (code) => {
        resolve({
          code: code ?? 128,
          stdout: Buffer.concat(stdout),
          stderr: Buffer.concat(stderr).toString("utf8"),
        });
      });
      // A command that ends without reading its input closes the pipe: its exit code tells the story.
      child.stdin.on("error", () => undefined);
      child.stdin.end(input);
    });
  }
}

interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const readers = new Set(["merge-base", "diff", "log", "cat-file", "ls-tree"]);

/** Whether a command names objects by their full ids alone, so that its answer never changes. */
function isLasting([command = "", ...args]: readonly string[]): boolean {
  const named = args.filter((arg) => !arg.startsWith("-") && arg !== "blob");
  return readers.has(command) && named.every((arg) => /^[0-9a-f]{40}(?:\.\.[0-9a-f]{40})?$/.test(arg));
}

function quietEnvironment(): Record<string, string> {
  const { PATH, SystemRoot } = process.env;
  return {
    PATH: PATH ?? "",
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

function identity({ name, email, seconds }: Signature): Record<string, string> {
  const date = `${String(seconds)} +0000`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
