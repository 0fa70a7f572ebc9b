import type {
  Clock,
  Comments,
  Commits,
  Issues,
  MergeQueue,
  PathHistory,
  PullRequests,
  RepositoryContent,
  RepositoryName,
  Runtime,
} from "./ports.ts";

/** Everything the audit asks of the world. */
export interface AuditPorts {
  readonly runtime: Runtime;
  readonly repository: RepositoryName;
  readonly pulls: PullRequests;
  readonly content: RepositoryContent;
  readonly commits: Commits;
  readonly history: PathHistory;
  readonly comments: Comments;
  readonly issues: Issues;
  readonly queue: MergeQueue;
  readonly clock: Clock;
}
