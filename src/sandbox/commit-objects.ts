import type { DiffEntry } from "./changed-files.ts";
import type { CommitRecord } from "./git-output.ts";
import { serverUrl, userObject } from "./identity-objects.ts";
import type { RepositoryState } from "./world.ts";

/** A commit as REST shows it in lists. */
export function commitObject(repository: RepositoryState, commit: CommitRecord): Record<string, unknown> {
  const { origin } = repository.world;
  const api = `${origin}/repos/${repository.name}`;
  const page = `${serverUrl}/${repository.name}/commit/`;
  const person = { name: commit.authorName, email: commit.authorEmail, date: commit.date };
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    commit: {
      author: person,
      committer: person,
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: {
        verified: false,
        reason: "unsigned",
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${page}${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: userObject(origin, commit.authorName),
    committer: userObject(origin, commit.authorName),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}${sha}` })),
  };
}

/** A changed file as REST shows it; `sha` names the commit whose side is shown. */
export function fileObject(
  repository: RepositoryState,
  file: DiffEntry,
  sha: string,
): Record<string, unknown> {
  const path = file.filename.split("/").map(encodeURIComponent).join("/");
  const page = `${serverUrl}/${repository.name}`;
  return {
    sha: file.sha,
    filename: file.filename,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${sha}/${path}`,
    raw_url: `${page}/raw/${sha}/${path}`,
    contents_url: `${repository.world.origin}/repos/${repository.name}/contents/${path}?ref=${sha}`,
    ...(file.patch === null ? {} : { patch: file.patch }),
    ...(file.previousFilename === null ? {} : { previous_filename: file.previousFilename }),
  };
}
