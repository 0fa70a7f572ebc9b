import { GitHubFailure } from "./github-failure.ts";

/** How long to wait for GitHub, and how often. */
export interface ClientOptions {
  /** One attempt is given up after this long. */
  readonly attemptTimeoutMilliseconds: number;
  /** The pause before each repetition of a read; as many repetitions as pauses. */
  readonly backoffMilliseconds: readonly number[];
  /** How long limits may make one request wait altogether. */
  readonly limitWaitBudgetMilliseconds: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a run on GitHub uses. */
export const defaultClientOptions: ClientOptions = {
  attemptTimeoutMilliseconds: 30_000,
  backoffMilliseconds: [500, 2_000, 8_000],
  limitWaitBudgetMilliseconds: 90_000,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => Date.now(),
};

/** One request; a read may be repeated, a write may not. */
export interface Request {
  readonly method: string;
  /** A path of the API, or an address of it. */
  readonly path: string;
  /** The permission to name when it is denied, such as "issues: read". */
  readonly needs: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly kind: "read" | "write";
}

/** What came of sending a request once. */
export type Attempt =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly data: unknown;
    }
  | { readonly kind: "no-answer"; readonly timedOut: boolean; readonly message: string };

type Answer = Attempt & { readonly kind: "answer" };

/**
 * Sends a request until it is answered below 400; fails with `GitHubFailure` otherwise.
 *
 * 1. Limits are waited for, reads and writes alike: GitHub has done nothing then.
 * 2. Reads are repeated on 5xx and when no answer came; writes are not, because they may have been done.
 */
export async function sendPatiently(
  request: Request,
  send: (request: Request) => Promise<Attempt>,
  options: ClientOptions,
  redirected = false,
): Promise<Answer> {
  let waited = 0;
  for (let repetition = 0; ;) {
    const attempt = await send(request);
    const limit = limitWait(attempt, options.now());
    if (limit !== null) {
      if (waited + limit > options.limitWaitBudgetMilliseconds) throw limited(request, limit);
      waited += limit;
      await options.sleep(limit);
      continue;
    }
    if (attempt.kind === "answer" && attempt.status < 400 && !isBrokenQuery(attempt)) return attempt;
    const pause = options.backoffMilliseconds[repetition];
    if (!mayRepeat(request, attempt) || pause === undefined)
      throw failure(request, attempt, options, redirected);
    await options.sleep(pause);
    repetition += 1;
  }
}

/** Milliseconds that GitHub asks to wait; null when it does not. */
function limitWait(attempt: Attempt, now: number): number | null {
  if (attempt.kind === "no-answer") return null;
  const { status, headers } = attempt;
  const refused = status === 403 || status === 429;
  const asked = headers["retry-after"];
  const exhausted = headers["x-ratelimit-remaining"] === "0";
  const secondary = /rate limit/i.test(messageOf(attempt));
  if (
    !isLimitedQuery(attempt) &&
    !(refused && (status === 429 || asked !== undefined || exhausted || secondary))
  ) {
    return null;
  }
  const seconds = Number(asked);
  if (asked !== undefined && Number.isFinite(seconds)) return Math.max(seconds, 1) * 1000;
  const reset = Number(headers["x-ratelimit-reset"]);
  // A second more than the reset, since the clocks of two machines differ.
  if (exhausted && Number.isFinite(reset)) return Math.max(reset * 1000 - now, 0) + 1000;
  return 60_000;
}

function mayRepeat(request: Request, attempt: Attempt): boolean {
  if (request.kind === "write") return false;
  return attempt.kind === "no-answer" || attempt.status >= 500 || isBrokenQuery(attempt);
}

function limited(request: Request, wait: number): GitHubFailure {
  const seconds = String(Math.ceil(wait / 1000));
  return new GitHubFailure("github-limited", `GitHub asks to wait ${seconds} s before ${shown(request)}.`, {
    hint: "Run the job again later, or give it a token with limits of its own.",
    status: 429,
  });
}

function failure(
  request: Request,
  attempt: Attempt,
  options: ClientOptions,
  redirected: boolean,
): GitHubFailure {
  const uncertain = request.kind === "write" && (attempt.kind === "no-answer" || attempt.status >= 500);
  const doubt = uncertain ? " Whether it was carried out is not known; it was not repeated." : "";
  if (attempt.kind === "no-answer") {
    const seconds = String(options.attemptTimeoutMilliseconds / 1000);
    const reason = attempt.timedOut ? `no answer within ${seconds} s` : attempt.message;
    return new GitHubFailure("github-failed", `GitHub did not answer ${shown(request)}: ${reason}.${doubt}`, {
      hint: "Run the job again; https://www.githubstatus.com shows known trouble.",
      redirected,
      uncertain,
    });
  }
  if (isBrokenQuery(attempt)) {
    const said = String(fieldOf(firstError(attempt), "message"));
    return new GitHubFailure("github-failed", `GitHub could not carry out a query: ${said}.`, {
      status: 200,
    });
  }
  const more = { status: attempt.status, redirected, uncertain };
  const said = messageOf(attempt);
  if (attempt.status === 401 || attempt.status === 403) return denied(request, attempt, said);
  if (attempt.status === 404 || attempt.status === 410) {
    return new GitHubFailure(
      "not-found",
      `GitHub knows nothing at ${shown(request)}, or the token may not see it.`,
      {
        ...more,
        hint: `Check the name, and that the token has "${request.needs}".`,
      },
    );
  }
  const status = String(attempt.status);
  return new GitHubFailure(
    "github-failed",
    `GitHub answered ${shown(request)} with ${status}: ${said}.${doubt}`,
    {
      ...more,
      hint:
        attempt.status >= 500 ? "Run the job again; https://www.githubstatus.com shows known trouble." : "",
    },
  );
}

function denied(request: Request, attempt: Answer, said: string): GitHubFailure {
  if (attempt.status === 401) {
    return new GitHubFailure("github-denied", `GitHub does not accept the token: ${said}.`, {
      status: 401,
      hint: "Pass a valid token, such as ${{ github.token }}.",
    });
  }
  const message = `GitHub refused ${shown(request)}: the token lacks "${request.needs}" (${said}).`;
  const hint = `Give the job the permission "${request.needs}".`;
  return new GitHubFailure("github-denied", message, { status: 403, hint });
}

function shown(request: Request): string {
  return request.kind === "read" && request.method === "POST"
    ? "a query"
    : `${request.method} ${request.path}`;
}

function messageOf(attempt: Answer): string {
  const message = fieldOf(attempt.data, "message");
  return typeof message === "string" ? message.replace(/\.$/, "") : "no reason given";
}

// A query that fails as a whole is answered with 200.
function isBrokenQuery(attempt: Answer): boolean {
  return (
    firstError(attempt) !== undefined &&
    fieldOf(attempt.data, "data") === null &&
    errorType(attempt) === undefined
  );
}

function isLimitedQuery(attempt: Answer): boolean {
  return attempt.status === 200 && errorType(attempt) === "RATE_LIMITED";
}

function errorType(attempt: Answer): unknown {
  return fieldOf(firstError(attempt), "type");
}

function firstError(attempt: Answer): unknown {
  const errors = fieldOf(attempt.data, "errors");
  if (!Array.isArray(errors)) return undefined;
  const first: unknown = errors[0];
  return first;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}
