import type { OpenPull, TrackFacts } from "../core/coordinate/board.ts";
import type { Plan, Track, TrackId } from "../core/plan/plan.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import { drawLedgers, forecastLedger } from "./audit-ledger.ts";
import { deliveryOf, findMergedPulls } from "./audit-merges.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { auditPull } from "./audit-pull.ts";
import type { PullStage } from "./audit-track-pull.ts";
import type { OpenChange, OpenChanges } from "./board-radar.ts";

/** What holds now for each track of a plan: its merges, its open pull requests under the audit, its issues. */
export async function gatherFacts(
  ports: AuditPorts,
  inputs: AuditInputs,
  base: BasePlans,
  plan: Plan,
  changes: OpenChanges,
): Promise<ReadonlyMap<TrackId, TrackFacts>> {
  const merged = await findMergedPulls(ports, plan, base.branch, plan.tracks);
  const standings = plan.tracks.map((track) => {
    return { plan, track, delivery: deliveryOf(plan, track, merged), openBody: null };
  });
  const rows = await drawLedgers(ports, { waitSeconds: 0 }, base, standings);
  const facts = new Map<TrackId, TrackFacts>();
  for (const { track, delivery } of standings) {
    const open = await judgeOpenPulls(ports, inputs, base, changesOf(plan, track, changes));
    facts.set(track.id, { delivery, open, rows: rows.filter((row) => row.track === track) });
  }
  return facts;
}

function changesOf(plan: Plan, track: Track, changes: OpenChanges): readonly OpenChange[] {
  return changes.read.filter(
    ({ found }) => found.kind === "track" && found.address.plan === plan && found.address.track === track,
  );
}

// The check's own result is not asked for: it may be of an older plan, or of a run that never came.
async function judgeOpenPulls(
  ports: AuditPorts,
  inputs: AuditInputs,
  base: BasePlans,
  changes: readonly OpenChange[],
): Promise<readonly OpenPull[]> {
  const stage: PullStage = {
    pair: (pull) => ({ base: base.sha, head: pull.headSha }),
    drawLedger: (standing) => Promise.resolve(forecastLedger(ports, base, standing)),
  };
  const judged: OpenPull[] = [];
  for (const { pull } of changes) {
    const { findings } = await auditPull(ports, inputs, pull, base, stage);
    const errors = findings.filter((finding) => finding.severity === "error").map(({ rule }) => rule);
    judged.push({ number: pull.number, errors: [...new Set(errors)] });
  }
  return judged;
}
