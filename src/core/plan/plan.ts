import type { Glob } from "../glob/index.ts";
import type { RuleId, RuleSetting } from "../rule-catalogue.ts";
import type { Located, SourceText, Span } from "../source-text.ts";

/** A track's id: `^[A-Za-z][A-Za-z0-9_-]{0,39}$`, unique in its plan. */
export type TrackId = string & { readonly brand: "TrackId" };

/** A plan's slug: `^[a-z][a-z0-9-]{0,39}$`, unique in the repository. */
export type PlanId = string & { readonly brand: "PlanId" };

/** A GitHub issue as a plan names it; `repository` ("owner/name") is null for the plan's own repository. */
export interface IssueRef {
  readonly repository: string | null;
  readonly number: number;
}

/** How a track's work reaches the base branch. */
export type Delivery = "pull-request" | "push";

/** A command to run, and the globs of a scope that make it apply (empty: always). */
export interface Gate {
  readonly run: Located<string>;
  readonly when: readonly Located<Glob>[];
}

/** What may happen to a hot file that several tracks touch. */
export type SharedRule =
  | { readonly kind: "append-only" }
  | { readonly kind: "derived-from"; readonly from: readonly Located<Glob>[] }
  | { readonly kind: "owner"; readonly owner: Located<string> };

/** A path outside every scope that any track may touch under a rule. */
export interface SharedPath {
  readonly path: Located<Glob>;
  readonly rule: SharedRule;
  readonly why: string | null;
}

/** An integration seam and the track that owns it. */
export interface Boundary {
  readonly path: Located<Glob>;
  readonly owner: Located<string>;
}

/** One line of the coordinator's final checklist. */
export type VerifyStep =
  | { readonly kind: "run"; readonly command: Located<string> }
  | { readonly kind: "check"; readonly text: Located<string> };

/** One agent's share of a plan. */
export interface Track {
  readonly id: TrackId;
  /** Where the id stands: the place of findings about the track as a whole. */
  readonly span: Span;
  readonly name: string;
  readonly type: "code" | "analysis";
  readonly handover: Located<string> | null;
  readonly soldiers: readonly Located<string>[];
  /** `can-touch` of a code track, `outputs` of an analysis track. */
  readonly canTouch: readonly Located<Glob>[];
  readonly cannotTouch: readonly Located<Glob>[];
  readonly mustTouch: readonly Located<Glob>[];
  readonly issues: readonly Located<IssueRef>[];
  readonly refs: readonly Located<IssueRef>[];
  readonly keepOpen: readonly Located<IssueRef>[];
  readonly needs: readonly Located<string>[];
  /** A branch name or a glob over branch names; the default's span is the track's. */
  readonly branch: Located<string>;
  readonly gates: readonly Located<string>[];
  readonly doneWhen: readonly Located<string>[];
}

/** A plan file, decoded. Tracks keep the order of the file. */
export interface Plan {
  readonly source: SourceText;
  readonly id: Located<PlanId>;
  readonly title: string;
  /** The branch that tracks merge into; null means the repository's default branch. */
  readonly base: Located<string> | null;
  readonly delivery: Delivery;
  readonly label: string | null;
  /** Given or default; `readFirstSpan` is null when it is the default. */
  readonly readFirst: readonly string[];
  readonly readFirstSpan: Span | null;
  readonly gates: readonly Gate[];
  readonly shared: readonly SharedPath[];
  readonly boundaries: readonly Boundary[];
  readonly verify: readonly VerifyStep[];
  readonly rules: ReadonlyMap<RuleId, RuleSetting>;
  /** The issue that carries the board; null when the plan's pull request does. */
  readonly trackingIssue: Located<IssueRef> | null;
  readonly tracks: readonly Track[];
}
