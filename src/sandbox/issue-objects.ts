import { nodeId, serverUrl, userObject } from "./identity-objects.ts";
import type { CommentRecord, IssueRecord, PullRecord, TimelineRecord } from "./records.ts";
import type { RepositoryState } from "./world.ts";

/** Labels as REST shows them. */
export function labelObjects(
  repository: RepositoryState,
  names: readonly string[],
): Record<string, unknown>[] {
  return names.map((name) => {
    const id = repository.labels.get(name)?.id ?? 0;
    return {
      id,
      node_id: nodeId("LA", id),
      url: `${repository.world.origin}/repos/${repository.name}/labels/${encodeURIComponent(name)}`,
      name,
      color: repository.labels.get(name)?.color ?? "ededed",
      default: false,
      description: null,
    };
  });
}

/** An issue (or a pull request as an issue) as REST shows it. */
export function issueObject(
  repository: RepositoryState,
  thread: IssueRecord | PullRecord,
): Record<string, unknown> {
  const { origin } = repository.world;
  const repositoryUrl = `${origin}/repos/${repository.name}`;
  const url = `${repositoryUrl}/issues/${String(thread.number)}`;
  const page = `${serverUrl}/${repository.name}/${thread.kind === "issue" ? "issues" : "pull"}/${String(thread.number)}`;
  return {
    url,
    repository_url: repositoryUrl,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: page,
    id: thread.id,
    node_id: nodeId(thread.kind === "issue" ? "I" : "PR", thread.id),
    number: thread.number,
    title: thread.title,
    user: userObject(origin, thread.author),
    labels: labelObjects(repository, thread.labels),
    state: thread.state,
    state_reason: thread.kind === "issue" ? thread.stateReason : null,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: thread.comments.length,
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    closed_at: thread.closedAt,
    author_association: "MEMBER",
    active_lock_reason: null,
    body: thread.body === "" ? null : thread.body,
    closed_by: closer(origin, thread),
    performed_via_github_app: null,
    reactions: reactions(`${url}/reactions`),
    ...(thread.kind === "issue" ? {} : pullPart(repository, thread, page)),
  };
}

/** A comment as REST shows it. */
export function commentObject(
  repository: RepositoryState,
  thread: IssueRecord | PullRecord,
  comment: CommentRecord,
): Record<string, unknown> {
  const { origin } = repository.world;
  const url = `${origin}/repos/${repository.name}/issues/comments/${String(comment.id)}`;
  const kind = thread.kind === "issue" ? "issues" : "pull";
  return {
    url,
    html_url: `${serverUrl}/${repository.name}/${kind}/${String(thread.number)}#issuecomment-${String(comment.id)}`,
    issue_url: `${origin}/repos/${repository.name}/issues/${String(thread.number)}`,
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: userObject(origin, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: "MEMBER",
    body: comment.body,
    reactions: reactions(`${url}/reactions`),
    performed_via_github_app: null,
  };
}

/** One line of an issue's history as REST shows it. */
export function timelineObject(repository: RepositoryState, record: TimelineRecord): Record<string, unknown> {
  const { origin } = repository.world;
  const common = {
    id: record.id,
    node_id: nodeId("TE", record.id),
    url: `${origin}/repos/${repository.name}/issues/events/${String(record.id)}`,
    actor: userObject(origin, record.actor),
    event: record.event,
    commit_id: null,
    commit_url: null,
    created_at: record.at,
    performed_via_github_app: null,
  };
  switch (record.event) {
    case "closed": {
      const sha = record.closer?.kind === "commit" ? record.closer.sha : null;
      return {
        ...common,
        state_reason: record.stateReason,
        commit_id: sha,
        commit_url: sha === null ? null : `${origin}/repos/${repository.name}/commits/${sha}`,
      };
    }
    case "reopened":
      return { ...common, state_reason: null };
    case "labeled":
    case "unlabeled":
      return { ...common, label: { name: record.label, color: "ededed" } };
  }
}

function pullPart(repository: RepositoryState, pull: PullRecord, page: string): Record<string, unknown> {
  return {
    draft: pull.draft,
    pull_request: {
      url: `${repository.world.origin}/repos/${repository.name}/pulls/${String(pull.number)}`,
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: pull.mergedAt,
    },
  };
}

function closer(origin: string, thread: IssueRecord | PullRecord): Record<string, unknown> | null {
  const login = thread.kind === "issue" ? thread.closedBy : thread.mergedBy;
  return login === null ? null : userObject(origin, login);
}

function reactions(url: string): Record<string, unknown> {
  return {
    url,
    total_count: 0,
    "+1": 0,
    "-1": 0,
    laugh: 0,
    hooray: 0,
    confused: 0,
    heart: 0,
    rocket: 0,
    eyes: 0,
  };
}
