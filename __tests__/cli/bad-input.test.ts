import { mkdirSync, symlinkSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { BROKEN_FILES, sound } from "./broken-files.ts";
import { runCli } from "./run-cli.ts";
import { planJson } from "./plan-json.ts";
import { PLAN_PATH, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;

beforeAll(() => {
  folder = new TemporaryFolder(SOUND_TREE);
});

afterAll(() => {
  folder.remove();
});

describe("a broken plan is a finding with a place, exit status 1, and never a crash", () => {
  it.each(BROKEN_FILES)("%s", async (_, text, rule, message) => {
    folder.write({ "broken/plan.yml": text });
    const run = await runCli(["validate", "broken/plan.yml", "--format", "json"], { folder: folder.path });
    expect(run.stderr).toBe("");
    expect(run.code).toBe(1);
    const [plan] = planJson(run);
    const found = plan?.findings.filter((finding) => finding.rule === rule) ?? [];
    expect(found.map((finding) => finding.message).join("\n")).toMatch(message);
    expect(plan?.verdict).toBe("fail");
    for (const finding of plan?.findings ?? []) {
      expect(finding.location.path).toBe("broken/plan.yml");
      expect(finding.location.line).toBeGreaterThan(0);
      expect(finding.location.column).toBeGreaterThan(0);
    }
  });

  it("gives nothing a prototype that it did not have", async () => {
    folder.write({ "broken/plan.yml": `${sound}rules: {__proto__: off, constructor: off}\n` });
    const run = await runCli(["validate", "broken/plan.yml"], { folder: folder.path });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("__proto__");
    expect(run.stdout).toContain("constructor");
  });

  it("shows no control character of the plan on the terminal", async () => {
    folder.write({ "broken/plan.yml": sound.replace("title: ", 'title: "\\e[31mred\\a" # ') });
    const run = await runCli(["validate", "broken/plan.yml"], { folder: folder.path });
    expect(run.stdout + run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe("what is unusual and allowed passes", () => {
  it.each([
    ["CRLF line ends", sound.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\u{feff}${sound}`],
    ["a document start and end", `---\n${sound}...\n`],
  ])("%s", async (_, text) => {
    const fine = new TemporaryFolder({ ...SOUND_TREE, [PLAN_PATH]: text });
    const run = await runCli(["validate", "--format", "json"], { folder: fine.path });
    fine.remove();
    expect(planJson(run)[0]?.findings).toEqual([]);
    expect(run.code).toBe(0);
  });
});

describe("a plan that cannot be read exits with 2 and says why on standard error", () => {
  beforeAll(() => {
    folder.write({ "outside-of-github/plan.yml": sound, "latin.yml": Buffer.from([0xe9]) });
    mkdirSync(folder.at("inner/deep"), { recursive: true });
    symlinkSync(`../${PLAN_PATH}`, folder.at("inner/link.yml"));
    symlinkSync("nowhere.yml", folder.at("inner/dangling.yml"));
    symlinkSync("/", folder.at("inner/away"));
    folder.write({ "other.yml": sound });
  });

  it.each([
    ["a missing file", ["validate", "nowhere.yml"], /no (plan )?file "nowhere.yml"/],
    ["a folder", ["validate", "inner"], /is a folder/],
    ["a symbolic link", ["validate", "inner/link.yml"], /symbolic link/],
    ["a symbolic link to nothing", ["validate", "inner/dangling.yml"], /symbolic link/],
    ["a path behind a link to the outside", ["validate", "inner/away/etc/hosts"], /outside the root/],
    ["a path that leaves the root", ["validate", "--root", "inner/deep", "other.yml"], /outside the root/],
    [
      "a path that leaves the repository",
      ["validate", "../../etc/hosts"],
      /no (plan )?file|outside the root/,
    ],
    ["an absolute path elsewhere", ["validate", "/etc/hosts"], /outside the root/],
    ["bytes that are not UTF-8", ["validate", "latin.yml"], /not UTF-8/],
    ["a root that does not exist", ["validate", "--root", "nowhere"], /not a folder/],
    ["a root without plans", ["validate", "--root", "inner"], /no plan[^]*init/],
  ])("%s", async (_, args, message) => {
    const run = await runCli(args, { folder: folder.path });
    expect(run.stderr).toMatch(message);
    expect(run.stdout).toBe("");
    expect(run.code).toBe(2);
  });

  it("refuses a symbolic link that stands among the plans of a repository", async () => {
    const linked = new TemporaryFolder(SOUND_TREE);
    symlinkSync("/etc/hosts", linked.at(".github/dispatch/z.yml"));
    const run = await runCli(["validate"], { folder: linked.path });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("symbolic link");
    linked.remove();
  });
});
