import type { Finding, OverlapEvidence } from "../finding.ts";
import { RULE_SEVERITIES, type RuleId } from "../rule-catalogue.ts";
import type { Span } from "../source-text.ts";
import type { PlanModel } from "./model.ts";

/** A rule: what is wrong with a plan, one finding each, in any order. */
export type PlanRule = (model: PlanModel) => readonly Finding[];

/** Where a finding stands, what it says and whom it concerns. */
export interface FindingParts {
  readonly span: Span;
  readonly message: string;
  readonly tracks?: readonly string[];
  readonly overlap?: OverlapEvidence;
}

/** A finding in the plan's own file, with the rule's own severity. */
export function planFinding(model: PlanModel, rule: RuleId, parts: FindingParts): Finding {
  return {
    rule,
    severity: RULE_SEVERITIES[rule],
    message: parts.message,
    location: model.plan.source.locate(parts.span),
    tracks: parts.tracks ?? [],
    ...(parts.overlap === undefined ? {} : { overlap: parts.overlap }),
  };
}
