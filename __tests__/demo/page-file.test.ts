import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OutputFolder } from "../../src/adapters/output-folder.ts";
import { PAGE_NAME, writePage } from "../../src/demo/page/page-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "page-file-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const read = (): Promise<string> => readFile(join(folder, PAGE_NAME), "utf8");

describe("the page in its folder", () => {
  test("a page of an earlier run is replaced", async () => {
    await writePage(new OutputFolder(folder), "<p>one</p>\n");
    await writePage(new OutputFolder(folder), "<p>two</p>\n");
    expect(await read()).toMatch(/^<p>two<\/p>\n<!-- parallel-dispatch demo [0-9a-f]{64} -->\n$/);
  });

  test.each([
    ["changed inside", (text: string) => text.replace("one", "mine")],
    ["added to", (text: string) => `${text}mine\n`],
    ["of somebody else", () => "mine\n"],
    ["empty", () => ""],
  ])("a page that is %s is refused and stays", async (_, change) => {
    await writePage(new OutputFolder(folder), "<p>one</p>\n");
    const changed = change(await read());
    await writeFile(join(folder, PAGE_NAME), changed);
    await expect(writePage(new OutputFolder(folder), "<p>two</p>\n")).rejects.toThrow(/somebody else wrote/);
    expect(await read()).toBe(changed);
  });
});
