import { attributeChange } from "../core/audit/attribute.ts";
import type { Attribution, TrackAddress } from "../core/audit/attribute.ts";
import { auditWithin } from "../core/audit/audit-changes.ts";
import type { AuditContext } from "../core/audit/audit-context.ts";
import { listTouchedPaths } from "../core/audit/change.ts";
import type { DiffReading, TouchedPath } from "../core/audit/change.ts";
import type { LedgerRow } from "../core/audit/ledger.ts";
import { findAmbiguousTrack } from "../core/audit/rules/ambiguous-track.ts";
import { findIntrusions } from "../core/audit/rules/intrusion.ts";
import { findScopeExpansions } from "../core/audit/signal-lines.ts";
import { Territory } from "../core/audit/territory.ts";
import type { Finding } from "../core/finding.ts";
import type { Plan } from "../core/plan/plan.ts";
import { describeBrokenPlans } from "./audit-broken.ts";
import { findIdenticalPaths, readPullDiff } from "./audit-diff.ts";
import type { CommitPair } from "./audit-diff.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import type { TrackStanding } from "./audit-ledger.ts";
import { deliveryOf, findMergedPulls } from "./audit-merges.ts";
import type { PullAudit } from "./audit-outcome.ts";
import { loadBasePlans } from "./audit-plans.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { signalsOf } from "./audit-signals.ts";
import type { PullRequest } from "./ports.ts";

/** What depends on whether a pull request is still to land or has landed. */
export interface PullStage {
  /** Between which commits it will change the base branch, or did; null where that is not known. */
  pair(pull: PullRequest): CommitPair | null;
  /** The ledger rows of its track. */
  drawLedger(standing: TrackStanding): Promise<readonly LedgerRow[]>;
}

/** Holds one pull request against the plans in force on its base branch. */
export async function auditPull(
  ports: AuditPorts,
  inputs: AuditInputs,
  pull: PullRequest,
  base: BasePlans,
  stage: PullStage,
): Promise<PullAudit> {
  // 1. Which track is it?
  const messages = await ports.pulls.commitMessages(pull.number);
  const source = signalsOf(pull, ports.repository, messages);
  const found = attributeChange(source, base.plans);
  // 2. What does it change?
  const diff = await readPullDiff(ports, pull);
  const broken = describeBrokenPlans(base, listTouchedPaths(diff.changes), found.kind === "none");
  // 3. What does that mean for its track, or for the tracks of others?
  if (found.kind === "track") {
    const change = { pull, diff, messages, digest: found.digest };
    return auditTrackPull(ports, found.address, change, base, stage, broken);
  }
  const elsewhere = found.kind === "ambiguous" ? await findElsewhere(ports, inputs, source, base) : null;
  if (found.kind === "none" || elsewhere !== null) {
    const findings = [...broken, ...(await findPullIntrusions(ports, inputs, pull, diff, base))];
    return { kind: "no-track", pull, reason: describeNoTrack(elsewhere, base), findings };
  }
  return { kind: "ambiguous", pull, findings: [describeAmbiguous(found, base), ...broken] };
}

interface PullChange {
  readonly pull: PullRequest;
  readonly diff: DiffReading;
  readonly messages: readonly string[];
  readonly digest: string | null;
}

async function auditTrackPull(
  ports: AuditPorts,
  address: TrackAddress,
  change: PullChange,
  base: BasePlans,
  stage: PullStage,
  broken: readonly Finding[],
): Promise<PullAudit> {
  const { plan, track } = address;
  const { pull, diff } = change;
  const needed = plan.tracks.filter(
    ({ id }) => id === track.id || track.needs.some(({ value }) => value === id),
  );
  const merged = await findMergedPulls(ports, plan, base.branch, needed);
  const mergedBefore = needed.filter(({ id }) =>
    merged.get(id)?.some(({ number }) => number !== pull.number),
  );
  const context: AuditContext = {
    baseBranch: base.branch,
    planPaths: base.paths,
    diffProblems: diff.problems,
    expansions: [pull.body, ...change.messages].flatMap(findScopeExpansions),
    identicalToBase: new Set(),
    promptDigest: change.digest,
    mergedTracks: new Set(mergedBefore.map(({ id }) => id)),
    issues: await stage.drawLedger({
      plan,
      track,
      delivery: deliveryOf(plan, track, merged),
      openBody: pull.state === "open" ? pull.body : null,
    }),
  };
  const territory = new Territory(plan, base.paths);
  const first = auditWithin(territory, track, diff.changes, context);
  const pair = stage.pair(pull);
  const identicalToBase = pair === null ? new Set<string>() : await findIdenticalPaths(ports, first, pair);
  const report =
    identicalToBase.size === 0
      ? first
      : auditWithin(territory, track, diff.changes, { ...context, identicalToBase });
  return { kind: "track", pull, baseBranch: base.branch, report, findings: [...report.findings, ...broken] };
}

async function findPullIntrusions(
  ports: AuditPorts,
  inputs: AuditInputs,
  pull: PullRequest,
  diff: DiffReading,
  base: BasePlans,
): Promise<readonly Finding[]> {
  const touched = listTouchedPaths(diff.changes);
  const found: Finding[] = [];
  for (const plan of base.plans) {
    const territory = new Territory(plan, base.paths);
    const finished = await findFinished(ports, territory, touched, base.branch);
    found.push(...findIntrusions(territory, touched, finished, inputs.intrusion));
  }
  if (base.plans.length === 0 || diff.problems.length === 0) return found;
  return [...found, ...diff.problems.map((problem) => describeUnread(pull, problem, base))];
}

async function findFinished(
  ports: AuditPorts,
  territory: Territory,
  touched: readonly TouchedPath[],
  baseBranch: string,
): Promise<ReadonlySet<string>> {
  const concerned = new Set(touched.flatMap(({ path }) => territory.holders(path)).map(({ track }) => track));
  return new Set((await findMergedPulls(ports, territory.plan, baseBranch, [...concerned])).keys());
}

// A change of no track whose files cannot be listed may intrude anywhere; that weighs what an intrusion does.
function describeUnread(pull: PullRequest, problem: string, base: BasePlans): Finding {
  const message = `whether #${String(pull.number)} touches a claimed file is not known: ${problem}`;
  const path = base.paths[0] ?? "";
  const location = { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { rule: "incomplete-diff", severity: "error", message, location, tracks: [] };
}

/** The plan, of another base branch, that a pull request belongs to; null where there is none. */
async function findElsewhere(
  ports: AuditPorts,
  inputs: AuditInputs,
  source: Parameters<typeof attributeChange>[0],
  base: BasePlans,
): Promise<Plan | null> {
  const isDefault = base.branch === base.defaultBranch;
  const home = isDefault ? null : await loadBasePlans(ports.content, base.defaultBranch, inputs.plans);
  const others = [...base.otherPlans, ...(home === null ? [] : [...home.plans, ...home.otherPlans])];
  const elsewhere = others.filter((plan) => (plan.base?.value ?? base.defaultBranch) !== base.branch);
  const unique = new Map(elsewhere.map((plan) => [plan.id.value, plan]));
  const found = attributeChange(source, [...unique.values()]);
  return found.kind === "track" ? found.address.plan : null;
}

function describeNoTrack(elsewhere: Plan | null, base: BasePlans): string {
  if (elsewhere === null) return "No branch, label or Dispatch-Track line names a track.";
  const into = elsewhere.base?.value ?? base.defaultBranch;
  return `It belongs to plan "${elsewhere.id.value}", whose tracks merge into "${into}", not into "${base.branch}".`;
}

function describeAmbiguous(found: Attribution & { readonly kind: "ambiguous" }, base: BasePlans): Finding {
  const planPath = base.plans[0]?.source.path ?? base.paths[0] ?? ".github/dispatch";
  return findAmbiguousTrack(found.signals, base.plans, { planPath, baseBranch: base.branch });
}
