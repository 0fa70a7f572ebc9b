import { answerQuery } from "./graphql-answers.ts";
import { type Call, ok, refusal, type Reply } from "./http-message.ts";
import { findRoute, type Route } from "./routes.ts";
import { allows, type TokenRecord } from "./tokens.ts";
import { visible } from "./visibility.ts";
import type { RepositoryState } from "./world.ts";

/** Answers a request of a known token: the query endpoint, the limits, or an operation on a repository. */
export async function dispatch(call: Call): Promise<Reply> {
  if (call.method === "POST" && call.path === "/graphql") return answerQuery(call);
  if (call.method === "GET" && call.path === "/rate_limit") return rateLimit(call.token);
  const place = findRepository(call);
  if (place === null || !visible(call.token, place.repository)) return refusal(404, "Not Found");
  const found = findRoute(call.method, place.rest);
  if (found === null) return refusal(404, "Not Found");
  if (!may(call.token, found.route, place.repository)) return notAccessible(found.route);
  return found.route.handle({ ...call, repository: place.repository, parameters: found.parameters });
}

function findRepository(call: Call): { readonly repository: RepositoryState; readonly rest: string } | null {
  const byName = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(call.path);
  if (byName !== null) {
    const repository = call.world.repositories.get(decodeURIComponent(byName[1] ?? ""));
    return repository === undefined ? null : { repository, rest: byName[2] ?? "" };
  }
  const byId = /^\/repositories\/(\d+)(.*)$/.exec(call.path);
  const id = Number(byId?.[1]);
  const repository = [...call.world.repositories.values()].find((candidate) => candidate.id === id);
  return repository === undefined ? null : { repository, rest: byId?.[2] ?? "" };
}

function may(token: TokenRecord, route: Route, repository: RepositoryState): boolean {
  const foreign = token.repositories !== null && !token.repositories.includes(repository.name);
  if (foreign) return route.level === "read";
  return allows(token, route.permissions, route.level);
}

function notAccessible(route: Route): Reply {
  const accepted = route.permissions.map((name) => `${name.replace("-", "_")}=${route.level}`).join("; ");
  return refusal(403, "Resource not accessible by integration", {
    "x-accepted-github-permissions": accepted,
  });
}

function rateLimit(token: TokenRecord): Reply {
  const rate = {
    limit: token.rateLimit,
    used: token.used,
    remaining: Math.max(token.rateLimit - token.used, 0),
    reset: 0,
  };
  return ok({ resources: { core: rate, search: rate, graphql: rate }, rate });
}
