import type { Plan } from "../plan/plan.ts";

/** Whether a path is a plan file: known as one on the base branch, or in the default plan folder. */
export function isPlanFile(path: string, plan: Plan, planPaths: readonly string[]): boolean {
  return (
    path === plan.source.path || planPaths.includes(path) || /^\.github\/dispatch\/[^/]+\.ya?ml$/.test(path)
  );
}
