/**
 * How many nodes one search may visit unless the caller says otherwise. Ordinary globs need some hundreds; the most
 * hostile ones reach this number in about a second.
 */
export const DEFAULT_BUDGET = 200_000;

/** Why a case is undecided, for a message. */
export function overBudget(budget: number): string {
  return `the search for a common path was given up after ${budget} steps; write simpler globs`;
}
