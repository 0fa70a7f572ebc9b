import type { Finding } from "../finding.ts";
import type { Plan, Track } from "../plan/plan.ts";
import type { ChangeStatus } from "./change.ts";
import type { LedgerRow } from "./ledger.ts";

/** What a track's scope says of one touched path. */
export type VerdictKind = "allowed" | "forbidden" | "foreign" | "unclaimed" | "protected" | "shared";

/** One touched path, judged. */
export interface ChangeVerdict {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: ChangeStatus;
  readonly verdict: VerdictKind;
  /** Tracks whose scope contains the path, in plan order; on a shared path its owner, if it has one. */
  readonly owners: readonly string[];
  /** The glob that decided; null where none did. */
  readonly pattern: string | null;
  /** The reason a `Scope-Expansion` line gives for the path; null where there is none. */
  readonly expansion: string | null;
}

/** Everything an audit of one track found out. */
export interface AuditReport {
  readonly plan: Plan;
  readonly track: Track;
  readonly verdict: "pass" | "fail";
  readonly changes: readonly ChangeVerdict[];
  /** Touched paths left out because they equal the base branch: merged in, not written here. */
  readonly identicalToBase: readonly string[];
  readonly issues: readonly LedgerRow[];
  /** Errors first, then in order of path or plan. */
  readonly findings: readonly Finding[];
}
