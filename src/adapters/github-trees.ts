import type { GitHubClient } from "./github-client.ts";
import type { GitHubJson } from "./github-json.ts";
import { repositoryPath } from "./github-repository.ts";

/** An entry of a git tree as GitHub lists it; `path` is relative to the listed tree. */
export interface GitHubTreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
  /** Bytes of a blob, where GitHub says so. */
  readonly size: number | null;
}

const needs = "contents: read";

/** Reads git trees. Trees never change, so each is asked for once. */
export class GitHubTrees {
  readonly #client: GitHubClient;
  readonly #known = new Map<string, Promise<Listing>>();

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  /** Every entry at a commit, folders too; null where GitHub truncates the listing. */
  async whole(sha: string): Promise<readonly GitHubTreeEntry[] | null> {
    const { entries, truncated } = await this.#read(sha, "?recursive=1");
    return truncated ? null : entries;
  }

  /** The entry of a path at a commit; null when there is none. */
  async find(path: string, sha: string): Promise<GitHubTreeEntry | null> {
    const all = await this.whole(sha);
    if (all !== null) return all.find((entry) => entry.path === path) ?? null;
    return this.#walk(path.split("/"), sha);
  }

  async #walk(segments: readonly string[], tree: string): Promise<GitHubTreeEntry | null> {
    const [name, ...rest] = segments;
    const { entries } = await this.#read(tree, "");
    const entry = entries.find((one) => one.path === name) ?? null;
    if (entry === null || rest.length === 0) return entry;
    return entry.type === "tree" ? this.#walk(rest, entry.sha) : null;
  }

  #read(sha: string, query: "" | "?recursive=1"): Promise<Listing> {
    const path = `${repositoryPath(this.#client.repository)}/git/trees/${sha}${query}`;
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const asked = this.#client.get(path, needs).then(readListing);
    this.#known.set(path, asked);
    return asked;
  }
}

interface Listing {
  readonly entries: readonly GitHubTreeEntry[];
  readonly truncated: boolean;
}

function readListing(json: GitHubJson): Listing {
  return {
    truncated: json.field("truncated").boolean(),
    entries: json
      .field("tree")
      .list()
      .map((entry) => ({
        path: entry.field("path").text(),
        mode: entry.field("mode").text(),
        type: entry.field("type").word(["blob", "tree", "commit"]),
        sha: entry.field("sha").text(),
        size: entry.optional("size")?.number() ?? null,
      })),
  };
}
