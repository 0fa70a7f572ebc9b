import { matchBranch } from "../core/coordinate/branch-match.ts";
import {
  isLeftOut,
  type IntegrationStep,
  type StepConflict,
  type StepOutcome,
} from "../core/coordinate/integration.ts";
import type { BranchTip, PathConflict } from "../core/coordinate/merge.ts";
import type { PathOwners } from "../core/coordinate/path-owners.ts";
import { listTouchedPaths } from "../core/audit/change.ts";
import type { Track, TrackId } from "../core/plan/plan.ts";
import type { BasePlan } from "./integrate-plan.ts";
import { readTip } from "./integrate-tip.ts";
import type { ChangedFile, MergeRepository } from "./ports.ts";

/** A track with its launch phase, in the order in which it is to merge. */
export interface OrderedTrack {
  readonly track: Track;
  readonly phase: number;
}

/** The steps of a pass, and what each track that was tried changed. */
export interface MergePass {
  readonly steps: readonly IntegrationStep[];
  /** The last clean commit; the base's tip when none merged. */
  readonly commit: string;
  /** By track: what it brought into the result. Only tracks that merged. */
  readonly changes: ReadonlyMap<TrackId, readonly ChangedFile[]>;
}

/** What every step of a pass needs. */
export interface MergeSetting {
  readonly base: BasePlan;
  readonly repository: MergeRepository;
  readonly branches: readonly BranchTip[];
  readonly owners: PathOwners;
  readonly declaredMerged: ReadonlySet<TrackId>;
}

/**
 * Merges the tracks' branches onto the base, one after the other.
 *
 * A track that conflicts is left out and the others go on, but for those that need it.
 */
export async function mergeTracks(order: readonly OrderedTrack[], setting: MergeSetting): Promise<MergePass> {
  const pass = new RunningPass(setting);
  for (const ordered of order) await pass.add(ordered);
  return pass;
}

class RunningPass implements MergePass {
  readonly steps: IntegrationStep[] = [];
  readonly changes = new Map<TrackId, readonly ChangedFile[]>();
  commit: string;
  readonly #setting: MergeSetting;
  readonly #writers = new Map<string, TrackId[]>();
  readonly #leftOut = new Set<TrackId>();

  constructor(setting: MergeSetting) {
    this.#setting = setting;
    this.commit = setting.base.sha;
  }

  async add({ track, phase }: OrderedTrack): Promise<void> {
    const outcome = await this.#tryTrack(track);
    if (isLeftOut(outcome)) this.#leftOut.add(track.id);
    this.steps.push({ track: track.id, phase, pattern: track.branch.value, outcome });
  }

  async #tryTrack(track: Track): Promise<StepOutcome> {
    const { base, repository, branches, declaredMerged } = this.#setting;
    if (declaredMerged.has(track.id)) return { kind: "declared-merged" };
    const match = matchBranch(track, branches);
    if (match.kind === "missing") return { kind: "missing" };
    if (match.kind === "ambiguous") return { kind: "ambiguous", branches: match.names };
    const tip = await readTip(match, repository);
    if (tip.kind === "diverged") {
      return { kind: "diverged", branch: match.name, local: tip.local, origin: tip.origin };
    }
    const { sha } = tip;
    if (await repository.contains(base.sha, sha)) return { kind: "contained", branch: match.name, sha };
    const missing = this.#missingNeeds(track);
    if (missing.length > 0) return { kind: "waiting", branch: match.name, sha, needs: missing };
    return this.#mergeBranch(track, match.name, sha);
  }

  #missingNeeds(track: Track): readonly TrackId[] {
    const needed = new Set<string>(track.needs.map((need) => need.value));
    return [...this.#leftOut].filter((id) => needed.has(id));
  }

  async #mergeBranch(track: Track, branch: string, sha: string): Promise<StepOutcome> {
    const { base, repository } = this.#setting;
    const { tree, conflicts } = await repository.merge(this.commit, sha);
    if (conflicts.length > 0) {
      return { kind: "conflict", branch, sha, conflicts: conflicts.map((one) => this.#explain(one)) };
    }
    const before = this.commit;
    const address = `${base.plan.id.value}/${track.id}`;
    const message = `Integrate ${branch}\n\n${INTEGRATION_TRAILER}: ${address}\n`;
    this.commit = await repository.commit(tree, [before, sha], message);
    const changes = await repository.changes(before, this.commit);
    this.#remember(track, changes);
    return { kind: "merged", branch, sha, commit: this.commit, paths: listTouchedPaths(changes).length };
  }

  #remember(track: Track, changes: readonly ChangedFile[]): void {
    this.changes.set(track.id, changes);
    for (const { path } of listTouchedPaths(changes)) {
      this.#writers.set(path, [...(this.#writers.get(path) ?? []), track.id]);
    }
  }

  #explain({ path, kinds }: PathConflict): StepConflict {
    const place = this.#setting.owners.place(path);
    return { path, kinds, against: this.#writers.get(path) ?? [], place };
  }
}

/** The trailer by which a commit shows that it was made by an integration, and of which plan. */
export const INTEGRATION_TRAILER = "Dispatch-Integration";
