import { attributeChange } from "../core/audit/attribute.ts";
import { applySeverities, startOf } from "../core/audit/audit-finding.ts";
import { auditChanges } from "../core/audit/audit-changes.ts";
import { offlineContext } from "../core/audit/audit-context.ts";
import { findImpossiblePaths } from "../core/audit/impossible-path.ts";
import type { TrackMerge } from "../core/audit/issue-evidence.ts";
import { findAmbiguousTrack } from "../core/audit/rules/ambiguous-track.ts";
import { findScopeExpansions } from "../core/audit/signal-lines.ts";
import type { Finding } from "../core/finding.ts";
import type { Plan, TrackId } from "../core/plan/plan.ts";
import type { AuditEvent } from "./audit-event.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { ActionError } from "./errors.ts";
import type { PullRequest } from "./ports.ts";

type Push = AuditEvent & { readonly kind: "push" };

interface Commit {
  readonly sha: string;
  readonly message: string;
}

/** What a push brought to a branch. */
export interface Landing {
  /** Merged pull requests, each once, in the order of their first commit. */
  readonly pulls: readonly PullRequest[];
  /** Tracks of plans with `delivery: push` that commits without a pull request name, by plan. */
  readonly pushed: ReadonlyMap<Plan, ReadonlyMap<TrackId, TrackMerge>>;
  readonly findings: readonly Finding[];
}

/** Assigns every commit of a push to the pull request that merged it, or to the track that it names. */
export async function findLanding(ports: AuditPorts, push: Push, base: BasePlans): Promise<Landing> {
  const commits = await readCommits(ports, push);
  if (commits === null) return { pulls: [], pushed: new Map(), findings: [describeLost(push, base)] };
  const pulls = new Map<number, PullRequest>();
  const direct: Commit[] = [];
  for (const commit of commits) {
    const merged = (await ports.pulls.ofCommit(commit.sha)).filter(
      (pull) => pull.merged && pull.baseRef === push.branch,
    );
    for (const pull of merged) pulls.set(pull.number, pull);
    if (merged.length === 0) direct.push(commit);
  }
  return { pulls: [...pulls.values()], ...(await auditDirect(ports, direct, base)) };
}

/** The commits of a push, oldest first; none where it created the branch, null where its start is gone. */
async function readCommits(ports: AuditPorts, push: Push): Promise<readonly Commit[] | null> {
  if (push.before === null) return [];
  try {
    return await ports.content.commitsBetween(push.before, push.after);
  } catch (error) {
    if (error instanceof ActionError && error.code === "not-found") return null;
    throw error;
  }
}

async function auditDirect(
  ports: AuditPorts,
  commits: readonly Commit[],
  base: BasePlans,
): Promise<Omit<Landing, "pulls">> {
  const pushed = new Map<Plan, Map<TrackId, TrackMerge>>();
  const findings: Finding[] = [];
  const plans = base.plans.filter(({ delivery }) => delivery === "push");
  for (const commit of commits) {
    const source = {
      headRef: null,
      isSameRepository: true,
      labels: [],
      body: "",
      commitMessages: [commit.message],
    };
    const found = attributeChange(source, plans);
    if (found.kind === "track") {
      const { plan, track } = found.address;
      const tracks = pushed.get(plan) ?? new Map<TrackId, TrackMerge>();
      pushed.set(plan, tracks.set(track.id, mergeOf(commit, base, ports.clock.now())));
      const changes = await ports.commits.files(commit.sha);
      const context = {
        ...offlineContext(base.branch),
        diffProblems: findImpossiblePaths(changes),
        planPaths: base.paths,
        expansions: findScopeExpansions(commit.message),
        promptDigest: found.digest,
      };
      const rules = auditChanges(plan, track, changes, context).findings;
      // A track may take several commits; only all of them together owe its must-touch files.
      findings.push(...rules.filter(({ rule }) => rule !== "no-must-touch"));
    } else if (found.kind === "ambiguous" && plans.length > 0) {
      const place = { planPath: plans[0]?.source.path ?? "", baseBranch: base.branch };
      findings.push(findAmbiguousTrack(found.signals, plans, place));
    } else findings.push(...describeUnattributed(commit, base));
  }
  return { pushed, findings };
}

function mergeOf(commit: Commit, base: BasePlans, now: string): TrackMerge {
  return { number: null, author: "", body: commit.message, mergedAt: now, baseRef: base.branch };
}

/** One finding, unless every plan of the branch has switched the rule off. */
function describeUnattributed(commit: Commit, base: BasePlans): readonly Finding[] {
  const subject = commit.message.split("\n", 1)[0] ?? "";
  const message =
    `commit ${commit.sha.slice(0, 12)} "${subject}" reached "${base.branch}" without a pull request that GitHub ` +
    `knows, so that it was held to no track. Deliver tracks by pull request, and require the check on "${base.branch}".`;
  const finding: Finding = {
    rule: "unattributed-commit",
    severity: "warning",
    message,
    location: startOf(base.plans[0]?.source.path ?? base.paths[0] ?? ""),
    tracks: [],
  };
  return base.plans.map((plan) => applySeverities(plan, [finding])).find((kept) => kept.length > 0) ?? [];
}

function describeLost(push: Push, base: BasePlans): Finding {
  const how = push.isForced ? "was force-pushed" : "was pushed";
  const message =
    `"${push.branch}" ${how} from ${push.before ?? ""}, which GitHub no longer has: what this push brought or took ` +
    `away cannot be listed. Compare the branch with a clone that has the old commit.`;
  const location = startOf(base.plans[0]?.source.path ?? base.paths[0] ?? "");
  return { rule: "incomplete-diff", severity: "error", message, location, tracks: [] };
}
