import type { IssueRef, Plan } from "./plan.ts";

/** What GitHub says about an issue number that a plan names. */
export type IssueFact =
  | { readonly kind: "issue"; readonly state: "open" | "closed" }
  | { readonly kind: "pull-request" }
  | { readonly kind: "missing" }
  /** The token may not read it, or the answer did not come: never evidence of anything. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** What a check knows about the world beside the plan's own text. Unknown is null, never empty. */
export interface PlanFacts {
  /** Every file that git tracks, sorted by code point; null outside a repository. */
  readonly files: readonly string[] | null;
  /** Texts of handover docs that exist, by path. A doc in `files` but not here was not read. */
  readonly texts: ReadonlyMap<string, string>;
  /** Facts by `owner/name#number` or `#number` for the plan's own repository (see `issueKey`); null offline. */
  readonly issues: ReadonlyMap<string, IssueFact> | null;
  /** The other active plans of the repository, decoded. */
  readonly otherPlans: readonly Plan[];
  /** Paths of other active plan files that are broken: nothing can be concluded about what they claim. */
  readonly brokenPlans: readonly string[];
  /** "owner/name" of the plan's own repository, so that `owner/name#7` and 7 are one issue; absent when not known. */
  readonly repository?: string | null;
}

/** The key of an issue in `PlanFacts.issues`. */
export function issueKey(ref: IssueRef): string {
  return `${ref.repository ?? ""}#${String(ref.number)}`;
}
