import { ActionError } from "./errors.ts";
import type { Runtime } from "./ports.ts";

/** What started the audit. Nothing but names and numbers is taken from the event: the rest is read live. */
export type AuditEvent =
  /** A pull request that may still change: the gate. */
  | { readonly kind: "pull-request"; readonly number: number }
  | { readonly kind: "pull-request-closed"; readonly number: number }
  | {
      readonly kind: "merge-group";
      readonly baseRef: string;
      readonly headRef: string;
      readonly headSha: string;
    }
  | {
      readonly kind: "push";
      readonly branch: string;
      /** Null where the push created the branch. */
      readonly before: string | null;
      readonly after: string;
      readonly isForced: boolean;
    }
  /** Something that concerns no branch: a tag, or a branch that was deleted. */
  | { readonly kind: "nothing"; readonly reason: string }
  | { readonly kind: "issue"; readonly number: number }
  | { readonly kind: "all-plans" };

/** Reads the event; fails with `bad-input` on one that the audit does not know or that lacks a field. */
export function readAuditEvent(runtime: Runtime): AuditEvent {
  const name = runtime.env("GITHUB_EVENT_NAME");
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return readPullRequest(runtime.event());
    case "merge_group":
      return readMergeGroup(runtime.event());
    case "push":
      return readPush(runtime.event());
    case "issues":
      return { kind: "issue", number: readNumber(readObject(runtime.event(), "issue"), "number") };
    case "schedule":
    case "workflow_dispatch":
      return { kind: "all-plans" };
    default:
      throw new ActionError(
        "bad-input",
        `the audit does not know the event "${name}".`,
        "Run it on pull_request, merge_group, push, schedule, workflow_dispatch or issues.",
      );
  }
}

function readPullRequest(event: unknown): AuditEvent {
  const number = readNumber(event, "number");
  const isClosed = readText(event, "action") === "closed";
  return { kind: isClosed ? "pull-request-closed" : "pull-request", number };
}

function readMergeGroup(event: unknown): AuditEvent {
  const group = readObject(event, "merge_group");
  return {
    kind: "merge-group",
    baseRef: branchName(readText(group, "base_ref")),
    headRef: branchName(readText(group, "head_ref")),
    headSha: readText(group, "head_sha"),
  };
}

function readPush(event: unknown): AuditEvent {
  const ref = readText(event, "ref");
  if (!ref.startsWith("refs/heads/")) return { kind: "nothing", reason: `"${ref}" is not a branch.` };
  const after = readText(event, "after");
  if (isNull(after)) return { kind: "nothing", reason: `the branch "${branchName(ref)}" was deleted.` };
  const before = readText(event, "before");
  return {
    kind: "push",
    branch: branchName(ref),
    before: isNull(before) ? null : before,
    after,
    isForced: field(event, "forced") === true,
  };
}

function isNull(sha: string): boolean {
  return /^0+$/.test(sha);
}

function branchName(ref: string): string {
  return ref.replace(/^refs\/heads\//, "");
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function readObject(value: unknown, name: string): object {
  const found = field(value, name);
  if (typeof found === "object" && found !== null) return found;
  throw missing(name);
}

function readText(value: unknown, name: string): string {
  const found = field(value, name);
  if (typeof found === "string" && found !== "") return found;
  throw missing(name);
}

function readNumber(value: unknown, name: string): number {
  const found = field(value, name);
  if (typeof found === "number" && Number.isSafeInteger(found) && found > 0) return found;
  throw missing(name);
}

function missing(name: string): ActionError {
  return new ActionError("bad-input", `the event has no usable field "${name}".`);
}
