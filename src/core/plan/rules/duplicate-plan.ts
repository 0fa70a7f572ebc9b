import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** Two plan files with one slug: branches, labels and comments of the two could not be told apart. */
export function findDuplicatePlans(model: PlanModel): readonly Finding[] {
  const { plan, facts } = model;
  return facts.otherPlans
    .filter((other) => other.id.value === plan.id.value && other.source.path !== plan.source.path)
    .map((other) =>
      planFinding(model, "duplicate-plan", {
        span: plan.id.span,
        message: `the slug ${code(plan.id.value)} is also that of ${code(other.source.path)}: give this plan a slug of its own`,
      }),
    );
}
