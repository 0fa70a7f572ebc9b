import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isRecord } from "./plan-json.ts";
import { jsonOf } from "./run-cli.ts";
import { runInside } from "./run-inside.ts";
import { PLAN_PATH, planText, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder(SOUND_TREE);
});

afterEach(() => {
  folder.remove();
});

function prompts(...args: readonly string[]) {
  return runInside(["prompts", PLAN_PATH, ...args], { folder: folder.path });
}

function written(path: string): string {
  return readFileSync(folder.at(path), "utf8");
}

describe("prompts", () => {
  it("prints the summary, each prompt in a fence, and the playbook", async () => {
    const run = await prompts();
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const places = ["Dispatch summary", "### Prompt: `api`", "### Prompt: `ui`", "Coordinator playbook"];
    const found = places.map((place) => run.stdout.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it("prints one prompt as it is with --track", async () => {
    const run = await prompts("--track", "api");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("Closes #1");
    expect(run.stdout).not.toContain("ui/page");
    expect(run.stdout).not.toMatch(/^`{3}text/m);
  });

  it("prints everything as JSON", async () => {
    const value = jsonOf(await prompts("--format", "json"));
    expect(value).toMatchObject({ version: 1, plan: "sample", prompts: [{ track: "api" }, { track: "ui" }] });
    const [first] =
      isRecord(value) && Array.isArray(value["prompts"]) ? value["prompts"].filter(isRecord) : [];
    expect(first?.["digest"]).toMatch(/^[0-9a-f]{12}$/);
    expect(first?.["prompt"]).toContain(`Dispatch-Track: sample/api@${String(first?.["digest"])}`);
    expect(`${String(first?.["prompt"])}\n`).toBe((await prompts("--track", "api")).stdout);
  });

  it("refuses while the plan has errors, and prints the findings on standard error", async () => {
    folder.write({ [PLAN_PATH]: planText({ ui: { "can-touch": ["api/**"] } }) });
    const run = await prompts("--out", "handout");
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain("scope-overlap");
    expect(run.stderr).toContain("nothing is generated while the plan has errors");
    expect(existsSync(folder.at("handout"))).toBe(false);
  });

  it("uses the repository's own wording, or that of --templates", async () => {
    folder.write({
      ".github/dispatch/templates/summary.md": "OUR OWN {{title}}\n",
      "texts/summary.md": "THEIRS {{title}}\n",
    });
    expect((await prompts()).stdout).toContain("OUR OWN Sample");
    expect((await prompts("--templates", "texts")).stdout).toContain("THEIRS Sample");
    const none = await prompts("--templates", "docs");
    expect(none).toMatchObject({ code: 2, stdout: "" });
    folder.write({ "texts/summary.md": "{{titel}}\n" });
    const broken = await prompts("--templates", "texts");
    expect(broken).toMatchObject({ code: 2, stdout: "" });
    expect(broken.stderr).toContain("texts/summary.md:1:1");
  });
});

describe("prompts --out", () => {
  it("writes one file a prompt, the playbook and the summary, and prints their paths", async () => {
    const run = await prompts("--out", "handout");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout.trim().split("\n")).toEqual([
      "handout/prompts/api.md",
      "handout/prompts/ui.md",
      "handout/playbook.md",
      "handout/summary.md",
    ]);
    expect(written("handout/prompts/api.md")).toBe((await prompts("--track", "api")).stdout);
    expect(readdirSync(folder.at("handout")).toSorted()).toEqual([
      "parallel-dispatch.json",
      "playbook.md",
      "prompts",
      "summary.md",
    ]);
  });

  it("replaces what an earlier run wrote, and removes the prompts of tracks that are gone", async () => {
    await prompts("--out", "handout");
    folder.write({
      [PLAN_PATH]: planText({})
        .replace('title: "Sample"', 'title: "Renamed"')
        .replace("  ui:\n", "  page:\n"),
    });
    expect(await prompts("--out", "handout")).toMatchObject({ code: 0 });
    expect(written("handout/summary.md")).toContain("Renamed");
    expect(readdirSync(folder.at("handout/prompts")).toSorted()).toEqual(["api.md", "page.md"]);
  });

  it("replaces only the prompt with --track", async () => {
    await prompts("--out", "handout");
    const playbook = written("handout/playbook.md");
    folder.write({ [PLAN_PATH]: planText({ api: { name: "Renamed track" } }, { title: "New title" }) });
    const run = await prompts("--track", "api", "--out", "handout");
    expect(run).toMatchObject({ code: 0, stdout: "handout/prompts/api.md\n" });
    expect(written("handout/prompts/api.md")).toContain("Renamed track");
    expect(written("handout/playbook.md")).toBe(playbook);
    expect(readdirSync(folder.at("handout/prompts"))).toHaveLength(2);
  });

  it.each([
    ["a file that was there before", {}, { "handout/playbook.md": "mine\n" }, "playbook.md"],
    [
      "a file that was changed since",
      { first: true },
      { "handout/playbook.md": "- [x] done\n" },
      "playbook.md",
    ],
    [
      "a list of files that is none",
      {},
      { "handout/parallel-dispatch.json": "[]" },
      "parallel-dispatch.json",
    ],
  ])("overwrites nothing where it finds %s", async (_, { first }: { first?: boolean }, files, name) => {
    if (first === true) await prompts("--out", "handout");
    folder.write(files);
    folder.write({ [PLAN_PATH]: planText({}, { title: "New title" }) });
    const before = first === true ? written("handout/summary.md") : null;
    const run = await prompts("--out", "handout");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(name);
    for (const [path, text] of Object.entries(files)) expect(written(path)).toBe(text);
    if (before === null) expect(existsSync(folder.at("handout/summary.md"))).toBe(false);
    else expect(written("handout/summary.md")).toBe(before);
  });

  it("leaves other files of the folder alone", async () => {
    folder.write({ "handout/notes.txt": "mine\n", "handout/prompts/extra.md": "mine\n" });
    expect(await prompts("--out", "handout")).toMatchObject({ code: 0 });
    expect(written("handout/notes.txt") + written("handout/prompts/extra.md")).toBe("mine\nmine\n");
  });

  it("leaves nothing half-written where a file cannot take its place", async () => {
    folder.write({ "handout/summary.md/in-the-way": "" });
    const run = await prompts("--out", "handout");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(readdirSync(folder.at("handout"))).toEqual(["summary.md"]);
  });

  it("refuses a folder that is a file", async () => {
    const run = await prompts("--out", "README.md");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/README\.md" is a file, not a folder[^]*Name a folder/);
    expect(written("README.md")).toBe("# Sample\n");
  });

  it.each([
    ["a link that leads nowhere", "../nowhere.md", "playbook.md"],
    ["a link to a file", "../README.md", "playbook.md"],
    ["a link to a file of the same text", "../copy.md", "playbook.md"],
    ["a link in place of the list of files", "../copy.md", "parallel-dispatch.json"],
    ["a link in place of a folder", "../docs", "prompts"],
  ])("takes %s for somebody else's", async (_, target, name) => {
    await prompts("--out", "handout");
    folder.write({ "copy.md": written("handout/playbook.md") });
    rmSync(folder.at(`handout/${name}`), { recursive: true });
    symlinkSync(target, folder.at(`handout/${name}`));
    const summary = written("handout/summary.md");
    folder.write({ [PLAN_PATH]: planText({}, { title: "New title" }) });
    const run = await prompts("--out", "handout");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`"${name}" in the output folder is a symbolic link`);
    expect(readlinkSync(folder.at(`handout/${name}`))).toBe(target);
    expect(written("handout/summary.md")).toBe(summary);
    expect(written("README.md")).toBe("# Sample\n");
    expect(existsSync(folder.at("nowhere.md"))).toBe(false);
  });

  it("follows --out itself where it is a link to a folder", async () => {
    mkdirSync(folder.at("real"));
    symlinkSync("real", folder.at("handout"));
    expect(await prompts("--out", "handout")).toMatchObject({ code: 0 });
    expect(existsSync(folder.at("real/playbook.md"))).toBe(true);
  });
});
