import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { GitHistory } from "../../src/adapters/git-history.ts";
import { MergePlayground } from "./merge-playground.ts";

let playground: MergePlayground;

beforeEach(() => {
  playground = new MergePlayground();
});

afterEach(() => {
  playground.remove();
});

describe("GitHistory", () => {
  it("reads merges, squashes and direct commits, newest first, each against its first parent", async () => {
    playground.commit({ "a.txt": "1\n" }, "first");
    playground.git("switch", "--quiet", "--create", "topic");
    playground.commit({ "b.txt": "1\n" }, "inner one");
    playground.commit({ "c.txt": "1\n" }, "inner two");
    playground.git("switch", "--quiet", "main");
    playground.commit({ "a.txt": "2\n" }, "direct");
    playground.git("merge", "--quiet", "--no-ff", "-m", "the merge", "topic");
    const merges = await new GitHistory(playground.folder).merges("HEAD", 10);
    expect(merges.map(({ subject, paths }) => [subject, ...paths])).toEqual([
      ["the merge", "b.txt", "c.txt"],
      ["direct", "a.txt"],
      ["first", "a.txt"],
    ]);
    expect(merges[0]).toMatchObject({ sha: playground.git("rev-parse", "HEAD"), committedAt: 1_700_000_000 });
  });

  it("gives both sides of a rename, and paths as they are", async () => {
    playground.commit(
      { "old name.txt": "same\n", 'tab\tquote".txt': "x\n", "naïve/ünï.txt": "y\n" },
      "first",
    );
    playground.git("mv", "old name.txt", "new\nname.txt");
    playground.commit({}, "move");
    const merges = await new GitHistory(playground.folder).merges("HEAD", 10);
    expect(merges.map(({ paths }) => paths)).toEqual([
      ["new\nname.txt", "old name.txt"],
      ["naïve/ünï.txt", "old name.txt", 'tab\tquote".txt'],
    ]);
  });

  it("passes over commits without files, and stops after the number asked for", async () => {
    for (const index of [1, 2, 3]) playground.commit({ "a.txt": `${String(index)}\n` }, `c${String(index)}`);
    playground.commit({}, "empty");
    const history = new GitHistory(playground.folder);
    expect((await history.merges("main", 3)).map(({ subject }) => subject)).toEqual(["c3", "c2"]);
  });

  it("refuses a shallow clone that ends too early, and reads what it has where that is enough", async () => {
    for (const index of [1, 2, 3]) playground.commit({ "a.txt": `${String(index)}\n` }, `c${String(index)}`);
    const clone = mkdtempSync(join(tmpdir(), "shallow-"));
    try {
      execFileSync("git", ["clone", "--quiet", "--depth=2", `file://${playground.folder}`, clone]);
      const history = new GitHistory(clone);
      expect(await history.merges("HEAD", 1)).toHaveLength(1);
      await expect(history.merges("HEAD", 3)).rejects.toThrow("shallow");
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });

  it("refuses a revision that does not exist, and one that looks like an option", async () => {
    playground.commit({ "a.txt": "1\n" });
    const history = new GitHistory(playground.folder);
    await expect(history.merges("nowhere", 3)).rejects.toMatchObject({ code: "git-failed" });
    await expect(history.merges("--output=x", 3)).rejects.toMatchObject({ code: "git-failed" });
  });
});
