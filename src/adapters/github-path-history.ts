import type { PathHistory } from "../app/ports.ts";
import type { GitHubClient } from "./github-client.ts";
import { repositoryPath } from "./github-repository.ts";

/** Reads the history of single paths of the client's repository. */
export class GitHubPathHistory implements PathHistory {
  readonly #client: GitHubClient;

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  // GitHub lists the newest first and knows no other order; a plan is seldom touched a hundred times.
  async firstCommit(path: string, branch: string): Promise<string | null> {
    const address = `${repositoryPath(this.#client.repository)}/commits`;
    const pages = await this.#client.pages(address, "contents: read", { path, sha: branch });
    const oldest = pages.at(-1)?.list().at(-1);
    return oldest?.field("sha").text() ?? null;
  }
}
