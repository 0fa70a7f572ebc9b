import type { QueryError } from "./github-client.ts";
import { GitHubFailure } from "./github-failure.ts";
import type { GitHubJson } from "./github-json.ts";

/** Owner and name of "owner/name", as query variables. */
export function splitRepository(repository: string): { readonly owner: string; readonly name: string } {
  const slash = repository.indexOf("/");
  return { owner: repository.slice(0, slash), name: repository.slice(slash + 1) };
}

/** The path of a repository in the REST API. */
export function repositoryPath(repository: string): string {
  return `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`;
}

/** The `repository` of a query's answer; fails when GitHub does not show it or gave an error for a part. */
export function answeredRepository(
  answer: { readonly data: GitHubJson; readonly errors: readonly QueryError[] },
  repository: string,
  needs: string,
): GitHubJson {
  const [error] = answer.errors;
  if (error?.type === "FORBIDDEN") {
    throw new GitHubFailure(
      "github-denied",
      `The token lacks "${needs}" for ${repository}: ${error.message}`,
      {
        hint: `Give the job the permission "${needs}".`,
        status: 403,
      },
    );
  }
  if (error !== undefined && error.type !== "NOT_FOUND") {
    throw new GitHubFailure(
      "github-failed",
      `GitHub could not answer a query about ${repository}: ${error.message}`,
    );
  }
  const found = answer.data.field("repository");
  if (found.value !== null) return found;
  throw new GitHubFailure(
    "not-found",
    `GitHub knows no repository ${repository}, or the token may not see it.`,
    {
      hint: `Check the name, and that the token has "${needs}".`,
      status: 404,
    },
  );
}

/** The login of an actor as REST writes it: GraphQL leaves a bot's suffix away. "ghost" for deleted accounts. */
export function actorLogin(json: GitHubJson): string {
  if (json.value === null) return "ghost";
  const login = json.field("login").text();
  const bot = json.field("__typename").text() === "Bot";
  return bot && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}
