import type { TouchedPath } from "../core/audit/change.ts";
import { Territory } from "../core/audit/territory.ts";
import type { Plan } from "../core/plan/plan.ts";
import { findMergedPulls } from "./audit-merges.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";

/** Ids of the tracks that claim a touched path and have merged: nobody is at work there any more. */
export async function findFinished(
  ports: AuditPorts,
  territory: Territory,
  touched: readonly TouchedPath[],
  baseBranch: string,
): Promise<ReadonlySet<string>> {
  const concerned = new Set(touched.flatMap(({ path }) => territory.holders(path)).map(({ track }) => track));
  return new Set((await findMergedPulls(ports, territory.plan, baseBranch, [...concerned])).keys());
}

/** Tracks at work of the branch's other plans, as `plan/track`, by the touched path that they claim. */
export async function findOtherClaims(
  ports: AuditPorts,
  plan: Plan,
  touched: readonly TouchedPath[],
  base: BasePlans,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const claims = new Map<string, readonly string[]>();
  for (const other of base.plans.filter(({ id }) => id.value !== plan.id.value)) {
    const territory = new Territory(other, base.paths);
    const finished = await findFinished(ports, territory, touched, base.branch);
    for (const { path } of touched) {
      const holders = territory.holders(path).filter(({ track }) => !finished.has(track.id));
      const names = holders.map(({ track }) => `${other.id.value}/${track.id}`);
      if (names.length > 0) claims.set(path, [...(claims.get(path) ?? []), ...names]);
    }
  }
  return claims;
}
