import type { Comment, Comments } from "../app/ports.ts";
import type { GitHubClient } from "./github-client.ts";
import { GitHubFailure } from "./github-failure.ts";
import type { GitHubJson } from "./github-json.ts";
import { viewerQuery } from "./github-queries.ts";
import { repositoryPath } from "./github-repository.ts";

const readNeeds = "pull-requests: read";
const writeNeeds = "pull-requests: write";

/** Reads and writes comments in the client's repository. */
export class GitHubComments implements Comments {
  readonly #client: GitHubClient;
  #self: string | null = null;

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  async self(): Promise<string> {
    this.#self ??= (await this.#client.query(viewerQuery, {}, "metadata: read")).data
      .field("viewer")
      .field("login")
      .text();
    return this.#self;
  }

  async list(issue: number): Promise<readonly Comment[]> {
    const pages = await this.#client.pages(this.#path(`/${String(issue)}/comments`), readNeeds);
    return pages.flatMap((page) => page.list()).map(readComment);
  }

  async create(issue: number, body: string): Promise<Comment> {
    try {
      const path = this.#path(`/${String(issue)}/comments`);
      return readComment(await this.#client.write("POST", path, writeNeeds, { body }));
    } catch (error) {
      if (!(error instanceof GitHubFailure) || !error.uncertain) throw error;
      return await this.#written(issue, body, error);
    }
  }

  async update(id: number, body: string): Promise<void> {
    await this.#client.write("PATCH", this.#path(`/comments/${String(id)}`), writeNeeds, { body });
  }

  async remove(id: number): Promise<void> {
    await this.#client.write("DELETE", this.#path(`/comments/${String(id)}`), writeNeeds);
  }

  // The answer was lost: the comment may be there. Looking is safe, writing again is not.
  async #written(issue: number, body: string, failure: GitHubFailure): Promise<Comment> {
    const [self, comments] = [await this.self(), await this.list(issue)];
    const found = comments.findLast((comment) => comment.author === self && comment.body === body);
    if (found === undefined) throw failure;
    return found;
  }

  #path(rest: string): string {
    return `${repositoryPath(this.#client.repository)}/issues${rest}`;
  }
}

function readComment(json: GitHubJson): Comment {
  return {
    id: json.field("id").number(),
    author: json.field("user").nullable((user) => user.field("login").text()) ?? "ghost",
    body: json.optional("body")?.text() ?? "",
    url: json.field("html_url").text(),
  };
}
