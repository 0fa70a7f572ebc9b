import type { Issues, IssueState } from "../app/ports.ts";
import type { IssueRef } from "../core/plan/plan.ts";
import type { GitHubClient, QueryError } from "./github-client.ts";
import { GitHubFailure } from "./github-failure.ts";
import { readIssueThread, type IssueDetails } from "./github-issue-thread.ts";
import type { GitHubJson } from "./github-json.ts";
import { type IssueGroup, issuesQuery } from "./github-queries.ts";
import { repositoryPath, splitRepository } from "./github-repository.ts";

const needs = "issues: read";
const maxIssuesPerQuery = 50;
// GraphQL refuses a whole query for one number that is larger.
const maxQueryNumber = 2 ** 31 - 1;

/** What one alias of a batch gave. */
type Lookup =
  IssueDetails | { readonly kind: "not-found" } | { readonly kind: "unreadable"; readonly reason: string };

interface Target {
  readonly repository: string;
  readonly number: number;
}

/** Reads issues of any repository in batches, and closes issues of the client's. */
export class GitHubIssues implements Issues {
  readonly #client: GitHubClient;

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  async states(refs: readonly IssueRef[]): Promise<readonly IssueState[]> {
    const targets = refs.map((ref): Target => this.#target(ref));
    const found = await this.#lookUp(targets);
    const places = await this.#locate(
      targets.filter((target) => found.get(key(target))?.kind === "not-found"),
    );
    const moved = [...places.values()].flatMap((place) => (place.kind === "moved" ? [place.to] : []));
    const elsewhere = await this.#lookUp(moved);
    return refs.map((ref, index) => {
      const target = targets[index] ?? this.#target(ref);
      const lookup = found.get(key(target));
      if (lookup === undefined) throw new Error(`internal error: ${key(target)} was not looked up`);
      if (lookup.kind !== "not-found") return answered(ref, lookup, null);
      return placed(ref, places.get(key(target)) ?? { kind: "missing" }, elsewhere);
    });
  }

  async close(number: number): Promise<void> {
    const path = `${repositoryPath(this.#client.repository)}/issues/${String(number)}`;
    const body = { state: "closed", state_reason: "completed" };
    const issue = await this.#client.write("PATCH", path, "issues: write", body);
    issue.field("state").word(["closed"]);
  }

  async #lookUp(targets: readonly Target[]): Promise<ReadonlyMap<string, Lookup>> {
    const distinct = [...new Map(targets.map((target) => [key(target), target])).values()];
    const askable = distinct.filter((target) => target.number <= maxQueryNumber);
    const found = new Map<string, Lookup>(distinct.map((target) => [key(target), { kind: "not-found" }]));
    for (let at = 0; at < askable.length; at += maxIssuesPerQuery) {
      const batch = askable.slice(at, at + maxIssuesPerQuery);
      for (const [name, lookup] of await this.#batch(batch)) found.set(name, lookup);
    }
    return found;
  }

  async #batch(targets: readonly Target[]): Promise<readonly (readonly [string, Lookup])[]> {
    const repositories = [...new Set(targets.map((target) => target.repository))];
    const groups = repositories.map((repository): IssueGroup => ({
      ...splitRepository(repository),
      numbers: targets.filter((target) => target.repository === repository).map((target) => target.number),
    }));
    const answer = await this.#client.query(issuesQuery(groups), groupVariables(groups), needs);
    return groups.flatMap((group, index) => {
      const repository = `${group.owner}/${group.name}`;
      const alias = `r${String(index)}`;
      const refused = answer.errors.find((error) => error.path.join(".") === alias);
      return group.numbers.map((number, at): readonly [string, Lookup] => {
        const lookup = this.#isUnseen(repository, answer.data.field(alias), refused)
          ? { kind: "unreadable" as const, reason: `the token may not see ${repository}` }
          : lookupOf(
              answer.data.field(alias).field(`i${String(at)}`),
              answer.errors,
              `${alias}.i${String(at)}`,
            );
        return [key({ repository, number }), lookup];
      });
    });
  }

  /** Another repository may be out of sight; that the own one is, means that nothing can be said. */
  #isUnseen(repository: string, json: GitHubJson, error: QueryError | undefined): boolean {
    if (json.value !== null) return false;
    if (repository !== this.#client.repository) return true;
    const message = error?.message ?? "no reason given";
    throw new GitHubFailure("github-denied", `The token may not read ${repository}: ${message}`, {
      hint: `Give the job the permission "${needs}".`,
    });
  }

  /** Asks the REST API, which tells transferred, deleted and missing issues apart. */
  async #locate(targets: readonly Target[]): Promise<ReadonlyMap<string, Place>> {
    const places = new Map<string, Place>();
    for (const target of targets) places.set(key(target), await this.#place(target));
    return places;
  }

  async #place(target: Target): Promise<Place> {
    const path = `${repositoryPath(target.repository)}/issues/${String(target.number)}`;
    try {
      const issue = await this.#client.get(path, needs);
      const repository = issue.field("repository_url").text().split("/").slice(-2).join("/");
      return { kind: "moved", to: { repository, number: issue.field("number").number() } };
    } catch (error) {
      if (error instanceof GitHubFailure) return placeOfFailure(error);
      throw error;
    }
  }

  #target(ref: IssueRef): Target {
    return { repository: ref.repository ?? this.#client.repository, number: ref.number };
  }
}

/** Where an issue is that a query did not find. */
type Place =
  | { readonly kind: "moved"; readonly to: Target }
  | { readonly kind: "missing" }
  | { readonly kind: "deleted" }
  | { readonly kind: "unreadable"; readonly reason: string };

function placeOfFailure(failure: GitHubFailure): Place {
  if (failure.status === 410) return { kind: "deleted" };
  if (failure.status === 404 && !failure.redirected) return { kind: "missing" };
  if (failure.status === 404 || failure.status === 403) {
    const reason = failure.redirected
      ? "it was moved to a repository that the token may not see"
      : failure.message;
    return { kind: "unreadable", reason };
  }
  throw failure;
}

function placed(ref: IssueRef, place: Place, elsewhere: ReadonlyMap<string, Lookup>): IssueState {
  switch (place.kind) {
    case "missing":
    case "deleted":
      return { kind: place.kind, ref };
    case "unreadable":
      return { kind: "unreadable", ref, reason: place.reason };
    case "moved": {
      const lookup = elsewhere.get(key(place.to));
      if (lookup === undefined || lookup.kind === "not-found") {
        return { kind: "unreadable", ref, reason: `it was moved to ${key(place.to)}, which cannot be read` };
      }
      return answered(ref, lookup, place.to);
    }
  }
}

function answered(
  ref: IssueRef,
  lookup: Exclude<Lookup, { readonly kind: "not-found" }>,
  movedTo: IssueRef | null,
): IssueState {
  switch (lookup.kind) {
    case "issue":
      return { ...lookup, ref, movedTo };
    case "pull-request":
      return { kind: "pull-request", ref };
    case "unreadable":
      return { kind: "unreadable", ref, reason: lookup.reason };
  }
}

function lookupOf(json: GitHubJson, errors: readonly QueryError[], path: string): Lookup {
  if (json.value !== null) return readIssueThread(json);
  const error = errors.find((one) => one.path.join(".") === path);
  if (error === undefined || error.type === "NOT_FOUND") return { kind: "not-found" };
  return {
    kind: "unreadable",
    reason: error.type === "FORBIDDEN" ? `the token lacks "${needs}"` : error.message,
  };
}

function groupVariables(groups: readonly IssueGroup[]): Record<string, string> {
  return Object.fromEntries(
    groups.flatMap(({ owner, name }, index) => [
      [`owner${String(index)}`, owner],
      [`name${String(index)}`, name],
    ]),
  );
}

function key({ repository, number }: Target): string {
  return `${repository}#${String(number)}`;
}
