import { auditWithin } from "../core/audit/audit-changes.ts";
import { offlineContext } from "../core/audit/audit-context.ts";
import { listTouchedPaths } from "../core/audit/change.ts";
import { findScopeExpansions } from "../core/audit/signal-lines.ts";
import { Territory } from "../core/audit/territory.ts";
import { isLeftOut } from "../core/coordinate/integration.ts";
import type { Finding } from "../core/finding.ts";
import type { Track, TrackId } from "../core/plan/plan.ts";
import type { MergePass, MergeSetting } from "./integrate-merge.ts";
import type { ChangedFile, MergeRepository } from "./ports.ts";

/** Two commits and what differs between them. */
interface Contribution {
  readonly from: string;
  readonly to: string;
  readonly sha: string;
  readonly changes: readonly ChangedFile[];
  readonly identicalToBase: ReadonlySet<string>;
}

/**
 * Holds what each track brought into the result against its scope, in merge order.
 *
 * A track that conflicts brought nothing; it is held to what its branch changes, so that one run shows all.
 */
export async function auditPass(pass: MergePass, setting: MergeSetting): Promise<readonly Finding[]> {
  const { plan, branch } = setting.base;
  const territory = new Territory(plan);
  const context = {
    ...offlineContext(branch),
    planPaths: [plan.source.path],
    mergedTracks: tracksThatAreIn(pass),
  };
  const findings: Finding[] = [];
  let before = setting.base.sha;
  for (const { track: id, outcome } of pass.steps) {
    const track = plan.tracks.find((one) => one.id === id);
    if (track === undefined || (outcome.kind !== "merged" && outcome.kind !== "conflict")) continue;
    const contribution =
      outcome.kind === "merged"
        ? mergedContribution(track, before, outcome, pass)
        : await branchContribution(setting.repository, before, outcome.sha);
    if (outcome.kind === "merged") before = outcome.commit;
    const changes = await addPatches(contribution, territory, setting.repository);
    const messages = await setting.repository.messages(setting.base.sha, contribution.sha);
    const expansions = messages.flatMap(findScopeExpansions);
    const { identicalToBase } = contribution;
    findings.push(
      ...auditWithin(territory, track, changes, { ...context, expansions, identicalToBase }).findings,
    );
  }
  return findings;
}

function tracksThatAreIn(pass: MergePass): ReadonlySet<TrackId> {
  return new Set(pass.steps.filter((step) => !isLeftOut(step.outcome)).map((step) => step.track));
}

function mergedContribution(
  track: Track,
  from: string,
  { commit, sha }: { readonly commit: string; readonly sha: string },
  pass: MergePass,
): Contribution {
  return { from, to: commit, sha, changes: pass.changes.get(track.id) ?? [], identicalToBase: new Set() };
}

// Against the result so far, not the base: a branch that grew out of another track's holds that one's commits.
async function branchContribution(
  repository: MergeRepository,
  before: string,
  sha: string,
): Promise<Contribution> {
  const from = await repository.mergeBase(before, sha);
  const changes = await repository.changes(from, sha);
  const differing = pathsOf(await repository.changes(before, sha));
  const identicalToBase = new Set([...pathsOf(changes)].filter((path) => !differing.has(path)));
  return { from, to: sha, sha, changes, identicalToBase };
}

function pathsOf(changes: readonly ChangedFile[]): ReadonlySet<string> {
  return new Set(listTouchedPaths(changes).map(({ path }) => path));
}

// Only the rules of shared files look at hunks, and shared files are few.
async function addPatches(
  { from, to, changes }: Contribution,
  territory: Territory,
  repository: MergeRepository,
): Promise<readonly ChangedFile[]> {
  const complete: ChangedFile[] = [];
  for (const change of changes) {
    const isShared = territory.sharedEntry(change.path) !== null;
    complete.push(isShared ? { ...change, patch: await repository.patch(from, to, change.path) } : change);
  }
  return complete;
}
