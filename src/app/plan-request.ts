import { ActionError } from "./errors.ts";
import type { Runtime } from "./ports.ts";

/** What a run of the plan check is asked to look at. */
export type PlanRequest =
  /** The plan files that one pull request changes. */
  | { readonly kind: "pull-request"; readonly number: number }
  /** Every plan file at a commit: after a push, on a schedule, in a merge queue. */
  | { readonly kind: "commit"; readonly sha: string };

/** Reads the request from the event; fails with `bad-input` on an event that does not fit its name. */
export function readPlanRequest(runtime: Runtime): PlanRequest {
  const name = runtime.env("GITHUB_EVENT_NAME");
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return { kind: "pull-request", number: pullNumber(runtime.event()) };
    case "merge_group":
    case "push":
    case "schedule":
    case "workflow_dispatch":
      return { kind: "commit", sha: commitSha(runtime) };
    default:
      throw new ActionError(
        "bad-input",
        `the plan check does not know the event "${name}".`,
        "Run it on pull_request, merge_group, push, schedule or workflow_dispatch.",
      );
  }
}

function pullNumber(event: unknown): number {
  if (typeof event === "object" && event !== null && "number" in event) {
    const { number } = event;
    if (typeof number === "number" && Number.isSafeInteger(number) && number > 0) return number;
  }
  throw new ActionError("bad-input", "the pull request event carries no pull request number.");
}

function commitSha(runtime: Runtime): string {
  const sha = runtime.env("GITHUB_SHA");
  if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha)) return sha;
  throw new ActionError("bad-input", `GITHUB_SHA is "${sha}", not a commit.`);
}
