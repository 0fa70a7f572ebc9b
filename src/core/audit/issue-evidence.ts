import type { IssueRef } from "../plan/plan.ts";

/** Who or what closed an issue, and when (ISO 8601). */
export interface CloseEvidence {
  readonly actor: string;
  readonly at: string;
  readonly pullRequest: {
    readonly repository: string;
    readonly number: number;
    readonly merged: boolean;
  } | null;
  readonly commit: string | null;
}

/** What GitHub shows of an issue that exists. */
export interface ReadableIssue {
  readonly kind: "issue";
  readonly ref: IssueRef;
  readonly title: string;
  readonly state: "open" | "closed";
  /** Lower case: completed, not_planned, duplicate, reopened; null when GitHub gives none. */
  readonly stateReason: string | null;
  /** The last close, when the issue is closed or was reopened. */
  readonly closedBy: CloseEvidence | null;
  /** The last reopening after the last close; null when there is none. */
  readonly reopened: { readonly actor: string; readonly at: string } | null;
  /** Where the issue lives now when it was transferred; null otherwise. */
  readonly movedTo: IssueRef | null;
  /** The newest comments, newest last. */
  readonly comments: readonly { readonly author: string; readonly at: string }[];
}

/** What GitHub shows of one issue number. */
export type IssueEvidence =
  | ReadableIssue
  | { readonly kind: "pull-request"; readonly ref: IssueRef }
  | { readonly kind: "missing"; readonly ref: IssueRef }
  | { readonly kind: "deleted"; readonly ref: IssueRef }
  | { readonly kind: "unreadable"; readonly ref: IssueRef; readonly reason: string };

/** The merged pull request (or, where agents push, the commit) that delivered a track. */
export interface TrackMerge {
  /** Null where the track was pushed without a pull request. */
  readonly number: number | null;
  readonly author: string;
  readonly body: string;
  /** ISO 8601. */
  readonly mergedAt: string;
  readonly baseRef: string;
}

/** `#7`, or `owner/name#7` for another repository. */
export function describeIssue(ref: IssueRef): string {
  return `${ref.repository ?? ""}#${String(ref.number)}`;
}
