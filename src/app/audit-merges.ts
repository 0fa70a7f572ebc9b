import { attributeChange } from "../core/audit/attribute.ts";
import type { TrackDelivery } from "../core/audit/ledger.ts";
import type { TrackMerge } from "../core/audit/issue-evidence.ts";
import type { Plan, Track, TrackId } from "../core/plan/plan.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { signalsOf } from "./audit-signals.ts";
import type { PullRequest } from "./ports.ts";

/** The merged pull requests of each track, newest first; a track without one is absent. */
export type MergedPulls = ReadonlyMap<TrackId, readonly PullRequest[]>;

/**
 * Finds which tracks of a plan have merged into their base branch.
 *
 * 1. Every signal counts but one: a fork's own `Dispatch-Track` line. Anybody could settle a track by it.
 * 2. GitHub's newest merges are read once for all tracks; a track not among them is asked for by its
 *    branch, when that is one name.
 */
export async function findMergedPulls(
  ports: AuditPorts,
  plan: Plan,
  baseBranch: string,
  wanted: readonly Track[],
): Promise<MergedPulls> {
  const merged = new Map<TrackId, PullRequest[]>();
  if (wanted.length === 0) return merged;
  for (const pull of await ports.pulls.listMerged(baseBranch)) addMerge(ports, plan, pull, merged);
  for (const track of wanted) {
    if (merged.has(track.id) || /[*?[{(]/.test(track.branch.value)) continue;
    for (const pull of await ports.pulls.ofBranch(track.branch.value)) {
      if (pull.merged && pull.baseRef === baseBranch) addMerge(ports, plan, pull, merged);
    }
  }
  return merged;
}

/** How a track stands, by its merged pull requests; where agents push, none of them is no news. */
export function deliveryOf(plan: Plan, track: Track, merged: MergedPulls): TrackDelivery {
  const pulls = merged.get(track.id) ?? [];
  const newest = pulls.toSorted((a, b) => ((a.mergedAt ?? "") < (b.mergedAt ?? "") ? 1 : -1))[0];
  if (newest === undefined) return { kind: plan.delivery === "push" ? "unknown" : "unmerged" };
  return { kind: "merged", merge: mergeOf(newest), pulls: new Set(pulls.map(({ number }) => number)) };
}

function mergeOf(pull: PullRequest): TrackMerge {
  if (pull.mergedAt === null) throw new Error(`internal error: #${String(pull.number)} has no merge time`);
  const { number, author, body, mergedAt, baseRef } = pull;
  return { number, author, body, mergedAt, baseRef };
}

function addMerge(
  ports: AuditPorts,
  plan: Plan,
  pull: PullRequest,
  merged: Map<TrackId, PullRequest[]>,
): void {
  const source = signalsOf(pull, ports.repository, []);
  const trusted = source.isSameRepository ? source : { ...source, body: "" };
  const found = attributeChange(trusted, [plan]);
  if (found.kind !== "track") return;
  const known = merged.get(found.address.track.id) ?? [];
  if (known.some(({ number }) => number === pull.number)) return;
  merged.set(found.address.track.id, [...known, pull]);
}
