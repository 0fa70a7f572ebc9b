import type { Plan } from "../core/plan/plan.ts";
import { describeBrokenPlans } from "./audit-broken.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import { countWritten, nothingToAudit } from "./audit-outcome.ts";
import type { AuditOutcome, PlanLedger } from "./audit-outcome.ts";
import { auditLedger } from "./audit-plan-ledger.ts";
import { loadBasePlans } from "./audit-plans.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { ActionError } from "./errors.ts";

/**
 * The closure audit over every plan: those of the default branch, and of each branch that one of them merges
 * into.
 *
 * `issue` limits it to plans that name this issue of this repository, and then nothing is closed: somebody has
 * just changed that issue, and the audit does not argue.
 */
export async function auditAllPlans(
  ports: AuditPorts,
  inputs: AuditInputs,
  issue: number | null,
): Promise<AuditOutcome> {
  const bases = await loadAllBases(ports, inputs);
  const ledgers: PlanLedger[] = [];
  let budget = issue === null ? inputs.maxCloses : 0;
  for (const base of bases) {
    for (const plan of base.plans) {
      if (issue !== null && !namesIssue(plan, issue)) continue;
      const request = { plan, tracks: plan.tracks, pushed: new Map(), waitSeconds: 0, budget };
      const ledger = await auditLedger(ports, inputs, base, request);
      budget -= countWritten(ledger);
      ledgers.push(ledger);
    }
  }
  const findings = bases.flatMap((base) => describeBrokenPlans(base, [], false));
  const notes = bases.map(describeBase);
  if (ledgers.length === 0 && findings.length === 0) return nothingToAudit(notes.join(" "));
  return { pulls: [], ledgers, findings, notes };
}

/** The default branch, and each branch that a plan on it merges into, with the plans in force there. */
export async function loadAllBases(ports: AuditPorts, inputs: AuditInputs): Promise<readonly BasePlans[]> {
  const home = await ports.content.defaultBranch();
  const first = await loadBasePlans(ports.content, home, inputs.plans);
  const others = new Set(first.otherPlans.flatMap((plan) => plan.base?.value ?? []));
  const bases = [first];
  for (const branch of others) {
    const base = await loadIfThere(ports, inputs, branch);
    if (base !== null) bases.push(base);
    else ports.runtime.warn(`a plan of "${home}" merges into "${branch}", and there is no such branch.`);
  }
  return bases;
}

async function loadIfThere(
  ports: AuditPorts,
  inputs: AuditInputs,
  branch: string,
): Promise<BasePlans | null> {
  try {
    return await loadBasePlans(ports.content, branch, inputs.plans);
  } catch (error) {
    if (error instanceof ActionError && error.code === "not-found") return null;
    throw error;
  }
}

function namesIssue(plan: Plan, issue: number): boolean {
  return plan.tracks
    .flatMap((track) => [...track.issues, ...track.refs, ...track.keepOpen])
    .some(({ value }) => value.repository === null && value.number === issue);
}

function describeBase(base: BasePlans): string {
  const ids = base.plans.map((plan) => `"${plan.id.value}"`).join(", ");
  return `Plans of "${base.branch}" at \`${base.sha}\`: ${ids === "" ? "none" : ids}.`;
}
