import { bodyField, bodyText, ok, page, refusal, type Reply, type RepositoryCall } from "./http-message.ts";
import { commentObject, issueObject, labelObjects, timelineObject } from "./issue-objects.ts";
import type { CommentRecord, IssueRecord, PullRecord } from "./records.ts";
import { addComment, addLabel, closeIssue, reopenIssue } from "./thread-changes.ts";

type Thread = IssueRecord | PullRecord;

/** GET /issues/{issue_number}; 301 when transferred, 410 when deleted. */
export function getIssue(call: RepositoryCall): Reply {
  return withThread(call, (thread) => ok(issueObject(call.repository, thread)));
}

/** GET /issues, newest first; pull requests are issues too. */
export function listIssues(call: RepositoryCall): Reply {
  const state = call.query.get("state") ?? "open";
  const labels = (call.query.get("labels") ?? "").split(",").filter((label) => label !== "");
  const chosen = [...call.repository.threads.values()]
    .filter((thread) => thread.kind === "pull-request" || (!thread.deleted && thread.movedTo === null))
    .filter((thread) => state === "all" || thread.state === state)
    .filter((thread) => labels.every((label) => thread.labels.includes(label)))
    .reverse();
  return page(
    call,
    chosen.map((thread) => issueObject(call.repository, thread)),
  );
}

/** PATCH /issues/{issue_number} */
export function updateIssue(call: RepositoryCall): Reply {
  return withThread(call, (thread) => {
    const title = bodyText(call.body, "title");
    const body = bodyText(call.body, "body");
    if (title !== undefined) thread.title = title;
    if (body !== undefined) thread.body = body;
    if (thread.kind === "issue") setState(call, thread);
    return ok(issueObject(call.repository, thread));
  });
}

/** GET /issues/{issue_number}/timeline */
export function listTimeline(call: RepositoryCall): Reply {
  return withThread(call, (thread) => {
    const records = thread.timeline.map((record) => timelineObject(call.repository, record));
    return page(call, records);
  });
}

/** POST /issues/{issue_number}/labels */
export function addLabels(call: RepositoryCall): Reply {
  return withThread(call, (thread) => {
    const names = bodyField(call.body, "labels");
    if (!Array.isArray(names)) return refusal(422, "Validation Failed");
    for (const name of names) {
      if (typeof name === "string") addLabel(call.repository, thread.number, name, call.token.login);
    }
    return ok(labelObjects(call.repository, thread.labels));
  });
}

/** GET /issues/{issue_number}/comments, oldest first. */
export function listComments(call: RepositoryCall): Reply {
  return withThread(call, (thread) => {
    const comments = thread.comments.map((comment) => commentObject(call.repository, thread, comment));
    return page(call, comments);
  });
}

/** POST /issues/{issue_number}/comments */
export function createComment(call: RepositoryCall): Reply {
  return withThread(call, (thread) => {
    const body = bodyText(call.body, "body");
    if (body === undefined || body === "") return refusal(422, "Validation Failed");
    if (tooLong(body)) return refusal(422, "body is too long (maximum is 65536 characters)");
    const comment = addComment(call.repository, thread.number, body, call.token.login);
    return { status: 201, body: commentObject(call.repository, thread, comment) };
  });
}

/** PATCH /issues/comments/{comment_id} */
export function updateComment(call: RepositoryCall): Reply {
  return withComment(call, (thread, comment) => {
    const body = bodyText(call.body, "body");
    if (body === undefined || tooLong(body)) return refusal(422, "Validation Failed");
    comment.body = body;
    comment.updatedAt = call.world.clock.tick();
    return ok(commentObject(call.repository, thread, comment));
  });
}

/** DELETE /issues/comments/{comment_id} */
export function deleteComment(call: RepositoryCall): Reply {
  return withComment(call, (thread, comment) => {
    thread.comments.splice(thread.comments.indexOf(comment), 1);
    return { status: 204, body: null };
  });
}

function setState(call: RepositoryCall, issue: IssueRecord): void {
  const state = bodyText(call.body, "state");
  if (state === undefined || state === issue.state) return;
  if (state === "open") {
    reopenIssue(call.repository, issue.number, call.token.login);
    return;
  }
  const asked = bodyText(call.body, "state_reason");
  const reason = asked === "not_planned" || asked === "duplicate" ? asked : "completed";
  closeIssue(call.repository, issue.number, call.token.login, reason);
}

// github.com takes 65,536 characters of four bytes.
function tooLong(body: string): boolean {
  return Buffer.byteLength(body) > 262_144;
}

function withThread(call: RepositoryCall, answer: (thread: Thread) => Reply): Reply {
  const thread = call.repository.threads.get(Number(call.parameters["issue_number"]));
  if (thread === undefined) return refusal(404, "Not Found");
  if (thread.kind === "issue" && thread.deleted) return refusal(410, "This issue was deleted");
  if (thread.kind === "issue" && thread.movedTo !== null) return movedAway(call, thread.movedTo);
  return answer(thread);
}

function movedAway(call: RepositoryCall, to: { repository: string; number: number }): Reply {
  const target = call.world.repositories.get(to.repository);
  const location = `${call.world.origin}/repositories/${String(target?.id ?? 0)}/issues/${String(to.number)}`;
  return {
    status: 301,
    body: { message: "Moved Permanently", url: location, documentation_url: "https://docs.github.com/rest" },
    headers: { location },
  };
}

function withComment(call: RepositoryCall, answer: (thread: Thread, comment: CommentRecord) => Reply): Reply {
  const id = Number(call.parameters["comment_id"]);
  for (const thread of call.repository.threads.values()) {
    const comment = thread.comments.find((candidate) => candidate.id === id);
    if (comment === undefined) continue;
    return answer(thread, comment);
  }
  return refusal(404, "Not Found");
}
