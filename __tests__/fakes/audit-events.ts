import { MemoryRuntime } from "./memory-runtime.ts";

/** A runner that an event has started. */
export function eventRuntime(
  name: string,
  event: unknown,
  inputs: Readonly<Record<string, string>> = {},
  run = 1,
): MemoryRuntime {
  return new MemoryRuntime({
    inputs,
    event,
    env: {
      GITHUB_EVENT_NAME: name,
      GITHUB_REPOSITORY: "octo/app",
      GITHUB_RUN_ID: String(run),
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_SERVER_URL: "https://github.example",
    },
  });
}

/** A pull request's event. */
export const pullEvent = (number: number, action = "opened"): unknown => ({
  action,
  number,
  pull_request: { number },
});

/** A push to a branch, of one or more commits. */
export const pushEvent = (branch = "main", more: Readonly<Record<string, unknown>> = {}): unknown => ({
  ref: `refs/heads/${branch}`,
  before: "1".repeat(40),
  after: "2".repeat(40),
  forced: false,
  deleted: false,
  ...more,
});

/** A merge group whose head is a pull request. */
export const groupEvent = (number: number, branch = "main"): unknown => ({
  action: "checks_requested",
  merge_group: {
    head_sha: "3".repeat(40),
    head_ref: `refs/heads/gh-readonly-queue/${branch}/pr-${String(number)}-${"4".repeat(40)}`,
    base_sha: "5".repeat(40),
    base_ref: `refs/heads/${branch}`,
  },
});
