import { attributeChange } from "../core/audit/attribute.ts";
import type { Attribution } from "../core/audit/attribute.ts";
import { listTouchedPaths } from "../core/audit/change.ts";
import { Territory } from "../core/audit/territory.ts";
import { scanRadar, type RadarPlan, type RadarPull } from "../core/coordinate/radar.ts";
import type { Plan, TrackId } from "../core/plan/plan.ts";
import type { RadarReport } from "../render/board-radar.ts";
import { readPullDiff } from "./audit-diff.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { signalsOf } from "./audit-signals.ts";
import type { PullRequest } from "./ports.ts";

/** An open pull request into a base branch, and the track it belongs to. */
export interface OpenChange {
  readonly pull: PullRequest;
  readonly found: Attribution;
}

/** Open pull requests into one base branch: those that may be read, and those over the bound. */
export interface OpenChanges {
  readonly read: readonly OpenChange[];
  readonly unread: readonly PullRequest[];
}

/**
 * The open pull requests into a base branch, and their tracks.
 *
 * Those that show a track by branch, label or body come first, then the newest; of `maxPulls` of them the
 * commits, and later the files, are read. The cost is thus bounded by two listings for each of `maxPulls`.
 */
export async function findOpenChanges(
  ports: AuditPorts,
  base: BasePlans,
  maxPulls: number,
): Promise<OpenChanges> {
  const here = (await ports.pulls.listOpen()).filter((pull) => pull.baseRef === base.branch);
  const shown = here.map((pull) => ({
    pull,
    found: findTrack(ports, base, pull, []),
  }));
  const ordered = [
    ...shown.filter(({ found }) => found.kind !== "none"),
    ...shown.filter(({ found }) => found.kind === "none"),
  ];
  const read: OpenChange[] = [];
  for (const change of ordered.slice(0, maxPulls)) read.push(await readCommits(ports, base, change));
  return { read, unread: ordered.slice(maxPulls).map(({ pull }) => pull) };
}

// A `Dispatch-Track` line in a commit counts where nothing else speaks.
async function readCommits(ports: AuditPorts, base: BasePlans, change: OpenChange): Promise<OpenChange> {
  if (change.found.kind !== "none") return change;
  const messages = await ports.pulls.commitMessages(change.pull.number);
  return { pull: change.pull, found: findTrack(ports, base, change.pull, messages) };
}

// A fork's own `Dispatch-Track` line is left out: anybody could turn a track's light red by it.
function findTrack(
  ports: AuditPorts,
  base: BasePlans,
  pull: PullRequest,
  messages: readonly string[],
): Attribution {
  const source = signalsOf(pull, ports.repository, messages);
  const trusted = source.isSameRepository ? source : { ...source, body: "", commitMessages: [] };
  return attributeChange(trusted, base.plans);
}

/** Who will meet whom among open pull requests. `active` are the tracks of each plan with work still to land. */
export async function readRadar(
  ports: AuditPorts,
  base: BasePlans,
  changes: OpenChanges,
  active: ReadonlyMap<Plan, ReadonlySet<TrackId>>,
): Promise<RadarReport> {
  const pulls: RadarPull[] = [];
  const unlisted: number[] = [];
  for (const change of changes.read) {
    const { changes: files, problems } = await readPullDiff(ports, change.pull);
    if (problems.length > 0) unlisted.push(change.pull.number);
    const paths = listTouchedPaths(files).map(({ path }) => path);
    pulls.push({ number: change.pull.number, owner: ownerOf(change), paths });
  }
  const plans: readonly RadarPlan[] = base.plans.map((plan) => ({
    territory: new Territory(plan, base.paths),
    active: active.get(plan) ?? new Set(),
  }));
  return {
    hits: scanRadar(pulls, plans),
    read: pulls.length,
    unread: changes.unread.map(({ number }) => number),
    unlisted,
  };
}

function ownerOf({ found }: OpenChange): RadarPull["owner"] {
  if (found.kind !== "track") return null;
  const { plan, track } = found.address;
  return { plan: plan.id.value, track: track.id };
}
