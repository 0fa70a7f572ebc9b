import { ActionError } from "./errors.ts";

/**
 * Fails with `bad-input` when a run was started by a fork, so that no command of a plan runs there.
 *
 * The token's rights cannot be asked for, and a checkout leaves the token on disk; so every fork event counts
 * as one with a writable token. An event whose repositories cannot be told counts as a fork's.
 */
export function refuseForkEvent(eventName: string, event: unknown): void {
  const subject = subjectOf(eventName, event);
  if (subject === null) return;
  const { head, base } = subject;
  if (head !== null && head === base) return;
  throw new ActionError(
    "bad-input",
    `--run is refused: the event ${eventName} comes from ${head === null ? "an unknown repository" : `the fork "${head}"`}.`,
    "Run it on push, schedule or workflow_dispatch of the repository itself.",
  );
}

interface Subject {
  readonly head: string | null;
  readonly base: string | null;
}

/** The two repositories of an event that a fork can start; null for the others. */
function subjectOf(eventName: string, event: unknown): Subject | null {
  if (eventName.startsWith("pull_request")) {
    return {
      head: textAt(event, ["pull_request", "head", "repo", "full_name"]),
      base: textAt(event, ["pull_request", "base", "repo", "full_name"]),
    };
  }
  if (eventName === "workflow_run") {
    return {
      head: textAt(event, ["workflow_run", "head_repository", "full_name"]),
      base: textAt(event, ["repository", "full_name"]),
    };
  }
  return null;
}

/** The text at a path of keys in decoded JSON; null where there is none. */
export function textAt(value: unknown, path: readonly string[]): string | null {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return null;
    at = Object.entries(at).find(([name]) => name === key)?.[1];
  }
  return typeof at === "string" ? at : null;
}
