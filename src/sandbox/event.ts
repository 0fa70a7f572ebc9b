import { mergeGroupPayload, pushPayload } from "./event-commits.ts";
import { repositoryObject, userObject } from "./identity-objects.ts";
import { issueObject } from "./issue-objects.ts";
import { testMerge } from "./pull-merge.ts";
import { pullObject } from "./pull-objects.ts";
import type { PullRecord } from "./records.ts";
import { baseSha, branchTip, findIssue, findPull, headSha } from "./repository-reads.ts";
import type { RepositoryState } from "./world.ts";

/** The events that start a workflow of ours. */
export type EventName = "pull_request" | "push" | "merge_group" | "issues" | "schedule" | "workflow_dispatch";

/** What an event is about; each event reads only its own fields. */
export interface EventOptions {
  /** `pull_request` (default opened) and `issues` (default closed). */
  readonly action?: string;
  /** The pull request of `pull_request`, or of the queue entry of `merge_group`. */
  readonly pull?: number;
  /** The label of `labeled` and `unlabeled`. */
  readonly label?: string;
  /** The base branch before `edited`, where the edit was a retarget; otherwise the body was edited. */
  readonly previousBase?: string;
  /** The head before `synchronize`; the tip before `push` (default: the first parent). */
  readonly before?: string;
  readonly issue?: number;
  /** The branch of `push` (default: the default branch). */
  readonly branch?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly sender?: string;
}

/** An event as a runner hands it to an action. */
export interface SandboxEvent {
  readonly name: EventName;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repository: RepositoryState;
  /** GITHUB_SHA. */
  readonly sha: string;
  /** GITHUB_REF. */
  readonly ref: string;
  /** GITHUB_HEAD_REF; empty but for pull requests. */
  readonly headRef: string;
  /** GITHUB_BASE_REF; empty but for pull requests. */
  readonly baseRef: string;
}

/** Builds an event from the state of a repository. */
export async function buildEvent(
  repository: RepositoryState,
  name: EventName,
  options: EventOptions,
): Promise<SandboxEvent> {
  const common = commonPart(repository, options);
  const defaultTip = {
    sha: await branchTip(repository, repository.defaultBranch),
    ref: `refs/heads/${repository.defaultBranch}`,
    headRef: "",
    baseRef: "",
  };
  switch (name) {
    case "pull_request":
      return { name, repository, ...(await pullEvent(repository, options)) };
    case "push": {
      const branch = options.branch ?? repository.defaultBranch;
      const payload = { ...(await pushPayload(repository, branch, options.before)), ...common };
      return {
        ...defaultTip,
        name,
        repository,
        payload,
        sha: await branchTip(repository, branch),
        ref: `refs/heads/${branch}`,
      };
    }
    case "merge_group": {
      const group = mergeGroupPayload(repository, options.pull);
      const payload = { ...group.payload, ...common };
      return { ...defaultTip, name, repository, payload, sha: group.sha, ref: group.ref };
    }
    case "issues":
      return { ...defaultTip, name, repository, payload: { ...issuePart(repository, options), ...common } };
    case "schedule":
      return { ...defaultTip, name, repository, payload: { schedule: "17 5 * * *", ...common } };
    case "workflow_dispatch": {
      const payload = {
        inputs: options.inputs ?? null,
        ref: defaultTip.ref,
        workflow: workflowPath,
        ...common,
      };
      return { ...defaultTip, name, repository, payload };
    }
  }
}

const workflowPath = ".github/workflows/dispatch-audit.yml";

function commonPart(repository: RepositoryState, options: EventOptions): Record<string, unknown> {
  return {
    repository: repositoryObject(repository),
    sender: userObject(repository.world.origin, options.sender ?? "octo-maintainer"),
  };
}

function issuePart(repository: RepositoryState, options: EventOptions): Record<string, unknown> {
  const shown = Object.entries(issueObject(repository, findIssue(repository, options.issue ?? 0)));
  // An event names who closed the issue as its sender alone.
  const issue = Object.fromEntries(shown.filter(([name]) => name !== "closed_by"));
  return { action: options.action ?? "closed", issue };
}

async function pullEvent(
  repository: RepositoryState,
  options: EventOptions,
): Promise<Pick<SandboxEvent, "payload" | "sha" | "ref" | "headRef" | "baseRef">> {
  const pull = findPull(repository, options.pull ?? 0);
  const action = options.action ?? "opened";
  const payload = {
    action,
    number: pull.number,
    pull_request: {
      ...(await pullObject(repository, pull)),
      ...(pull.mergedAt === null ? {} : { merged_at: pull.mergedAt }),
    },
    ...(await actionPart(repository, pull, action, options)),
    ...commonPart(repository, options),
  };
  return { payload, ...(await checkedOut(repository, pull)), headRef: pull.head.ref, baseRef: pull.base };
}

async function actionPart(
  repository: RepositoryState,
  pull: PullRecord,
  action: string,
  options: EventOptions,
): Promise<Record<string, unknown>> {
  switch (action) {
    case "synchronize": {
      const after = await headSha(repository, pull);
      return { before: options.before ?? "0".repeat(40), after };
    }
    case "labeled":
    case "unlabeled":
      return { label: labelPart(repository, options.label ?? "") };
    case "edited":
      return { changes: await editPart(repository, options) };
    default:
      return {};
  }
}

function labelPart(repository: RepositoryState, name: string): Record<string, unknown> {
  const id = repository.labels.get(name)?.id ?? 0;
  const url = `${repository.world.origin}/repos/${repository.name}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: `LA_${String(id)}`, url, name, color: "ededed", default: false, description: null };
}

async function editPart(
  repository: RepositoryState,
  options: EventOptions,
): Promise<Record<string, unknown>> {
  if (options.previousBase === undefined) return { body: { from: "" } };
  const sha = await branchTip(repository, options.previousBase);
  return { base: { ref: { from: options.previousBase }, sha: { from: sha } } };
}

async function checkedOut(
  repository: RepositoryState,
  pull: PullRecord,
): Promise<{ sha: string; ref: string }> {
  if (pull.mergeSha !== null) return { sha: pull.mergeSha, ref: `refs/heads/${pull.base}` };
  const [base, head] = [await baseSha(repository, pull), await headSha(repository, pull)];
  const ref = `refs/pull/${String(pull.number)}/merge`;
  const merged = await testMerge(repository, base, head, `Merge ${head} into ${base}`);
  if (merged !== null) await repository.store.updateRef(ref, merged);
  return { sha: merged ?? head, ref };
}
