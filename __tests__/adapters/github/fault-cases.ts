import { GitHubComments } from "../../../src/adapters/github-comments.ts";
import { GitHubIssues } from "../../../src/adapters/github-issues.ts";
import { GitHubPullRequests } from "../../../src/adapters/github-pull-requests.ts";
import type { Fault } from "../../../src/sandbox/faults.ts";
import type { TokenOptions } from "../../../src/sandbox/tokens.ts";
import { failureOf, type Place } from "./place.ts";

/** A fault, what is asked while it lasts, and what comes of it. */
export interface FaultCase {
  /** The fault and where it strikes: the first column of docs/reliability.md. */
  readonly fault: string;
  readonly inject: readonly Fault[];
  readonly ask: (at: Place, connect: Connect) => Promise<string>;
  /** What the user gets: the second column. */
  readonly seen: string;
  /** Seconds that were waited, in order; the third column. */
  readonly waits: readonly number[];
  /** How long one attempt may take; half a minute when not given, as in a run. */
  readonly timeoutMilliseconds?: number;
  /** How many write requests reached the server. */
  readonly writeRequests?: number;
  /** How many comments stand on issue #1 afterwards. */
  readonly comments?: number;
}

/** Makes a client for the case. */
export type Connect = (token?: TokenOptions) => ReturnType<Place["client"]>;

const files = /\/pulls\/2\/files$/;
const comments = /\/issues\/1\/comments$/;
const theFiles = "the three files";
/** Every fault that the adapters are held to. */
export const faultCases: readonly FaultCase[] = [
  read(
    "502 twice, then fine",
    [{ effect: { kind: "status", status: 502 }, path: files, times: 2 }],
    theFiles,
    [0.5, 2],
  ),
  read(
    "502 without end",
    [{ effect: { kind: "status", status: 502 }, path: files, times: 9 }],
    "github-failed: GitHub answered GET /repos/octo/app/pulls/2/files with 502: Server Error.",
    [0.5, 2, 8],
  ),
  read(
    "connection closed before the answer",
    [{ effect: { kind: "dropped-request" }, path: files }],
    theFiles,
    [0.5],
  ),
  read("answer cut off in the middle", [{ effect: { kind: "cut-body" }, path: files }], theFiles, [0.5]),
  {
    ...read("no answer once", [{ effect: { kind: "stall" }, path: files }], theFiles, [0.5]),
    timeoutMilliseconds: 3000,
  },
  {
    fault: "no answer without end",
    inject: [{ effect: { kind: "stall" }, path: files, times: 9 }],
    ask: async (at, connect) => {
      const pull = await new GitHubPullRequests(at.client()).get(2);
      return outcome(new GitHubPullRequests(connect()).files(pull), () => theFiles);
    },
    seen: "github-failed: GitHub did not answer GET /repos/octo/app/pulls/2/files: no answer within 0.05 s.",
    waits: [0.5, 2, 8],
    timeoutMilliseconds: 50,
    writeRequests: 0,
  },
  read("query fails as a whole, then fine", [brokenQuery(1)], theFiles, [0.5]),
  read(
    "query fails as a whole without end",
    [brokenQuery(9)],
    "github-failed: GitHub could not carry out a query: Something went wrong.",
    [0.5, 2, 8],
  ),
  read("query meets the limit, then fine", [limitedQuery()], theFiles, [60]),
  read(
    "429 with retry-after 3",
    [{ effect: { kind: "too-many-requests", retryAfterSeconds: 3 }, path: files }],
    theFiles,
    [3],
  ),
  read(
    "one file missing from a page",
    [{ effect: { kind: "truncated-page", keep: 2 }, path: files }],
    "too-large: GitHub says that pull request #2 changes 3 files but lists 2: it cannot be checked.",
    [],
  ),
  read(
    "a file listed twice in place of another",
    [
      {
        effect: {
          kind: "rewritten-body",
          rewrite: lastForgotten,
        },
        path: files,
      },
    ],
    "too-large: GitHub says that pull request #2 changes 3 files but lists 2: it cannot be checked.",
    [],
  ),
  read(
    "a wrong count of files",
    [{ effect: { kind: "rewritten-body", rewrite: wrongCount }, path: /\/graphql$/ }],
    "too-large: GitHub says that pull request #2 changes 4 files but lists 3: it cannot be checked.",
    [],
  ),
  read(
    "a status that nobody knows",
    [{ effect: { kind: "rewritten-body", rewrite: firstWith({ status: "transmuted" }) }, path: files }],
    'github-failed: GitHub\'s answer to GET /repos/octo/app/pulls/2/files has "transmuted" where "[0].status" should be "added", "removed", "modified", "renamed", "copied", "changed".',
    [],
  ),
  read(
    "a row without its file name",
    [{ effect: { kind: "rewritten-body", rewrite: firstWith({ filename: undefined }) }, path: files }],
    'github-failed: GitHub\'s answer to GET /repos/octo/app/pulls/2/files lacks "[0].filename".',
    [],
  ),
  write(
    "403 secondary limit with retry-after 7",
    [{ effect: { kind: "secondary-limit", retryAfterSeconds: 7 }, path: comments }],
    {
      seen: "one comment",
      waits: [7],
      writeRequests: 2,
      comments: 1,
    },
  ),
  write(
    "no requests left for 20 s",
    [{ effect: { kind: "primary-limit", resetInSeconds: 20 }, path: comments }],
    {
      seen: "one comment",
      waits: [21],
      writeRequests: 2,
      comments: 1,
    },
  ),
  write(
    "a limit that lasts an hour",
    [{ effect: { kind: "secondary-limit", retryAfterSeconds: 3600 }, path: comments }],
    {
      seen: "github-limited: GitHub asks to wait 3600 s before POST /repos/octo/app/issues/1/comments.",
      waits: [],
      writeRequests: 1,
      comments: 0,
    },
  ),
  write("502 on a write", [{ effect: { kind: "status", status: 502 }, method: "POST", path: comments }], {
    seen: "github-failed: GitHub answered POST /repos/octo/app/issues/1/comments with 502: Server Error. Whether it was carried out is not known; it was not repeated.",
    waits: [],
    writeRequests: 1,
    comments: 0,
  }),
  write(
    "connection closed before a write",
    [{ effect: { kind: "dropped-request" }, method: "POST", path: comments }],
    {
      seen: "github-failed: GitHub did not answer POST /repos/octo/app/issues/1/comments: other side closed. Whether it was carried out is not known; it was not repeated.",
      waits: [],
      writeRequests: 1,
      comments: 0,
    },
  ),
  write(
    "answer lost after a comment was written",
    [{ effect: { kind: "lost-response" }, method: "POST", path: comments }],
    {
      seen: "one comment",
      waits: [],
      writeRequests: 1,
      comments: 1,
    },
  ),
  {
    fault: "answer lost after an issue was closed",
    inject: [{ effect: { kind: "lost-response" }, method: "PATCH" }],
    ask: async (at, connect) => outcome(new GitHubIssues(connect()).close(3), () => at.repo.issue(3).state),
    seen: "github-failed: GitHub did not answer PATCH /repos/octo/app/issues/3: other side closed. Whether it was carried out is not known; it was not repeated.",
    waits: [],
    writeRequests: 1,
  },
  {
    fault: "403 for a read-only token",
    inject: [],
    ask: async (_, connect) => {
      const readOnly = new GitHubComments(
        connect({ permissions: { issues: "read", "pull-requests": "read" } }),
      );
      return outcome(readOnly.create(1, "x"), () => "one comment");
    },
    seen: 'github-denied: GitHub refused POST /repos/octo/app/issues/1/comments: the token lacks "pull-requests: write" (Resource not accessible by integration).',
    waits: [],
    writeRequests: 1,
    comments: 0,
  },
  {
    fault: "401 for a token that is not valid",
    inject: [{ effect: { kind: "status", status: 401, message: "Bad credentials" }, path: files }],
    ask: async (_, connect) => readFiles(connect),
    seen: "github-denied: GitHub does not accept the token: Bad credentials.",
    waits: [],
  },
  {
    fault: "301 for a transferred issue",
    inject: [],
    ask: async (_, connect) => issueKind(connect, 4),
    seen: "issue, open, moved to octo/library#1",
    waits: [],
  },
  {
    fault: "410 for a deleted issue",
    inject: [],
    ask: async (_, connect) => issueKind(connect, 5),
    seen: "deleted",
    waits: [],
  },
  {
    fault: "502 while asking where an issue went",
    inject: [{ effect: { kind: "status", status: 502 }, path: /\/issues\/5$/, times: 9 }],
    ask: async (_, connect) => issueKind(connect, 5),
    seen: "github-failed: GitHub answered GET /repos/octo/app/issues/5 with 502: Server Error.",
    waits: [0.5, 2, 8],
  },
];

function read(fault: string, inject: readonly Fault[], seen: string, waits: readonly number[]): FaultCase {
  return { fault, inject, ask: (_, connect) => readFiles(connect), seen, waits, writeRequests: 0 };
}

function write(
  fault: string,
  inject: readonly Fault[],
  rest: Pick<FaultCase, "seen" | "waits" | "writeRequests" | "comments">,
): FaultCase {
  const ask: FaultCase["ask"] = (_, connect) =>
    outcome(new GitHubComments(connect()).create(1, "x"), () => "one comment");
  return { fault, inject, ask, ...rest };
}

async function readFiles(connect: Connect): Promise<string> {
  const pulls = new GitHubPullRequests(connect());
  const listed = pulls.get(2).then((pull) => pulls.files(pull));
  return outcome(listed, (rows) => (rows.length === 3 ? theFiles : `${String(rows.length)} files`));
}

async function issueKind(connect: Connect, number: number): Promise<string> {
  return outcome(new GitHubIssues(connect()).states([{ repository: null, number }]), ([state]) => {
    if (state?.kind !== "issue") return state?.kind ?? "nothing";
    const moved = state.movedTo;
    return `issue, ${state.state}, moved to ${moved?.repository ?? ""}#${String(moved?.number)}`;
  });
}

async function outcome<T>(promise: Promise<T>, show: (value: T) => string): Promise<string> {
  const settled = await promise.then(show, () => null);
  if (settled !== null) return settled;
  const failure = await failureOf(promise);
  return `${failure.code}: ${failure.message}`;
}

function wrongCount(body: unknown): unknown {
  const text = JSON.stringify(body).replace('"changedFiles":3', '"changedFiles":4');
  const changed: unknown = JSON.parse(text);
  return changed;
}

function brokenQuery(times: number): Fault {
  const errors = [{ message: "Something went wrong" }];
  return {
    effect: { kind: "rewritten-body", rewrite: () => ({ data: null, errors }) },
    path: /\/graphql$/,
    times,
  };
}

function limitedQuery(): Fault {
  const errors = [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }];
  return { effect: { kind: "rewritten-body", rewrite: () => ({ data: null, errors }) }, path: /\/graphql$/ };
}

function rowsOf(body: unknown): readonly unknown[] {
  return Array.isArray(body) ? body : [];
}

function firstWith(change: Readonly<Record<string, unknown>>): (body: unknown) => unknown {
  return (body) => rowsOf(body).map((row, index) => (index === 0 ? Object.assign({}, row, change) : row));
}

function lastForgotten(body: unknown): unknown {
  const rows = rowsOf(body);
  return [...rows.slice(0, -1), rows[0]];
}
