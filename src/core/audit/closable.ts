import type { LedgerRow } from "./ledger.ts";

/** Whether the audit may close the issue of a row, or why not: a sentence. */
export type Closability =
  { readonly kind: "closable" } | { readonly kind: "refused"; readonly reason: string };

/**
 * Whether an open issue may be closed on behalf of its plan.
 *
 * Only an issue of the plan's own repository, that the plan lists under a track which has merged, that lives
 * where the plan says, and that nobody reopened: whoever reopened it knows something the plan does not.
 */
export function judgeClosable(row: LedgerRow, repository: string): Closability {
  const home = row.ref.value.repository;
  if (row.wasReopened) return refused("it was reopened by a person");
  if (row.movedTo !== null) return refused("it has moved to another repository");
  if (home !== null && home.toLowerCase() !== repository.toLowerCase()) {
    return refused(`it is in ${home}, and this token speaks for ${repository}`);
  }
  if (row.outcome !== "open" || row.role !== "close")
    return refused("it is not open though its track has merged");
  return { kind: "closable" };
}

function refused(reason: string): Closability {
  return { kind: "refused", reason: `${reason}.` };
}
