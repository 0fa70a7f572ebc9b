export const id = 565;
export const ids = [565];
export const modules = {

/***/ 4565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub),
  openStepGitHub: () => (/* binding */ openStepGitHub)
});

// EXTERNAL MODULE: ./lib/app/errors.js
var errors = __webpack_require__(6208);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
;// CONCATENATED MODULE: ./lib/adapters/github-failure.js

/** An answer of GitHub that is not the one asked for, or no answer at all. */
class GitHubFailure extends errors/* ActionError */.l {
    /** The HTTP status; 0 where no answer came. */
    status;
    /** Whether the answer came from where GitHub redirected to. */
    redirected;
    /** Whether a write may have been carried out all the same. */
    uncertain;
    constructor(code, message, more = {}) {
        super(code, message, more.hint ?? "", more.cause);
        this.name = "GitHubFailure";
        this.status = more.status ?? 0;
        this.redirected = more.redirected ?? false;
        this.uncertain = more.uncertain ?? false;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/github-json.js

/**
 * A value of GitHub's answer and where it stands in it.
 *
 * Every reading either gives the type asked for or fails with `github-failed`, naming the place.
 */
class GitHubJson {
    value;
    /** What was asked, such as "GET /repos/o/r/pulls". */
    question;
    /** Such as "[3].user.login"; empty at the root. */
    path;
    constructor(value, question, path = "") {
        this.value = value;
        this.question = question;
        this.path = path;
    }
    /** A field that must be there; its value may be null. */
    field(name) {
        const found = this.optional(name);
        if (found === null)
            throw this.#failure(`lacks "${this.#join(name)}"`);
        return found;
    }
    /** A field; null where it is absent. */
    optional(name) {
        const fields = this.#fields();
        if (!Object.hasOwn(fields, name))
            return null;
        return new GitHubJson(fields[name], this.question, this.#join(name));
    }
    text() {
        if (typeof this.value !== "string")
            throw this.#wrong("text");
        return this.value;
    }
    /** A safe integer. */
    number() {
        if (!Number.isSafeInteger(this.value))
            throw this.#wrong("a number");
        return Number(this.value);
    }
    boolean() {
        if (typeof this.value !== "boolean")
            throw this.#wrong("true or false");
        return this.value;
    }
    list() {
        if (!Array.isArray(this.value))
            throw this.#wrong("a list");
        const items = this.value;
        return items.map((item, index) => new GitHubJson(item, this.question, `${this.path}[${String(index)}]`));
    }
    /** Null for null, and what `read` gives otherwise. */
    nullable(read) {
        return this.value === null ? null : read(this);
    }
    /** One of the words, or a failure that quotes what stands there. */
    word(words) {
        const found = words.find((word) => word === this.value);
        if (found === undefined)
            throw this.#wrong(words.map((word) => `"${word}"`).join(", "));
        return found;
    }
    #fields() {
        const { value } = this;
        if (typeof value !== "object" || value === null || Array.isArray(value))
            throw this.#wrong("an object");
        return Object.fromEntries(Object.entries(value));
    }
    #join(name) {
        return this.path === "" ? name : `${this.path}.${name}`;
    }
    #wrong(expected) {
        const place = this.path === "" ? "the answer" : `"${this.path}"`;
        return this.#failure(`has ${quoted(this.value)} where ${place} should be ${expected}`);
    }
    #failure(what) {
        return new errors/* ActionError */.l("github-failed", `GitHub's answer to ${this.question} ${what}.`, "Run the job again; if it stays, the API has changed and this version cannot read it.");
    }
}
function quoted(value) {
    const text = JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part));
    if (typeof text !== "string")
        return "nothing";
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

;// CONCATENATED MODULE: ./lib/adapters/github-patience.js

/** What a run on GitHub uses. */
const defaultClientOptions = {
    attemptTimeoutMilliseconds: 30_000,
    backoffMilliseconds: [500, 2_000, 8_000],
    limitWaitBudgetMilliseconds: 90_000,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => Date.now(),
};
/**
 * Sends a request until it is answered below 400; fails with `GitHubFailure` otherwise.
 *
 * 1. Limits are waited for, reads and writes alike: GitHub has done nothing then.
 * 2. Reads are repeated on 5xx and when no answer came; writes are not, because they may have been done.
 */
async function sendPatiently(request, send, options, redirected = false) {
    let waited = 0;
    for (let repetition = 0;;) {
        const attempt = await send(request);
        const limit = limitWait(attempt, options.now());
        if (limit !== null) {
            if (waited + limit > options.limitWaitBudgetMilliseconds)
                throw limited(request, limit);
            waited += limit;
            await options.sleep(limit);
            continue;
        }
        if (attempt.kind === "answer" && attempt.status < 400 && !isBrokenQuery(attempt))
            return attempt;
        const pause = options.backoffMilliseconds[repetition];
        if (!mayRepeat(request, attempt) || pause === undefined)
            throw failure(request, attempt, options, redirected);
        await options.sleep(pause);
        repetition += 1;
    }
}
/** Milliseconds that GitHub asks to wait; null when it does not. */
function limitWait(attempt, now) {
    if (attempt.kind === "no-answer")
        return null;
    const { status, headers } = attempt;
    const refused = status === 403 || status === 429;
    const asked = headers["retry-after"];
    const exhausted = headers["x-ratelimit-remaining"] === "0";
    const secondary = /rate limit/i.test(messageOf(attempt));
    if (!isLimitedQuery(attempt) &&
        !(refused && (status === 429 || asked !== undefined || exhausted || secondary))) {
        return null;
    }
    const seconds = Number(asked);
    if (asked !== undefined && Number.isFinite(seconds))
        return Math.max(seconds, 1) * 1000;
    const reset = Number(headers["x-ratelimit-reset"]);
    // A second more than the reset, since the clocks of two machines differ.
    if (exhausted && Number.isFinite(reset))
        return Math.max(reset * 1000 - now, 0) + 1000;
    return 60_000;
}
function mayRepeat(request, attempt) {
    if (request.kind === "write")
        return false;
    return attempt.kind === "no-answer" || attempt.status >= 500 || isBrokenQuery(attempt);
}
function limited(request, wait) {
    const seconds = String(Math.ceil(wait / 1000));
    return new GitHubFailure("github-limited", `GitHub asks to wait ${seconds} s before ${shown(request)}.`, {
        hint: "Run the job again later, or give it a token with limits of its own.",
        status: 429,
    });
}
function failure(request, attempt, options, redirected) {
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
    if (attempt.status === 401 || attempt.status === 403)
        return denied(request, attempt, said);
    if (attempt.status === 404 || attempt.status === 410) {
        return new GitHubFailure("not-found", `GitHub knows nothing at ${shown(request)}, or the token may not see it.`, {
            ...more,
            hint: `Check the name, and that the token has "${request.needs}".`,
        });
    }
    const status = String(attempt.status);
    return new GitHubFailure("github-failed", `GitHub answered ${shown(request)} with ${status}: ${said}.${doubt}`, {
        ...more,
        hint: attempt.status >= 500 ? "Run the job again; https://www.githubstatus.com shows known trouble." : "",
    });
}
function denied(request, attempt, said) {
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
function shown(request) {
    return request.kind === "read" && request.method === "POST"
        ? "a query"
        : `${request.method} ${request.path}`;
}
function messageOf(attempt) {
    const message = fieldOf(attempt.data, "message");
    return typeof message === "string" ? message.replace(/\.$/, "") : "no reason given";
}
// A query that fails as a whole is answered with 200.
function isBrokenQuery(attempt) {
    return (firstError(attempt) !== undefined &&
        fieldOf(attempt.data, "data") === null &&
        errorType(attempt) === undefined);
}
function isLimitedQuery(attempt) {
    return attempt.status === 200 && errorType(attempt) === "RATE_LIMITED";
}
function errorType(attempt) {
    return fieldOf(firstError(attempt), "type");
}
function firstError(attempt) {
    const errors = fieldOf(attempt.data, "errors");
    if (!Array.isArray(errors))
        return undefined;
    const first = errors[0];
    return first;
}
function fieldOf(value, name) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
        return undefined;
    const found = Reflect.get(value, name);
    return found;
}

;// CONCATENATED MODULE: ./lib/adapters/github-client.js




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
class GitHubClient {
    repository;
    #access;
    #options;
    #octokit;
    constructor(access, options = {}) {
        this.repository = access.repository;
        this.#access = access;
        this.#options = { ...defaultClientOptions, ...options };
        this.#octokit = (0,github/* getOctokit */.Q)(access.token, { baseUrl: access.apiUrl, log: silentLog });
    }
    /** Reads one thing, following redirects; `needs` is the permission to name when it is denied. */
    async get(path, needs, parameters = {}) {
        const request = { method: "GET", path, needs, parameters, kind: "read" };
        return new GitHubJson((await this.#read(request)).data, question(request));
    }
    /** Reads every page of a list, in order. Each page is one value. */
    async pages(path, needs, parameters = {}) {
        const pages = [];
        let next = {
            method: "GET",
            path,
            needs,
            parameters: { per_page: 100, ...parameters },
            kind: "read",
        };
        while (next !== null) {
            if (pages.length === maxPages)
                throw new GitHubFailure("too-large", `GitHub pages ${path} without end.`);
            const answer = await this.#read(next);
            pages.push(new GitHubJson(answer.data, `GET ${path}`));
            const link = nextLink(answer.headers["link"] ?? "");
            next = link === null ? null : { ...next, path: link, parameters: {} };
        }
        return pages;
    }
    /** Carries out a write once; an answer that does not come is a failure marked `uncertain`. */
    async write(method, path, needs, body = {}) {
        const request = { method, path, needs, parameters: body, kind: "write" };
        const answer = await sendPatiently(request, (one) => this.#send(one), this.#options);
        if (isRedirect(answer.status)) {
            throw new GitHubFailure("github-failed", `GitHub moved ${path} elsewhere; nothing was written.`, {
                status: answer.status,
            });
        }
        return new GitHubJson(answer.data, question(request));
    }
    /** Asks a query; `needs` is the permission to name when it is denied as a whole. */
    async query(text, variables, needs) {
        const request = {
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
    async #read(request) {
        let current = request;
        let redirected = false;
        for (let hop = 0; hop < 4; hop += 1) {
            const answer = await sendPatiently(current, (one) => this.#send(one), this.#options, redirected);
            if (!isRedirect(answer.status))
                return answer;
            current = { ...current, path: answer.headers["location"] ?? "", parameters: {} };
            redirected = true;
        }
        throw new GitHubFailure("github-failed", `GitHub redirects ${question(request)} without end.`);
    }
    async #send(request) {
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
        }
        catch (error) {
            return failedAttempt(error);
        }
    }
    #refuseForeign(path) {
        if (path.startsWith("/"))
            return;
        const target = URL.canParse(path) ? new URL(path).origin : "";
        const own = [this.#access.apiUrl, this.#access.graphqlUrl].map((url) => new URL(url).origin);
        if (own.includes(target))
            return;
        throw new GitHubFailure("github-failed", `GitHub points to "${path}", which is not its API; it was not followed.`);
    }
}
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
};
function question(request) {
    return `${request.method} ${request.path}`;
}
function isRedirect(status) {
    return status >= 300 && status < 400;
}
function nextLink(header) {
    return /<([^>]+)>;\s*rel="next"/.exec(header)?.[1] ?? null;
}
function queryError(json) {
    const path = json.optional("path")?.nullable((one) => one.list()) ?? [];
    return {
        message: json.field("message").text(),
        type: json.optional("type")?.text() ?? "",
        path: path.map((part) => String(part.value)),
    };
}
function failedAttempt(error) {
    if (error instanceof GitHubFailure)
        throw error;
    const response = property(error, "response");
    if (typeof response === "object" && response !== null)
        return understood(response);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const name = cause instanceof Error ? cause.name : "";
    const timedOut = name === "TimeoutError" || name === "AbortError";
    return { kind: "no-answer", timedOut, message: error instanceof Error ? error.message : String(error) };
}
function understood(response) {
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
function property(value, name) {
    if (typeof value !== "object" || value === null)
        return undefined;
    const found = Reflect.get(value, name);
    return found;
}

;// CONCATENATED MODULE: ./lib/adapters/github-queries.js
// Every query of the program, so that a test can hold each one to GitHub's published schema.
const pullFields = `
fragment pull on PullRequest {
  number title body state merged mergedAt headRefName headRefOid baseRefName changedFiles
  author { __typename login }
  mergeCommit { oid }
  headRepository { nameWithOwner }
  labels(first: 100) { nodes { name } pageInfo { hasNextPage } }
}`;
/** One pull request. Variables: owner, name, number. */
const pullQuery = `
query Pull($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ...pull } }
}${pullFields}`;
/** A page of open pull requests, newest first. Variables: owner, name, after. */
const openPullsQuery = `
query OpenPulls($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(first: 50, after: $after, states: [OPEN], orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ...pull } pageInfo { hasNextPage endCursor }
    }
  }
}${pullFields}`;
/** A page of the pull requests from branches of a name, newest first. Variables: owner, name, head, after. */
const branchPullsQuery = `
query BranchPulls($owner: String!, $name: String!, $head: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(first: 50, after: $after, headRefName: $head, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ...pull } pageInfo { hasNextPage endCursor }
    }
  }
}${pullFields}`;
/** A page of merged pull requests, last changed first. Variables: owner, name, base, after. */
const mergedPullsQuery = `
query MergedPulls($owner: String!, $name: String!, $base: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(
      first: 50, after: $after, baseRefName: $base, states: [MERGED],
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) {
      nodes { ...pull } pageInfo { hasNextPage endCursor }
    }
  }
}${pullFields}`;
/** A page of the pull requests of a commit. Variables: owner, name, sha, after. */
const commitPullsQuery = `
query CommitPulls($owner: String!, $name: String!, $sha: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $sha) {
      ... on Commit {
        associatedPullRequests(first: 50, after: $after) {
          nodes { ...pull } pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}${pullFields}`;
/** The name of the default branch. Variables: owner, name. */
const defaultBranchQuery = `
query DefaultBranch($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { defaultBranchRef { name } }
}`;
/** The commit of a ref. Variables: owner, name, ref (a full name). */
const branchTipQuery = `
query BranchTip($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`;
/** Who the token writes as. */
const viewerQuery = `query Viewer { viewer { login } }`;
/** A page of a branch's merge queue. Variables: owner, name, branch, after. */
const mergeQueueQuery = `
query Queue($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) {
      entries(first: 100, after: $after) {
        nodes { position headCommit { oid } pullRequest { number } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
/**
 * One query for issues of several repositories: repository `i` is aliased `r<i>` with variables `owner<i>`
 * and `name<i>`, and its number `j` is aliased `i<j>`.
 */
function issuesQuery(groups) {
    const variables = groups.map((_, index) => `$owner${String(index)}: String!, $name${String(index)}: String!`);
    const parts = groups.map(({ numbers }, index) => {
        const issues = numbers.map((number, at) => `i${String(at)}: issueOrPullRequest(number: ${String(number)}) { ...thread }`);
        return `r${String(index)}: repository(owner: $owner${String(index)}, name: $name${String(index)}) {
    ${issues.join("\n    ")}
  }`;
    });
    return `query Issues(${variables.join(", ")}) {
  ${parts.join("\n  ")}
}
fragment thread on IssueOrPullRequest {
  __typename
  ... on PullRequest { prState: state }
  ... on Issue {
    title
    issueState: state
    stateReason(enableDuplicate: true)
    comments(last: 100) { nodes { author { __typename login } createdAt } }
    timelineItems(last: 50, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
      nodes {
        __typename
        ... on ReopenedEvent { createdAt actor { __typename login } }
        ... on ClosedEvent {
          createdAt
          actor { __typename login }
          closer {
            __typename
            ... on PullRequest { number merged repository { nameWithOwner } }
            ... on Commit { oid }
          }
        }
      }
    }
  }
}`;
}

;// CONCATENATED MODULE: ./lib/adapters/github-repository.js

/** Owner and name of "owner/name", as query variables. */
function splitRepository(repository) {
    const slash = repository.indexOf("/");
    return { owner: repository.slice(0, slash), name: repository.slice(slash + 1) };
}
/** The path of a repository in the REST API. */
function repositoryPath(repository) {
    return `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`;
}
/** The `repository` of a query's answer; fails when GitHub does not show it or gave an error for a part. */
function answeredRepository(answer, repository, needs) {
    const [error] = answer.errors;
    if (error?.type === "FORBIDDEN") {
        throw new GitHubFailure("github-denied", `The token lacks "${needs}" for ${repository}: ${error.message}`, {
            hint: `Give the job the permission "${needs}".`,
            status: 403,
        });
    }
    if (error !== undefined && error.type !== "NOT_FOUND") {
        throw new GitHubFailure("github-failed", `GitHub could not answer a query about ${repository}: ${error.message}`);
    }
    const found = answer.data.field("repository");
    if (found.value !== null)
        return found;
    throw new GitHubFailure("not-found", `GitHub knows no repository ${repository}, or the token may not see it.`, {
        hint: `Check the name, and that the token has "${needs}".`,
        status: 404,
    });
}
/** The login of an actor as REST writes it: GraphQL leaves a bot's suffix away. "ghost" for deleted accounts. */
function actorLogin(json) {
    if (json.value === null)
        return "ghost";
    const login = json.field("login").text();
    const bot = json.field("__typename").text() === "Bot";
    return bot && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}

;// CONCATENATED MODULE: ./lib/adapters/github-comments.js



const readNeeds = "pull-requests: read";
const writeNeeds = "pull-requests: write";
/** Reads and writes comments in the client's repository. */
class GitHubComments {
    #client;
    #self = null;
    constructor(client) {
        this.#client = client;
    }
    async self() {
        this.#self ??= (await this.#client.query(viewerQuery, {}, "metadata: read")).data
            .field("viewer")
            .field("login")
            .text();
        return this.#self;
    }
    async list(issue) {
        const pages = await this.#client.pages(this.#path(`/${String(issue)}/comments`), readNeeds);
        return pages.flatMap((page) => page.list()).map(readComment);
    }
    async create(issue, body) {
        try {
            const path = this.#path(`/${String(issue)}/comments`);
            return readComment(await this.#client.write("POST", path, writeNeeds, { body }));
        }
        catch (error) {
            if (!(error instanceof GitHubFailure) || !error.uncertain)
                throw error;
            return await this.#written(issue, body, error);
        }
    }
    async update(id, body) {
        await this.#client.write("PATCH", this.#path(`/comments/${String(id)}`), writeNeeds, { body });
    }
    async remove(id) {
        await this.#client.write("DELETE", this.#path(`/comments/${String(id)}`), writeNeeds);
    }
    // The answer was lost: the comment may be there. Looking is safe, writing again is not.
    async #written(issue, body, failure) {
        const [self, comments] = [await this.self(), await this.list(issue)];
        const found = comments.findLast((comment) => comment.author === self && comment.body === body);
        if (found === undefined)
            throw failure;
        return found;
    }
    #path(rest) {
        return `${repositoryPath(this.#client.repository)}/issues${rest}`;
    }
}
function readComment(json) {
    return {
        id: json.field("id").number(),
        author: json.field("user").nullable((user) => user.field("login").text()) ?? "ghost",
        body: json.optional("body")?.text() ?? "",
        url: json.field("html_url").text(),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github-files.js

/** GitHub lists no more files than these, of a pull request or a commit. */
const maxFiles = 3000;
const statuses = ["added", "removed", "modified", "renamed", "copied", "changed"];
/** Reads a row of GitHub's file lists; an unknown status is a failure, never a pass. */
function readChangedFile(json) {
    const status = json.field("status").word(statuses);
    const moved = status === "renamed" || status === "copied";
    return {
        path: json.field("filename").text(),
        previousPath: moved ? json.field("previous_filename").text() : null,
        status,
        patch: json.optional("patch")?.text() ?? null,
        blobSha: status === "removed" ? null : json.field("sha").nullable((sha) => sha.text()),
    };
}
/** Fails with `too-large` unless as many files were listed as GitHub says there are. */
function refuseIncomplete(what, expected, listed) {
    if (expected === listed)
        return;
    if (expected > maxFiles) {
        const message = `The ${what} changes ${String(expected)} files and GitHub lists at most ${String(maxFiles)}: it cannot be checked.`;
        throw new GitHubFailure("too-large", message, { hint: "Split it into smaller pull requests." });
    }
    throw new GitHubFailure("too-large", `GitHub says that ${what} changes ${String(expected)} files but lists ${String(listed)}: it cannot be checked.`, { hint: "Run the job again; if it stays, split the pull request." });
}

;// CONCATENATED MODULE: ./lib/adapters/github-trees.js

const needs = "contents: read";
/** Reads git trees. Trees never change, so each is asked for once. */
class GitHubTrees {
    #client;
    #known = new Map();
    constructor(client) {
        this.#client = client;
    }
    /** Every entry at a commit, folders too; null where GitHub truncates the listing. */
    async whole(sha) {
        const { entries, truncated } = await this.#read(sha, "?recursive=1");
        return truncated ? null : entries;
    }
    /** The entry of a path at a commit; null when there is none. */
    async find(path, sha) {
        const all = await this.whole(sha);
        if (all !== null)
            return all.find((entry) => entry.path === path) ?? null;
        return this.#walk(path.split("/"), sha);
    }
    async #walk(segments, tree) {
        const [name, ...rest] = segments;
        const { entries } = await this.#read(tree, "");
        const entry = entries.find((one) => one.path === name) ?? null;
        if (entry === null || rest.length === 0)
            return entry;
        return entry.type === "tree" ? this.#walk(rest, entry.sha) : null;
    }
    #read(sha, query) {
        const path = `${repositoryPath(this.#client.repository)}/git/trees/${sha}${query}`;
        const known = this.#known.get(path);
        if (known !== undefined)
            return known;
        const asked = this.#client.get(path, needs).then(readListing);
        this.#known.set(path, asked);
        return asked;
    }
}
function readListing(json) {
    return {
        truncated: json.field("truncated").boolean(),
        entries: json
            .field("tree")
            .list()
            .map((entry) => ({
            path: entry.field("path").text(),
            mode: entry.field("mode").text(),
            type: entry.field("type").word(["blob", "tree", "commit"]),
            sha: entry.field("sha").text(),
            size: entry.optional("size")?.number() ?? null,
        })),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github-commits.js




/** Reads trees and changes of commits of the client's repository. */
class GitHubCommits {
    #client;
    #trees;
    constructor(client, trees = new GitHubTrees(client)) {
        this.#client = client;
        this.#trees = trees;
    }
    async tree(sha) {
        const entries = await this.#trees.whole(sha);
        if (entries === null)
            return null;
        const files = entries.filter((entry) => entry.type !== "tree");
        return new Map(files.map((entry) => [entry.path, { mode: entry.mode, sha: entry.sha }]));
    }
    async files(sha) {
        const path = `${repositoryPath(this.#client.repository)}/commits/${encodeURIComponent(sha)}`;
        const pages = await this.#client.pages(path, "contents: read");
        const files = pages.flatMap((page) => page.field("files").list()).map(readChangedFile);
        // GitHub stops at this number without a word.
        if (files.length < maxFiles)
            return files;
        throw new GitHubFailure("too-large", `Commit ${sha} changes ${String(maxFiles)} files or more: it cannot be checked.`);
    }
}

// EXTERNAL MODULE: ./lib/core/path-order.js
var path_order = __webpack_require__(8753);
;// CONCATENATED MODULE: ./lib/adapters/github-content.js





const github_content_needs = "contents: read";
const maxTextBytes = 4 * 1024 * 1024;
/** Reads the content of the client's repository from git objects; nothing is followed or checked out. */
class GitHubContent {
    #client;
    #trees;
    constructor(client, trees = new GitHubTrees(client)) {
        this.#client = client;
        this.#trees = trees;
    }
    async defaultBranch() {
        const branch = (await this.#ask(defaultBranchQuery, {})).field("defaultBranchRef");
        if (branch.value !== null)
            return branch.field("name").text();
        throw new GitHubFailure("not-found", `${this.#client.repository} has no default branch: it is empty.`);
    }
    async branchTip(branch) {
        const ref = (await this.#ask(branchTipQuery, { ref: `refs/heads/${branch}` })).field("ref");
        if (ref.value !== null)
            return ref.field("target").field("oid").text();
        throw new GitHubFailure("not-found", `${this.#client.repository} has no branch "${branch}".`, {
            hint: "Push the branch, or correct `base` in the plan.",
            status: 404,
        });
    }
    async files(sha) {
        const entries = await this.#trees.whole(sha);
        if (entries === null)
            return null;
        return entries
            .filter((entry) => entry.type !== "tree")
            .map((entry) => entry.path)
            .sort(path_order/* comparePaths */.c);
    }
    async readText(path, sha) {
        const entry = await this.#trees.find(path, sha);
        if (entry === null)
            return null;
        refuseSpecial(path, entry);
        if ((entry.size ?? 0) > maxTextBytes)
            throw tooLarge(path);
        const blob = await this.#client.get(`${repositoryPath(this.#client.repository)}/git/blobs/${entry.sha}`, github_content_needs);
        return decodeText(path, decodeBlob(blob));
    }
    async commitsBetween(base, head) {
        const range = `${encodeURIComponent(base)}...${encodeURIComponent(head)}`;
        const pages = await this.#client.pages(`${repositoryPath(this.#client.repository)}/compare/${range}`, github_content_needs);
        const commits = pages.flatMap((page) => page.field("commits").list());
        const expected = pages[0]?.field("total_commits").number() ?? 0;
        if (commits.length !== expected) {
            const counts = `${String(expected)} commits but lists ${String(commits.length)}`;
            throw new GitHubFailure("too-large", `GitHub says that ${base}...${head} has ${counts}.`);
        }
        return commits.map((commit) => ({
            sha: commit.field("sha").text(),
            message: commit.field("commit").field("message").text(),
        }));
    }
    async #ask(query, variables) {
        const { repository } = this.#client;
        const answer = await this.#client.query(query, { ...splitRepository(repository), ...variables }, github_content_needs);
        return answeredRepository(answer, repository, github_content_needs);
    }
}
function refuseSpecial(path, entry) {
    const kind = specialKind(entry);
    if (kind === null)
        return;
    throw new GitHubFailure("file-unreadable", `"${path}" is ${kind}, not a regular file.`, {
        hint: "Put a regular file there.",
    });
}
function specialKind(entry) {
    if (entry.type === "tree")
        return "a folder";
    if (entry.type === "commit")
        return "a submodule";
    return entry.mode === "120000" ? "a symbolic link" : null;
}
function decodeBlob(blob) {
    const encoding = blob.field("encoding").word(["base64", "utf-8"]);
    const content = Buffer.from(blob.field("content").text(), encoding === "base64" ? "base64" : "utf8");
    const size = blob.field("size").number();
    if (content.length === size)
        return content;
    const counts = `${String(size)} bytes but sent ${String(content.length)}`;
    throw new GitHubFailure("github-failed", `GitHub says that a blob has ${counts}.`);
}
function decodeText(path, content) {
    if (content.length > maxTextBytes)
        throw tooLarge(path);
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
    }
    catch (cause) {
        throw new GitHubFailure("file-unreadable", `"${path}" is not UTF-8 text.`, {
            hint: "Save it as UTF-8.",
            cause,
        });
    }
}
function tooLarge(path) {
    return new GitHubFailure("too-large", `"${path}" is over 4 MiB.`, { hint: "Split it." });
}

;// CONCATENATED MODULE: ./lib/adapters/github-issue-thread.js

/** Reads the fragment `thread` of the batch query. */
function readIssueThread(json) {
    if (json.field("__typename").word(["Issue", "PullRequest"]) === "PullRequest")
        return { kind: "pull-request" };
    const events = json.field("timelineItems").field("nodes").list();
    const lastClose = events.findLastIndex((event) => isClose(event));
    const close = events[lastClose];
    const reopening = events.slice(lastClose + 1).findLast((event) => !isClose(event));
    return {
        kind: "issue",
        title: json.field("title").text(),
        state: json.field("issueState").word(["OPEN", "CLOSED"]) === "OPEN" ? "open" : "closed",
        stateReason: json.field("stateReason").nullable((reason) => reason.text().toLowerCase()),
        closedBy: close === undefined ? null : readCloser(close),
        reopened: reopening === undefined ? null : readMoment(reopening),
        comments: json.field("comments").field("nodes").list().map(github_issue_thread_readComment),
    };
}
function isClose(event) {
    return event.field("__typename").word(["ClosedEvent", "ReopenedEvent"]) === "ClosedEvent";
}
function readMoment(event) {
    return { actor: actorLogin(event.field("actor")), at: event.field("createdAt").text() };
}
function readCloser(event) {
    const closer = event.field("closer");
    const kind = closer.nullable((one) => one.field("__typename").text());
    return {
        ...readMoment(event),
        pullRequest: kind === "PullRequest" ? readClosingPull(closer) : null,
        commit: kind === "Commit" ? closer.field("oid").text() : null,
    };
}
function readClosingPull(pull) {
    return {
        repository: pull.field("repository").field("nameWithOwner").text(),
        number: pull.field("number").number(),
        merged: pull.field("merged").boolean(),
    };
}
function github_issue_thread_readComment(comment) {
    return { author: actorLogin(comment.field("author")), at: comment.field("createdAt").text() };
}

;// CONCATENATED MODULE: ./lib/adapters/github-issues.js




const github_issues_needs = "issues: read";
const maxIssuesPerQuery = 50;
// GraphQL refuses a whole query for one number that is larger.
const maxQueryNumber = 2 ** 31 - 1;
/** Reads issues of any repository in batches, and closes issues of the client's. */
class GitHubIssues {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async states(refs) {
        const targets = refs.map((ref) => this.#target(ref));
        const found = await this.#lookUp(targets);
        const places = await this.#locate(targets.filter((target) => found.get(key(target))?.kind === "not-found"));
        const moved = [...places.values()].flatMap((place) => (place.kind === "moved" ? [place.to] : []));
        const elsewhere = await this.#lookUp(moved);
        return refs.map((ref, index) => {
            const target = targets[index] ?? this.#target(ref);
            const lookup = found.get(key(target));
            if (lookup === undefined)
                throw new Error(`internal error: ${key(target)} was not looked up`);
            if (lookup.kind !== "not-found")
                return answered(ref, lookup, null);
            return placed(ref, places.get(key(target)) ?? { kind: "missing" }, elsewhere);
        });
    }
    async close(number) {
        const path = `${repositoryPath(this.#client.repository)}/issues/${String(number)}`;
        const body = { state: "closed", state_reason: "completed" };
        const issue = await this.#client.write("PATCH", path, "issues: write", body);
        issue.field("state").word(["closed"]);
    }
    async #lookUp(targets) {
        const distinct = [...new Map(targets.map((target) => [key(target), target])).values()];
        const askable = distinct.filter((target) => target.number <= maxQueryNumber);
        const found = new Map(distinct.map((target) => [key(target), { kind: "not-found" }]));
        for (let at = 0; at < askable.length; at += maxIssuesPerQuery) {
            const batch = askable.slice(at, at + maxIssuesPerQuery);
            for (const [name, lookup] of await this.#batch(batch))
                found.set(name, lookup);
        }
        return found;
    }
    async #batch(targets) {
        const repositories = [...new Set(targets.map((target) => target.repository))];
        const groups = repositories.map((repository) => ({
            ...splitRepository(repository),
            numbers: targets.filter((target) => target.repository === repository).map((target) => target.number),
        }));
        const answer = await this.#client.query(issuesQuery(groups), groupVariables(groups), github_issues_needs);
        return groups.flatMap((group, index) => {
            const repository = `${group.owner}/${group.name}`;
            const alias = `r${String(index)}`;
            const refused = answer.errors.find((error) => error.path.join(".") === alias);
            return group.numbers.map((number, at) => {
                const lookup = this.#isUnseen(repository, answer.data.field(alias), refused)
                    ? { kind: "unreadable", reason: `the token may not see ${repository}` }
                    : lookupOf(answer.data.field(alias).field(`i${String(at)}`), answer.errors, `${alias}.i${String(at)}`);
                return [key({ repository, number }), lookup];
            });
        });
    }
    /** Another repository may be out of sight; that the own one is, means that nothing can be said. */
    #isUnseen(repository, json, error) {
        if (json.value !== null)
            return false;
        if (repository !== this.#client.repository)
            return true;
        const message = error?.message ?? "no reason given";
        throw new GitHubFailure("github-denied", `The token may not read ${repository}: ${message}`, {
            hint: `Give the job the permission "${github_issues_needs}".`,
        });
    }
    /** Asks the REST API, which tells transferred, deleted and missing issues apart. */
    async #locate(targets) {
        const places = new Map();
        for (const target of targets)
            places.set(key(target), await this.#place(target));
        return places;
    }
    async #place(target) {
        const path = `${repositoryPath(target.repository)}/issues/${String(target.number)}`;
        try {
            const issue = await this.#client.get(path, github_issues_needs);
            const repository = issue.field("repository_url").text().split("/").slice(-2).join("/");
            return { kind: "moved", to: { repository, number: issue.field("number").number() } };
        }
        catch (error) {
            if (error instanceof GitHubFailure)
                return placeOfFailure(error);
            throw error;
        }
    }
    #target(ref) {
        return { repository: ref.repository ?? this.#client.repository, number: ref.number };
    }
}
function placeOfFailure(failure) {
    if (failure.status === 410)
        return { kind: "deleted" };
    if (failure.status === 404 && !failure.redirected)
        return { kind: "missing" };
    if (failure.status === 404 || failure.status === 403) {
        const reason = failure.redirected
            ? "it was moved to a repository that the token may not see"
            : failure.message;
        return { kind: "unreadable", reason };
    }
    throw failure;
}
function placed(ref, place, elsewhere) {
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
function answered(ref, lookup, movedTo) {
    switch (lookup.kind) {
        case "issue":
            return { ...lookup, ref, movedTo };
        case "pull-request":
            return { kind: "pull-request", ref };
        case "unreadable":
            return { kind: "unreadable", ref, reason: lookup.reason };
    }
}
function lookupOf(json, errors, path) {
    if (json.value !== null)
        return readIssueThread(json);
    const error = errors.find((one) => one.path.join(".") === path);
    if (error === undefined || error.type === "NOT_FOUND")
        return { kind: "not-found" };
    return {
        kind: "unreadable",
        reason: error.type === "FORBIDDEN" ? `the token lacks "${github_issues_needs}"` : error.message,
    };
}
function groupVariables(groups) {
    return Object.fromEntries(groups.flatMap(({ owner, name }, index) => [
        [`owner${String(index)}`, owner],
        [`name${String(index)}`, name],
    ]));
}
function key({ repository, number }) {
    return `${repository}#${String(number)}`;
}

;// CONCATENATED MODULE: ./lib/adapters/github-merge-queue.js


const github_merge_queue_needs = "pull-requests: read";
/** Reads the merge queues of the client's repository. */
class GitHubMergeQueue {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async pullsInGroup(baseRef, headRef) {
        const own = pullOfGroup(headRef);
        if (own === null)
            return null;
        const numbers = await this.#numbers(baseRef.replace(/^refs\/heads\//, ""));
        const end = numbers?.indexOf(own) ?? -1;
        return numbers === null || end < 0 ? null : numbers.slice(0, end + 1);
    }
    async #numbers(branch) {
        const entries = [];
        for (let after = null;;) {
            const queue = await this.#page(branch, after);
            if (queue === null)
                return null;
            const connection = queue.field("entries");
            if (connection.value === null)
                return null;
            entries.push(...connection.field("nodes").list().map(readEntry));
            const page = connection.field("pageInfo");
            if (!page.field("hasNextPage").boolean())
                break;
            after = page.field("endCursor").text();
        }
        const pulls = entries.sort((a, b) => a.position - b.position).map((entry) => entry.pull);
        return pulls.every((pull) => pull !== null) ? pulls : null;
    }
    async #page(branch, after) {
        const { repository } = this.#client;
        const variables = { ...splitRepository(repository), branch, after };
        const answer = await this.#client.query(mergeQueueQuery, variables, github_merge_queue_needs);
        if (answer.errors.some((error) => error.type === "FORBIDDEN"))
            return null;
        return answeredRepository(answer, repository, github_merge_queue_needs)
            .field("mergeQueue")
            .nullable((queue) => queue);
    }
}
/** The pull request in a group's branch name; null when the name is not of that shape. */
function pullOfGroup(headRef) {
    // Branch names contain slashes and may imitate the shape, so only the end counts.
    const found = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(headRef);
    return found === null ? null : Number(found[1]);
}
function readEntry(json) {
    return {
        position: json.field("position").number(),
        pull: json.field("pullRequest").nullable((pull) => pull.field("number").number()),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github-path-history.js

/** Reads the history of single paths of the client's repository. */
class GitHubPathHistory {
    #client;
    constructor(client) {
        this.#client = client;
    }
    // GitHub lists the newest first and knows no other order; a plan is seldom touched a hundred times.
    async firstCommit(path, branch) {
        const address = `${repositoryPath(this.#client.repository)}/commits`;
        const pages = await this.#client.pages(address, "contents: read", { path, sha: branch });
        const oldest = pages.at(-1)?.list().at(-1);
        return oldest?.field("sha").text() ?? null;
    }
}

// EXTERNAL MODULE: ./lib/core/text-order.js
var text_order = __webpack_require__(4497);
;// CONCATENATED MODULE: ./lib/adapters/github-pull-requests.js





const github_pull_requests_needs = "pull-requests: read";
const maxMerged = 300;
/** Reads the pull requests of the client's repository. */
class GitHubPullRequests {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async get(number) {
        const repository = await this.#ask(pullQuery, { number });
        const pull = repository.field("pullRequest").nullable(readPull);
        if (pull !== null)
            return pull;
        throw new GitHubFailure("not-found", `${this.#client.repository} has no pull request #${String(number)}.`, {
            status: 404,
        });
    }
    async files(pull) {
        const name = `pull request #${String(pull.number)}`;
        refuseIncomplete(name, pull.changedFiles, Math.min(pull.changedFiles, maxFiles));
        const path = `${this.#path()}/pulls/${String(pull.number)}/files`;
        const pages = await this.#client.pages(path, github_pull_requests_needs);
        const files = pages.flatMap((page) => page.list()).map(readChangedFile);
        refuseIncomplete(name, pull.changedFiles, new Set(files.map((file) => file.path)).size);
        return files;
    }
    async listOpen() {
        return this.#list(openPullsQuery, {}, Infinity);
    }
    async ofBranch(branch) {
        const pulls = await this.#list(branchPullsQuery, { head: branch }, Infinity);
        return pulls.filter((pull) => pull.headRepository === this.#client.repository);
    }
    async listMerged(baseRef) {
        const pulls = await this.#list(mergedPullsQuery, { base: baseRef }, maxMerged);
        return [...pulls].sort((a, b) => (0,text_order/* compareText */.n)(b.mergedAt ?? "", a.mergedAt ?? ""));
    }
    async ofCommit(sha) {
        return this.#list(commitPullsQuery, { sha }, Infinity);
    }
    async commitMessages(number) {
        const pages = await this.#client.pages(`${this.#path()}/pulls/${String(number)}/commits`, github_pull_requests_needs);
        return pages.flatMap((page) => page.list()).map((one) => one.field("commit").field("message").text());
    }
    async #list(query, variables, most) {
        const pulls = [];
        for (let after = null;;) {
            const connection = pullConnection(await this.#ask(query, { ...variables, after }), variables["sha"]);
            pulls.push(...connection.field("nodes").list().map(readPull));
            const page = connection.field("pageInfo");
            if (!page.field("hasNextPage").boolean() || pulls.length >= most)
                return pulls.slice(0, most);
            after = page.field("endCursor").text();
        }
    }
    async #ask(query, variables) {
        const { repository } = this.#client;
        const answer = await this.#client.query(query, { ...splitRepository(repository), ...variables }, github_pull_requests_needs);
        return answeredRepository(answer, repository, github_pull_requests_needs);
    }
    #path() {
        return repositoryPath(this.#client.repository);
    }
}
function pullConnection(repository, sha) {
    if (sha === undefined)
        return repository.field("pullRequests");
    const commit = repository.field("object");
    if (commit.value !== null)
        return commit.field("associatedPullRequests");
    throw new GitHubFailure("not-found", `GitHub knows no commit ${sha}.`, { status: 404 });
}
function readPull(json) {
    const labels = json.field("labels");
    if (labels.field("pageInfo").field("hasNextPage").boolean()) {
        throw new GitHubFailure("too-large", `Pull request #${String(json.field("number").number())} has over 100 labels.`);
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

;// CONCATENATED MODULE: ./lib/adapters/github-ports.js









/** Opens the run's own repository with a token. Fails with `bad-input` without a token or a repository. */
function openGitHub(token, env) {
    if (token === "") {
        throw new errors/* ActionError */.l("bad-input", "There is no token for GitHub.", "Set the input github-token, or GITHUB_TOKEN.");
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
function openStepGitHub(runtime) {
    return openGitHub(runtime.input("github-token"), (name) => runtime.env(name));
}
function repositoryOf(given) {
    if (/^[\w.-]+\/[\w.-]+$/.test(given))
        return given;
    throw new errors/* ActionError */.l("bad-input", `GITHUB_REPOSITORY is "${given}".`, 'Write "owner/name".');
}


/***/ })

};
