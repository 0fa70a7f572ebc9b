import type { TrackAddress } from "../core/audit/attribute.ts";
import { auditWithin } from "../core/audit/audit-changes.ts";
import type { AuditContext } from "../core/audit/audit-context.ts";
import { listTouchedPaths } from "../core/audit/change.ts";
import type { DiffReading } from "../core/audit/change.ts";
import type { LedgerRow } from "../core/audit/ledger.ts";
import type { AuditReport } from "../core/audit/report.ts";
import { findScopeExpansions } from "../core/audit/signal-lines.ts";
import { Territory } from "../core/audit/territory.ts";
import type { Track } from "../core/plan/plan.ts";
import { findOtherClaims } from "./audit-claims.ts";
import { findIdenticalPaths } from "./audit-diff.ts";
import type { CommitPair } from "./audit-diff.ts";
import type { TrackStanding } from "./audit-ledger.ts";
import { deliveryOf, findMergedPulls } from "./audit-merges.ts";
import type { MergedPulls } from "./audit-merges.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import type { PullRequest } from "./ports.ts";

/** What depends on whether a pull request is still to land or has landed. */
export interface PullStage {
  /** Between which commits it will change the base branch, or did; null where that is not known. */
  pair(pull: PullRequest): CommitPair | null;
  /** The ledger rows of its track. */
  drawLedger(standing: TrackStanding): Promise<readonly LedgerRow[]>;
}

/** A pull request that belongs to a track, as it was read. */
export interface PullChange {
  readonly pull: PullRequest;
  readonly diff: DiffReading;
  /** Messages of its commits, oldest first. */
  readonly messages: readonly string[];
  /** The digest of the prompt it was made from; null where it names none. */
  readonly digest: string | null;
}

/** Holds a pull request against its track. */
export async function auditTrackPull(
  ports: AuditPorts,
  address: TrackAddress,
  change: PullChange,
  base: BasePlans,
  stage: PullStage,
): Promise<AuditReport> {
  const { pull, diff } = change;
  // 1. Everything that counts beside the files.
  const context = await gatherContext(ports, address, change, base, stage);
  // 2. The files against the scope.
  const territory = new Territory(address.plan, base.paths);
  const report = auditWithin(territory, address.track, diff.changes, context);
  // 3. Once more without the files that equal the base branch, where there are any.
  const pair = stage.pair(pull);
  const identicalToBase = pair === null ? new Set<string>() : await findIdenticalPaths(ports, report, pair);
  if (identicalToBase.size === 0) return report;
  return auditWithin(territory, address.track, diff.changes, { ...context, identicalToBase });
}

async function gatherContext(
  ports: AuditPorts,
  { plan, track }: TrackAddress,
  { pull, diff, messages, digest }: PullChange,
  base: BasePlans,
  stage: PullStage,
): Promise<AuditContext> {
  const needed = plan.tracks.filter((other) => other.id === track.id || isNeeded(other, track));
  const merged = await findMergedPulls(ports, plan, base.branch, needed);
  const mergedTracks = needed.filter((other) => hasOtherMerge(other, merged, pull)).map(({ id }) => id);
  const delivery = deliveryOf(plan, track, merged);
  const openBody = pull.state === "open" ? pull.body : null;
  return {
    baseBranch: base.branch,
    planPaths: base.paths,
    diffProblems: diff.problems,
    expansions: [pull.body, ...messages].flatMap(findScopeExpansions),
    identicalToBase: new Set(),
    otherClaims: await findOtherClaims(ports, plan, listTouchedPaths(diff.changes), base),
    promptDigest: digest,
    mergedTracks: new Set(mergedTracks),
    issues: await stage.drawLedger({ plan, track, delivery, openBody }),
  };
}

function isNeeded(other: Track, track: Track): boolean {
  return track.needs.some((need) => need.value === other.id);
}

// A pull request that has just merged must not count as the earlier merge of its own track.
function hasOtherMerge(track: Track, merged: MergedPulls, pull: PullRequest): boolean {
  return merged.get(track.id)?.some(({ number }) => number !== pull.number) ?? false;
}
