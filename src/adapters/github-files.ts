import type { ChangedFile } from "../app/ports.ts";
import { GitHubFailure } from "./github-failure.ts";
import type { GitHubJson } from "./github-json.ts";

/** GitHub lists no more files than these, of a pull request or a commit. */
export const maxFiles = 3000;

const statuses = ["added", "removed", "modified", "renamed", "copied", "changed"] as const;

/** Reads a row of GitHub's file lists; an unknown status is a failure, never a pass. */
export function readChangedFile(json: GitHubJson): ChangedFile {
  const status = json.field("status").word(statuses);
  const moved = status === "renamed" || status === "copied";
  return {
    path: json.field("filename").text(),
    previousPath: moved ? json.field("previous_filename").text() : null,
    status,
    patch: json.optional("patch")?.text() ?? null,
    blobSha: status === "removed" ? null : json.field("sha").nullable((sha) => sha.text()),
  };
}

/** Fails with `too-large` unless as many files were listed as GitHub says there are. */
export function refuseIncomplete(what: string, expected: number, listed: number): void {
  if (expected === listed) return;
  if (expected > maxFiles) {
    const message = `The ${what} changes ${String(expected)} files and GitHub lists at most ${String(maxFiles)}: it cannot be checked.`;
    throw new GitHubFailure("too-large", message, { hint: "Split it into smaller pull requests." });
  }
  throw new GitHubFailure(
    "too-large",
    `GitHub says that ${what} changes ${String(expected)} files but lists ${String(listed)}: it cannot be checked.`,
    { hint: "Run the job again; if it stays, split the pull request." },
  );
}
