import { ActionError } from "../app/errors.ts";
import type {
  Comments,
  Commits,
  Issues,
  MergeQueue,
  PathHistory,
  PullRequests,
  RepositoryContent,
  Runtime,
} from "../app/ports.ts";
import { GitHubClient } from "./github-client.ts";
import { GitHubComments } from "./github-comments.ts";
import { GitHubCommits } from "./github-commits.ts";
import { GitHubContent } from "./github-content.ts";
import { GitHubIssues } from "./github-issues.ts";
import { GitHubMergeQueue } from "./github-merge-queue.ts";
import { GitHubPathHistory } from "./github-path-history.ts";
import { GitHubPullRequests } from "./github-pull-requests.ts";

/** Everything a use case may ask of one repository on GitHub. */
export interface GitHubPorts {
  readonly content: RepositoryContent;
  readonly commits: Commits;
  readonly history: PathHistory;
  readonly pulls: PullRequests;
  readonly comments: Comments;
  readonly issues: Issues;
  readonly queue: MergeQueue;
}

/** Opens the run's own repository with a token. Fails with `bad-input` without a token or a repository. */
export function openGitHub(token: string, env: (name: string) => string): GitHubPorts {
  if (token === "") {
    throw new ActionError(
      "bad-input",
      "There is no token for GitHub.",
      "Set the input github-token, or GITHUB_TOKEN.",
    );
  }
  const client = new GitHubClient({
    token,
    repository: repositoryOf(env("GITHUB_REPOSITORY")),
    apiUrl: env("GITHUB_API_URL") || "https://api.github.com",
    graphqlUrl: env("GITHUB_GRAPHQL_URL") || "https://api.github.com/graphql",
  });
  return {
    content: new GitHubContent(client),
    commits: new GitHubCommits(client),
    history: new GitHubPathHistory(client),
    pulls: new GitHubPullRequests(client),
    comments: new GitHubComments(client),
    issues: new GitHubIssues(client),
    queue: new GitHubMergeQueue(client),
  };
}

/** The ports of an action's step, whose token is the input `github-token`. */
export function openStepGitHub(runtime: Runtime): GitHubPorts {
  return openGitHub(runtime.input("github-token"), (name) => runtime.env(name));
}

function repositoryOf(given: string): string {
  if (/^[\w.-]+\/[\w.-]+$/.test(given)) return given;
  throw new ActionError("bad-input", `GITHUB_REPOSITORY is "${given}".`, 'Write "owner/name".');
}
