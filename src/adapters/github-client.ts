import { getOctokit } from "@actions/github";
import { GitHubFailure } from "./github-failure.ts";
import { GitHubJson } from "./github-json.ts";
import {
  type Attempt,
  type ClientOptions,
  defaultClientOptions,
  type Request,
  sendPatiently,
} from "./github-patience.ts";

/** Where GitHub is, and who asks. */
export interface GitHubAccess {
  readonly token: string;
  /** "owner/name". */
  readonly repository: string;
  /** GITHUB_API_URL. */
  readonly apiUrl: string;
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string;
}

/** An error of a query that concerns a part of the answer. */
export interface QueryError {
  readonly message: string;
  /** GitHub's word for the kind, such as NOT_FOUND; empty where it gives none. */
  readonly type: string;
  /** Field names and aliases from the root of the answer. */
  readonly path: readonly string[];
}

/** What a query gave: a part may be null and have an error. */
export interface QueryAnswer {
  readonly data: GitHubJson;
  readonly errors: readonly QueryError[];
}

type Parameters = Readonly<Record<string, string | number>>;

// Without the header GitHub answers in its newest version one day; 2026-03-10 already drops fields.
const apiVersion = "2022-11-28";
const maxPages = 1000;

/**
 * Speaks to one GitHub for one token.
 *
 * 1. Reads are repeated on network failures and 5xx; writes never are.
 * 2. A limit is waited for within a budget, then fails with `github-limited`.
 * 3. The token goes to the given API alone: a link or redirect elsewhere is a failure.
 */
export class GitHubClient {
  readonly repository: string;
  readonly #access: GitHubAccess;
  readonly #options: ClientOptions;
  readonly #octokit: ReturnType<typeof getOctokit>;

  constructor(access: GitHubAccess, options: Partial<ClientOptions> = {}) {
    this.repository = access.repository;
    this.#access = access;
    this.#options = { ...defaultClientOptions, ...options };
    this.#octokit = getOctokit(access.token, { baseUrl: access.apiUrl, log: silentLog });
  }

  /** Reads one thing, following redirects; `needs` is the permission to name when it is denied. */
  async get(path: string, needs: string, parameters: Parameters = {}): Promise<GitHubJson> {
    const request = { method: "GET", path, needs, parameters, kind: "read" } as const;
    return new GitHubJson((await this.#read(request)).data, question(request));
  }

  /** Reads every page of a list, in order. Each page is one value. */
  async pages(path: string, needs: string, parameters: Parameters = {}): Promise<readonly GitHubJson[]> {
    const pages: GitHubJson[] = [];
    let next: Request | null = {
      method: "GET",
      path,
      needs,
      parameters: { per_page: 100, ...parameters },
      kind: "read",
    };
    while (next !== null) {
      if (pages.length === maxPages)
        throw new GitHubFailure("too-large", `GitHub pages ${path} without end.`);
      const answer: Attempt & { kind: "answer" } = await this.#read(next);
      pages.push(new GitHubJson(answer.data, `GET ${path}`));
      const link = nextLink(answer.headers["link"] ?? "");
      next = link === null ? null : { ...next, path: link, parameters: {} };
    }
    return pages;
  }

  /** Carries out a write once; an answer that does not come is a failure marked `uncertain`. */
  async write(
    method: "POST" | "PATCH" | "DELETE",
    path: string,
    needs: string,
    body: Readonly<Record<string, string>> = {},
  ): Promise<GitHubJson> {
    const request = { method, path, needs, parameters: body, kind: "write" } as const;
    const answer = await sendPatiently(request, (one) => this.#send(one), this.#options);
    if (isRedirect(answer.status)) {
      throw new GitHubFailure("github-failed", `GitHub moved ${path} elsewhere; nothing was written.`, {
        status: answer.status,
      });
    }
    return new GitHubJson(answer.data, question(request));
  }

  /** Asks a query; `needs` is the permission to name when it is denied as a whole. */
  async query(
    text: string,
    variables: Readonly<Record<string, string | number | null>>,
    needs: string,
  ): Promise<QueryAnswer> {
    const request: Request = {
      method: "POST",
      path: this.#access.graphqlUrl,
      needs,
      parameters: { query: text, variables },
      kind: "read",
    };
    const answer = await sendPatiently(request, (one) => this.#send(one), this.#options);
    const body = new GitHubJson(answer.data, "a query");
    const errors = (body.optional("errors")?.list() ?? []).map(queryError);
    const data = body.optional("data");
    if (data === null || data.value === null) {
      throw new GitHubFailure("github-failed", `GitHub refused a query: ${errors[0]?.message ?? "no data"}.`);
    }
    return { data, errors };
  }

  async #read(request: Request): Promise<Attempt & { kind: "answer" }> {
    let current = request;
    let redirected = false;
    for (let hop = 0; hop < 4; hop += 1) {
      const answer = await sendPatiently(current, (one) => this.#send(one), this.#options, redirected);
      if (!isRedirect(answer.status)) return answer;
      current = { ...current, path: answer.headers["location"] ?? "", parameters: {} };
      redirected = true;
    }
    throw new GitHubFailure("github-failed", `GitHub redirects ${question(request)} without end.`);
  }

  async #send(request: Request): Promise<Attempt> {
    this.#refuseForeign(request.path);
    try {
      const answer = await this.#octokit.request({
        ...request.parameters,
        method: request.method,
        url: request.path,
        headers: { "x-github-api-version": apiVersion },
        request: {
          signal: AbortSignal.timeout(this.#options.attemptTimeoutMilliseconds),
          redirect: "manual",
        },
      });
      return understood(answer);
    } catch (error) {
      return failedAttempt(error);
    }
  }

  #refuseForeign(path: string): void {
    if (path.startsWith("/")) return;
    const target = URL.canParse(path) ? new URL(path).origin : "";
    const own = [this.#access.apiUrl, this.#access.graphqlUrl].map((url) => new URL(url).origin);
    if (own.includes(target)) return;
    throw new GitHubFailure(
      "github-failed",
      `GitHub points to "${path}", which is not its API; it was not followed.`,
    );
  }
}

const silentLog = {
  debug: (): void => undefined,
  info: (): void => undefined,
  warn: (): void => undefined,
  error: (): void => undefined,
};

function question(request: Request): string {
  return `${request.method} ${request.path}`;
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function nextLink(header: string): string | null {
  return /<([^>]+)>;\s*rel="next"/.exec(header)?.[1] ?? null;
}

function queryError(json: GitHubJson): QueryError {
  const path = json.optional("path")?.nullable((one) => one.list()) ?? [];
  return {
    message: json.field("message").text(),
    type: json.optional("type")?.text() ?? "",
    path: path.map((part) => String(part.value)),
  };
}

function failedAttempt(error: unknown): Attempt {
  if (error instanceof GitHubFailure) throw error;
  const response = property(error, "response");
  if (typeof response === "object" && response !== null) return understood(response);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const name = cause instanceof Error ? cause.name : "";
  const timedOut = name === "TimeoutError" || name === "AbortError";
  return { kind: "no-answer", timedOut, message: error instanceof Error ? error.message : String(error) };
}

function understood(response: object): Attempt {
  const headers = property(response, "headers");
  const data = property(response, "data");
  const status = Number(property(response, "status"));
  const flat = typeof headers === "object" && headers !== null ? Object.entries(headers) : [];
  const texts = Object.fromEntries(flat.map(([name, value]) => [name, String(value)]));
  const json = (texts["content-type"] ?? "").includes("json");
  // octokit hands over a JSON text that it could not parse: the connection was cut.
  if (json && typeof data === "string" && status < 400) {
    return { kind: "no-answer", timedOut: false, message: "the answer was cut off" };
  }
  return { kind: "answer", status, headers: texts, data };
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}
