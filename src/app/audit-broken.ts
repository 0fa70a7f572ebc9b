import type { TouchedPath } from "../core/audit/change.ts";
import { startOf } from "../core/audit/audit-finding.ts";
import type { Finding } from "../core/finding.ts";
import type { BasePlans } from "./audit-plans.ts";

/**
 * One finding for each plan file of the base branch that cannot be read as a plan.
 *
 * It is an error: nobody can say what such a plan claims. But for a change of no track that touches the file
 * itself, which may be its repair and must not wait for it.
 */
export function describeBrokenPlans(
  base: Pick<BasePlans, "broken" | "branch">,
  touched: readonly TouchedPath[],
  isOfNoTrack: boolean,
): readonly Finding[] {
  return base.broken.map(({ path, findings }) => {
    const isRepair = isOfNoTrack && touched.some((side) => side.path === path);
    const first = findings.find(({ severity }) => severity === "error");
    const message =
      `the plan "${path}" on "${base.branch}" is broken, so that nobody can say what it claims: ` +
      `${first?.message ?? "it cannot be decoded"} Repair it in a pull request of its own; this check lets that pass.`;
    return {
      rule: "invalid-plan",
      severity: isRepair ? "warning" : "error",
      message,
      location: first?.location ?? startOf(path),
      tracks: [],
    };
  });
}
