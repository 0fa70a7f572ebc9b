import { comparePaths } from "../core/path-order.ts";
import type { RepositoryContent } from "../app/ports.ts";
import type { GitHubClient } from "./github-client.ts";
import { GitHubFailure } from "./github-failure.ts";
import type { GitHubJson } from "./github-json.ts";
import { branchTipQuery, defaultBranchQuery } from "./github-queries.ts";
import { answeredRepository, repositoryPath, splitRepository } from "./github-repository.ts";
import { GitHubTrees, type GitHubTreeEntry } from "./github-trees.ts";

const needs = "contents: read";
const maxTextBytes = 4 * 1024 * 1024;

/** Reads the content of the client's repository from git objects; nothing is followed or checked out. */
export class GitHubContent implements RepositoryContent {
  readonly #client: GitHubClient;
  readonly #trees: GitHubTrees;

  constructor(client: GitHubClient, trees = new GitHubTrees(client)) {
    this.#client = client;
    this.#trees = trees;
  }

  async defaultBranch(): Promise<string> {
    const branch = (await this.#ask(defaultBranchQuery, {})).field("defaultBranchRef");
    if (branch.value !== null) return branch.field("name").text();
    throw new GitHubFailure("not-found", `${this.#client.repository} has no default branch: it is empty.`);
  }

  async branchTip(branch: string): Promise<string> {
    const ref = (await this.#ask(branchTipQuery, { ref: `refs/heads/${branch}` })).field("ref");
    if (ref.value !== null) return ref.field("target").field("oid").text();
    throw new GitHubFailure("not-found", `${this.#client.repository} has no branch "${branch}".`, {
      hint: "Push the branch, or correct `base` in the plan.",
      status: 404,
    });
  }

  async files(sha: string): Promise<readonly string[] | null> {
    const entries = await this.#trees.whole(sha);
    if (entries === null) return null;
    return entries
      .filter((entry) => entry.type !== "tree")
      .map((entry) => entry.path)
      .sort(comparePaths);
  }

  async readText(path: string, sha: string): Promise<string | null> {
    const entry = await this.#trees.find(path, sha);
    if (entry === null) return null;
    refuseSpecial(path, entry);
    if ((entry.size ?? 0) > maxTextBytes) throw tooLarge(path);
    const blob = await this.#client.get(
      `${repositoryPath(this.#client.repository)}/git/blobs/${entry.sha}`,
      needs,
    );
    return decodeText(path, decodeBlob(blob));
  }

  async commitsBetween(base: string, head: string): Promise<readonly { sha: string; message: string }[]> {
    const range = `${encodeURIComponent(base)}...${encodeURIComponent(head)}`;
    const pages = await this.#client.pages(
      `${repositoryPath(this.#client.repository)}/compare/${range}`,
      needs,
    );
    const commits = pages.flatMap((page) => page.field("commits").list());
    const expected = pages[0]?.field("total_commits").number() ?? 0;
    if (commits.length !== expected) {
      const counts = `${String(expected)} commits but lists ${String(commits.length)}`;
      throw new GitHubFailure("too-large", `GitHub says that ${base}...${head} has ${counts}.`);
    }
    return commits.map((commit) => ({
      sha: commit.field("sha").text(),
      message: commit.field("commit").field("message").text(),
    }));
  }

  async #ask(query: string, variables: Readonly<Record<string, string>>): Promise<GitHubJson> {
    const { repository } = this.#client;
    const answer = await this.#client.query(query, { ...splitRepository(repository), ...variables }, needs);
    return answeredRepository(answer, repository, needs);
  }
}

function refuseSpecial(path: string, entry: GitHubTreeEntry): void {
  const kind = specialKind(entry);
  if (kind === null) return;
  throw new GitHubFailure("file-unreadable", `"${path}" is ${kind}, not a regular file.`, {
    hint: "Put a regular file there.",
  });
}

function specialKind(entry: GitHubTreeEntry): string | null {
  if (entry.type === "tree") return "a folder";
  if (entry.type === "commit") return "a submodule";
  return entry.mode === "120000" ? "a symbolic link" : null;
}

function decodeBlob(blob: GitHubJson): Buffer {
  const encoding = blob.field("encoding").word(["base64", "utf-8"]);
  const content = Buffer.from(blob.field("content").text(), encoding === "base64" ? "base64" : "utf8");
  const size = blob.field("size").number();
  if (content.length === size) return content;
  const counts = `${String(size)} bytes but sent ${String(content.length)}`;
  throw new GitHubFailure("github-failed", `GitHub says that a blob has ${counts}.`);
}

function decodeText(path: string, content: Buffer): string {
  if (content.length > maxTextBytes) throw tooLarge(path);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch (cause) {
    throw new GitHubFailure("file-unreadable", `"${path}" is not UTF-8 text.`, {
      hint: "Save it as UTF-8.",
      cause,
    });
  }
}

function tooLarge(path: string): GitHubFailure {
  return new GitHubFailure("too-large", `"${path}" is over 4 MiB.`, { hint: "Split it." });
}
