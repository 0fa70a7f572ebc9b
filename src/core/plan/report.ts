import type { Finding } from "../finding.ts";
import type { Plan, TrackId } from "./plan.ts";

/** One question of the parallelizability checklist, answered from the rules. */
export interface ChecklistItem {
  readonly question: string;
  readonly answer: "yes" | "no";
  readonly reason: string;
}

/** Everything a check found out about one plan file. */
export interface PlanReport {
  readonly path: string;
  /** The decoded plan; null when the file could not be decoded. */
  readonly plan: Plan | null;
  readonly verdict: "pass" | "fail";
  /** Track ids by launch phase: all of a phase may run at once. Empty while `needs` has a cycle. */
  readonly phases: readonly (readonly TrackId[])[];
  /** First 12 hex digits of SHA-256 over each track's canonical content. */
  readonly digests: ReadonlyMap<TrackId, string>;
  readonly checklist: readonly ChecklistItem[];
  /** Errors first, then by place. */
  readonly findings: readonly Finding[];
}
