import type { PlanReport } from "../core/plan/report.ts";

/** One entry of the `tracks` output, made for `strategy.matrix.include`. */
export interface TrackOutput {
  readonly plan: string;
  readonly track: string;
  readonly name: string;
  readonly type: "code" | "analysis";
  readonly branch: string;
  /** 1-based: tracks of one phase may run at once. */
  readonly phase: number;
  readonly needs: readonly string[];
  readonly digest: string;
}

/** The tracks of a plan that passed, in launch order; none while it has errors: no agent may start. */
export function trackOutputs({ plan, verdict, phases, digests }: PlanReport): readonly TrackOutput[] {
  if (plan === null || verdict === "fail") return [];
  return phases.flatMap((ids, index) =>
    plan.tracks
      .filter((track) => ids.includes(track.id))
      .map((track) => ({
        plan: plan.id.value,
        track: track.id,
        name: track.name,
        type: track.type,
        branch: track.branch.value,
        phase: index + 1,
        needs: track.needs.map((need) => need.value),
        digest: digests.get(track.id) ?? "",
      })),
  );
}
