import type { Issues } from "../app/ports.ts";

/**
 * Issues by the token and repository of the environment. Fails with `bad-input` without them.
 *
 * Most runs ask GitHub nothing, and need not wait until its toolkit is loaded.
 */
export async function openEnvironmentIssues(env: (name: string) => string): Promise<Issues> {
  const { openGitHub } = await import("./github-ports.ts");
  return openGitHub(env("GITHUB_TOKEN"), env).issues;
}
