import type { Plan, SharedPath } from "../core/plan/plan.ts";
import { codeSpan } from "./markdown.ts";

/** What the generated texts know beside the plan. */
export interface RepositoryTerms {
  /** The repository's default branch; null when it is not known. */
  readonly defaultBranch: string | null;
}

/** The branch that tracks merge into; null when the plan names none and the default branch is not known. */
export function baseBranch(plan: Plan, terms: RepositoryTerms): string | null {
  return plan.base?.value ?? terms.defaultBranch;
}

/** The base branch as code, or words for it. */
export function baseWords(plan: Plan, terms: RepositoryTerms): string {
  const base = baseBranch(plan, terms);
  return base === null ? "the default branch" : codeSpan(base);
}

/** Whether GitHub closes issues by keyword on the base branch; true unless it is known to be another branch. */
export function keywordsClose(plan: Plan, terms: RepositoryTerms): boolean {
  if (plan.base === null || terms.defaultBranch === null) return true;
  return plan.base.value === terms.defaultBranch;
}

/** The texts as code spans, separated by commas. */
export function codeList(texts: readonly string[]): string {
  return texts.map(codeSpan).join(", ");
}

/** What may happen to a shared path, in a few words. */
export function sharedRuleWords(shared: SharedPath): string {
  switch (shared.rule.kind) {
    case "append-only":
      return "append only";
    case "derived-from":
      return `with ${codeList(shared.rule.from.map((glob) => glob.value.text))} only`;
    case "owner":
      return `track ${codeSpan(shared.rule.owner.value)} only`;
  }
}
