import type { GitStore } from "./git-store.ts";
import type { Closer, IssueRecord, LabelRecord, PullRecord, QueueEntry } from "./records.ts";
import type { SandboxClock } from "./sandbox-clock.ts";

/** What all repositories of one embedded GitHub share. */
export interface World {
  readonly clock: SandboxClock;
  readonly repositories: Map<string, RepositoryState>;
  readonly closings: PendingClosing[];
  /** How long after a merge issues close; null keeps them open until somebody calls `settle`. */
  readonly closingDelayMilliseconds: number | null;
  /** Timers to clear when the server ends. */
  readonly timers: Set<NodeJS.Timeout>;
  /** Where the server listens; empty before it does. */
  origin: string;
}

/** One repository: its git data and what GitHub keeps beside them. */
export interface RepositoryState {
  readonly id: number;
  /** "owner/name". */
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly createdAt: string;
  readonly store: GitStore;
  readonly world: World;
  readonly threads: Map<number, IssueRecord | PullRecord>;
  readonly labels: Map<string, LabelRecord>;
  readonly queue: QueueEntry[];
  queueStrategy: "ALLGREEN" | "HEADGREEN";
}

/** A closing that GitHub has decided on and not yet carried out. */
export interface PendingClosing {
  readonly repository: string;
  readonly number: number;
  readonly actor: string;
  readonly closer: Closer;
}
