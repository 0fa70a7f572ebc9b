import { existsSync, symlinkSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GitRepository } from "../../src/adapters/git-repository.ts";
import { TemporaryFolder } from "../cli/temporary-folder.ts";

let folder: TemporaryFolder;
let plain: TemporaryFolder;

beforeAll(() => {
  folder = new TemporaryFolder({
    "a.txt": "a\n",
    "sub/b.txt": "b\n",
    "sub/deep/c d.txt": "c\n",
    "sub/\u{e000}.txt": "private use\n",
    "sub/\u{1f600}.txt": "smile\n",
    'sub/"quoted"\n.txt': "odd name\n",
    ".gitignore": "ignored.txt\n",
  });
  symlinkSync("a.txt", folder.at("link"));
  folder.git("add", "--all");
  folder.commit("link");
  plain = new TemporaryFolder({ "a.txt": "a\n" }, "plain");
});

afterAll(() => {
  folder.remove();
  plain.remove();
});

describe("GitRepository.trackedFiles", () => {
  it("lists the index in code point order, odd names as they are", async () => {
    const tracked = await new GitRepository(folder.path).trackedFiles();
    expect(tracked).toEqual({
      kind: "known",
      files: [
        ".gitignore",
        "a.txt",
        "link",
        'sub/"quoted"\n.txt',
        "sub/b.txt",
        "sub/deep/c d.txt",
        "sub/\u{e000}.txt",
        "sub/\u{1f600}.txt",
      ],
    });
  });

  it("lists below a subfolder, relative to it", async () => {
    const tracked = await new GitRepository(folder.at("sub/deep")).trackedFiles();
    expect(tracked).toEqual({ kind: "known", files: ["c d.txt"] });
  });

  it("counts a file that was added and not committed, and no file that was not added", async () => {
    const repository = new TemporaryFolder({ "a.txt": "" });
    repository.write({ "added.txt": "", "stray.txt": "" });
    repository.git("add", "added.txt");
    const tracked = await new GitRepository(repository.path).trackedFiles();
    expect(tracked).toEqual({ kind: "known", files: ["a.txt", "added.txt"] });
    repository.remove();
  });

  it("lists a path with merge conflicts once", async () => {
    const repository = new TemporaryFolder({ "a.txt": "base\n" });
    for (const branch of ["one", "two"]) {
      repository.git("checkout", "--quiet", "-b", branch, "main");
      repository.write({ "a.txt": `${branch}\n` });
      repository.git("commit", "--quiet", "--all", "--message", branch);
    }
    expect(() => {
      repository.git("merge", "one");
    }).toThrow();
    expect(repository.git("ls-files", "--stage").trim().split("\n")).toHaveLength(3);
    const tracked = await new GitRepository(repository.path).trackedFiles();
    expect(tracked).toEqual({ kind: "known", files: ["a.txt"] });
    repository.remove();
  });

  it("says why nothing is known outside a repository", async () => {
    const tracked = await new GitRepository(plain.path).trackedFiles();
    expect(tracked).toEqual({ kind: "unknown", reason: "this is not a git repository" });
  });

  it("starts no program that the repository's configuration names", async () => {
    const repository = new TemporaryFolder({ "a.txt": "" });
    repository.write({ "spy.sh": `#!/bin/sh\ntouch ${repository.at("started")}\n` });
    repository.git("config", "core.fsmonitor", `sh ${repository.at("spy.sh")}`);
    await new GitRepository(repository.path).trackedFiles();
    expect(existsSync(repository.at("started"))).toBe(false);
    repository.remove();
  });
});

describe("GitRepository", () => {
  it("finds the top folder and the way to it", async () => {
    const repository = new GitRepository(folder.at("sub/deep"));
    expect(await repository.toplevel()).toBe(folder.path);
    expect(await repository.prefix()).toBe("sub/deep/");
    expect(await new GitRepository(folder.path).prefix()).toBe("");
    expect(await new GitRepository(plain.path).toplevel()).toBeNull();
  });

  it("lists the files of a commit", async () => {
    const files = await new GitRepository(folder.path).filesAt("HEAD~1");
    expect(files).toContain("sub/deep/c d.txt");
    expect(files).not.toContain("link");
  });

  it("reads a regular file of a commit, and null where there is none", async () => {
    const repository = new GitRepository(folder.at("sub"));
    expect(await repository.readText("HEAD", "deep/c d.txt")).toBe("c\n");
    expect(await repository.readText("main", "deep/nothing.txt")).toBeNull();
  });

  it.each([
    ["a symbolic link", "link", "not a regular file"],
    ["a folder", "sub", "not a regular file"],
  ])("refuses %s at a commit", async (_, path, message) => {
    await expect(new GitRepository(folder.path).readText("HEAD", path)).rejects.toThrow(message);
  });

  it("refuses bytes that are not UTF-8 and files over 4 MiB at a commit", async () => {
    const repository = new TemporaryFolder({ "big.txt": "x".repeat(4 * 1024 * 1024 + 1) });
    repository.write({ "latin.txt": Buffer.from([0x63, 0x61, 0x66, 0xe9]) });
    repository.git("add", "--all");
    repository.commit("bytes");
    const git = new GitRepository(repository.path);
    await expect(git.readText("HEAD", "latin.txt")).rejects.toMatchObject({ code: "file-unreadable" });
    await expect(git.readText("HEAD", "big.txt")).rejects.toMatchObject({ code: "too-large" });
    repository.remove();
  });

  it.each(["nothing", "--help", "HEAD:a.txt", ""])("fails on the revision %j", async (revision) => {
    await expect(new GitRepository(folder.path).resolveCommit(revision)).rejects.toMatchObject({
      code: "git-failed",
    });
  });

  it("knows the default branch of a clone alone", async () => {
    const clone = new TemporaryFolder({}, "plain");
    folder.git("clone", "--quiet", folder.path, clone.at("copy"));
    expect(await new GitRepository(clone.at("copy")).defaultBranch()).toBe("main");
    expect(await new GitRepository(folder.path).defaultBranch()).toBeNull();
    clone.remove();
  });
});
