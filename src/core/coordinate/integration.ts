import type { Finding } from "../finding.ts";
import type { TrackId } from "../plan/plan.ts";
import type { CommandOutcome } from "./merge.ts";
import type { OrderForecast, PairConflict } from "./merge-order.ts";
import type { PathPlace } from "./path-owners.ts";

/** A conflicting path, who wrote it before, and whose scope it is in. */
export interface StepConflict {
  readonly path: string;
  /** Git's names of the conflict: `contents`, `modify/delete`, … */
  readonly kinds: readonly string[];
  /** Tracks merged before this one that changed the path, in merge order; empty: the base changed it. */
  readonly against: readonly TrackId[];
  readonly place: PathPlace;
}

/** How one track's step ended. */
export type StepOutcome =
  /** Merged without a conflict; `paths` is how many paths the step changed. */
  | {
      readonly kind: "merged";
      readonly branch: string;
      readonly sha: string;
      readonly commit: string;
      readonly paths: number;
    }
  /** The base contains the branch's tip already. */
  | { readonly kind: "contained"; readonly branch: string; readonly sha: string }
  /** The caller said that the track is merged; nothing was looked up. */
  | { readonly kind: "declared-merged" }
  | {
      readonly kind: "conflict";
      readonly branch: string;
      readonly sha: string;
      readonly conflicts: readonly StepConflict[];
    }
  | { readonly kind: "missing" }
  | { readonly kind: "ambiguous"; readonly branches: readonly string[] }
  /** The branch here and the branch on origin each have commits that the other lacks. */
  | { readonly kind: "diverged"; readonly branch: string; readonly local: string; readonly origin: string }
  /** Not tried, because these tracks it needs are not in. */
  | {
      readonly kind: "waiting";
      readonly branch: string;
      readonly sha: string;
      readonly needs: readonly TrackId[];
    };

/** One track's step of an integration. */
export interface IntegrationStep {
  readonly track: TrackId;
  /** The launch phase, 1-based. */
  readonly phase: number;
  /** The plan's `branch:` as written. */
  readonly pattern: string;
  readonly outcome: StepOutcome;
}

/** Which order costs least, when the given one conflicts. */
export interface OrderAdvice {
  /** What the given order costs by the same measure. */
  readonly given: Pick<OrderForecast, "repairs" | "conflictingPaths">;
  readonly best: OrderForecast;
  /** Every pair of branches that git cannot merge with each other. */
  readonly pairs: readonly PairConflict[];
  /** Tracks that conflict with the base itself: they must repair in any order, and are in none. */
  readonly againstBase: readonly TrackId[];
}

/** The outcome of a whole integration pass. */
export interface IntegrationReport {
  readonly plan: string;
  readonly planPath: string;
  readonly base: { readonly branch: string; readonly sha: string };
  /** In merge order. */
  readonly steps: readonly IntegrationStep[];
  /** The last commit that merged cleanly; the base's tip when none did. Unreferenced unless `writtenRef`. */
  readonly result: { readonly commit: string; readonly tree: string };
  /** Null when no step conflicts. */
  readonly advice: OrderAdvice | null;
  /** The audit of every merged or conflicting track. */
  readonly findings: readonly Finding[];
  /** Null when no command was asked for; empty when the plan has none. */
  readonly commands: readonly CommandOutcome[] | null;
  /** Lines of `verify` that a person must check. */
  readonly checks: readonly string[];
  readonly writtenRef: string | null;
  /** What the reader should know and no step says. */
  readonly notes: readonly string[];
  readonly verdict: "pass" | "fail";
}

/** Whether a step leaves its track out of the result. */
export function isLeftOut(outcome: StepOutcome): boolean {
  switch (outcome.kind) {
    case "merged":
    case "contained":
    case "declared-merged":
      return false;
    case "conflict":
    case "missing":
    case "ambiguous":
    case "diverged":
    case "waiting":
      return true;
  }
}

/** `fail` when a track is left out, a finding is an error, or a command did not pass. */
export function judgeIntegration(
  steps: readonly IntegrationStep[],
  findings: readonly Finding[],
  commands: readonly CommandOutcome[] | null,
): IntegrationReport["verdict"] {
  const failed =
    steps.some((step) => isLeftOut(step.outcome)) ||
    findings.some((finding) => finding.severity === "error") ||
    (commands ?? []).some((command) => command.kind !== "passed");
  return failed ? "fail" : "pass";
}
