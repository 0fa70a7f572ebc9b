import { compareText } from "../core/text-order.ts";
import type { ChangedFile, PullRequest, PullRequests } from "../app/ports.ts";
import type { GitHubClient } from "./github-client.ts";
import { GitHubFailure } from "./github-failure.ts";
import { maxFiles, readChangedFile, refuseIncomplete } from "./github-files.ts";
import type { GitHubJson } from "./github-json.ts";
import {
  branchPullsQuery,
  commitPullsQuery,
  mergedPullsQuery,
  openPullsQuery,
  pullQuery,
} from "./github-queries.ts";
import { actorLogin, answeredRepository, repositoryPath, splitRepository } from "./github-repository.ts";

const needs = "pull-requests: read";
const maxMerged = 300;

/** Reads the pull requests of the client's repository. */
export class GitHubPullRequests implements PullRequests {
  readonly #client: GitHubClient;

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  async get(number: number): Promise<PullRequest> {
    const repository = await this.#ask(pullQuery, { number });
    const pull = repository.field("pullRequest").nullable(readPull);
    if (pull !== null) return pull;
    throw new GitHubFailure(
      "not-found",
      `${this.#client.repository} has no pull request #${String(number)}.`,
      {
        status: 404,
      },
    );
  }

  async files(pull: PullRequest): Promise<readonly ChangedFile[]> {
    const name = `pull request #${String(pull.number)}`;
    refuseIncomplete(name, pull.changedFiles, Math.min(pull.changedFiles, maxFiles));
    const path = `${this.#path()}/pulls/${String(pull.number)}/files`;
    const pages = await this.#client.pages(path, needs);
    const files = pages.flatMap((page) => page.list()).map(readChangedFile);
    refuseIncomplete(name, pull.changedFiles, new Set(files.map((file) => file.path)).size);
    return files;
  }

  async listOpen(): Promise<readonly PullRequest[]> {
    return this.#list(openPullsQuery, {}, Infinity);
  }

  async ofBranch(branch: string): Promise<readonly PullRequest[]> {
    const pulls = await this.#list(branchPullsQuery, { head: branch }, Infinity);
    return pulls.filter((pull) => pull.headRepository === this.#client.repository);
  }

  async listMerged(baseRef: string): Promise<readonly PullRequest[]> {
    const pulls = await this.#list(mergedPullsQuery, { base: baseRef }, maxMerged);
    return [...pulls].sort((a, b) => compareText(b.mergedAt ?? "", a.mergedAt ?? ""));
  }

  async ofCommit(sha: string): Promise<readonly PullRequest[]> {
    return this.#list(commitPullsQuery, { sha }, Infinity);
  }

  async commitMessages(number: number): Promise<readonly string[]> {
    const pages = await this.#client.pages(`${this.#path()}/pulls/${String(number)}/commits`, needs);
    return pages.flatMap((page) => page.list()).map((one) => one.field("commit").field("message").text());
  }

  async #list(
    query: string,
    variables: Readonly<Record<string, string>>,
    most: number,
  ): Promise<readonly PullRequest[]> {
    const pulls: PullRequest[] = [];
    for (let after: string | null = null; ;) {
      const connection = pullConnection(await this.#ask(query, { ...variables, after }), variables["sha"]);
      pulls.push(...connection.field("nodes").list().map(readPull));
      const page = connection.field("pageInfo");
      if (!page.field("hasNextPage").boolean() || pulls.length >= most) return pulls.slice(0, most);
      after = page.field("endCursor").text();
    }
  }

  async #ask(
    query: string,
    variables: Readonly<Record<string, string | number | null>>,
  ): Promise<GitHubJson> {
    const { repository } = this.#client;
    const answer = await this.#client.query(query, { ...splitRepository(repository), ...variables }, needs);
    return answeredRepository(answer, repository, needs);
  }

  #path(): string {
    return repositoryPath(this.#client.repository);
  }
}

function pullConnection(repository: GitHubJson, sha: string | undefined): GitHubJson {
  if (sha === undefined) return repository.field("pullRequests");
  const commit = repository.field("object");
  if (commit.value !== null) return commit.field("associatedPullRequests");
  throw new GitHubFailure("not-found", `GitHub knows no commit ${sha}.`, { status: 404 });
}

function readPull(json: GitHubJson): PullRequest {
  const labels = json.field("labels");
  if (labels.field("pageInfo").field("hasNextPage").boolean()) {
    throw new GitHubFailure(
      "too-large",
      `Pull request #${String(json.field("number").number())} has over 100 labels.`,
    );
  }
  const merged = json.field("merged").boolean();
  return {
    number: json.field("number").number(),
    title: json.field("title").text(),
    body: json.field("body").text(),
    author: actorLogin(json.field("author")),
    state: json.field("state").word(["OPEN", "CLOSED", "MERGED"]) === "OPEN" ? "open" : "closed",
    merged,
    mergedAt: json.field("mergedAt").nullable((one) => one.text()),
    mergeSha: merged ? json.field("mergeCommit").nullable((one) => one.field("oid").text()) : null,
    headRef: json.field("headRefName").text(),
    headSha: json.field("headRefOid").text(),
    headRepository: json.field("headRepository").nullable((one) => one.field("nameWithOwner").text()),
    baseRef: json.field("baseRefName").text(),
    labels: labels
      .field("nodes")
      .list()
      .map((label) => label.field("name").text()),
    changedFiles: json.field("changedFiles").number(),
  };
}
