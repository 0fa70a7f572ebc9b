import { readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { FolderTools } from "../../src/adapters/coordinator-tools.ts";
import { readIntegrateInputs, runIntegrateAction } from "../../src/app/integrate-action.ts";
import { refuseForkEvent } from "../../src/app/integrate-guard.ts";
import { MemoryRuntime } from "../fakes/memory-runtime.ts";
import { folderPlan, MergePlayground, PLAN_PATH } from "./merge-playground.ts";

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

const REPOSITORY = { full_name: "acme/shop", default_branch: "main" };

function pullEvent(head: string | null): unknown {
  const repo = head === null ? null : { full_name: head };
  return { repository: REPOSITORY, pull_request: { head: { repo }, base: { repo: REPOSITORY } } };
}

describe("refuseForkEvent", () => {
  it.each([
    ["pull_request", pullEvent("evil/shop")],
    ["pull_request_target", pullEvent("evil/shop")],
    ["pull_request_review", pullEvent(null)],
    ["pull_request", {}],
    ["pull_request", null],
    [
      "workflow_run",
      { repository: REPOSITORY, workflow_run: { head_repository: { full_name: "evil/shop" } } },
    ],
    ["workflow_run", { repository: REPOSITORY }],
  ])("refuses %s of a fork or of an unknown repository", (name, event) => {
    expect(() => {
      refuseForkEvent(name, event);
    }).toThrow("--run is refused");
  });

  it.each([
    ["", null],
    ["push", { repository: REPOSITORY }],
    ["workflow_dispatch", {}],
    ["pull_request", pullEvent("acme/shop")],
    ["workflow_run", { repository: REPOSITORY, workflow_run: { head_repository: REPOSITORY } }],
  ])("allows %s of the repository itself", (name, event) => {
    expect(() => {
      refuseForkEvent(name, event);
    }).not.toThrow();
  });
});

describe("readIntegrateInputs", () => {
  it("reads exactly the inputs of integrate/action.yml, with its defaults", () => {
    const path = join(import.meta.dirname, "../../integrate/action.yml");
    const { inputs } = load(readFileSync(path, "utf8")) as Metadata;
    const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""] as const);
    const given = { ...Object.fromEntries(defaults), plan: "p.yml" };
    const runtime = new MemoryRuntime({ inputs: given });
    expect(readIntegrateInputs(runtime)).toEqual(
      readIntegrateInputs(new MemoryRuntime({ inputs: { plan: "p.yml" } })),
    );
    expect([...runtime.askedInputs].sort()).toEqual(Object.keys(inputs).sort());
  });

  it("runs nothing and writes nothing unless asked", () => {
    expect(readIntegrateInputs(new MemoryRuntime({ inputs: { plan: "p.yml" } }))).toEqual({
      planPath: "p.yml",
      base: null,
      declaredMerged: [],
      timeoutSeconds: null,
      writeRef: null,
    });
  });

  it.each([
    [{}, "input plan is empty"],
    [{ plan: "p.yml", run: "yes" }, "input run"],
    [{ plan: "p.yml", "timeout-seconds": "0" }, "input timeout-seconds"],
  ])("refuses %j", (inputs, reason) => {
    expect(() => readIntegrateInputs(new MemoryRuntime({ inputs }))).toThrow(reason);
  });
});

describe("the integrate action", () => {
  let playground: MergePlayground;

  beforeEach(() => {
    playground = new MergePlayground();
    playground.commit({
      ...folderPlan({ api: "", db: "" }, "verify:\n  - run: exit 4 # <b>@nobody</b>\n"),
      "api/a.txt": "1\n",
    });
    playground.branch("dispatch/demo/api", { "api/a.txt": "api\n" });
    playground.branch("dispatch/demo/db", { "db/a.txt": "db\n", "api/b.txt": "x\n" });
  });

  afterEach(() => {
    playground.remove();
  });

  async function run(inputs: Readonly<Record<string, string>>, event: unknown): Promise<MemoryRuntime> {
    const env = { GITHUB_EVENT_NAME: "push" };
    const runtime = new MemoryRuntime({ inputs: { plan: PLAN_PATH, ...inputs }, env, event });
    await runIntegrateAction(runtime, new FolderTools(playground.folder));
    return runtime;
  }

  it("takes the default branch from the event, and is red with a finding on the stray file", async () => {
    const runtime = await run({}, { repository: REPOSITORY });
    expect(runtime.outputs.get("verdict")).toBe("fail");
    expect(JSON.parse(runtime.outputs.get("steps") ?? "")).toEqual([
      { track: "api", outcome: "merged" },
      { track: "db", outcome: "merged" },
    ]);
    expect(runtime.annotations).toMatchObject([{ rule: "foreign-path", location: { path: "api/b.txt" } }]);
    expect(runtime.failures).toHaveLength(1);
  });

  it("shows each command's result in the summary, and neutralises its text", async () => {
    const { summary } = await run({ run: "true" }, { repository: REPOSITORY });
    expect(summary).toContain("**Commands**: 0 of 1 command passed");
    expect(summary).toContain("exit 4");
    expect(summary).not.toMatch(/^[^`]*@nobody/m);
  });

  it("says that the base is not known where nothing tells", async () => {
    await expect(run({}, {})).rejects.toThrow("base branch is not known");
  });
});
