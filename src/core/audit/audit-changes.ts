import { hasErrors } from "../finding.ts";
import type { Plan, Track } from "../plan/plan.ts";
import { applySeverities, worstFirst } from "./audit-finding.ts";
import type { AuditContext, AuditModel, AuditRule } from "./audit-context.ts";
import { listTouchedPaths } from "./change.ts";
import type { FileChange, TouchedPath } from "./change.ts";
import { findInLedger } from "./ledger-findings.ts";
import type { AuditReport, ChangeVerdict } from "./report.ts";
import { crossPlanClaim } from "./rules/cross-plan-claim.ts";
import { forbiddenPath } from "./rules/forbidden-path.ts";
import { foreignPath } from "./rules/foreign-path.ts";
import { incompleteDiff } from "./rules/incomplete-diff.ts";
import { needsNotMerged } from "./rules/needs-not-merged.ts";
import { noMustTouch } from "./rules/no-must-touch.ts";
import { planEdited } from "./rules/plan-edited.ts";
import { protectedPath } from "./rules/protected-path.ts";
import { sharedRuleBroken } from "./rules/shared-rule-broken.ts";
import { stalePrompt } from "./rules/stale-prompt.ts";
import { unclaimedPath } from "./rules/unclaimed-path.ts";
import { Territory } from "./territory.ts";

const RULES: readonly AuditRule[] = [
  incompleteDiff,
  planEdited,
  protectedPath,
  forbiddenPath,
  foreignPath,
  unclaimedPath,
  crossPlanClaim,
  sharedRuleBroken,
  noMustTouch,
  needsNotMerged,
  stalePrompt,
];

/**
 * Holds changes against a track of a plan. The track must be one of the plan's.
 *
 * Equals `auditWithin(new Territory(plan, context.planPaths), …)`; use that to audit many changes against one plan.
 */
export function auditChanges(
  plan: Plan,
  track: Track,
  changes: readonly FileChange[],
  context: AuditContext,
): AuditReport {
  return auditWithin(new Territory(plan, context.planPaths), track, changes, context);
}

/** Holds changes against a track of an indexed plan. */
export function auditWithin(
  territory: Territory,
  track: Track,
  changes: readonly FileChange[],
  context: AuditContext,
): AuditReport {
  const { plan } = territory;
  const everything = listTouchedPaths(changes).map((touched) => ({
    touched,
    change: judgeTouched(territory, track, touched, context),
  }));
  const isMergedIn = ({ change }: { change: ChangeVerdict }): boolean =>
    isViolation(change) && context.identicalToBase.has(change.path);
  const judged = everything.filter((entry) => !isMergedIn(entry));
  const model: AuditModel = {
    plan,
    track,
    territory,
    context,
    changes: judged.map(({ change }) => change),
    touched: judged.map(({ touched }) => touched),
  };
  const found = [...RULES.flatMap((rule) => rule(model)), ...findInLedger(plan, context.issues)];
  const findings = worstFirst(applySeverities(plan, found));
  return {
    plan,
    track,
    verdict: hasErrors(findings) ? "fail" : "pass",
    changes: model.changes,
    identicalToBase: everything.filter(isMergedIn).map(({ change }) => change.path),
    issues: context.issues,
    findings,
  };
}

/** Whether a path is one that the track should not have touched, or touched in a way to be checked. */
export function isViolation(change: ChangeVerdict): boolean {
  return change.verdict !== "allowed";
}

function judgeTouched(
  territory: Territory,
  track: Track,
  touched: TouchedPath,
  context: AuditContext,
): ChangeVerdict {
  const { path, previousPath, status } = touched;
  const judgement = territory.judge(track, path);
  const pattern = judgement.pattern?.text ?? null;
  const claims = judgement.verdict === "unclaimed" ? (context.otherClaims.get(path) ?? []) : [];
  // Nobody's in this plan and somebody's in another: a reason in the body does not make it free.
  if (claims.length > 0) {
    return { path, previousPath, status, verdict: "foreign", owners: claims, pattern, expansion: null };
  }
  const { verdict, owners } = judgement;
  const expansion = verdict === "unclaimed" ? findReason(path, context) : null;
  return { path, previousPath, status, verdict, owners, pattern, expansion };
}

function findReason(path: string, context: AuditContext): string | null {
  const expansion = context.expansions.find((line) => line.path === path && line.reason !== "");
  return expansion?.reason ?? null;
}
