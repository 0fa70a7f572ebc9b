import { attributeChange } from "../core/audit/attribute.ts";
import type { Attribution, SignalSource } from "../core/audit/attribute.ts";
import { listTouchedPaths } from "../core/audit/change.ts";
import { findAmbiguousTrack } from "../core/audit/rules/ambiguous-track.ts";
import type { Finding } from "../core/finding.ts";
import type { Plan } from "../core/plan/plan.ts";
import { describeBrokenPlans } from "./audit-broken.ts";
import { readPullDiff } from "./audit-diff.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import { findPullIntrusions } from "./audit-intrusions.ts";
import type { PullAudit } from "./audit-outcome.ts";
import { loadBasePlans } from "./audit-plans.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { signalsOf } from "./audit-signals.ts";
import { auditTrackPull } from "./audit-track-pull.ts";
import type { PullStage } from "./audit-track-pull.ts";
import type { PullRequest } from "./ports.ts";

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
    const report = await auditTrackPull(ports, found.address, change, base, stage);
    const findings = [...report.findings, ...broken];
    return { kind: "track", pull, baseBranch: base.branch, report, findings };
  }
  const elsewhere = found.kind === "ambiguous" ? await findElsewhere(ports, inputs, source, base) : null;
  if (found.kind === "none" || elsewhere !== null) {
    const findings = [...broken, ...(await findPullIntrusions(ports, inputs, pull, diff, base))];
    return { kind: "no-track", pull, reason: describeNoTrack(elsewhere, base), findings };
  }
  return { kind: "ambiguous", pull, findings: [describeAmbiguous(found, base), ...broken] };
}

/** The plan, of another base branch, that a pull request belongs to; null where there is none. */
async function findElsewhere(
  ports: AuditPorts,
  inputs: AuditInputs,
  source: SignalSource,
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
