import { startOf } from "../core/audit/audit-finding.ts";
import { listTouchedPaths } from "../core/audit/change.ts";
import type { Finding } from "../core/finding.ts";
import type { AuditEvent } from "./audit-event.ts";
import { readPullDiff } from "./audit-diff.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import type { PullRequest } from "./ports.ts";

type MergeGroup = AuditEvent & { readonly kind: "merge-group" };

/** The pull requests that a merge group holds, and what of the group is not accounted for by them. */
export interface GroupPulls {
  readonly pulls: readonly PullRequest[];
  readonly findings: readonly Finding[];
}

/**
 * Finds every pull request of a merge group: with a green head, GitHub merges the whole group.
 *
 * Where the queue cannot be read, the head's number is taken from the branch that GitHub made for the group,
 * the others from its commits; a file of the group that none of them changes is `incomplete-diff`.
 */
export async function findGroupPulls(
  ports: AuditPorts,
  group: MergeGroup,
  base: BasePlans,
): Promise<GroupPulls> {
  const numbers = await ports.queue.pullsInGroup(group.baseRef, group.headRef);
  if (numbers !== null && numbers.length > 0) return { pulls: await readPulls(ports, numbers), findings: [] };
  const commits = await ports.content.commitsBetween(base.sha, group.headSha);
  const found = new Set(headNumber(group.headRef));
  for (const { sha } of commits) {
    for (const pull of await ports.pulls.ofCommit(sha)) {
      if (pull.baseRef === group.baseRef && pull.state === "open") found.add(pull.number);
    }
  }
  const pulls = await readPulls(ports, [...found]);
  const shas = commits.map(({ sha }) => sha);
  return { pulls, findings: await findStrangers(ports, shas, pulls, base) };
}

function headNumber(headRef: string): readonly number[] {
  const match = /\/pr-(\d{1,15})-[0-9a-f]{40}$/.exec(headRef);
  return match === null ? [] : [Number(match[1])];
}

async function readPulls(ports: AuditPorts, numbers: readonly number[]): Promise<readonly PullRequest[]> {
  const pulls: PullRequest[] = [];
  for (const number of numbers) pulls.push(await ports.pulls.get(number));
  return pulls;
}

async function findStrangers(
  ports: AuditPorts,
  commits: readonly string[],
  pulls: readonly PullRequest[],
  base: BasePlans,
): Promise<readonly Finding[]> {
  const known = new Set<string>();
  for (const pull of pulls) {
    const { changes } = await readPullDiff(ports, pull);
    for (const { path } of listTouchedPaths(changes)) known.add(path);
  }
  const strangers = new Set<string>();
  for (const sha of commits) {
    for (const { path } of listTouchedPaths(await ports.commits.files(sha))) {
      if (!known.has(path)) strangers.add(path);
    }
  }
  const list = pulls.map(({ number }) => `#${String(number)}`).join(", ");
  return [...strangers].map((path) => describeStranger(path, list, base));
}

function describeStranger(path: string, pulls: string, base: BasePlans): Finding {
  const message =
    `the merge queue of "${base.branch}" could not be read, and "${path}" of this merge group is in none of the ` +
    `pull requests that were found (${pulls === "" ? "none" : pulls}). Give the token "pull-requests: read", ` +
    `or merge one pull request at a time.`;
  return { rule: "incomplete-diff", severity: "error", message, location: startOf(path), tracks: [] };
}
