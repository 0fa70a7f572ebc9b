import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../src/sandbox/faults.ts";
import { startSandbox } from "../../src/sandbox/index.ts";
import type { Sandbox } from "../../src/sandbox/index.ts";
import type { SandboxRepository } from "../../src/sandbox/repository.ts";
import { runBundle } from "../../src/sandbox/runner.ts";
import type { RunResult } from "../../src/sandbox/runner.ts";
import { watchContract } from "../contract/contract-watch.ts";
import type { ContractWatch } from "../contract/contract-watch.ts";

const BUNDLE = join(import.meta.dirname, "../../dist/plan/index.js");
const PLAN = ".github/dispatch/work.yml";
const BOT = "github-actions[bot]";

interface TrackText {
  readonly id: string;
  readonly can: string;
  readonly issue: number;
  readonly more?: string;
}

function planText(tracks: readonly TrackText[], id = "work"): string {
  const lines = tracks.map(
    ({ id: track, can, issue, more = "" }) =>
      `  ${track}:\n    handover: docs/${track}.md\n    soldiers: [S1]\n    can-touch: ["${can}"]\n` +
      `    issues: [${String(issue)}]\n    done-when: ["its tests pass"]\n${more}`,
  );
  return `version: 1\nplan: ${id}\ntitle: Some work\nverify:\n  - run: npm test\ntracks:\n${lines.join("")}`;
}

const DISJOINT = [
  { id: "api", can: "api/**", issue: 1 },
  { id: "ui", can: "ui/**", issue: 2 },
];
const OVERLAPPING = [
  { id: "api", can: "src/*/index.ts", issue: 1 },
  { id: "ui", can: "src/auth/*", issue: 2 },
];

describe("the committed plan bundle", () => {
  let watch: ContractWatch;
  let github: Sandbox;
  let repo: SandboxRepository;
  let runId = 100;

  beforeEach(async () => {
    watch = watchContract();
    github = await startSandbox({ onExchange: watch.onExchange });
    const files = { "api/a.ts": "", "ui/a.ts": "", "CLAUDE.md": "", "docs/api.md": "S1", "docs/ui.md": "S1" };
    repo = await github.createRepository({ name: "octo/app", files });
    repo.createIssue({ title: "First" });
    repo.createIssue({ title: "Second" });
    await repo.createBranch("plan");
  });

  afterEach(async () => {
    await github.close();
    expect(watch.violations).toEqual([]);
  });

  async function propose(text: string, path = PLAN): Promise<number> {
    await repo.commit("plan", { [path]: text }, "docs: a plan");
    const pull = await repo.openPull({ title: "Plan", body: "", head: "plan", base: "main" });
    return pull.number;
  }

  async function run(pull: number, given: Partial<Parameters<typeof runBundle>[2]> = {}): Promise<RunResult> {
    const event = watch.checked(await repo.event("pull_request", { action: "synchronize", pull }));
    const token = github.token();
    return runBundle(BUNDLE, event, { token, tokenInput: "github-token", runId: (runId += 1), ...given });
  }

  const bodies = (pull: number) => repo.comments(pull).map((comment) => comment.body);

  test("comments on a good plan, updates the comment, and does not write the same text again", async () => {
    const pull = await propose(planText(DISJOINT));
    const first = await run(pull);
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.outputs.get("verdict")).toBe("pass");
    expect(bodies(pull)).toHaveLength(1);
    expect(bodies(pull)[0]).toContain("work");

    await repo.commit("plan", { [PLAN]: planText(DISJOINT).replace("Some work", "Other work") }, "docs: reword");
    await run(pull);
    const [updated, ...more] = repo.comments(pull);
    expect(more).toEqual([]);
    expect(updated?.body).toContain("Other work");

    const before = structuredClone(repo.comments(pull));
    const third = await run(pull);
    expect(third.exitCode).toBe(0);
    expect(repo.comments(pull)).toEqual(before);
  });

  test("gives the tracks in launch order as JSON for a matrix", async () => {
    const tracks = [DISJOINT[0], { id: "ui", can: "ui/**", issue: 2, more: "    needs: [api]\n" }];
    const result = await run(await propose(planText(tracks.filter((track) => track !== undefined))));
    const output = JSON.parse(result.outputs.get("tracks") ?? "") as Record<string, unknown>[];
    expect(output).toMatchObject([
      { plan: "work", track: "api", type: "code", branch: "dispatch/work/api", phase: 1, needs: [] },
      { plan: "work", track: "ui", type: "code", branch: "dispatch/work/ui", phase: 2, needs: ["api"] },
    ]);
    expect(output[0]?.["digest"]).toMatch(/^[0-9a-f]{12}$/);
  });

  test("stops at an overlap: red, a witness on the plan's line, no prompt, no track to launch", async () => {
    const pull = await propose(planText(OVERLAPPING));
    const result = await run(pull);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("verdict")).toBe("fail");
    expect(result.outputs.get("tracks")).toBe("[]");
    expect(result.stdout).toMatch(/::error title=scope-overlap,file=\.github\/dispatch\/work\.yml,line=\d+/);
    const [comment = ""] = bodies(pull);
    expect(comment).toContain("src/auth/index.ts");
    expect(comment).not.toContain("Dispatch-Track");
    expect(result.summary).toContain("src/auth/index.ts");
  });

  test("splits the comment of a plan with 60 tracks and removes parts that are no longer needed", async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      id: `track-${String(index)}`,
      can: `area-${String(index)}/**`,
      issue: 1000 + index,
      more: `    gates: ["npm test -- ${"x".repeat(300)}"]\n`,
    }));
    const pull = await propose(planText(many));
    await run(pull, { inputs: { "check-issues": "false", "fail-on": "error" } });
    const failing = bodies(pull);
    // Without handover docs the plan has errors; with them it gets its prompts.
    expect(failing).toHaveLength(1);
    const docs = Object.fromEntries(many.map(({ id }) => [`docs/${id}.md`, "S1"]));
    await repo.commit("plan", docs, "docs: handovers");
    const result = await run(pull, { inputs: { "check-issues": "false" } });
    expect(result.exitCode).toBe(0);
    const parts = bodies(pull);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(60_000);
    for (const { id } of many) expect(parts.filter((part) => part.includes(`work/${id}@`))).toHaveLength(1);

    await repo.commit("plan", { [PLAN]: planText(DISJOINT) }, "docs: fewer tracks");
    await run(pull);
    expect(bodies(pull)).toHaveLength(1);
  });

  test("leaves a foreign comment that carries our marker alone", async () => {
    const pull = await propose(planText(DISJOINT));
    await run(pull);
    const [ours = ""] = bodies(pull);
    const other = await proposeOther();
    const foreign = repo.comment(other, ours, "mallory");
    await run(other);
    expect(repo.comments(other)).toHaveLength(2);
    expect(repo.comments(other)[0]).toEqual(foreign);
    expect(repo.comments(other)[1]?.author).toBe(BOT);
  });

  async function proposeOther(): Promise<number> {
    await repo.createBranch("other");
    const files = { ".github/dispatch/other.yml": planText([{ id: "db", can: "db/**", issue: 2 }], "other"), "docs/db.md": "S1" };
    await repo.commit("other", files, "docs: another plan");
    const pull = await repo.openPull({ title: "Other", body: "", head: "other", base: "main" });
    return pull.number;
  }

  test("an older run does not overwrite the comment of a newer one", async () => {
    const pull = await propose(planText(DISJOINT));
    await run(pull, { runId: 9000 });
    const before = structuredClone(repo.comments(pull));
    await repo.commit("plan", { [PLAN]: planText(OVERLAPPING) }, "docs: worse");
    const late = await run(pull, { runId: 8000 });
    expect(late.exitCode).toBe(1);
    expect(repo.comments(pull)).toEqual(before);
  });

  test("says in the summary what a read-only token may not comment, and keeps the verdict", async () => {
    const pull = await propose(planText(DISJOINT));
    const token = github.token({ permissions: { contents: "read", "pull-requests": "read", issues: "read" } });
    const result = await run(pull, { token });
    expect(result.exitCode).toBe(0);
    expect(bodies(pull)).toEqual([]);
    expect(result.summary).toContain("work");
    expect(result.stdout).toMatch(/::warning::The result is in the job summary alone/);
  });

  test("checks a plan against one that landed on the base branch after the branch was cut", async () => {
    const pull = await propose(planText(DISJOINT));
    const landed = planText([{ id: "backend", can: "api/handlers/**", issue: 2 }], "landed");
    await repo.commit("main", { ".github/dispatch/landed.yml": landed, "docs/backend.md": "S1" }, "docs: landed");
    const result = await run(pull);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("title=cross-plan-overlap");
    expect(result.stdout).toContain("title=issue-claimed-twice");
  });

  test("finds a plan that the pull request renames", async () => {
    await repo.commit("main", { [PLAN]: planText(DISJOINT) }, "docs: a plan");
    await repo.createBranch("move");
    await repo.commit("move", { [PLAN]: null, ".github/dispatch/moved.yaml": planText(DISJOINT) }, "docs: move");
    const pull = await repo.openPull({ title: "Move", body: "", head: "move", base: "main" });
    const result = await run(pull.number);
    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.outputs.get("plans") ?? "")).toEqual([
      { path: ".github/dispatch/moved.yaml", plan: "work", verdict: "pass" },
    ]);
  });

  test("asks GitHub about every issue in one query", async () => {
    repo.closeIssue(2);
    await repo.commit("main", { "docs/a.md": "S1", "docs/b.md": "S1", "docs/c.md": "S1" }, "docs: handovers");
    const text = planText([
      { id: "a", can: "a/**", issue: 2 },
      { id: "b", can: "b/**", issue: 77 },
      { id: "c", can: "c/**", issue: 3 },
    ]);
    const pull = await propose(text);
    const result = await run(pull);
    const asked = watch.exchanges.filter(({ body }) => JSON.stringify(body ?? "").includes("issueOrPullRequest"));
    expect(asked).toHaveLength(1);
    expect(result.stdout).toContain("title=issue-already-closed");
    expect(result.stdout).toContain("title=issue-not-found");
    expect(result.stdout).toContain("title=issue-is-pull-request");
  });

  test("passes and says so when no plan is touched, and takes an earlier comment back", async () => {
    await repo.commit("plan", { "api/b.ts": "" }, "feat: b");
    const pull = await repo.openPull({ title: "Feature", body: "", head: "plan", base: "main" });
    const result = await run(pull.number);
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("verdict")).toBe("none");
    expect(result.stdout).toContain("nothing to check");
    expect(bodies(pull.number)).toEqual([]);

    await repo.commit("plan", { [PLAN]: planText(DISJOINT) }, "docs: a plan");
    await run(pull.number);
    expect(bodies(pull.number)).toHaveLength(1);
    await repo.commit("plan", { [PLAN]: null }, "docs: no plan");
    await run(pull.number);
    expect(bodies(pull.number)).toEqual([]);
  });

  test("checks every plan of a merge group", async () => {
    await repo.commit("main", { [PLAN]: planText(OVERLAPPING) }, "docs: a plan");
    await repo.createBranch("queued");
    await repo.commit("queued", { "x.txt": "" }, "feat: x");
    const pull = await repo.openPull({ title: "X", body: "", head: "queued", base: "main" });
    await repo.enqueuePull(pull.number);
    const event = watch.checked(await repo.event("merge_group", { pull: pull.number }));
    const result = await runBundle(BUNDLE, event, { token: github.token(), tokenInput: "github-token" });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("title=scope-overlap");
  });

  test.each([
    ["a symlink", null],
    ["not YAML", "tracks: [unclosed"],
    ["empty", ""],
    ["a list", "- a\n- b\n"],
  ])("a plan that is %s fails with one clear message", async (_what, text) => {
    const pull = await propose(text ?? planText(DISJOINT));
    if (text === null) await repo.commit("plan", { [PLAN]: { mode: "120000", content: "../../CLAUDE.md" } }, "docs: link");
    const result = await run(pull);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(/::error/);
    expect(result.stdout).not.toContain("internal error");
    expect(result.outputs.get("tracks") ?? "[]").toBe("[]");
  });

  test.each([
    ["an unknown event", { GITHUB_EVENT_NAME: "issues" }, /does not know the event/],
    ["no repository", { GITHUB_REPOSITORY: "" }, /GITHUB_REPOSITORY/],
    ["a bad input", { "INPUT_FAIL-ON": "never" }, /input fail-on is "never"/],
    ["no token", { "INPUT_GITHUB-TOKEN": "" }, /no token/],
  ])("%s ends red with words about it", async (_what, env, words) => {
    const result = await run(await propose(planText(DISJOINT)), { env });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(words);
  });

  test("a broken event file ends red with words about it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dispatch-event-"));
    await writeFile(join(folder, "event.json"), "{ nonsense");
    const pull = await propose(planText(DISJOINT));
    const result = await run(pull, { env: { GITHUB_EVENT_PATH: join(folder, "event.json") } });
    await rm(folder, { recursive: true });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(/::error::.*event/i);
  });

  test.each<[string, Fault]>([
    ["a failing API", { effect: { kind: "status", status: 502 }, path: /\/files/, times: 10 }],
    ["a list of files that is cut short", { effect: { kind: "truncated-page", keep: 0 }, path: /\/files/, times: 10 }],
  ])("%s ends red, never green", async (_what, fault) => {
    const pull = await propose(planText(DISJOINT));
    github.inject(fault);
    const result = await run(pull);
    expect(result.exitCode).toBe(1);
    expect(bodies(pull)).toEqual([]);
  });
});
