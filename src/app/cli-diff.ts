import type { DiffReading, FileChange } from "../core/audit/change.ts";

/** What a branch changes since it left its base, read from git. Paths are relative to the root. */
export interface CommitDiff {
  /** Every change, both sides of a rename in one; without hunks. */
  changes(): Promise<DiffReading>;
  /** The hunks of a change; null where git shows none. */
  patch(change: FileChange): Promise<string | null>;
  /** Every path whose mode or content is not the same at the tips of base and head. */
  differing(): Promise<ReadonlySet<string>>;
  /** How many changed paths lie outside the root. */
  countOutside(): Promise<number>;
  /** Messages of the commits that head has and base has not, oldest first. */
  messages(): Promise<readonly string[]>;
  /** The text of a file at the tip of base; null when there is none. */
  baseText(path: string): Promise<string | null>;
}

/** Opens `base...head` in a folder. Fails with `git-failed` on revisions that git cannot compare. */
export type OpenDiff = (folder: string, base: string, head: string) => Promise<CommitDiff>;
