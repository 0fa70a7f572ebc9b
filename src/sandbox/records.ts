/** A comment on an issue or pull request. */
export interface CommentRecord {
  readonly id: number;
  readonly author: string;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
}

/** What closed an issue beside a person: a merged pull request, a commit, or nothing. */
export type Closer =
  | { readonly kind: "pull-request"; readonly repository: string; readonly number: number }
  | { readonly kind: "commit"; readonly repository: string; readonly sha: string };

/** One line of an issue's history. */
export type TimelineRecord =
  | {
      readonly event: "closed";
      readonly id: number;
      readonly actor: string;
      readonly at: string;
      readonly closer: Closer | null;
      readonly stateReason: string | null;
    }
  | { readonly event: "reopened"; readonly id: number; readonly actor: string; readonly at: string }
  | {
      readonly event: "labeled" | "unlabeled";
      readonly id: number;
      readonly actor: string;
      readonly at: string;
      readonly label: string;
    };

/** What issues and pull requests share. */
export interface ThreadRecord {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string;
  readonly author: string;
  state: "open" | "closed";
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  labels: string[];
  readonly comments: CommentRecord[];
  readonly timeline: TimelineRecord[];
}

/** An issue. */
export interface IssueRecord extends ThreadRecord {
  readonly kind: "issue";
  /** Lower case as REST writes it. */
  stateReason: "completed" | "not_planned" | "duplicate" | "reopened" | null;
  closedBy: string | null;
  deleted: boolean;
  movedTo: { readonly repository: string; readonly number: number } | null;
}

/** A pull request; `head.repository` is null when the fork was deleted. */
export interface PullRecord extends ThreadRecord {
  readonly kind: "pull-request";
  readonly head: { readonly ref: string; repository: string | null };
  base: string;
  draft: boolean;
  /** Kept once merged or closed, when the branches may move on. */
  frozen: { readonly base: string; readonly head: string } | null;
  mergedAt: string | null;
  mergedBy: string | null;
  mergeSha: string | null;
}

/** A pull request waiting in a merge queue. */
export interface QueueEntry {
  readonly pull: number;
  readonly base: string;
  readonly baseSha: string;
  readonly headSha: string;
  readonly headRef: string;
}

/** A label of a repository. */
export interface LabelRecord {
  readonly id: number;
  readonly name: string;
  readonly color: string;
}
