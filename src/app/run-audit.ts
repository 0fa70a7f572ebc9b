import type { LedgerRow } from "../core/audit/ledger.ts";
import type { Plan } from "../core/plan/plan.ts";
import { fitSummary } from "../render/fit-comment.ts";
import { publishBoards, readBoardInputs } from "./audit-board.ts";
import { describeBrokenPlans } from "./audit-broken.ts";
import { readAuditEvent } from "./audit-event.ts";
import type { AuditEvent } from "./audit-event.ts";
import { findGroupPulls } from "./audit-group.ts";
import { readAuditInputs } from "./audit-inputs.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import { drawLedgers, forecastLedger } from "./audit-ledger.ts";
import { countWritten, nothingToAudit } from "./audit-outcome.ts";
import type { AuditOutcome, PlanLedger, PullAudit } from "./audit-outcome.ts";
import { auditLedger } from "./audit-plan-ledger.ts";
import { loadBasePlans } from "./audit-plans.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { publishAudit, summarise } from "./audit-publish.ts";
import { auditPull } from "./audit-pull.ts";
import type { PullStage } from "./audit-track-pull.ts";
import { findLanding } from "./audit-push.ts";
import { auditAllPlans } from "./audit-schedule.ts";

/** The audit action: from the event to the comment, the annotations, the summary, the outputs and the verdict. */
export async function runAudit(ports: AuditPorts): Promise<void> {
  const inputs = readAuditInputs(ports.runtime);
  const wanted = readBoardInputs(ports.runtime);
  const event = readAuditEvent(ports.runtime);
  const outcome =
    wanted.board === "only"
      ? nothingToAudit("The boards alone were asked for.")
      : await auditEvent(ports, inputs, event);
  await publishAudit(ports, inputs, outcome);
  const boards = await publishBoards(ports, inputs, wanted, event);
  if (boards.length > 0) await ports.runtime.writeSummary(fitSummary([...summarise(outcome), ...boards]));
}

// What the event calls for, without a word to anybody but what `close-issues` allows.
async function auditEvent(ports: AuditPorts, inputs: AuditInputs, event: AuditEvent): Promise<AuditOutcome> {
  switch (event.kind) {
    case "pull-request":
      return auditOpenPull(ports, inputs, event.number);
    case "pull-request-closed":
      return auditClosedPull(ports, inputs, event.number);
    case "merge-group":
      return auditGroup(ports, inputs, event);
    case "push":
      return auditPush(ports, inputs, event);
    case "issue":
      return auditAllPlans(ports, inputs, event.number);
    case "all-plans":
      return auditAllPlans(ports, inputs, null);
    case "nothing":
      return nothingToAudit(event.reason);
  }
}

async function auditOpenPull(ports: AuditPorts, inputs: AuditInputs, number: number): Promise<AuditOutcome> {
  // 1. The pull request as it is now, and the plans in force where it is to merge.
  const pull = await ports.pulls.get(number);
  const base = await loadBasePlans(ports.content, pull.baseRef, inputs.plans);
  // 2. Its changes against its track.
  const audit = await auditPull(ports, inputs, pull, base, openStage(ports, base));
  return { pulls: [audit], ledgers: [], findings: [], notes: [describeBase(base)] };
}

async function auditClosedPull(
  ports: AuditPorts,
  inputs: AuditInputs,
  number: number,
): Promise<AuditOutcome> {
  const pull = await ports.pulls.get(number);
  if (!pull.merged) return nothingToAudit(`#${String(number)} was closed without a merge.`);
  const base = await loadBasePlans(ports.content, pull.baseRef, inputs.plans);
  const stage: PullStage = {
    // By now the base branch holds the change itself: nothing can be told apart by comparing with it.
    pair: () => null,
    drawLedger: (standing) => drawLedgers(ports, inputs, base, [standing]),
  };
  const audit = await auditPull(ports, inputs, pull, base, stage);
  return { pulls: [audit], ledgers: [], findings: [], notes: [describeBase(base)] };
}

async function auditGroup(
  ports: AuditPorts,
  inputs: AuditInputs,
  event: AuditEvent & { readonly kind: "merge-group" },
): Promise<AuditOutcome> {
  const base = await loadBasePlans(ports.content, event.baseRef, inputs.plans);
  const group = await findGroupPulls(ports, event, base);
  const pulls: PullAudit[] = [];
  for (const pull of group.pulls) {
    pulls.push(await auditPull(ports, inputs, pull, base, openStage(ports, base)));
  }
  return { pulls, ledgers: [], findings: group.findings, notes: [describeBase(base)] };
}

async function auditPush(
  ports: AuditPorts,
  inputs: AuditInputs,
  event: AuditEvent & { readonly kind: "push" },
): Promise<AuditOutcome> {
  const base = await loadBasePlans(ports.content, event.branch, inputs.plans);
  if (base.plans.length === 0 && base.broken.length === 0) return nothingToAudit(describeBase(base));
  // 1. What landed, each pull request against its track.
  const landing = await findLanding(ports, event, base);
  const { before, after } = event;
  const stage: PullStage = {
    pair: () => (before === null ? null : { base: before, head: after }),
    drawLedger: () => Promise.resolve([]),
  };
  const pulls: PullAudit[] = [];
  for (const pull of landing.pulls) pulls.push(await auditPull(ports, inputs, pull, base, stage));
  // 2. The issues of the tracks that landed, plan by plan.
  const ledgers: PlanLedger[] = [];
  let budget = inputs.maxCloses;
  for (const plan of base.plans) {
    const pushed = landing.pushed.get(plan) ?? new Map();
    const tracks = plan.tracks.filter((track) => pushed.has(track.id) || hasLanded(pulls, plan, track.id));
    if (tracks.length === 0) continue;
    const request = { plan, tracks, pushed, waitSeconds: inputs.waitSeconds, budget };
    const ledger = await auditLedger(ports, inputs, base, request);
    budget -= countWritten(ledger);
    ledgers.push(ledger);
  }
  const findings = [...describeBrokenPlans(base, [], false), ...landing.findings];
  return {
    pulls: pulls.map((audit) => withLedger(audit, ledgers)),
    ledgers,
    findings,
    notes: [describeBase(base)],
  };
}

function openStage(ports: AuditPorts, base: BasePlans): PullStage {
  return {
    pair: (pull) => ({ base: base.sha, head: pull.headSha }),
    drawLedger: (standing) => Promise.resolve(forecastLedger(ports, base, standing)),
  };
}

function hasLanded(pulls: readonly PullAudit[], plan: Plan, track: string): boolean {
  return pulls.some(
    (audit) => audit.kind === "track" && audit.report.plan === plan && audit.report.track.id === track,
  );
}

function withLedger(audit: PullAudit, ledgers: readonly PlanLedger[]): PullAudit {
  if (audit.kind !== "track") return audit;
  const { report } = audit;
  const rows: readonly LedgerRow[] = ledgers.find(({ plan }) => plan === report.plan)?.rows ?? [];
  const issues = rows.filter(({ track }) => track.id === report.track.id);
  return { ...audit, report: { ...report, issues } };
}

function describeBase(base: BasePlans): string {
  const count = base.plans.length;
  const plans = count === 1 ? "1 plan" : `${String(count)} plans`;
  return `${plans} read from "${base.branch}" at \`${base.sha}\`.`;
}
