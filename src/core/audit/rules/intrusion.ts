import type { Finding, Severity } from "../../finding.ts";
import type { TouchedPath } from "../change.ts";
import { startOf } from "../audit-finding.ts";
import type { Territory } from "../territory.ts";

/**
 * Files of a change that belongs to no track, in the scope of a track that is still at work.
 *
 * The severity is the user's choice: such a change may be a hotfix that cannot wait.
 */
export function findIntrusions(
  territory: Territory,
  touched: readonly TouchedPath[],
  finished: ReadonlySet<string>,
  severity: Severity,
): readonly Finding[] {
  const plan = territory.plan.id.value;
  return touched.flatMap(({ path }) => {
    const holders = territory.holders(path).filter((holder) => !finished.has(holder.track.id));
    const holder = holders[0];
    if (holder === undefined) return [];
    const { id } = holder.track;
    const message =
      `this change belongs to no track and touches "${path}", which track "${id}" of plan "${plan}" claims ` +
      `with "${holder.glob.text}" and is still working on. Hand the change to that track or wait for its ` +
      `merge; if this is the track's work, write "Dispatch-Track: ${plan}/${id}" in the pull request's body.`;
    const tracks = holders.map(({ track }) => `${plan}/${track.id}`);
    return [{ rule: "intrusion", severity, message, location: startOf(path), tracks }];
  });
}
