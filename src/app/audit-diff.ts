import type { AuditReport } from "../core/audit/report.ts";
import { isViolation } from "../core/audit/audit-changes.ts";
import type { DiffReading } from "../core/audit/change.ts";
import { findImpossiblePaths } from "../core/audit/impossible-path.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { ActionError } from "./errors.ts";
import type { PullRequest } from "./ports.ts";

/** The files of a pull request; what GitHub cannot list in full is a problem and not a failure of the run. */
export async function readPullDiff(ports: AuditPorts, pull: PullRequest): Promise<DiffReading> {
  try {
    const changes = await ports.pulls.files(pull);
    return { changes, problems: findImpossiblePaths(changes) };
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== "too-large") throw error;
    return { changes: [], problems: [`${error.message} ${error.hint}`.trim()] };
  }
}

/** Two commits, of which the second holds a change and the first does not. */
export interface CommitPair {
  readonly base: string;
  readonly head: string;
}

/**
 * The paths that a report objects to and that are the same at both commits, in mode and content.
 *
 * So a file that came in with a merge of the base branch under other commit ids is nobody's violation. Empty
 * where a listing is not complete: in doubt a violation stands.
 */
export async function findIdenticalPaths(
  ports: AuditPorts,
  report: AuditReport,
  pair: CommitPair,
): Promise<ReadonlySet<string>> {
  const suspects = report.changes.filter(isViolation).map(({ path }) => path);
  if (suspects.length === 0) return new Set();
  const [base, head] = [await ports.commits.tree(pair.base), await ports.commits.tree(pair.head)];
  if (base === null || head === null) return new Set();
  const same = suspects.filter((path) => {
    const before = base.get(path);
    const after = head.get(path);
    return before?.sha === after?.sha && before?.mode === after?.mode;
  });
  return new Set(same);
}
