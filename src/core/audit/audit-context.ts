import type { Finding } from "../finding.ts";
import type { Plan, Track, TrackId } from "../plan/plan.ts";
import type { TouchedPath } from "./change.ts";
import type { LedgerRow } from "./ledger.ts";
import type { ChangeVerdict } from "./report.ts";
import type { ScopeExpansion } from "./signal-lines.ts";
import type { Territory } from "./territory.ts";

/** What an audit of a diff knows beside the plan and the diff. Unknown is null, never empty. */
export interface AuditContext {
  /** The branch that the track merges into, by name. */
  readonly baseBranch: string;
  /** Every plan file on the base branch. Files of the default plan folder count as plans in any case. */
  readonly planPaths: readonly string[];
  /** What could not be read of the diff. */
  readonly diffProblems: readonly string[];
  /** Lines of the pull request's body and of its commits. */
  readonly expansions: readonly ScopeExpansion[];
  /** Touched paths whose mode and content equal the base branch's live tip (both missing counts). */
  readonly identicalToBase: ReadonlySet<string>;
  /** Tracks at work of other plans, as `plan/track`, by a path that their scope contains. */
  readonly otherClaims: ReadonlyMap<string, readonly string[]>;
  /** The digest in the `Dispatch-Track` line; null where there is none. */
  readonly promptDigest: string | null;
  /** Tracks with a merged pull request; null where GitHub was not asked. */
  readonly mergedTracks: ReadonlySet<TrackId> | null;
  /** The track's rows of the issue ledger; empty where GitHub was not asked. */
  readonly issues: readonly LedgerRow[];
}

/** A context that knows nothing but the base branch: what an offline audit starts from. */
export function offlineContext(baseBranch: string): AuditContext {
  return {
    baseBranch,
    planPaths: [],
    diffProblems: [],
    expansions: [],
    identicalToBase: new Set(),
    otherClaims: new Map(),
    promptDigest: null,
    mergedTracks: null,
    issues: [],
  };
}

/** What the rules of an audit look at. */
export interface AuditModel {
  readonly plan: Plan;
  readonly track: Track;
  readonly territory: Territory;
  readonly context: AuditContext;
  /** Every touched path but those identical to the base, judged; same order as `touched`. */
  readonly changes: readonly ChangeVerdict[];
  readonly touched: readonly TouchedPath[];
}

/** One rule: from what was touched to what is wrong with it. */
export type AuditRule = (model: AuditModel) => readonly Finding[];
