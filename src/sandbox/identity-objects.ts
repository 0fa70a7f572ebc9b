import type { RepositoryState } from "./world.ts";

/** Where pages of the embedded GitHub would be; nothing listens there. */
export const serverUrl = "https://github.example";

/** A node id as GraphQL and REST show it. */
export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}

/** A number that stays the same for a name. */
function stableId(name: string): number {
  if (name === "github-actions[bot]") return 41898282;
  let hash = 7;
  for (const unit of name) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) % 90_000_000;
  return hash + 10_000_000;
}

/** A user or bot as REST shows it. */
export function userObject(origin: string, login: string): Record<string, unknown> {
  const id = stableId(login);
  const url = `${origin}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId("U", id),
    avatar_url: `${serverUrl}/avatars/${String(id)}`,
    gravatar_id: "",
    url,
    html_url: `${serverUrl}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith("[bot]") ? "Bot" : "User",
    user_view_type: "public",
    site_admin: false,
  };
}

/** A repository as REST shows it inside other objects. */
export function repositoryObject(repository: RepositoryState): Record<string, unknown> {
  const { origin } = repository.world;
  const url = `${origin}/repos/${repository.name}`;
  const page = `${serverUrl}/${repository.name}`;
  const [owner = "", name = ""] = repository.name.split("/");
  const openIssues = [...repository.threads.values()].filter((thread) => thread.state === "open").length;
  return {
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name,
    full_name: repository.name,
    private: repository.private,
    owner: userObject(origin, owner),
    html_url: page,
    description: null,
    fork: false,
    ...apiUrls(url),
    clone_url: `${page}.git`,
    git_url: `git://github.example/${repository.name}.git`,
    ssh_url: `git@github.example:${repository.name}.git`,
    svn_url: page,
    homepage: null,
    language: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    default_branch: repository.defaultBranch,
    open_issues: openIssues,
    open_issues_count: openIssues,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.private ? "private" : "public",
    mirror_url: null,
    license: null,
    allow_forking: true,
    web_commit_signoff_required: false,
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
  };
}

/** A repository as `GET /repos/{owner}/{repo}` shows it. */
export function fullRepositoryObject(repository: RepositoryState): Record<string, unknown> {
  return { ...repositoryObject(repository), network_count: 0, subscribers_count: 0 };
}

function apiUrls(url: string): Record<string, string> {
  return {
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  };
}
