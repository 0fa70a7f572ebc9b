import { applySeverities, worstFirst } from "../core/audit/audit-finding.ts";
import { findInLedger } from "../core/audit/ledger-findings.ts";
import type { TrackMerge } from "../core/audit/issue-evidence.ts";
import type { Plan, Track, TrackId } from "../core/plan/plan.ts";
import { closeOpenIssues } from "./audit-close.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import { drawLedgers } from "./audit-ledger.ts";
import type { TrackStanding } from "./audit-ledger.ts";
import { deliveryOf, findMergedPulls } from "./audit-merges.ts";
import type { MergedPulls } from "./audit-merges.ts";
import type { PlanLedger } from "./audit-outcome.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";

/** Which part of a plan's ledger is wanted. */
export interface LedgerRequest {
  readonly plan: Plan;
  readonly tracks: readonly Track[];
  /** Tracks that were seen to be pushed to the base branch without a pull request. */
  readonly pushed: ReadonlyMap<TrackId, TrackMerge>;
  /** How long to wait for GitHub to close issues; 0 after the fact. */
  readonly waitSeconds: number;
  /** How many issues may be written to; 0 for none. */
  readonly budget: number;
}

/** Expected against actual for the issues of a plan's tracks, after closing what may be closed. */
export async function auditLedger(
  ports: AuditPorts,
  inputs: AuditInputs,
  base: BasePlans,
  request: LedgerRequest,
): Promise<PlanLedger> {
  const { plan, tracks } = request;
  const merged = await findMergedPulls(ports, plan, base.branch, tracks);
  const standings = tracks.map((track) => standingOf(request, track, merged));
  const before = await drawLedgers(ports, request, base, standings);
  const closings =
    request.budget === 0
      ? []
      : await closeOpenIssues(ports, inputs, {
          plan,
          sha: base.sha,
          rows: before,
          merged,
          budget: request.budget,
        });
  const hasWritten = closings.some(({ action }) => action === "closed");
  const rows = hasWritten ? await drawLedgers(ports, { waitSeconds: 0 }, base, standings) : before;
  const findings = worstFirst(applySeverities(plan, findInLedger(plan, rows)));
  return { plan, sha: base.sha, rows, closings, findings };
}

function standingOf({ plan, pushed }: LedgerRequest, track: Track, merged: MergedPulls): TrackStanding {
  const push = pushed.get(track.id);
  const known = deliveryOf(plan, track, merged);
  const delivery =
    push !== undefined && known.kind !== "merged"
      ? { kind: "merged" as const, merge: push, pulls: new Set<number>() }
      : known;
  return { plan, track, delivery, openBody: null };
}
