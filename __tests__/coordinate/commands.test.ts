import { execFileSync } from "node:child_process";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { jsonOf, type CliRun } from "../cli/run-cli.ts";
import { runInside } from "../cli/run-inside.ts";
import { importHistory } from "./import-history.ts";
import { folderPlan, MergePlayground, PLAN_PATH } from "./merge-playground.ts";

let playground: MergePlayground;

beforeEach(() => {
  playground = new MergePlayground();
});

afterEach(() => {
  playground.remove();
});

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  return runInside(args, { folder: playground.folder, env });
}

describe("integrate, as a command", () => {
  it("prints the steps, the conflict with both tracks and its scope, and the order, and exits with 1", async () => {
    playground.commit({ ...folderPlan({ hub: "", a: "", b: "" }), "hub/1": "1\n", "hub/2": "2\n" });
    playground.branch("dispatch/demo/hub", { "hub/1": "hub\n", "hub/2": "hub\n" });
    playground.branch("dispatch/demo/a", { "hub/1": "a\n" });
    playground.branch("dispatch/demo/b", { "hub/2": "b\n" });
    const { code, stdout } = await run(["integrate", PLAN_PATH]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/1 {2}hub {2}clean .*dispatch\/demo\/hub at [0-9a-f]{10}: 2 paths changed/);
    expect(stdout).toMatch(
      /1 {2}a {4}CONFLICT .*1 conflicting path\n {7}hub\/1: contents with hub; in the scope of hub/,
    );
    expect(stdout).toContain("cheapest order: a, b, hub (hub to repair, 2 paths instead of a, b to repair");
    expect(stdout).toContain("every order was weighed");
    expect(stdout).toContain("FAIL  The tracks do not integrate as they are.");
  });

  it("runs verify in JSON and in Markdown, and shows the end of a failing command's output", async () => {
    const verify = "verify:\n  - run: echo one; echo two >&2; exit 5\n  - check: look at it\n";
    playground.commit(folderPlan({ api: "" }, verify));
    playground.branch("dispatch/demo/api", { "api/a.txt": "a\n" });
    const json = await run(["integrate", PLAN_PATH, "--run", "--format", "json"]);
    expect(json.code).toBe(1);
    expect(jsonOf(json)).toMatchObject({
      version: 1,
      plan: "demo",
      base: { branch: "main" },
      steps: [{ track: "api", phase: 1, outcome: { kind: "merged", paths: 1 } }],
      commands: [{ kind: "failed", exitCode: 5, output: "one\ntwo\n" }],
      verdict: "fail",
    });
    const { stdout } = await run(["integrate", PLAN_PATH, "--run", "--format", "markdown"]);
    expect(stdout).toContain("**Commands**: 0 of 1 command passed");
    expect(stdout).toContain("- [ ] look at it");
    expect(stdout).toContain("```\none\ntwo\n```");
  });

  it("finds a plan that is on the base branch alone", async () => {
    playground.commit(folderPlan({ api: "" }));
    playground.branch("dispatch/demo/api", { "api/a.txt": "a\n" });
    playground.write({ [PLAN_PATH]: null });
    expect((await run(["integrate", PLAN_PATH, "--base", "main"])).code).toBe(0);
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ["no plan", ["integrate"], {}, "needs the path of a plan"],
    ["a time limit of nothing", ["integrate", PLAN_PATH, "--timeout", "0"], {}, '--timeout is "0"'],
    ["an unknown branch", ["integrate", PLAN_PATH, "--base", "nowhere"], {}, 'no branch "nowhere"'],
    [
      "a fork's event",
      ["integrate", PLAN_PATH, "--run"],
      { GITHUB_EVENT_NAME: "pull_request" },
      "--run is refused",
    ],
  ])("refuses %s with exit status 2 and an empty output", async (_, args, env, reason) => {
    playground.commit(folderPlan({ api: "" }));
    const { code, stdout, stderr } = await run(args, env);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(reason);
  });

  it("refuses a root below the top of a repository", async () => {
    const [text = ""] = Object.values(folderPlan({ api: "" }));
    playground.commit({ [`nested/${PLAN_PATH}`]: text });
    expect((await run(["integrate", `nested/${PLAN_PATH}`])).stderr).toContain('The root lies in "nested/"');
  });
});

describe("replay and --history, as commands", () => {
  const PLAN = folderPlan({ api: "", ui: "" }, "boundaries:\n  - path: api/contract.ts\n    owner: api\n");

  it("give figures that hold for a thousand commits", async () => {
    const commits = Array.from({ length: 1_000 }, (_, index) => [
      index % 2 === 0 ? `api/${String(index % 50)}.ts` : `ui/${String(index % 50)}.ts`,
      ...(index % 4 === 0 ? ["ui/index.ts"] : []),
      ...(index % 5 === 0 ? ["package-lock.json"] : []),
      ...(index % 100 === 0 ? ["api/contract.ts"] : []),
    ]);
    importHistory(playground, PLAN, commits);
    const replayed = await run(["replay", PLAN_PATH, "--last", "1000", "--format", "json"]);
    expect(replayed.code).toBe(0);
    expect(jsonOf(replayed)).toMatchObject({
      version: 1,
      merges: 1_000,
      insideOneTrack: 750,
      acrossTracks: 250,
      outsideTracks: 0,
      pairs: [{ tracks: ["api", "ui"], crossings: 250 }],
      seams: [{ path: "api/contract.ts", owner: "api", merges: 10, crossed: 10 }],
    });
    const checked = await run(["validate", PLAN_PATH, "--history", "1000", "--format", "json"]);
    expect(jsonOf(checked)).toMatchObject({
      forecasts: [{ merges: 1_000, files: [{ path: "package-lock.json", merges: 200, share: 0.2 }] }],
    });
    const text = await run(["replay", PLAN_PATH, "--last", "100"]);
    expect(text.stdout).toContain("100 merges through the plan demo");
    expect(text.stdout).toContain("api and ui: 25 merges (25%)");
    expect((await run(["validate", PLAN_PATH, "--history", "100"])).stdout).toContain(
      "package-lock.json: in 20 of 100 merges (20%), with files of api, ui",
    );
  });

  it("says that a short history forecasts nothing", async () => {
    playground.commit(PLAN);
    expect((await run(["validate", PLAN_PATH, "--history", "9"])).stderr).toContain("too few to forecast");
  });

  it("refuse a history that is not there", async () => {
    playground.write(PLAN);
    expect(await run(["replay", PLAN_PATH])).toMatchObject({ code: 2, stdout: "" });
    execFileSync("rm", ["-rf", `${playground.folder}/.git`]);
    expect(await run(["validate", PLAN_PATH, "--history", "9"])).toMatchObject({ code: 2, stdout: "" });
  });
});
