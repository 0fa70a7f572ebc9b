import type { IssueRef, Track } from "../plan/plan.ts";
import { closesIssue } from "./close-cause.ts";
import type { ClosingPlace } from "./close-cause.ts";
import { describeIssue } from "./issue-evidence.ts";
import { listExpectations } from "./ledger.ts";
import type { LedgerRow } from "./ledger.ts";

/**
 * The rows of a track whose pull request is open, from its body alone: every issue is `waiting`, and the
 * cause says why GitHub will not close one by itself.
 */
export function foreseeLedger(
  track: Track,
  body: string,
  baseBranch: string,
  place: ClosingPlace,
): readonly LedgerRow[] {
  return listExpectations(track).map(({ role, ref }) => {
    const cause = role === "close" ? foresee(ref.value, body, baseBranch, place) : null;
    return {
      track,
      role,
      ref,
      outcome: "waiting",
      actual: "waits for the merge",
      cause,
      movedTo: null,
      wasReopened: false,
    };
  });
}

function foresee(ref: IssueRef, body: string, baseBranch: string, place: ClosingPlace): string | null {
  if (baseBranch !== place.defaultBranch) {
    return `GitHub will not close it: "${baseBranch}" is not the default branch "${place.defaultBranch}".`;
  }
  if (closesIssue(ref, body, place.repository)) return null;
  return `the pull request's body has no "Closes ${describeIssue(ref)}" yet.`;
}
