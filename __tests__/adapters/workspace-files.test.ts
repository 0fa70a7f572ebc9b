import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { WorkspaceFiles } from "../../src/adapters/workspace-files.ts";
import { TemporaryFolder } from "../cli/temporary-folder.ts";

const LIMIT = 4 * 1024 * 1024;
let outer: TemporaryFolder;
let files: WorkspaceFiles;

beforeAll(() => {
  outer = new TemporaryFolder(
    {
      "secret.txt": "secret",
      "root/plan.yml": "version: 1\r\n",
      "root/folder/inner.txt": "inner",
      "root/limit.txt": "x".repeat(LIMIT),
      "root/large.txt": "x".repeat(LIMIT + 1),
    },
    "plain",
  );
  outer.write({
    "root/bom.txt": Buffer.from([0xef, 0xbb, 0xbf, 0x61]),
    "root/nul.txt": "a\0b",
    "root/latin.txt": Buffer.from([0xe9]),
  });
  symlinkSync("plan.yml", outer.at("root/link.yml"));
  symlinkSync("../secret.txt", outer.at("root/escape.txt"));
  symlinkSync("..", outer.at("root/up"));
  symlinkSync("folder", outer.at("root/alias"));
  symlinkSync("nothing", outer.at("root/dangling"));
  symlinkSync("loop", outer.at("root/loop"));
  execFileSync("bash", ["-c", `mkfifo "$0"`, outer.at("root/pipe")]);
  files = new WorkspaceFiles(outer.at("root"));
});

afterAll(() => {
  outer.remove();
});

describe("WorkspaceFiles.readText", () => {
  it.each([
    ["a file with its line ends", "plan.yml", "version: 1\r\n"],
    ["a file in a folder", "folder/inner.txt", "inner"],
    ["a path with a detour that stays inside", "folder/../plan.yml", "version: 1\r\n"],
    ["a byte order mark", "bom.txt", "\u{feff}a"],
    ["NUL as a character", "nul.txt", "a\0b"],
    ["a missing file as null", "missing.txt", null],
    ["a file below a file as null", "plan.yml/x", null],
  ])("reads %s", async (_, path, text) => {
    expect(await files.readText(path)).toBe(text);
  });

  it("reads a file of exactly 4 MiB", async () => {
    expect(await files.readText("limit.txt")).toHaveLength(LIMIT);
  });

  it.each([
    ["a symbolic link to a file inside", "link.yml", "file-unreadable", "symbolic link"],
    ["a symbolic link to a file outside", "escape.txt", "file-unreadable", "symbolic link"],
    ["a path through a link to the outside", "up/secret.txt", "file-unreadable", "symbolic link"],
    ["a path through a link that stays inside", "alias/inner.txt", "file-unreadable", "symbolic link"],
    ["a link to itself", "loop", "file-unreadable", "symbolic link"],
    ["a link to nothing", "dangling", "file-unreadable", "symbolic link"],
    ["a path that leaves the root", "../secret.txt", "file-unreadable", "leaves the root"],
    [
      "a path that leaves the root on a detour",
      "folder/../../secret.txt",
      "file-unreadable",
      "leaves the root",
    ],
    ["an absolute path", "/etc/passwd", "file-unreadable", "leaves the root"],
    ["a folder", "folder", "file-unreadable", "is a folder"],
    ["the root itself", "", "file-unreadable", "is a folder"],
    ["a named pipe, without waiting for its writer", "pipe", "file-unreadable", "not a regular file"],
    ["bytes that are not UTF-8", "latin.txt", "file-unreadable", "not UTF-8"],
    ["a file over 4 MiB", "large.txt", "too-large", "4 MiB"],
  ])("refuses %s", async (_, path, code, message) => {
    const reading = files.readText(path);
    await expect(reading).rejects.toMatchObject({ code });
    await expect(reading).rejects.toThrow(message);
  });
});

describe("WorkspaceFiles.listNames", () => {
  it("lists entries that are not folders, sorted", async () => {
    expect(await files.listNames("folder")).toEqual(["inner.txt"]);
    const names = await files.listNames(".");
    expect(names).toEqual(names.toSorted());
    expect(names).toContain("plan.yml");
    expect(names).not.toContain("folder");
  });

  it("finds nothing in a folder that does not exist", async () => {
    expect(await files.listNames("nowhere")).toEqual([]);
  });

  it("refuses a folder outside the root", async () => {
    await expect(files.listNames("..")).rejects.toThrow("leaves the root");
  });
});
