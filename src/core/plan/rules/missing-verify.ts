import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";

/** A plan without a checklist for the combined result: disjoint files can still not work together. */
export function findMissingVerify(model: PlanModel): readonly Finding[] {
  const { plan } = model;
  if (plan.verify.length > 0 || model.isPartial) return [];
  const message =
    "the plan has no `verify` steps, so nobody checks the tracks together: add what the coordinator runs and looks at after the last merge, as in `verify: [{ run: npm test }]`";
  return [planFinding(model, "missing-verify", { span: plan.id.span, message })];
}
