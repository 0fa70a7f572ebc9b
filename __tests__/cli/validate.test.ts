import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { planJson } from "./plan-json.ts";
import { jsonOf } from "./run-cli.ts";
import type { CliRun } from "./run-cli.ts";
import { runInside } from "./run-inside.ts";
import { PLAN_PATH, planText, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const OVERLAP = planText({ ui: { "can-touch": ["api/routes/**"] } });
const WARNING = planText({ ui: { "done-when": undefined } });

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder(SOUND_TREE);
});

afterEach(() => {
  folder.remove();
});

function validate(...args: readonly string[]): Promise<CliRun> {
  return runInside(["validate", ...args], { folder: folder.path });
}

describe("exit status", () => {
  it.each([
    ["0 without findings", planText({}), [], 0],
    ["0 with a warning", WARNING, [], 0],
    ["1 with a warning and --fail-on warning", WARNING, ["--fail-on", "warning"], 1],
    ["0 without findings and --fail-on warning", planText({}), ["--fail-on", "warning"], 0],
    ["1 with an error", OVERLAP, [], 1],
  ])("%s, in every format", async (_, plan, args, code) => {
    folder.write({ [PLAN_PATH]: plan });
    for (const format of ["text", "json", "github", "sarif", "markdown"]) {
      expect(await validate("--format", format, ...args)).toMatchObject({ code, stderr: "" });
    }
  });
});

describe("formats", () => {
  beforeEach(() => {
    folder.write({ [PLAN_PATH]: OVERLAP });
  });

  it("text shows the line with a pointer, the witness, and the verdict on the plan", async () => {
    const { stdout } = await validate();
    expect(stdout).toContain("error[scope-overlap]");
    expect(stdout).toMatch(/--> \.github\/dispatch\/sample\.yml:\d+:\d+/);
    expect(stdout).toMatch(/\^{3,}/);
    expect(stdout).toMatch(/may both write `api\/routes\/.`/);
    expect(stdout).toMatch(/existing file[^\n]*api\/routes\/users\.ts/);
    expect(stdout).toMatch(/^FAIL {2}\.github\/dispatch\/sample\.yml {2}1 error$/m);
  });

  it("text says what a sound plan proves", async () => {
    folder.write({ [PLAN_PATH]: planText({ ui: { needs: ["api"] } }) });
    const { stdout } = await validate();
    expect(stdout).toMatch(/^PASS {2}\.github\/dispatch\/sample\.yml {2}no findings$/m);
    expect(stdout).toMatch(/phase 1: api\n +phase 2: ui/);
    expect(stdout.match(/^ +(yes|no ) {2}/gm)).toHaveLength(4);
  });

  it("json carries the overlap with its evidence", async () => {
    const [plan] = planJson(await validate("--format", "json"));
    expect(plan).toMatchObject({ path: PLAN_PATH, plan: "sample", verdict: "fail", phases: [["api", "ui"]] });
    expect(plan?.findings).toMatchObject([
      {
        rule: "scope-overlap",
        tracks: ["api", "ui"],
        overlap: {
          patterns: ["api/**", "api/routes/**"],
          existingFiles: ["api/routes/users.ts"],
          existingCount: 1,
        },
      },
    ]);
    expect(plan?.findings[0]?.overlap?.witness).toMatch(/^api\/routes\/.$/);
  });

  it("github writes one workflow command a finding", async () => {
    const { stdout } = await validate("--format", "github");
    expect(stdout).toMatch(
      /^::error file=\.github\/dispatch\/sample\.yml,line=\d+,[^\n]*title=scope-overlap::[^\n]+\n$/,
    );
  });

  it("sarif names rule and place", async () => {
    const sarif = jsonOf(await validate("--format", "sarif"));
    expect(sarif).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          results: [
            {
              ruleId: "scope-overlap",
              level: "error",
              locations: [{ physicalLocation: { artifactLocation: { uri: PLAN_PATH } } }],
            },
          ],
        },
      ],
    });
  });

  it("markdown is the comment of the plan check", async () => {
    expect((await validate("--format", "markdown")).stdout).toMatch(/^## ❌ Stop/);
    folder.write({ [PLAN_PATH]: planText({}) });
    const { stdout } = await validate("--format", "markdown");
    expect(stdout).toMatch(/^## ✅/);
    expect(stdout).toContain("Coordinator playbook");
  });
});

describe("which plans", () => {
  it("checks every .yml and .yaml of .github/dispatch, in order of path, and no other file", async () => {
    folder.write({
      ".github/dispatch/b.yaml": planText({}, { plan: "b" })
        .replaceAll("api/", "b1/")
        .replaceAll("ui/", "b2/"),
      ".github/dispatch/notes.md": "x",
      ".github/dispatch/deep/c.yml": "x",
    });
    const plans = planJson(await validate("--format", "json"));
    expect(plans.map((plan) => plan.path)).toEqual([".github/dispatch/b.yaml", PLAN_PATH]);
  });

  it("checks a plan that was named once, however often, also against the plans that were not", async () => {
    folder.write({ ".github/dispatch/other.yml": planText({}, { plan: "other" }) });
    const plans = planJson(await validate(PLAN_PATH, `./${PLAN_PATH}`, "--format", "json"));
    expect(plans.map((plan) => plan.path)).toEqual([PLAN_PATH]);
    const rules = new Set(plans[0]?.findings.map((finding) => finding.rule));
    expect(rules).toContain("cross-plan-overlap");
  });

  it("fails when another plan is too broken to be checked against: what it claims is not known", async () => {
    folder.write({ ".github/dispatch/other.yml": "- list\n" });
    const run = await validate(PLAN_PATH);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("error[undecided-overlap]");
    expect(run.stdout).toContain("`.github/dispatch/other.yml`");
  });

  it("finds the plans from a subfolder, and shows paths as one would type them there", async () => {
    const run = await runInside(["validate"], { folder: folder.at("api/routes") });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("PASS  ../../.github/dispatch/sample.yml");
  });

  it("takes a nested example as a world of its own", async () => {
    const nested = Object.fromEntries(
      Object.entries(SOUND_TREE).map(([path, text]) => [`examples/one/${path}`, text]),
    );
    folder.write(nested);
    folder.git("add", "--all");
    for (const args of [
      ["--root", "examples/one"],
      [`examples/one/${PLAN_PATH}`],
      ["--root", "examples/one", PLAN_PATH],
    ]) {
      const [plan] = planJson(await validate("--format", "json", ...args));
      expect(plan).toMatchObject({ path: PLAN_PATH, findings: [] });
    }
    folder.write({ [`examples/one/${PLAN_PATH}`]: OVERLAP });
    const annotations = await validate("--root", "examples/one", "--format", "github");
    expect(annotations.stdout).toContain(`file=examples/one/${PLAN_PATH},`);
    const below = await runInside(["validate", "--format", "json"], {
      folder: folder.at("examples/one/api"),
    });
    expect(planJson(below)[0]?.findings).toMatchObject([{ rule: "scope-overlap" }]);
    const both = await validate(PLAN_PATH, `examples/one/${PLAN_PATH}`);
    expect(both).toMatchObject({ code: 2, stdout: "" });
    expect(both.stderr).toContain("different roots");
  });
});

describe("existing files", () => {
  it("are those of the index: an added file counts, one that was not added does not", async () => {
    folder.write({ [PLAN_PATH]: planText({ ui: { "can-touch": ["web/page.ts"] } }), "web/page.ts": "" });
    const rulesOf = async () =>
      planJson(await validate("--format", "json"))[0]?.findings.map((finding) => finding.rule);
    expect(await rulesOf()).toEqual(["path-not-found"]);
    folder.git("add", "web/page.ts");
    expect(await rulesOf()).toEqual([]);
  });

  it("are not known outside a git repository, which is said once", async () => {
    const plain = new TemporaryFolder({ ...SOUND_TREE, "b/plan.yml": planText({}, { plan: "b" }) }, "plain");
    const run = await runInside(["validate"], { folder: plain.path });
    expect(run.code).toBe(0);
    expect(run.stderr).toBe(
      "note: this is not a git repository, so which files exist is not known to the check.\n",
    );
    const elsewhere = await runInside(["validate", plain.at("b/plan.yml")], { folder: "/" });
    expect(elsewhere.code).toBe(0);
    plain.remove();
  });
});

describe("a pipe that closes early", () => {
  it("changes nothing about the exit status and prints no error", async () => {
    folder.write({ [PLAN_PATH]: OVERLAP });
    const script = `"$0" "$1" validate --format json | true; echo "\${PIPESTATUS[0]}"`;
    const { spawnSync } = await import("node:child_process");
    const entry = new URL("../../src/entry/cli.ts", import.meta.url).pathname;
    const run = spawnSync("bash", ["-c", script, process.execPath, entry], {
      cwd: folder.path,
      encoding: "utf8",
    });
    expect({ stdout: run.stdout, stderr: run.stderr }).toEqual({ stdout: "1\n", stderr: "" });
  });
});

describe("--github", () => {
  it("asks for a token before it does anything", async () => {
    const run = await validate("--github");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("GITHUB_TOKEN");
  });
});
