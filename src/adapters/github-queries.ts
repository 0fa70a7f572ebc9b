// Every query of the program, so that a test can hold each one to GitHub's published schema.

const pullFields = `
fragment pull on PullRequest {
  number title body state merged mergedAt headRefName headRefOid baseRefName changedFiles
  author { __typename login }
  mergeCommit { oid }
  headRepository { nameWithOwner }
  labels(first: 100) { nodes { name } pageInfo { hasNextPage } }
}`;

/** One pull request. Variables: owner, name, number. */
export const pullQuery = `
query Pull($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ...pull } }
}${pullFields}`;

/** A page of open pull requests, newest first. Variables: owner, name, after. */
export const openPullsQuery = `
query OpenPulls($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(first: 50, after: $after, states: [OPEN], orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ...pull } pageInfo { hasNextPage endCursor }
    }
  }
}${pullFields}`;

/** A page of the pull requests from branches of a name, newest first. Variables: owner, name, head, after. */
export const branchPullsQuery = `
query BranchPulls($owner: String!, $name: String!, $head: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(first: 50, after: $after, headRefName: $head, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ...pull } pageInfo { hasNextPage endCursor }
    }
  }
}${pullFields}`;

/** A page of merged pull requests, last changed first. Variables: owner, name, base, after. */
export const mergedPullsQuery = `
query MergedPulls($owner: String!, $name: String!, $base: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(
      first: 50, after: $after, baseRefName: $base, states: [MERGED],
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) {
      nodes { ...pull } pageInfo { hasNextPage endCursor }
    }
  }
}${pullFields}`;

/** A page of the pull requests of a commit. Variables: owner, name, sha, after. */
export const commitPullsQuery = `
query CommitPulls($owner: String!, $name: String!, $sha: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $sha) {
      ... on Commit {
        associatedPullRequests(first: 50, after: $after) {
          nodes { ...pull } pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}${pullFields}`;

/** The name of the default branch. Variables: owner, name. */
export const defaultBranchQuery = `
query DefaultBranch($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { defaultBranchRef { name } }
}`;

/** The commit of a ref. Variables: owner, name, ref (a full name). */
export const branchTipQuery = `
query BranchTip($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`;

/** Who the token writes as. */
export const viewerQuery = `query Viewer { viewer { login } }`;

/** A page of a branch's merge queue. Variables: owner, name, branch, after. */
export const mergeQueueQuery = `
query Queue($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) {
      entries(first: 100, after: $after) {
        nodes { position headCommit { oid } pullRequest { number } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** Numbers of one repository to ask for. */
export interface IssueGroup {
  readonly owner: string;
  readonly name: string;
  readonly numbers: readonly number[];
}

/**
 * One query for issues of several repositories: repository `i` is aliased `r<i>` with variables `owner<i>`
 * and `name<i>`, and its number `j` is aliased `i<j>`.
 */
export function issuesQuery(groups: readonly IssueGroup[]): string {
  const variables = groups.map(
    (_, index) => `$owner${String(index)}: String!, $name${String(index)}: String!`,
  );
  const parts = groups.map(({ numbers }, index) => {
    const issues = numbers.map(
      (number, at) => `i${String(at)}: issueOrPullRequest(number: ${String(number)}) { ...thread }`,
    );
    return `r${String(index)}: repository(owner: $owner${String(index)}, name: $name${String(index)}) {
    ${issues.join("\n    ")}
  }`;
  });
  return `query Issues(${variables.join(", ")}) {
  ${parts.join("\n  ")}
}
fragment thread on IssueOrPullRequest {
  __typename
  ... on PullRequest { prState: state }
  ... on Issue {
    title
    issueState: state
    stateReason(enableDuplicate: true)
    comments(last: 100) { nodes { author { __typename login } createdAt } }
    timelineItems(last: 50, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
      nodes {
        __typename
        ... on ReopenedEvent { createdAt actor { __typename login } }
        ... on ClosedEvent {
          createdAt
          actor { __typename login }
          closer {
            __typename
            ... on PullRequest { number merged repository { nameWithOwner } }
            ... on Commit { oid }
          }
        }
      }
    }
  }
}`;
}
