import { changedFiles, diffEntries } from "./changed-files.ts";
import { commitObject, fileObject } from "./commit-objects.ts";
import type { TreeEntry } from "./git-output.ts";
import { ok, page, refusal, type Reply, type RepositoryCall } from "./http-message.ts";
import { fullRepositoryObject, serverUrl } from "./identity-objects.ts";

/** GET /repos/{owner}/{repo} */
export function getRepository(call: RepositoryCall): Reply {
  return ok(fullRepositoryObject(call.repository));
}

/** GET /git/trees/{tree_sha}, `recursive` being any value. */
export async function getTree(call: RepositoryCall): Promise<Reply> {
  const sha = call.parameters["tree_sha"] ?? "";
  const entries = await call.repository.store.tree(sha, call.query.has("recursive") ? "recursive" : "flat");
  if (entries === null) return refusal(404, "Not Found");
  const api = `${call.world.origin}/repos/${call.repository.name}/git`;
  return ok({
    sha,
    url: `${api}/trees/${sha}`,
    tree: entries.map((entry) => treeObject(api, entry)),
    truncated: false,
  });
}

/** GET /git/blobs/{file_sha} */
export async function getBlob(call: RepositoryCall): Promise<Reply> {
  const sha = call.parameters["file_sha"] ?? "";
  const content = await call.repository.store.blob(sha);
  if (content === null) return refusal(404, "Not Found");
  return ok({
    sha,
    node_id: `B_${sha}`,
    size: content.length,
    url: `${call.world.origin}/repos/${call.repository.name}/git/blobs/${sha}`,
    content: wrapped(content),
    encoding: "base64",
  });
}

/** GET /contents/{path}: a file, a folder, a symlink or a submodule. */
export async function getContent(call: RepositoryCall): Promise<Reply> {
  const ref = call.query.get("ref") ?? call.repository.defaultBranch;
  const sha = await call.repository.store.resolve(ref);
  if (sha === null) return refusal(404, `No commit found for the ref ${ref}`);
  const path = call.parameters["path"] ?? "";
  const entries = (await call.repository.store.tree(sha, "recursive")) ?? [];
  const found = entries.find((entry) => entry.path === path);
  if (found !== undefined && found.type !== "tree") return ok(await contentFile(call, found, ref));
  const inside = entries.filter((entry) => parent(entry.path) === path);
  if (inside.length === 0) return refusal(404, "Not Found");
  return ok(inside.map((entry) => contentEntry(call, entry, ref)));
}

/** GET /commits/{ref} */
export async function getCommit(call: RepositoryCall): Promise<Reply> {
  const ref = call.parameters["ref"] ?? "";
  const sha = await call.repository.store.resolve(ref);
  if (sha === null) return refusal(422, `No commit found for SHA: ${ref}`);
  const [commit] = await call.repository.store.log(["-1", sha]);
  if (commit === undefined) return refusal(422, `No commit found for SHA: ${ref}`);
  const [parentSha] = commit.parents;
  const changed = parentSha === undefined ? [] : await diffEntries(call.repository.store, parentSha, sha);
  const files = changed.slice(0, 3000).map((file) => fileObject(call.repository, file, sha));
  const paged = page(call, files, 300);
  return { ...paged, body: { ...commitObject(call.repository, commit), files: paged.body } };
}

/** GET /compare/{basehead}: commits are paged, files come with the first page alone. */
export async function compare(call: RepositoryCall): Promise<Reply> {
  const { store, name } = call.repository;
  const basehead = call.parameters["basehead"] ?? "";
  const [from = "", to = ""] = basehead.split("...");
  const [base, head] = [await store.resolve(from), await store.resolve(to)];
  const common = base === null || head === null ? null : await store.mergeBase(base, head);
  if (base === null || head === null || common === null) return refusal(404, "Not Found");
  const commits = await store.log([`${base}..${head}`]);
  const behind = (await store.log([`${head}..${base}`])).length;
  const files = await changedFiles(store, base, head);
  const paged = page(
    call,
    commits.map((commit) => commitObject(call.repository, commit)),
  );
  const firstPage = (call.query.get("page") ?? "1") === "1";
  const url = `${call.world.origin}/repos/${name}/compare/${basehead}`;
  const address = `${serverUrl}/${name}/compare/${basehead}`;
  return {
    ...paged,
    body: {
      url,
      html_url: address,
      permalink_url: address,
      diff_url: `${address}.diff`,
      patch_url: `${address}.patch`,
      base_commit: await oneCommit(call, base),
      merge_base_commit: await oneCommit(call, common),
      status: comparison(commits.length, behind),
      ahead_by: commits.length,
      behind_by: behind,
      total_commits: commits.length,
      commits: paged.body,
      files: firstPage ? files.slice(0, 300).map((file) => fileObject(call.repository, file, head)) : [],
    },
  };
}

async function oneCommit(call: RepositoryCall, sha: string): Promise<Record<string, unknown> | null> {
  const [commit] = await call.repository.store.log(["-1", sha]);
  return commit === undefined ? null : commitObject(call.repository, commit);
}

function comparison(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

function treeObject(api: string, entry: TreeEntry): Record<string, unknown> {
  const { path, mode, type, sha, size } = entry;
  if (type === "commit") return { path, mode, type, sha };
  const url = `${api}/${type === "tree" ? "trees" : "blobs"}/${sha}`;
  return { path, mode, type, sha, url, ...(size === null ? {} : { size }) };
}

async function contentFile(
  call: RepositoryCall,
  entry: TreeEntry,
  ref: string,
): Promise<Record<string, unknown>> {
  const common = contentEntry(call, entry, ref);
  if (entry.type === "commit")
    return { ...common, type: "submodule", submodule_git_url: `${serverUrl}/sub/module.git` };
  const content = (await call.repository.store.blob(entry.sha)) ?? Buffer.alloc(0);
  if (entry.mode === "120000") return { ...common, type: "symlink", target: content.toString("utf8") };
  const whole = content.length <= 1_048_576;
  return { ...common, content: whole ? wrapped(content) : "", encoding: whole ? "base64" : "none" };
}

function contentEntry(call: RepositoryCall, entry: TreeEntry, ref: string): Record<string, unknown> {
  const api = `${call.world.origin}/repos/${call.repository.name}`;
  const path = entry.path.split("/").map(encodeURIComponent).join("/");
  const url = `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const gitUrl = `${api}/git/${entry.type === "tree" ? "trees" : "blobs"}/${entry.sha}`;
  const htmlUrl = `${serverUrl}/${call.repository.name}/blob/${ref}/${path}`;
  const isFile = entry.type === "blob";
  return {
    type: entry.type === "tree" ? "dir" : "file",
    name: entry.path.slice(entry.path.lastIndexOf("/") + 1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url,
    git_url: gitUrl,
    html_url: htmlUrl,
    download_url: isFile ? `${serverUrl}/${call.repository.name}/raw/${ref}/${path}` : null,
    _links: { self: url, git: gitUrl, html: htmlUrl },
  };
}

function parent(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function wrapped(content: Buffer): string {
  return content.toString("base64").replace(/.{60}/g, "$&\n");
}
