import { cpSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { BROKEN_FILES } from "./broken-files.ts";
import { planJson } from "./plan-json.ts";
import { jsonOf, runCli } from "./run-cli.ts";
import type { CliRun } from "./run-cli.ts";
import { PLAN_PATH, planText, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;
let elsewhere: TemporaryFolder;

beforeAll(() => {
  folder = new TemporaryFolder({
    ...SOUND_TREE,
    "overlap.yml": planText({ ui: { "can-touch": ["api/**"] } }),
  });
  elsewhere = new TemporaryFolder({}, "plain");
  // Away from this repository, so that no node_modules is in reach.
  cpSync(resolve(import.meta.dirname, "../../dist/cli"), elsewhere.at("cli"), { recursive: true });
});

afterAll(() => {
  folder.remove();
  elsewhere.remove();
});

function run(args: readonly string[], input = ""): Promise<CliRun> {
  return runCli(args, { folder: folder.path, input, program: elsewhere.at("cli/index.js") });
}

describe("the committed bundle, with nothing installed", () => {
  it.each([
    ["--version", ["--version"], 0],
    ["--help", ["--help"], 0],
    ["validate", ["validate"], 0],
    ["validate with an overlap", ["validate", "overlap.yml"], 1],
    ["validate without the file", ["validate", "nowhere.yml"], 2],
    ["validate as SARIF", ["validate", "--format", "sarif"], 0],
    ["validate --github without a token", ["validate", "--github"], 2],
    ["prompts", ["prompts", PLAN_PATH], 0],
    ["explain", ["explain", PLAN_PATH, "api/a.ts"], 0],
    ["audit", ["audit", PLAN_PATH, "--track", "api", "--diff", "main...HEAD"], 0],
    ["an unknown command", ["validte"], 2],
  ])("%s ends with its exit status and writes to one stream", async (_, args, code) => {
    const result = await run(args);
    expect(result.code).toBe(code);
    expect(result.stdout === "").toBe(code === 2);
    expect(result.stderr === "").toBe(code !== 2);
  });

  it("reads paths and changes from standard input", async () => {
    const explained = await run(["explain", PLAN_PATH, "--stdin0", "--format", "json"], "api/a\0ui/b\0");
    expect(jsonOf(explained)).toMatchObject({ paths: [{ path: "api/a" }, { path: "ui/b" }] });
    const audited = await run(["audit", PLAN_PATH, "--track", "api", "--changes", "-"], "M\0ui/page.tsx\0");
    expect(audited.code).toBe(1);
  });

  it.each(BROKEN_FILES.map(([name, text]) => [name, text] as const))(
    "finds what is wrong with %s",
    async (_, text) => {
      folder.write({ "broken/plan.yml": text });
      const result = await run(["validate", "broken/plan.yml", "--format", "json"]);
      expect(result).toMatchObject({ code: 1, stderr: "" });
      expect(planJson(result)[0]).toMatchObject({ path: "broken/plan.yml", verdict: "fail" });
    },
  );
});
