import { commitObject, fileObject } from "./commit-objects.ts";
import { ok, page, refusal, type Reply, type RepositoryCall } from "./http-message.ts";
import { pullObject, pullSummary } from "./pull-objects.ts";
import { allPulls, pullCommits, pullsOfCommit } from "./pull-search.ts";
import type { PullRecord } from "./records.ts";
import { headSha, pullFiles } from "./repository-reads.ts";

/** GET /pulls/{pull_number} */
export async function getPull(call: RepositoryCall): Promise<Reply> {
  return withPull(call, async (pull) => ok(await pullObject(call.repository, pull)));
}

/** GET /pulls, newest first unless asked otherwise. */
export async function listPulls(call: RepositoryCall): Promise<Reply> {
  const state = call.query.get("state") ?? "open";
  const head = call.query.get("head");
  const base = call.query.get("base");
  const chosen = allPulls(call.repository)
    .filter((pull) => state === "all" || pull.state === state)
    .filter((pull) => head === null || head === headLabel(pull))
    .filter((pull) => base === null || base === pull.base);
  if (call.query.get("direction") !== "asc") chosen.reverse();
  return page(call, await Promise.all(chosen.map((pull) => pullSummary(call.repository, pull))));
}

/** GET /pulls/{pull_number}/files, at most 3,000. */
export async function listPullFiles(call: RepositoryCall): Promise<Reply> {
  return withPull(call, async (pull) => {
    const head = await headSha(call.repository, pull);
    const files = (await pullFiles(call.repository, pull)).slice(0, 3000);
    return page(
      call,
      files.map((file) => fileObject(call.repository, file, head)),
    );
  });
}

/** GET /pulls/{pull_number}/commits, at most 250, oldest first. */
export async function listPullCommits(call: RepositoryCall): Promise<Reply> {
  return withPull(call, async (pull) => {
    const commits = await pullCommits(call.repository, pull);
    return page(
      call,
      commits.slice(0, 250).map((commit) => commitObject(call.repository, commit)),
    );
  });
}

/** GET /commits/{commit_sha}/pulls */
export async function listPullsOfCommit(call: RepositoryCall): Promise<Reply> {
  const { repository } = call;
  const sha = await repository.store.resolve(call.parameters["commit_sha"] ?? "");
  if (sha === null) return refusal(422, "No commit found for SHA");
  const found = await pullsOfCommit(repository, sha);
  return page(call, await Promise.all(found.map((pull) => pullSummary(repository, pull))));
}

function headLabel(pull: PullRecord): string {
  return `${pull.head.repository?.split("/")[0] ?? "unknown"}:${pull.head.ref}`;
}

async function withPull(call: RepositoryCall, answer: (pull: PullRecord) => Promise<Reply>): Promise<Reply> {
  const thread = call.repository.threads.get(Number(call.parameters["pull_number"]));
  return thread?.kind === "pull-request" ? answer(thread) : refusal(404, "Not Found");
}
