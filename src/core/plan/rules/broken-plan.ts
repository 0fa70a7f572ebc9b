import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** Other plans that are broken: whether they claim the same paths is not known, and never taken for a no. */
export function findBrokenPlans(model: PlanModel): readonly Finding[] {
  return model.facts.brokenPlans.map((path) => {
    const message = `whether the plan ${code(path)} claims paths of this one could not be decided, because that file is broken: mend it first, \`parallel-dispatch validate\` says what is wrong`;
    return planFinding(model, "undecided-overlap", { span: model.plan.id.span, message });
  });
}
