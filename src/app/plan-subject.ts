import type { PlanFiles } from "./load-plans.ts";
import { MergedFiles } from "./merged-files.ts";
import type { PlanRequest } from "./plan-request.ts";
import type { Comments, Issues, PullRequest, PullRequests, RepositoryContent, Runtime } from "./ports.ts";

/** What the plan check needs from the world. */
export interface PlanPorts {
  readonly runtime: Runtime;
  readonly content: RepositoryContent;
  readonly pulls: PullRequests;
  readonly comments: Comments;
  readonly issues: Issues;
}

/** What is checked: plan files in one state of the repository. */
export interface PlanSubject {
  readonly files: PlanFiles;
  /** The plans to report on, sorted. */
  readonly paths: readonly string[];
  /** The pull request that gets the comment; null where there is none. */
  readonly pull: PullRequest | null;
  /** The commit that is judged, and the trusted one that templates are read from. */
  readonly head: string;
  readonly base: string;
}

/** Finds the plans that a request concerns. `isPlan` tells a plan file by its path. */
export function findSubject(
  ports: PlanPorts,
  request: PlanRequest,
  isPlan: (path: string) => boolean,
): Promise<PlanSubject> {
  switch (request.kind) {
    case "pull-request":
      return pullSubject(ports, request.number, isPlan);
    case "commit":
      return commitSubject(ports, request.sha, isPlan);
  }
}

async function pullSubject(
  { content, pulls }: PlanPorts,
  number: number,
  isPlan: (path: string) => boolean,
): Promise<PlanSubject> {
  const pull = await pulls.get(number);
  const changed = await pulls.files(pull);
  const sides = { base: await content.branchTip(pull.baseRef), head: pull.headSha };
  const paths = changed
    .filter((file) => file.status !== "removed" && isPlan(file.path))
    .map((file) => file.path);
  return {
    files: new MergedFiles(content, sides, changed, isPlan),
    paths: [...paths].sort(),
    pull,
    ...sides,
  };
}

async function commitSubject(
  { content }: PlanPorts,
  sha: string,
  isPlan: (path: string) => boolean,
): Promise<PlanSubject> {
  const sides = { base: sha, head: sha };
  const files = new MergedFiles(content, sides, [], isPlan);
  return { files, paths: await files.planPaths(), pull: null, ...sides };
}
