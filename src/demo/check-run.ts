import { runBundle } from "../sandbox/runner.ts";
import type { RunResult } from "../sandbox/runner.ts";
import type { EventName, EventOptions, SandboxEvent } from "../sandbox/event.ts";
import type { SandboxRepository } from "../sandbox/repository.ts";
import { readAnnotations } from "./annotations.ts";
import type { Annotation } from "./annotations.ts";

/** A comment as it stands after a run. */
export interface ShownComment {
  readonly id: number;
  /** The issue or pull request that it is on. */
  readonly thread: number;
  readonly author: string;
  readonly body: string;
  /** Whether it was there before the run. */
  readonly edited: boolean;
}

/** The workflows of the README: the plan check, the gate on pull requests, and the audit of what landed. */
export type CheckName = "dispatch-plan" | "dispatch-audit" | "dispatch-closure";

/** One run of a bundle and what it left. */
export interface CheckRun {
  readonly check: CheckName;
  readonly event: EventName;
  /** What started it, as "pull request #6 opened". */
  readonly trigger: string;
  readonly passed: boolean;
  readonly annotations: readonly Annotation[];
  /** The comments that it wrote or changed. */
  readonly comments: readonly ShownComment[];
  /** The job summary, in Markdown. */
  readonly summary: string;
  readonly outputs: ReadonlyMap<string, string>;
  /** Everything it wrote, for whoever has to find out why a claim does not hold. */
  readonly log: string;
}

/** What a run needs beside its event. */
export interface CheckSetting {
  readonly repository: SandboxRepository;
  readonly bundles: { readonly plan: string; readonly audit: string };
  readonly token: string;
  readonly runId: number;
  readonly signal: AbortSignal;
}

/** An event by its name and subject. */
export interface CheckEvent extends EventOptions {
  readonly name: EventName;
}

/** Runs the plan check or the audit as GitHub would for an event. */
export async function runCheck(
  setting: CheckSetting,
  check: CheckName,
  { name, ...options }: CheckEvent,
): Promise<CheckRun> {
  const { repository } = setting;
  const event = await repository.event(name, options);
  const before = listComments(repository, options.pull);
  const result = await startBundle(setting, check, event);
  const known = new Map(before.map(({ id, body }) => [id, body]));
  const comments = listComments(repository, options.pull)
    .filter(({ id, body }) => known.get(id) !== body)
    .map((comment) => ({ ...comment, edited: known.has(comment.id) }));
  const log = `${result.stdout}${result.stderr}`;
  return {
    check,
    event: name,
    trigger: describeTrigger(name, options),
    passed: result.exitCode === 0,
    annotations: readAnnotations(result.stdout),
    comments,
    summary: result.summary,
    outputs: result.outputs,
    log,
  };
}

// Closings are carried out before the event here, so that what is open then will stay open.
const CLOSURE_INPUTS = { board: "true", "close-issues": "comment", "wait-seconds": "0" };

function startBundle(
  { bundles, token, runId, signal }: CheckSetting,
  check: CheckName,
  event: SandboxEvent,
): Promise<RunResult> {
  const bundle = check === "dispatch-plan" ? bundles.plan : bundles.audit;
  const inputs = check === "dispatch-closure" ? CLOSURE_INPUTS : {};
  return runBundle(bundle, event, { token, tokenInput: "github-token", inputs, runId, signal });
}

function describeTrigger(name: EventName, { action, pull, issue, branch }: EventOptions): string {
  switch (name) {
    case "pull_request":
      return `pull request #${pull ?? 0} ${action === "synchronize" ? "updated" : (action ?? "opened")}`;
    case "issues":
      return `issue #${issue ?? 0} ${action ?? "closed"}`;
    case "push":
      return `push to ${branch ?? "main"}`;
    case "merge_group":
      return "merge queue";
    case "schedule":
      return "nightly run";
    case "workflow_dispatch":
      return "started by hand";
  }
}

type Listed = Omit<ShownComment, "edited">;

function listComments(repository: SandboxRepository, pull: number | undefined): readonly Listed[] {
  const threads = pull === undefined ? [...repository.threads.keys()] : [pull];
  return threads.flatMap((thread) =>
    repository.comments(thread).map(({ id, author, body }) => ({ id, thread, author, body })),
  );
}
