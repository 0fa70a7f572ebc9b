/** How much a finding weighs. An error makes a run fail; a warning is shown and passes. */
export type Severity = "error" | "warning";

/** The severity each public rule has when the plan does not set another. */
export const RULE_SEVERITIES = {
  "invalid-yaml": "error",
  "invalid-plan": "error",
  "invalid-glob": "error",
  "hidden-characters": "error",
  "duplicate-plan": "error",
  "unknown-track": "error",
  "needs-cycle": "error",
  "branch-clash": "error",
  "issue-claimed-twice": "error",
  "scope-overlap": "error",
  "cross-plan-overlap": "error",
  "undecided-overlap": "error",
  "empty-scope": "error",
  "boundary-owner": "error",
  "shared-claimed": "error",
  "directory-as-file": "error",
  "missing-handover": "error",
  "missing-issues": "error",
  "issue-not-found": "error",
  "issue-is-pull-request": "error",
  "missing-soldiers": "warning",
  "soldier-not-in-handover": "warning",
  "missing-read-first": "warning",
  "path-not-found": "warning",
  "literal-brackets": "warning",
  "shallow-cannot": "warning",
  "useless-cannot": "warning",
  "broad-scope": "warning",
  "protected-path": "warning",
  "missing-done-when": "warning",
  "missing-verify": "warning",
  "prompt-too-long": "warning",
  "issue-already-closed": "warning",
  "case-clash": "warning",
  "forbidden-path": "error",
  "foreign-path": "error",
  "unclaimed-path": "error",
  "shared-rule-broken": "error",
  "no-must-touch": "error",
  "needs-not-merged": "error",
  "plan-edited": "error",
  "ambiguous-track": "error",
  "incomplete-diff": "error",
  "issue-open": "error",
  "issue-reopened": "error",
  "issue-closed-without-merge": "error",
  "keep-open-closed": "error",
  "comment-missing": "error",
  "stale-prompt": "warning",
  intrusion: "warning",
  "issue-not-planned": "warning",
  "issue-moved": "warning",
  "issue-deleted": "warning",
  "issue-unreadable": "warning",
  "unattributed-commit": "warning",
} as const satisfies Record<string, Severity>;

/** A public rule id. `protected-path` is a warning in a plan and an error in an audit. */
export type RuleId = keyof typeof RULE_SEVERITIES;

/** What a plan may set for a rule. */
export type RuleSetting = Severity | "off";

/** Every rule id, in the order of the documentation. */
export const RULE_IDS = Object.keys(RULE_SEVERITIES) as readonly RuleId[];

/** Whether a text is a public rule id. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULE_SEVERITIES, text);
}
