import type { MergeQueue } from "../app/ports.ts";
import type { GitHubClient } from "./github-client.ts";
import type { GitHubJson } from "./github-json.ts";
import { mergeQueueQuery } from "./github-queries.ts";
import { answeredRepository, splitRepository } from "./github-repository.ts";

const needs = "pull-requests: read";

/** Reads the merge queues of the client's repository. */
export class GitHubMergeQueue implements MergeQueue {
  readonly #client: GitHubClient;

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  async pullsInGroup(baseRef: string, headRef: string): Promise<readonly number[] | null> {
    const own = pullOfGroup(headRef);
    if (own === null) return null;
    const numbers = await this.#numbers(baseRef.replace(/^refs\/heads\//, ""));
    const end = numbers?.indexOf(own) ?? -1;
    return numbers === null || end < 0 ? null : numbers.slice(0, end + 1);
  }

  async #numbers(branch: string): Promise<readonly number[] | null> {
    const entries: { readonly position: number; readonly pull: number | null }[] = [];
    for (let after: string | null = null; ;) {
      const queue = await this.#page(branch, after);
      if (queue === null) return null;
      const connection = queue.field("entries");
      if (connection.value === null) return null;
      entries.push(...connection.field("nodes").list().map(readEntry));
      const page = connection.field("pageInfo");
      if (!page.field("hasNextPage").boolean()) break;
      after = page.field("endCursor").text();
    }
    const pulls = entries.sort((a, b) => a.position - b.position).map((entry) => entry.pull);
    return pulls.every((pull) => pull !== null) ? pulls : null;
  }

  async #page(branch: string, after: string | null): Promise<GitHubJson | null> {
    const { repository } = this.#client;
    const variables = { ...splitRepository(repository), branch, after };
    const answer = await this.#client.query(mergeQueueQuery, variables, needs);
    if (answer.errors.some((error) => error.type === "FORBIDDEN")) return null;
    return answeredRepository(answer, repository, needs)
      .field("mergeQueue")
      .nullable((queue) => queue);
  }
}

/** The pull request in a group's branch name; null when the name is not of that shape. */
export function pullOfGroup(headRef: string): number | null {
  // Branch names contain slashes and may imitate the shape, so only the end counts.
  const found = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(headRef);
  return found === null ? null : Number(found[1]);
}

function readEntry(json: GitHubJson): { readonly position: number; readonly pull: number | null } {
  return {
    position: json.field("position").number(),
    pull: json.field("pullRequest").nullable((pull) => pull.field("number").number()),
  };
}
