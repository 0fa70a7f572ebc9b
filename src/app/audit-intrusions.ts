import { startOf } from "../core/audit/audit-finding.ts";
import { listTouchedPaths } from "../core/audit/change.ts";
import type { DiffReading } from "../core/audit/change.ts";
import { findIntrusions } from "../core/audit/rules/intrusion.ts";
import { Territory } from "../core/audit/territory.ts";
import type { Finding } from "../core/finding.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import { findFinished } from "./audit-claims.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import type { PullRequest } from "./ports.ts";

/** Where a pull request of no track touches what tracks at work claim, and what of it could not be read. */
export async function findPullIntrusions(
  ports: AuditPorts,
  inputs: AuditInputs,
  pull: PullRequest,
  diff: DiffReading,
  base: BasePlans,
): Promise<readonly Finding[]> {
  const touched = listTouchedPaths(diff.changes);
  const found: Finding[] = [];
  for (const plan of base.plans) {
    const territory = new Territory(plan, base.paths);
    const finished = await findFinished(ports, territory, touched, base.branch);
    found.push(...findIntrusions(territory, touched, finished, inputs.intrusion));
  }
  if (base.plans.length === 0 || diff.problems.length === 0) return found;
  return [...found, ...diff.problems.map((problem) => describeUnread(pull, problem, base))];
}

// A change of no track whose files cannot be listed may intrude anywhere.
function describeUnread(pull: PullRequest, problem: string, base: BasePlans): Finding {
  const message = `whether #${String(pull.number)} touches a claimed file is not known: ${problem}`;
  const location = startOf(base.paths[0] ?? "");
  return { rule: "incomplete-diff", severity: "error", message, location, tracks: [] };
}
