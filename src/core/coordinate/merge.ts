// What git says about branches and merges, as data.

/** The tip of one branch. */
export interface BranchTip {
  /** The short name: `dispatch/x/api` for both `refs/heads/…` and `refs/remotes/origin/…`. */
  readonly name: string;
  readonly sha: string;
  readonly place: "local" | "origin";
}

/** One path that git could not merge. */
export interface PathConflict {
  readonly path: string;
  /** Git's stable names of the conflict, without the word: `contents`, `modify/delete`, `file/directory`, … */
  readonly kinds: readonly string[];
  /** Git's own sentences about this path; empty where it gives none. */
  readonly messages: readonly string[];
}

/** What merging two commits gives. `tree` holds conflict markers unless `conflicts` is empty. */
export interface MergeOutcome {
  readonly tree: string;
  /** Sorted by path. */
  readonly conflicts: readonly PathConflict[];
}

/** One step of a base branch's first-parent history: a merge commit, a squash, or a direct commit. */
export interface MergeRecord {
  readonly sha: string;
  readonly subject: string;
  /** Seconds since 1970, as the committer's clock had it. */
  readonly committedAt: number;
  /** Every path that the step touched against its first parent; both sides of a rename. Never empty. */
  readonly paths: readonly string[];
}

/** How one command of a plan ended. */
export interface CommandOutcome {
  readonly command: string;
  readonly kind: "passed" | "failed" | "timed-out";
  /** Null when the command was killed. */
  readonly exitCode: number | null;
  readonly milliseconds: number;
  /** The end of stdout and stderr together, in order of arrival. */
  readonly output: string;
  /** How many bytes stood before `output` and were dropped. */
  readonly omittedBytes: number;
}
