import { ActionError } from "../app/errors.ts";
import type { Issues } from "../app/ports.ts";
import type * as gitHubPorts from "./github-ports.ts";

/**
 * Issues by the token and repository of the environment. Fails with `bad-input` without them.
 *
 * Most runs ask GitHub nothing, and need not wait until its toolkit is loaded.
 */
export async function openEnvironmentIssues(env: (name: string) => string): Promise<Issues> {
  const { openGitHub } = await loadGitHub();
  return openGitHub(env("GITHUB_TOKEN"), env).issues;
}

// The toolkit reads GITHUB_API_URL and the event file when it is imported, and throws errors of its own.
async function loadGitHub(): Promise<typeof gitHubPorts> {
  try {
    return await import("./github-ports.ts");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ActionError(
      "bad-input",
      `GitHub cannot be reached with this environment: ${reason}.`,
      "Check GITHUB_API_URL and GITHUB_EVENT_PATH, or leave --github out.",
      error,
    );
  }
}
