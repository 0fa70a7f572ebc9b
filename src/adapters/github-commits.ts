import type { ChangedFile, Commits, TreeEntry } from "../app/ports.ts";
import type { GitHubClient } from "./github-client.ts";
import { GitHubFailure } from "./github-failure.ts";
import { maxFiles, readChangedFile } from "./github-files.ts";
import { repositoryPath } from "./github-repository.ts";
import { GitHubTrees } from "./github-trees.ts";

/** Reads trees and changes of commits of the client's repository. */
export class GitHubCommits implements Commits {
  readonly #client: GitHubClient;
  readonly #trees: GitHubTrees;

  constructor(client: GitHubClient, trees = new GitHubTrees(client)) {
    this.#client = client;
    this.#trees = trees;
  }

  async tree(sha: string): Promise<ReadonlyMap<string, TreeEntry> | null> {
    const entries = await this.#trees.whole(sha);
    if (entries === null) return null;
    const files = entries.filter((entry) => entry.type !== "tree");
    return new Map(files.map((entry) => [entry.path, { mode: entry.mode, sha: entry.sha }]));
  }

  async files(sha: string): Promise<readonly ChangedFile[]> {
    const path = `${repositoryPath(this.#client.repository)}/commits/${encodeURIComponent(sha)}`;
    const pages = await this.#client.pages(path, "contents: read");
    const files = pages.flatMap((page) => page.field("files").list()).map(readChangedFile);
    // GitHub stops at this number without a word.
    if (files.length < maxFiles) return files;
    throw new GitHubFailure(
      "too-large",
      `Commit ${sha} changes ${String(maxFiles)} files or more: it cannot be checked.`,
    );
  }
}
