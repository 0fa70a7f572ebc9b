import type {
  IntegrationStep,
  OrderAdvice,
  StepConflict,
  StepOutcome,
} from "../core/coordinate/integration.ts";
import type { CommandOutcome } from "../core/coordinate/merge.ts";
import type { PathPlace } from "../core/coordinate/path-owners.ts";
import { plural } from "./word-count.ts";

/** One word for how a step ended. */
export function outcomeWord(outcome: StepOutcome): string {
  switch (outcome.kind) {
    case "merged":
      return "clean";
    case "contained":
      return "nothing to merge";
    case "declared-merged":
      return "merged before";
    case "conflict":
      return "CONFLICT";
    case "missing":
      return "NO BRANCH";
    case "ambiguous":
      return "AMBIGUOUS";
    case "diverged":
      return "DIVERGED";
    case "waiting":
      return "LEFT OUT";
  }
}

/** What a reader needs to know about a step; plain text with branch names as they are. */
export function outcomeSentence({ outcome, pattern }: IntegrationStep, base: string): string {
  switch (outcome.kind) {
    case "merged":
      return `${outcome.branch} at ${short(outcome.sha)}: ${plural(outcome.paths, "path")} changed`;
    case "contained":
      return `${base} contains ${outcome.branch} (${short(outcome.sha)}): merged before, or no commit yet`;
    case "declared-merged":
      return "said to have merged; no branch was looked for";
    case "conflict":
      return `${outcome.branch} at ${short(outcome.sha)}: ${plural(outcome.conflicts.length, "conflicting path")}`;
    case "missing":
      return `no branch "${pattern}", neither here nor on origin: push it, or name the track with --merged`;
    case "ambiguous":
      return `"${pattern}" means several branches: ${outcome.branches.join(", ")}`;
    case "diverged":
      return (
        `${outcome.branch} is at ${short(outcome.local)} here and at ${short(outcome.origin)} on origin, ` +
        "and neither contains the other: pull or push it"
      );
    case "waiting":
      return `${outcome.branch} was not tried: it needs ${outcome.needs.join(", ")}`;
  }
}

/** Why a path conflicts: git's names for it, and who wrote it before. */
export function conflictReason(conflict: StepConflict, base: string): string {
  const rivals = conflict.against.length > 0 ? conflict.against.join(", ") : base;
  return `${conflict.kinds.length > 0 ? conflict.kinds.join(", ") : "conflict"} with ${rivals}`;
}

/** Whose scope a path is in. */
export function placeWords(place: PathPlace): string {
  switch (place.kind) {
    case "tracks":
      return `in the scope of ${place.tracks.join(", ")}`;
    case "shared":
      return "listed under shared";
    case "protected":
      return "protected";
    case "nobody":
      return "in no track's scope";
  }
}

/** What the forecast says, one sentence a line. */
export function adviceSentences({ given, best, pairs, againstBase }: OrderAdvice): readonly string[] {
  const method = best.method === "exact" ? "every order was weighed" : "greedy: not every order was weighed";
  return [
    ...pairs.map(({ tracks: [a, b], paths }) => `${a} and ${b} conflict in ${listSome(paths)}`),
    ...againstBase.map(
      (track) => `${track} conflicts with the base itself and must be repaired in any order`,
    ),
    best.repairs.length < given.repairs.length || best.conflictingPaths < given.conflictingPaths
      ? `cheapest order: ${best.order.join(", ")} (${costWords(best)} instead of ${costWords(given)}; ${method})`
      : `no order is cheaper than the plan's (${costWords(given)}; ${method})`,
  ];
}

/** How a command ended. */
export function commandWords({ kind, exitCode, milliseconds }: CommandOutcome): string {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  switch (kind) {
    case "passed":
      return `passed in ${seconds}`;
    case "failed":
      return exitCode === null ? `ended by a signal after ${seconds}` : `exit ${exitCode} after ${seconds}`;
    case "timed-out":
      return `timed out after ${seconds}`;
  }
}

/** A commit's short name. */
export function short(sha: string): string {
  return sha.slice(0, 10);
}

function costWords({ repairs, conflictingPaths }: OrderAdvice["given"]): string {
  if (repairs.length === 0) return "no conflict";
  return `${repairs.join(", ")} to repair, ${plural(conflictingPaths, "path")}`;
}

function listSome(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(", ");
  return paths.length > 3 ? `${shown} and ${String(paths.length - 3)} more` : shown;
}
