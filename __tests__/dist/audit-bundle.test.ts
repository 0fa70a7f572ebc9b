import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EventName, EventOptions } from "../../src/sandbox/event.ts";
import type { Fault } from "../../src/sandbox/faults.ts";
import { startSandbox } from "../../src/sandbox/index.ts";
import type { Sandbox } from "../../src/sandbox/index.ts";
import type { SandboxRepository } from "../../src/sandbox/repository.ts";
import { runBundle } from "../../src/sandbox/runner.ts";
import type { RunOptions, RunResult } from "../../src/sandbox/runner.ts";
import type { TokenOptions } from "../../src/sandbox/tokens.ts";
import { watchContract } from "../contract/contract-watch.ts";
import type { ContractWatch } from "../contract/contract-watch.ts";

const BUNDLE = join(import.meta.dirname, "../../dist/audit/index.js");
const PLAN_PATH = ".github/dispatch/work.yml";
const GATE: TokenOptions = { permissions: { contents: "read", "pull-requests": "write" } };
const LINES = Array.from({ length: 30 }, (_, index) => `line ${String(index)}\n`).join("");

// Issues 1 and 2 are api's, 3 is ui's, 4 is mentioned, 5 is the umbrella, 6 is to be commented on.
const PLAN = `version: 1
plan: work
title: Some work
shared:
  - path: CHANGELOG.md
    rule: append-only
verify:
  - run: npm test
tracks:
  api:
    handover: docs/api.md
    can-touch: ["api/**"]
    cannot-touch: ["ui/**"]
    issues: [1, 2]
    refs: [4]
    keep-open: [5]
    done-when: ["its tests pass"]
  ui:
    handover: docs/ui.md
    can-touch: ["ui/**"]
    issues: [3]
    needs: [api]
    done-when: ["its tests pass"]
  survey:
    type: analysis
    handover: docs/survey.md
    outputs: ["reports/*.md"]
    issues: [6]
    done-when: ["the report is there"]
`;

describe("the committed audit bundle", () => {
  let watch: ContractWatch;
  let github: Sandbox;
  let repo: SandboxRepository;
  let runId = 100;

  beforeEach(async () => {
    watch = watchContract();
    github = await startSandbox({ onExchange: watch.onExchange, closingDelayMilliseconds: null });
    const files = { [PLAN_PATH]: PLAN, "api/a.ts": LINES, "ui/a.ts": LINES, "CHANGELOG.md": "# Changes\n- old\n" };
    repo = await github.createRepository({ name: "octo/app", files });
    for (const title of ["One", "Two", "Three", "Mentioned", "Umbrella", "Survey"]) repo.createIssue({ title });
  });

  afterEach(async () => {
    await github.close();
    expect(watch.violations).toEqual([]);
  });

  async function open(
    head: string,
    changes: Parameters<SandboxRepository["commit"]>[1],
    more: Partial<Parameters<SandboxRepository["openPull"]>[0]> = {},
  ): Promise<number> {
    await repo.commit(head, changes, "feat: work");
    return (await repo.openPull({ title: "Work", body: "", head, ...more })).number;
  }

  async function run(
    name: EventName,
    options: EventOptions,
    given: Partial<RunOptions> & { readonly as?: TokenOptions } = {},
  ): Promise<RunResult> {
    const { as, ...rest } = given;
    const event = watch.checked(await repo.event(name, options));
    const token = github.token(as ?? {});
    return runBundle(BUNDLE, event, { token, tokenInput: "github-token", runId: (runId += 1), ...rest });
  }

  const gate = (pull: number, given: Partial<RunOptions> & { readonly as?: TokenOptions } = {}) =>
    run("pull_request", { action: "synchronize", pull }, { as: GATE, ...given });

  /** The rules that a run annotated, and its verdict. */
  function told(result: RunResult): string {
    const rules = [...result.stdout.matchAll(/^::(error|warning) title=([a-z-]+)/gm)].map(
      ([, severity = "", rule = ""]) => `${severity} ${rule}`,
    );
    return [result.outputs.get("verdict"), ...rules].join(", ");
  }

  const bodies = (number: number) => repo.comments(number).map((comment) => comment.body);

  describe("as a gate", () => {
    test("passes a change inside its scope without a comment", async () => {
      const result = await gate(await open("dispatch/work/api", { "api/b.ts": "b\n", "CHANGELOG.md": "# Changes\n- new\n- old\n" }));
      expect(result).toMatchObject({ exitCode: 0, stderr: "" });
      expect(told(result)).toBe("pass");
      expect(bodies(7)).toEqual([]);
    });

    test("stops a file stolen by a rename, comments once, and takes it back when it is repaired", async () => {
      const pull = await open("dispatch/work/api", { "ui/a.ts": null, "api/stolen.ts": LINES });
      const first = await gate(pull);
      expect(first.exitCode).toBe(1);
      expect(told(first)).toBe("fail, error forbidden-path");
      expect(first.stdout).toContain("file=ui/a.ts");
      expect(bodies(pull)[0]).toContain("git checkout origin/main -- ui/a.ts");
      await repo.commit("dispatch/work/api", { "ui/a.ts": LINES, "api/stolen.ts": null }, "fix: put it back");
      expect(told(await gate(pull))).toBe("pass");
      const before = structuredClone(repo.comments(pull));
      await gate(pull);
      expect(repo.comments(pull)).toEqual(before);
      expect(before).toHaveLength(1);
      expect(before[0]?.body).toContain("✅");
    });

    test("stops a rewritten changelog and an edited plan", async () => {
      const pull = await open("dispatch/work/api", { "CHANGELOG.md": "# Changes\n- mine\n", [PLAN_PATH]: PLAN.replace("api/**", "**") });
      expect(told(await gate(pull))).toBe("fail, error plan-edited, error shared-rule-broken");
    });

    test("counts a file that came with main under another commit id for nobody", async () => {
      const pull = await open("dispatch/work/api", { "ui/a.ts": "landed\n", "api/a.ts": "mine\n" });
      expect(told(await gate(pull))).toBe("fail, error forbidden-path");
      await repo.commit("main", { "ui/a.ts": "landed\n" }, "feat: the sibling");
      expect(told(await gate(pull))).toBe("pass");
    });

    test("takes a link, a submodule and a mode for changes of their paths", async () => {
      const pull = await open("dispatch/work/api", {
        "ui/a.ts": { mode: "100755", content: LINES },
        "ui/link": { mode: "120000", content: "../api/a.ts" },
        "vendor/lib": { mode: "160000", sha: "1".repeat(40) },
        "api/é\u0301 [x].ts": "x\n",
      });
      expect(told(await gate(pull))).toBe("fail, error forbidden-path, error forbidden-path, error unclaimed-path");
    });

    test("holds a track back until what it needs has merged, then lets it go", async () => {
      const ui = await open("dispatch/work/ui", { "ui/b.ts": "b\n" });
      expect(told(await gate(ui))).toBe("fail, error needs-not-merged");
      await repo.mergePull(await open("dispatch/work/api", { "api/b.ts": "b\n" }), { method: "squash" });
      expect(told(await gate(ui))).toBe("pass");
    });

    test("refuses signals that disagree and labels that name nobody", async () => {
      const pull = await open("dispatch/work/api", { "api/b.ts": "b\n" });
      repo.addLabel(pull, "dispatch:work/ui");
      expect(told(await gate(pull))).toBe("fail, error ambiguous-track");
      repo.removeLabel(pull, "dispatch:work/ui");
      repo.addLabel(pull, "dispatch:work/uo");
      expect(told(await gate(pull))).toBe("fail, error ambiguous-track");
      repo.removeLabel(pull, "dispatch:work/uo");
      expect(told(await gate(pull))).toBe("pass");
    });

    test("takes a fork's branch name for nothing, and warns of its intrusion", async () => {
      const fork = await github.fork(repo, "mallory/app");
      await fork.commit("dispatch/work/api", { "api/b.ts": "b\n" }, "hello");
      const { number } = await repo.openPull({ title: "x", body: "", head: "dispatch/work/api", headRepository: fork });
      const readOnly = { permissions: { contents: "read", "pull-requests": "read" } } as const;
      const result = await gate(number, { as: readOnly });
      expect(result.exitCode).toBe(0);
      expect(told(result)).toContain("pass, warning intrusion");
      expect(result.summary).toContain("claims");
      expect(bodies(number)).toEqual([]);
    });

    test("says that it has nothing to do where no plan merges into the base", async () => {
      await repo.createBranch("next");
      const pull = await open("topic", { "ui/b.ts": "b\n" }, { base: "next" });
      expect(told(await gate(pull))).toBe("none");
    });

    test("looks at every pull request of a merge group", async () => {
      const bad = await open("dispatch/work/api", { "ui/a.ts": "mine\n" });
      const good = await open("dispatch/work/survey", { "reports/a.md": "found\n" });
      await repo.enqueuePull(bad);
      await repo.enqueuePull(good);
      const result = await run("merge_group", { pull: good }, { as: GATE });
      expect(told(result)).toBe("fail, error forbidden-path");
      expect(JSON.parse(result.outputs.get("tracks") ?? "")).toEqual(["work/api", "work/survey"]);
    });
  });

  describe("after the merge", () => {
    const closure = (given: Partial<RunOptions> = {}) =>
      run("schedule", {}, { ...given, inputs: { "wait-seconds": "0", ...given.inputs } });

    async function land(body: string, options: { readonly base?: string } = {}): Promise<number> {
      const pull = await open("dispatch/work/api", { "api/b.ts": "b\n" }, { body, ...options });
      await repo.mergePull(pull, { method: "squash" });
      await repo.settle();
      return pull;
    }

    test("is green when the merge closed its issues", async () => {
      await land("Closes #1\nCloses #2");
      expect(told(await run("push", {}))).toBe("pass");
      expect(told(await closure())).toBe("pass");
    });

    test("waits until GitHub has closed what it said it would", async () => {
      const pull = await open("dispatch/work/api", { "api/b.ts": "b\n" }, { body: "Closes #1\nCloses #2" });
      await repo.mergePull(pull);
      const timer = setTimeout(() => void repo.settle(), 1500);
      const result = await run("pull_request", { action: "closed", pull });
      clearTimeout(timer);
      expect(told(result)).toBe("pass");
    });

    test("finds the zombie: one keyword for two numbers", async () => {
      await land("Closes #1, #2");
      const result = await run("push", {}, { inputs: { "wait-seconds": "0" } });
      expect(told(result)).toBe("fail, error issue-open");
      expect(result.stdout).toContain("keyword before each number");
      expect(JSON.parse(result.outputs.get("open-issues") ?? "")).toMatchObject([{ issue: "#2", track: "api" }]);
    });

    test("finds the ghost: closed by hand and nothing merged", async () => {
      repo.closeIssue(3, { actor: "agent" });
      const result = await closure();
      expect(told(result)).toBe("fail, error issue-closed-without-merge");
      expect(result.stdout).toContain("closed by agent on");
    });

    test("finds the umbrella that a body closed though it was to stay open", async () => {
      await land("Closes #1\nCloses #2\n\nThe umbrella stays open, this does not fix #5 yet.");
      expect(told(await closure())).toBe("fail, error keep-open-closed");
    });

    test("finds who reopened an issue, and never closes that one again", async () => {
      await land("Closes #1\nCloses #2");
      repo.reopenIssue(1, "alice");
      const result = await closure({ inputs: { "close-issues": "close" } });
      expect(told(result)).toBe("fail, error issue-reopened");
      expect(result.stdout).toContain("reopened by alice");
      expect(repo.issue(1).state).toBe("open");
    });

    test("says that a base which is not the default branch closes nothing, and closes it when asked", async () => {
      const next = PLAN.replace("title: Some work", "title: Some work\nbase: next");
      await repo.createBranch("next");
      for (const branch of ["main", "next"]) await repo.commit(branch, { [PLAN_PATH]: next }, "docs: plan");
      await land("Closes #1\nCloses #2", { base: "next" });
      const first = await closure();
      expect(told(first)).toBe("fail, error issue-open, error issue-open");
      expect(first.stdout).toContain('merged into "next"');
      const dry = await closure({ inputs: { "close-issues": "close", "dry-run": "true" } });
      expect(dry.summary).toContain("would-close");
      expect(repo.issue(1).state).toBe("open");
      expect(told(await closure({ inputs: { "close-issues": "close" } }))).toBe("pass");
      expect(repo.issue(1).state).toBe("closed");
      expect(repo.issue(2).state).toBe("closed");
      const before = structuredClone([repo.comments(1), repo.comments(2)]);
      expect(told(await closure({ inputs: { "close-issues": "close" } }))).toBe("pass");
      expect([repo.comments(1), repo.comments(2)]).toEqual(before);
      expect(before[0]).toHaveLength(1);
    });

    test("tells moved, deleted and not planned apart", async () => {
      const library = await github.createRepository({ name: "octo/lib" });
      repo.transferIssue(1, library);
      repo.closeIssue(2, { reason: "not_planned" });
      repo.deleteIssue(3);
      expect(told(await closure())).toBe("pass, warning issue-moved, warning issue-not-planned, warning issue-deleted");
    });

    test("wants a comment of an analysis, and is content with one", async () => {
      const pull = await open("dispatch/work/survey", { "reports/a.md": "found\n" }, { author: "agent" });
      await repo.mergePull(pull);
      expect(told(await closure())).toBe("fail, error comment-missing");
      repo.comment(6, "Found this.", "agent");
      expect(told(await closure())).toBe("pass");
    });

    test("warns of a commit that no pull request brought", async () => {
      const before = await repo.tip("main");
      await repo.commit("main", { "README.md": "hotfix\n" }, "hotfix");
      expect(told(await run("push", { before }))).toBe("pass, warning unattributed-commit");
    });

    test("never takes issues for open or closed that the token may not read", async () => {
      await land("Closes #1, #2");
      const as = { permissions: { contents: "read", "pull-requests": "read" } } as const;
      const result = await run("schedule", {}, { as });
      expect(result.outputs.get("findings")).toBe('{"errors":0,"warnings":6}');
      expect(new Set(told(result).split(", "))).toEqual(new Set(["pass", "warning issue-unreadable"]));
      expect(result.stdout).toContain('the token lacks "issues: read"');
    });

    test("stays red and says why when the token may not close", async () => {
      await land("Closes #1, #2");
      const as = { permissions: { contents: "read", "pull-requests": "read", issues: "read" } } as const;
      const inputs = { "close-issues": "close" };
      const result = await run("schedule", {}, { as, inputs });
      expect(told(result)).toBe("fail, error issue-open");
      expect(result.summary).toContain("refused");
      expect(repo.issue(2).state).toBe("open");
    });
  });

  describe("where GitHub fails", () => {
    test.each<[string, Fault, string]>([
      ["a 502 at the file list", { effect: { kind: "status", status: 502 }, path: /\/files$/ }, "fail, error forbidden-path"],
      ["a 502 at a query", { effect: { kind: "status", status: 502 }, path: /\/graphql$/ }, "fail, error forbidden-path"],
      [
        "a secondary limit",
        { effect: { kind: "secondary-limit", retryAfterSeconds: 1 }, path: /\/files$/ },
        "fail, error forbidden-path",
      ],
      [
        "too many requests",
        { effect: { kind: "too-many-requests", retryAfterSeconds: 1 }, path: /\/commits$/ },
        "fail, error forbidden-path",
      ],
      ["a page that was cut short", { effect: { kind: "truncated-page", keep: 0 }, path: /\/files$/ }, "fail, error incomplete-diff"],
    ])("%s ends in the right verdict", async (_what, fault, expected) => {
      const pull = await open("dispatch/work/api", { "ui/a.ts": "mine\n" });
      github.inject(fault);
      expect(told(await gate(pull))).toBe(expected);
    });

    test.each<[string, Fault]>([
      ["502 without end", { effect: { kind: "status", status: 502 }, path: /\/files$/, times: 100 }],
      ["a limit beyond patience", { effect: { kind: "secondary-limit", retryAfterSeconds: 3600 }, path: /\/files$/, times: 9 }],
      ["half an answer", { effect: { kind: "cut-body" }, path: /\/files$/, times: 100 }],
    ])("%s is red, with a reason and without a comment", async (_what, fault) => {
      const pull = await open("dispatch/work/api", { "api/b.ts": "b\n" });
      github.inject(fault);
      const result = await gate(pull);
      expect(result.exitCode).toBe(1);
      expect(result.outputs.get("verdict")).toBeUndefined();
      expect(result.stdout).toMatch(/^::error::.+/m);
      expect(bodies(pull)).toEqual([]);
    });

    test("an answer lost after the comment was written does not write it twice", async () => {
      const pull = await open("dispatch/work/api", { "ui/a.ts": "mine\n" });
      github.inject({ effect: { kind: "lost-response" }, method: "POST", path: /\/comments$/ });
      await gate(pull);
      await gate(pull);
      expect(bodies(pull)).toHaveLength(1);
    });
  });
});
