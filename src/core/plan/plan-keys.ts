import type { RuleId, RuleSetting } from "../rule-catalogue.ts";

// The keys of each mapping of a plan file. The JSON Schema is held to these lists by a test.

/** Keys of the plan itself. */
export const PLAN_KEYS = [
  "version",
  "plan",
  "title",
  "base",
  "delivery",
  "label",
  "tracking-issue",
  "read-first",
  "gates",
  "shared",
  "boundaries",
  "verify",
  "rules",
  "tracks",
] as const;

/** Keys of a track. */
export const TRACK_KEYS = [
  "name",
  "type",
  "handover",
  "soldiers",
  "can-touch",
  "cannot-touch",
  "outputs",
  "must-touch",
  "issues",
  "refs",
  "keep-open",
  "needs",
  "branch",
  "gates",
  "done-when",
] as const;

/** Keys of an entry of `gates`. */
export const GATE_KEYS = ["run", "when"] as const;

/** Keys of an entry of `shared`. */
export const SHARED_KEYS = ["path", "rule", "from", "owner", "why"] as const;

/** Keys of an entry of `boundaries`. */
export const BOUNDARY_KEYS = ["path", "owner"] as const;

/** Keys of an entry of `verify`: one of them. */
export const VERIFY_KEYS = ["run", "check"] as const;

/** What `shared` may ask of a path. */
export const SHARED_RULES = ["append-only", "derived-from", "owner"] as const;

/** What a rule may be set to. */
export const RULE_SETTINGS = ["off", "warning", "error"] as const satisfies readonly RuleSetting[];

/** Rules that a plan may not set below `error`: without them a passing plan would prove nothing. */
export const FIXED_RULES: ReadonlySet<RuleId> = new Set<RuleId>([
  "invalid-yaml",
  "invalid-plan",
  "invalid-glob",
  "hidden-characters",
  "duplicate-plan",
  "unknown-track",
  "needs-cycle",
  "scope-overlap",
  "cross-plan-overlap",
  "undecided-overlap",
]);

/** What a plan's slug looks like. */
export const PLAN_ID = /^[a-z][a-z0-9-]{0,39}$/;

/** What a track's id looks like. */
export const TRACK_ID = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** What `read-first` is when a plan does not say. */
export const DEFAULT_READ_FIRST = ["CLAUDE.md", "AGENTS.md"] as const;
