import { compareText } from "../text-order.ts";
import { hasErrors, type Finding } from "../finding.ts";
import { answerChecklist } from "./checklist.ts";
import { trackDigest } from "./digest.ts";
import type { PlanFacts } from "./facts.ts";
import { launchPhases } from "./launch-order.ts";
import { buildModel } from "./model.ts";
import type { Plan, TrackId } from "./plan.ts";
import type { PlanReport } from "./report.ts";
import { findLongPrompts } from "./rules/prompt-too-long.ts";
import { PLAN_RULES } from "./rules/registry.ts";

/** How many words a track's prompt has; the check knows no rendering. */
export type CountWords = (plan: Plan, trackId: TrackId) => number;

/**
 * Checks a decoded plan against all plan rules.
 *
 * 1. The report holds the decode findings too.
 * 2. The plan's `rules` lower, raise or silence findings; the fixed rules cannot be lowered (the decoder sees to it).
 * 3. Prompts are measured only when nothing is an error, since they are written only then, and only when
 *    `countWords` is given.
 */
export function checkPlan(
  plan: Plan,
  decodeFindings: readonly Finding[],
  facts: PlanFacts,
  countWords?: CountWords,
): PlanReport {
  const model = buildModel(plan, decodeFindings, facts);
  const found = [...decodeFindings, ...PLAN_RULES.flatMap((rule) => rule(model))];
  let findings = applySettings(plan, found);
  if (countWords !== undefined && !hasErrors(findings)) {
    findings = [...findings, ...applySettings(plan, findLongPrompts(model, countWords))];
  }
  return {
    path: plan.source.path,
    plan,
    verdict: hasErrors(findings) ? "fail" : "pass",
    phases: launchPhases(plan),
    digests: new Map(plan.tracks.map((track) => [track.id, trackDigest(plan, track)])),
    checklist: answerChecklist(plan, found),
    findings: sortFindings(findings),
  };
}

/** The report of a file that holds no plan. */
export function reportUndecodable(path: string, findings: readonly Finding[]): PlanReport {
  return {
    path,
    plan: null,
    verdict: "fail",
    phases: [],
    digests: new Map(),
    checklist: [],
    findings: sortFindings(findings),
  };
}

function applySettings(plan: Plan, findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => {
    const setting = plan.rules.get(finding.rule);
    if (setting === "off") return [];
    return [setting === undefined ? finding : { ...finding, severity: setting }];
  });
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      weight(a) - weight(b) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.tracks.join(" "), b.tracks.join(" ")) ||
      compareText(a.message, b.message),
  );
}

function weight(finding: Finding): number {
  return finding.severity === "error" ? 0 : 1;
}
