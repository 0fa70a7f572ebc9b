import type { Reply, RepositoryCall } from "./http-message.ts";
import { compare, getBlob, getCommit, getContent, getRepository, getTree } from "./rest-content.ts";
import {
  addLabels,
  createComment,
  deleteComment,
  getIssue,
  listComments,
  listIssues,
  listTimeline,
  updateComment,
  updateIssue,
} from "./rest-issues.ts";
import { getPull, listPullCommits, listPullFiles, listPulls, listPullsOfCommit } from "./rest-pulls.ts";
import type { PermissionName } from "./tokens.ts";

/** One operation of the API below `/repos/{owner}/{repo}`. */
export interface Route {
  readonly method: string;
  /** As GitHub's description writes it; `{+name}` takes slashes. */
  readonly template: string;
  /** Any of these is enough. */
  readonly permissions: readonly PermissionName[];
  readonly level: "read" | "write";
  readonly handle: (call: RepositoryCall) => Reply | Promise<Reply>;
}

const threads: readonly PermissionName[] = ["issues", "pull-requests"];
const pulls: readonly PermissionName[] = ["pull-requests"];
const issues: readonly PermissionName[] = ["issues"];
const contents: readonly PermissionName[] = ["contents"];
const metadata: readonly PermissionName[] = ["metadata"];

/** Every operation that the embedded GitHub knows, most specific first. */
const routes: readonly Route[] = [
  read("/pulls/{pull_number}/files", pulls, listPullFiles),
  read("/pulls/{pull_number}/commits", pulls, listPullCommits),
  read("/pulls/{pull_number}", pulls, getPull),
  read("/pulls", pulls, listPulls),
  read("/commits/{commit_sha}/pulls", pulls, listPullsOfCommit),
  write("PATCH", "/issues/comments/{comment_id}", threads, updateComment),
  write("DELETE", "/issues/comments/{comment_id}", threads, deleteComment),
  read("/issues/{issue_number}/comments", threads, listComments),
  write("POST", "/issues/{issue_number}/comments", threads, createComment),
  write("POST", "/issues/{issue_number}/labels", threads, addLabels),
  read("/issues/{issue_number}/timeline", threads, listTimeline),
  read("/issues/{issue_number}", threads, getIssue),
  write("PATCH", "/issues/{issue_number}", issues, updateIssue),
  read("/issues", threads, listIssues),
  read("/git/trees/{+tree_sha}", contents, getTree),
  read("/git/blobs/{file_sha}", contents, getBlob),
  read("/contents/{+path}", contents, getContent),
  read("/compare/{+basehead}", contents, compare),
  read("/commits/{+ref}", contents, getCommit),
  read("", metadata, getRepository),
];

/** The route of a path below the repository, with its values; null when nobody answers there. */
export function findRoute(
  method: string,
  rest: string,
): { readonly route: Route; readonly parameters: Readonly<Record<string, string>> } | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const parameters = matchTemplate(route.template, rest);
    if (parameters !== null) return { route, parameters };
  }
  return null;
}

function matchTemplate(template: string, rest: string): Record<string, string> | null {
  const source = template.replace(/\{(\+?)(\w+)\}/g, (_, deep: string, name: string) =>
    deep === "+" ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  const found = new RegExp(`^${source}$`).exec(rest);
  if (found === null) return null;
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}

function read(template: string, permissions: readonly PermissionName[], handle: Route["handle"]): Route {
  return { method: "GET", template, permissions, level: "read", handle };
}

function write(
  method: string,
  template: string,
  permissions: readonly PermissionName[],
  handle: Route["handle"],
): Route {
  return { method, template, permissions, level: "write", handle };
}
