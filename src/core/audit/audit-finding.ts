import type { Finding, Location, Severity } from "../finding.ts";
import { RULE_SEVERITIES } from "../rule-catalogue.ts";
import type { RuleId } from "../rule-catalogue.ts";
import type { Plan, Track } from "../plan/plan.ts";
import type { Span } from "../source-text.ts";

// What a plan may not lower: a diff that was not read and a track that is not known are not evidence,
// and switching off the plan check's warning about protected paths must not open the folder itself.
const FIXED_RULES: ReadonlySet<RuleId> = new Set<RuleId>([
  "incomplete-diff",
  "ambiguous-track",
  "protected-path",
]);

/** A finding about a file of the diff. */
export function findAtPath(rule: RuleId, track: Track, path: string, message: string): Finding {
  return { rule, severity: auditSeverity(rule), message, location: startOf(path), tracks: [track.id] };
}

/** A finding about something that the plan says. */
export function findInPlan(
  rule: RuleId,
  plan: Plan,
  tracks: readonly string[],
  span: Span,
  message: string,
): Finding {
  return { rule, severity: auditSeverity(rule), message, location: plan.source.locate(span), tracks };
}

/** The start of a file. */
export function startOf(path: string): Location {
  return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/**
 * Findings with the severities that the plan sets.
 *
 * `error` raises what is a warning by default and leaves alone what a `Scope-Expansion` line lowered.
 */
export function applySeverities(plan: Plan, findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => {
    const setting = FIXED_RULES.has(finding.rule) ? undefined : plan.rules.get(finding.rule);
    if (setting === "off") return [];
    if (setting === "warning") return [{ ...finding, severity: setting }];
    if (setting === "error" && RULE_SEVERITIES[finding.rule] === "warning") {
      return [{ ...finding, severity: setting }];
    }
    return [finding];
  });
}

/** Errors first; otherwise in the given order. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const of = (severity: Severity): Finding[] => findings.filter((finding) => finding.severity === severity);
  return [...of("error"), ...of("warning")];
}

function auditSeverity(rule: RuleId): Severity {
  return rule === "protected-path" ? "error" : RULE_SEVERITIES[rule];
}
