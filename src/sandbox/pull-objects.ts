import { nodeId, repositoryObject, serverUrl, userObject } from "./identity-objects.ts";
import { labelObjects } from "./issue-objects.ts";
import type { PullRecord } from "./records.ts";
import { baseSha, headSha, pullFiles } from "./repository-reads.ts";
import type { RepositoryState } from "./world.ts";

/** A pull request as lists show it. */
export async function pullSummary(
  repository: RepositoryState,
  pull: PullRecord,
): Promise<Record<string, unknown>> {
  const { origin } = repository.world;
  const number = String(pull.number);
  const url = `${origin}/repos/${repository.name}/pulls/${number}`;
  const issueUrl = `${origin}/repos/${repository.name}/issues/${number}`;
  const page = `${serverUrl}/${repository.name}/pull/${number}`;
  const head = await headSha(repository, pull);
  const statusesUrl = `${origin}/repos/${repository.name}/statuses/${head}`;
  return {
    url,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${origin}/repos/${repository.name}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: statusesUrl,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userObject(origin, pull.author),
    body: pull.body === "" ? null : pull.body,
    labels: labelObjects(repository, pull.labels),
    milestone: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(repository, pull.head.repository, pull.head.ref, head),
    base: side(repository, repository.name, pull.base, await baseSha(repository, pull)),
    _links: pullLinks({ url, issueUrl, page, statusesUrl, origin, repository: repository.name }),
    author_association: "MEMBER",
    auto_merge: null,
    active_lock_reason: null,
    draft: pull.draft,
  };
}

/** A pull request as `GET /pulls/{number}` and events show it. */
export async function pullObject(
  repository: RepositoryState,
  pull: PullRecord,
): Promise<Record<string, unknown>> {
  const files = await pullFiles(repository, pull);
  const range = `${await baseSha(repository, pull)}..${await headSha(repository, pull)}`;
  return {
    ...(await pullSummary(repository, pull)),
    merged: pull.mergedAt !== null,
    mergeable: null,
    rebaseable: null,
    mergeable_state: "unknown",
    merged_by: pull.mergedBy === null ? null : userObject(repository.world.origin, pull.mergedBy),
    comments: pull.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: (await repository.store.log([range])).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

function side(
  repository: RepositoryState,
  name: string | null,
  ref: string,
  sha: string,
): Record<string, unknown> {
  const { origin, repositories } = repository.world;
  const source = name === null ? undefined : repositories.get(name);
  const owner = (name ?? repository.name).split("/")[0] ?? "";
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: userObject(origin, owner),
    repo: source === undefined ? null : repositoryObject(source),
  };
}

function pullLinks(at: {
  url: string;
  issueUrl: string;
  page: string;
  statusesUrl: string;
  origin: string;
  repository: string;
}): Record<string, { href: string }> {
  return {
    self: { href: at.url },
    html: { href: at.page },
    issue: { href: at.issueUrl },
    comments: { href: `${at.issueUrl}/comments` },
    review_comments: { href: `${at.url}/comments` },
    review_comment: { href: `${at.origin}/repos/${at.repository}/pulls/comments{/number}` },
    commits: { href: `${at.url}/commits` },
    statuses: { href: at.statusesUrl },
  };
}
