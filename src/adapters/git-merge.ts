import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ActionError } from "../app/errors.ts";
import type { ChangedFile, MergeRepository } from "../app/ports.ts";
import type { BranchTip, MergeOutcome } from "../core/coordinate/merge.ts";
import { parseChanges } from "./git-changes.ts";
import { parseMergeTree } from "./git-merge-tree.ts";
import { askGit, gitFailure, runGit } from "./git-process.ts";

/** The oldest git whose `merge-tree` merges without a work tree. */
const NEEDED_VERSION = [2, 38] as const;

/**
 * Opens the repository around a folder for merging. Fails with `git-failed` outside a repository, and where
 * git is older than 2.38.
 */
export async function openMergeRepository(folder: string): Promise<GitMergeRepository> {
  requireVersion(await runGit(folder, ["version"]));
  const common = await runGit(folder, ["rev-parse", "--path-format=absolute", "--git-common-dir"]);
  return new GitMergeRepository(common.replace(/\n$/, ""));
}

/** Merges through `git merge-tree`. Runs in the git folder itself, so that no work tree is in reach. */
export class GitMergeRepository implements MergeRepository {
  readonly #gitFolder: string;

  constructor(gitFolder: string) {
    this.#gitFolder = gitFolder;
  }

  async defaultBranch(): Promise<string | null> {
    const answer = await askGit(this.#gitFolder, ["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
    const prefix = "refs/remotes/origin/";
    const name = answer.stdout.trim();
    return answer.code === 0 && name.startsWith(prefix) ? name.slice(prefix.length) : null;
  }

  async branches(): Promise<readonly BranchTip[]> {
    const format = "--format=%(refname)%00%(objectname)";
    const listing = await this.#git(["for-each-ref", format, "refs/heads", "refs/remotes/origin"]);
    return listing
      .split("\n")
      .flatMap(parseBranch)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async contains(commit: string, ancestor: string): Promise<boolean> {
    const args = ["merge-base", "--is-ancestor", ancestor, commit];
    const answer = await askGit(this.#gitFolder, args);
    if (answer.code === 0 || answer.code === 1) return answer.code === 0;
    throw gitFailure(args, answer.stderr);
  }

  async mergeBase(one: string, other: string): Promise<string> {
    const args = ["merge-base", one, other];
    const answer = await askGit(this.#gitFolder, args);
    if (answer.code === 0) return answer.stdout.trim();
    throw gitFailure(args, answer.stderr === "" ? `unrelated histories: ${one} ${other}` : answer.stderr);
  }

  async merge(ours: string, theirs: string): Promise<MergeOutcome> {
    const args = ["merge-tree", "--write-tree", "-z", "--messages", ours, theirs];
    const answer = await askGit(this.#gitFolder, args);
    if (answer.code === 0 || answer.code === 1) return parseMergeTree(answer.stdout, answer.code === 0);
    throw gitFailure(args, answer.stderr);
  }

  // Author, committer and date are fixed, so that a run that is repeated makes no new objects.
  async commit(tree: string, parents: readonly [string, ...string[]], message: string): Promise<string> {
    const date = (await this.#git(["log", "-1", "--format=%ct", parents[0]])).trim();
    const links = parents.flatMap((parent) => ["-p", parent]);
    const made = await this.#git(["commit-tree", ...links, "-m", message, tree], identity(`${date} +0000`));
    return made.trim();
  }

  async treeOf(commit: string): Promise<string> {
    return (await this.#git(["rev-parse", "--verify", `${commit}^{tree}`])).trim();
  }

  async changes(from: string, to: string): Promise<readonly ChangedFile[]> {
    const args = [
      "diff-tree",
      "-r",
      "-z",
      "-M",
      "--raw",
      "--no-abbrev",
      "--ignore-submodules=none",
      from,
      to,
    ];
    return parseChanges(await this.#git(args));
  }

  async patch(from: string, to: string, path: string): Promise<string | null> {
    const args = ["diff-tree", "-p", "--no-color", "--no-ext-diff", "--no-textconv", from, to, "--", path];
    const text = await this.#git(args, { GIT_LITERAL_PATHSPECS: "1" });
    const start = text.search(/^@@ /m);
    return start === -1 ? null : text.slice(start);
  }

  async messages(base: string, head: string): Promise<readonly string[]> {
    const args = ["log", "-z", "--reverse", "--no-merges", "--no-show-signature", "--format=%B"];
    const text = await this.#git([...args, `${base}..${head}`]);
    return text.split("\0").filter((message) => message !== "");
  }

  async checkedOut(): Promise<readonly string[]> {
    const listing = await this.#git(["worktree", "list", "--porcelain"]);
    return listing.split("\n").flatMap((line) => (line.startsWith("branch ") ? [line.slice(7)] : []));
  }

  async messageOf(ref: string): Promise<string | null> {
    const checked = await askGit(this.#gitFolder, ["check-ref-format", ref]);
    if (checked.code !== 0) {
      throw new ActionError(
        "bad-input",
        `"${ref}" is not a ref name.`,
        "Write one like refs/heads/integration.",
      );
    }
    const answer = await askGit(this.#gitFolder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
    return answer.code === 0 ? this.#git(["log", "-1", "--format=%B", answer.stdout.trim()]) : null;
  }

  async writeRef(ref: string, commit: string): Promise<void> {
    await this.#git(["update-ref", "-m", "parallel-dispatch integrate", ref, commit]);
  }

  async withWorktree<T>(commit: string, use: (folder: string) => Promise<T>): Promise<T> {
    const parent = await mkdtemp(join(tmpdir(), "parallel-dispatch-"));
    const folder = join(parent, "tree");
    try {
      await this.#git(["worktree", "add", "--quiet", "--detach", folder, commit]);
      return await use(folder);
    } finally {
      await askGit(this.#gitFolder, ["worktree", "remove", "--force", "--force", folder]);
      await rm(parent, { recursive: true, force: true, maxRetries: 3 });
      await askGit(this.#gitFolder, ["worktree", "prune"]);
    }
  }

  #git(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
    return runGit(this.#gitFolder, args, environment);
  }
}

function requireVersion(answer: string): void {
  const found = /(\d+)\.(\d+)/.exec(answer);
  const [major, minor] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
  const [neededMajor, neededMinor] = NEEDED_VERSION;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new ActionError(
    "git-failed",
    `Merging without a work tree needs git 2.38 or newer; this is "${answer.trim()}".`,
    "Update git.",
  );
}

function parseBranch(line: string): readonly BranchTip[] {
  const [ref = "", sha = ""] = line.split("\0");
  if (ref.startsWith("refs/heads/")) return [{ name: ref.slice(11), sha, place: "local" }];
  const isHead = ref === "refs/remotes/origin/HEAD";
  return ref.startsWith("refs/remotes/origin/") && !isHead
    ? [{ name: ref.slice(20), sha, place: "origin" }]
    : [];
}

function identity(date: string): Readonly<Record<string, string>> {
  const name = "parallel-dispatch";
  const email = "parallel-dispatch@users.noreply.github.com";
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
