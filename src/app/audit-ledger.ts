import { closesIssue } from "../core/audit/close-cause.ts";
import { foreseeLedger } from "../core/audit/foresee-ledger.ts";
import { drawLedger, ledgerKey, listExpectations } from "../core/audit/ledger.ts";
import type { LedgerRow, TrackDelivery, TrackEvidence } from "../core/audit/ledger.ts";
import type { IssueEvidence } from "../core/audit/issue-evidence.ts";
import type { IssueRef, Plan, Track } from "../core/plan/plan.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";

/** A track, how it stands, and the plan it is of. */
export interface TrackStanding {
  readonly plan: Plan;
  readonly track: Track;
  readonly delivery: TrackDelivery;
  /** The body of the open pull request under audit; null where there is none. */
  readonly openBody: string | null;
}

/** The ledger rows of a track that has not merged, without asking GitHub: what its body will and will not close. */
export function forecastLedger(
  ports: Pick<AuditPorts, "repository">,
  base: Pick<BasePlans, "defaultBranch" | "branch">,
  { track, openBody }: TrackStanding,
): readonly LedgerRow[] {
  const place = { repository: ports.repository, defaultBranch: base.defaultBranch };
  return foreseeLedger(track, openBody ?? "", base.branch, place);
}

/**
 * The ledger rows of tracks, from one batched reading of all their issues.
 *
 * GitHub closes issues some time after a merge. Where its own rules say that it will, the reading is repeated
 * after 2, 4, 8, … seconds, `waitSeconds` in all; what is open then is open.
 */
export async function drawLedgers(
  ports: AuditPorts,
  inputs: Pick<AuditInputs, "waitSeconds">,
  base: Pick<BasePlans, "defaultBranch">,
  standings: readonly TrackStanding[],
): Promise<readonly LedgerRow[]> {
  const place = { repository: ports.repository, defaultBranch: base.defaultBranch };
  const draw = async (): Promise<readonly LedgerRow[]> => {
    const issues = await readIssues(ports, standings);
    return standings.flatMap((standing) => drawLedger(standing, issues, place));
  };
  let rows = await draw();
  let waited = 0;
  for (
    let seconds = 2;
    waited < inputs.waitSeconds && rows.some((row) => willClose(row, standings, place));
    seconds *= 2
  ) {
    const pause = Math.min(seconds, inputs.waitSeconds - waited);
    await ports.clock.sleep(pause * 1000);
    waited += pause;
    rows = await draw();
  }
  return rows;
}

async function readIssues(
  ports: AuditPorts,
  standings: readonly TrackStanding[],
): Promise<ReadonlyMap<string, IssueEvidence>> {
  const refs = new Map<string, IssueRef>();
  for (const { track } of standings) {
    for (const { ref } of listExpectations(track)) refs.set(ledgerKey(ref.value), ref.value);
  }
  if (refs.size === 0) return new Map();
  const asked = [...refs.values()];
  const states = await ports.issues.states(asked);
  if (states.length !== asked.length)
    throw new Error("internal error: issues were asked for and not answered");
  return new Map(asked.map((ref, index) => [ledgerKey(ref), states[index] ?? unanswered(ref)]));
}

function unanswered(ref: IssueRef): IssueEvidence {
  return { kind: "unreadable", ref, reason: "GitHub gave no answer for it" };
}

function willClose(
  row: LedgerRow,
  standings: readonly TrackEvidence[],
  place: { readonly repository: string; readonly defaultBranch: string },
): boolean {
  if (row.outcome !== "open") return false;
  const delivery = standings.find(({ track }) => track === row.track)?.delivery;
  if (delivery?.kind !== "merged" || delivery.merge.baseRef !== place.defaultBranch) return false;
  return closesIssue(row.ref.value, delivery.merge.body, place.repository);
}
