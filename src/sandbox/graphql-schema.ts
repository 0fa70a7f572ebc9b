/**
 * The part of GitHub's published GraphQL schema that the embedded GitHub answers.
 *
 * Every type, field, argument and value here is also in the published schema; a test compares the two.
 */
export const schemaSlice = `
scalar DateTime
scalar GitObjectID

interface Actor { login: String! }
type User implements Actor { login: String! }
type Bot implements Actor { login: String! }

interface GitObject { oid: GitObjectID! }
type Commit implements GitObject {
  oid: GitObjectID!
  repository: Repository!
  associatedPullRequests(first: Int, after: String): PullRequestConnection
}
type Ref { name: String! target: GitObject }

type Query {
  viewer: User!
  repository(owner: String!, name: String!): Repository
}

type Repository {
  nameWithOwner: String!
  defaultBranchRef: Ref
  ref(qualifiedName: String!): Ref
  object(oid: GitObjectID): GitObject
  issueOrPullRequest(number: Int!): IssueOrPullRequest
  mergeQueue(branch: String): MergeQueue
  pullRequest(number: Int!): PullRequest
  pullRequests(
    first: Int, after: String, states: [PullRequestState!], headRefName: String, baseRefName: String,
    orderBy: IssueOrder
  ): PullRequestConnection!
}

enum IssueOrderField { COMMENTS CREATED_AT UPDATED_AT }
enum OrderDirection { ASC DESC }
input IssueOrder { field: IssueOrderField! direction: OrderDirection! }

union IssueOrPullRequest = Issue | PullRequest

enum IssueState { CLOSED OPEN }
enum IssueStateReason { COMPLETED DUPLICATE NOT_PLANNED REOPENED }
enum IssueTimelineItemsItemType { CLOSED_EVENT REOPENED_EVENT }
enum PullRequestState { CLOSED MERGED OPEN }
enum MergeQueueMergingStrategy { ALLGREEN HEADGREEN }

type Issue {
  number: Int!
  title: String!
  state: IssueState!
  stateReason(enableDuplicate: Boolean): IssueStateReason
  comments(last: Int): IssueCommentConnection!
  timelineItems(last: Int, itemTypes: [IssueTimelineItemsItemType!]): IssueTimelineItemsConnection!
}

type IssueCommentConnection { nodes: [IssueComment] totalCount: Int! }
type IssueComment { author: Actor createdAt: DateTime! }

type IssueTimelineItemsConnection { nodes: [IssueTimelineItems] }
union IssueTimelineItems = ClosedEvent | ReopenedEvent
union Closer = Commit | PullRequest
type ClosedEvent { actor: Actor createdAt: DateTime! closer: Closer }
type ReopenedEvent { actor: Actor createdAt: DateTime! }

type PullRequestConnection { nodes: [PullRequest] pageInfo: PageInfo! totalCount: Int! }
type PullRequest {
  number: Int!
  title: String!
  body: String!
  state: PullRequestState!
  merged: Boolean!
  mergedAt: DateTime
  mergeCommit: Commit
  author: Actor
  headRefName: String!
  headRefOid: GitObjectID!
  headRepository: Repository
  baseRefName: String!
  changedFiles: Int!
  labels(first: Int): LabelConnection
  repository: Repository!
}

type LabelConnection { nodes: [Label] pageInfo: PageInfo! }
type Label { name: String! }

type PageInfo { hasNextPage: Boolean! endCursor: String }

type MergeQueue {
  configuration: MergeQueueConfiguration
  entries(first: Int, after: String): MergeQueueEntryConnection
}
type MergeQueueConfiguration { mergingStrategy: MergeQueueMergingStrategy }
type MergeQueueEntryConnection { nodes: [MergeQueueEntry] pageInfo: PageInfo! }
type MergeQueueEntry { position: Int! baseCommit: Commit headCommit: Commit pullRequest: PullRequest }
`;
