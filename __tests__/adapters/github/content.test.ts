import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GitHubCommits } from "../../../src/adapters/github-commits.ts";
import { GitHubContent } from "../../../src/adapters/github-content.ts";
import { failureOf, type Place, place } from "./place.ts";

const megabyte = 1024 * 1024;

describe("GitHubContent", () => {
  let at: Place;
  let content: GitHubContent;
  let sha: string;
  beforeAll(async () => {
    at = await place({
      "README.md": "\ufeff# Ünï ✓\r\n",
      "docs/a/b c.md": "deep\n",
      "empty.txt": "",
      "latin1.txt": Uint8Array.of(0x66, 0xfc, 0x72),
      "large.txt": "x".repeat(4 * megabyte),
      "larger.txt": "x".repeat(4 * megabyte + 1),
      "link.md": { mode: "120000", content: "README.md" },
      "run.sh": { mode: "100755", content: "#!/bin/sh\n" },
    });
    await at.repo.commit(
      "main",
      { module: { mode: "160000", sha: await at.repo.tip("main") } },
      "feat: module",
    );
    sha = await at.repo.tip("main");
    content = new GitHubContent(at.client());
  });
  afterAll(() => at.close());

  test.each([
    ["README.md", "\ufeff# Ünï ✓\r\n"],
    ["docs/a/b c.md", "deep\n"],
    ["empty.txt", ""],
    ["run.sh", "#!/bin/sh\n"],
    ["absent.txt", null],
    ["docs/a/absent.txt", null],
    ["README.md/absent.txt", null],
  ])("gives %j exactly as it was stored", async (path, text) => {
    expect(await content.readText(path, sha)).toBe(text);
  });

  test.each([
    ["link.md", "file-unreadable", "is a symbolic link"],
    ["module", "file-unreadable", "is a submodule"],
    ["docs", "file-unreadable", "is a folder"],
    ["latin1.txt", "file-unreadable", "is not UTF-8"],
    ["larger.txt", "too-large", "is over 4 MiB"],
  ])("refuses %j with %s", async (path, code, words) => {
    const failure = await failureOf(content.readText(path, sha));
    expect([failure.code, failure.message]).toEqual([code, expect.stringContaining(words)]);
  });

  test("takes a file of exactly 4 MiB", async () => {
    expect((await content.readText("large.txt", sha))?.length).toBe(4 * megabyte);
  });

  test("lists files, links and submodules by code point, and no folders", async () => {
    expect(await content.files(sha)).toEqual([
      "README.md",
      "docs/a/b c.md",
      "empty.txt",
      "large.txt",
      "larger.txt",
      "latin1.txt",
      "link.md",
      "module",
      "run.sh",
    ]);
  });

  test("names the default branch and the live tip of a branch with slashes", async () => {
    expect(await content.defaultBranch()).toBe("main");
    const tip = await at.repo.commit("dispatch/p/api", { "a.txt": "1" }, "one");
    expect(await content.branchTip("dispatch/p/api")).toBe(tip);
    const later = await at.repo.commit("dispatch/p/api", { "a.txt": "2" }, "two");
    expect(await content.branchTip("dispatch/p/api")).toBe(later);
  });

  test("says not-found for a branch that is not there", async () => {
    const failure = await failureOf(content.branchTip("nowhere"));
    expect([failure.code, failure.message]).toEqual(["not-found", 'octo/app has no branch "nowhere".']);
  });

  test("gives every commit of a range over pages, oldest first", async () => {
    const base = await at.repo.tip("main");
    for (let n = 0; n < 103; n += 1) await at.repo.commit("long", { "n.txt": String(n) }, `n ${String(n)}`);
    const commits = await content.commitsBetween(base, await at.repo.tip("long"));
    expect(commits.map((commit) => commit.message)).toEqual(
      Array.from({ length: 103 }, (_, n) => `n ${String(n)}`),
    );
    expect(commits.at(-1)?.sha).toBe(await at.repo.tip("long"));
  });

  test("walks folders where GitHub truncates the listing, and does not call the listing whole", async () => {
    const truncate = (body: unknown): unknown => ({ ...Object(body), tree: [], truncated: true });
    at.github.inject({ path: /\/git\/trees\//, effect: { kind: "rewritten-body", rewrite: truncate } });
    const fresh = new GitHubContent(at.client());
    expect(await fresh.files(sha)).toBeNull();
    expect(await fresh.readText("docs/a/b c.md", sha)).toBe("deep\n");
    expect(await fresh.readText("docs/a/none.md", sha)).toBeNull();
  });

  test("refuses a blob that came short", async () => {
    const cut = (body: unknown): unknown => ({ ...Object(body), content: "" });
    at.github.inject({ path: /\/git\/blobs\//, effect: { kind: "rewritten-body", rewrite: cut } });
    expect((await failureOf(content.readText("README.md", sha))).message).toContain("but sent 0");
  });

  test("names the permission that a token lacks", async () => {
    const denied = new GitHubContent(at.client({ permissions: { issues: "read" } }));
    const failure = await failureOf(denied.files(sha));
    expect([failure.code, failure.hint]).toEqual([
      "github-denied",
      'Give the job the permission "contents: read".',
    ]);
  });
});

describe("GitHubCommits", () => {
  let at: Place;
  beforeAll(async () => {
    at = await place({ "a.txt": "1\n", "b.txt": "bee\n" });
  });
  afterAll(() => at.close());

  test("gives modes and objects of files, links and submodules", async () => {
    const link = { mode: "120000", content: "a.txt" } as const;
    const sha = await at.repo.commit("t", { "l.txt": link, "d/x.sh": { mode: "100755", content: "x" } }, "t");
    const tree = await new GitHubCommits(at.client()).tree(sha);
    expect([...(tree ?? [])].map(([path, entry]) => [path, entry.mode])).toEqual([
      ["a.txt", "100644"],
      ["b.txt", "100644"],
      ["d/x.sh", "100755"],
      ["l.txt", "120000"],
    ]);
  });

  test("gives what a commit changes against its first parent", async () => {
    const sha = await at.repo.commit("c", { "a.txt": "2\n", "moved.txt": "bee\n", "b.txt": null }, "c");
    const files = await new GitHubCommits(at.client()).files(sha);
    expect(files.map((file) => [file.status, file.path, file.previousPath])).toEqual([
      ["modified", "a.txt", null],
      ["renamed", "moved.txt", "b.txt"],
    ]);
  });

  test("follows pages of a commit's files", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 301 }, (_, n) => [`m/${String(n)}`, `${String(n)}\n`]),
    );
    const sha = await at.repo.commit("m", many, "m");
    expect(await new GitHubCommits(at.client()).files(sha)).toHaveLength(301);
  });
});
