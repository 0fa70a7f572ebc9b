import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventName, EventOptions } from "../../src/sandbox/event.ts";
import { startSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import type { SandboxRepository } from "../../src/sandbox/repository.ts";
import { watchContract } from "../contract/contract-watch.ts";

describe("events are as GitHub writes them", () => {
  let github: Sandbox;
  let repo: SandboxRepository;
  beforeAll(async () => {
    github = await startSandbox();
    repo = await github.createRepository({ name: "octo/app" });
    repo.createIssue({ title: "One" });
    await repo.commit("work", { "a.txt": "a\n" }, "feat: a");
    await repo.openPull({ title: "Work", body: "Closes #1", head: "work", labels: ["dispatch:p/api"] });
    await repo.createBranch("release");
  });
  afterAll(() => github.close());

  const cases: readonly (readonly [EventName, EventOptions])[] = [
    ["pull_request", { action: "opened", pull: 2 }],
    ["pull_request", { action: "synchronize", pull: 2 }],
    ["pull_request", { action: "reopened", pull: 2 }],
    ["pull_request", { action: "edited", pull: 2 }],
    ["pull_request", { action: "edited", pull: 2, previousBase: "release" }],
    ["pull_request", { action: "labeled", pull: 2, label: "dispatch:p/api" }],
    ["pull_request", { action: "unlabeled", pull: 2, label: "dispatch:p/api" }],
    ["pull_request", { action: "closed", pull: 2 }],
    ["push", {}],
    ["push", { branch: "work" }],
    ["issues", { action: "closed", issue: 1 }],
    ["issues", { action: "reopened", issue: 1 }],
    ["workflow_dispatch", {}],
    ["workflow_dispatch", { inputs: { plan: "p" } }],
    ["schedule", {}],
  ];

  test.each(cases)("%s %j", async (name, options) => {
    if (name === "issues" && options.action === "closed") repo.closeIssue(1);
    if (name === "issues" && options.action === "reopened") repo.reopenIssue(1);
    const watch = watchContract();
    const event = watch.checked(await repo.event(name, options));
    expect(watch.violations).toEqual([]);
    expect(event.sha).toMatch(/^[0-9a-f]{40}$/);
  });

  test("merge_group", async () => {
    const entry = await repo.enqueuePull(2);
    const watch = watchContract();
    const event = watch.checked(await repo.event("merge_group"));
    expect(watch.violations).toEqual([]);
    expect([event.ref, event.sha]).toEqual([entry.headRef, entry.headSha]);
  });

  test("a pull request runs on its test merge, and once merged on the base branch", async () => {
    const open = await repo.event("pull_request", { action: "opened", pull: 2 });
    expect([open.ref, open.headRef, open.baseRef]).toEqual(["refs/pull/2/merge", "work", "main"]);
    expect(await repo.store.mergeBase(open.sha, await repo.tip("work"))).toBe(await repo.tip("work"));
    const sha = await repo.mergePull(2);
    const closed = await repo.event("pull_request", { action: "closed", pull: 2 });
    expect([closed.ref, closed.sha]).toEqual(["refs/heads/main", sha]);
    expect(closed.payload).toMatchObject({ pull_request: { merged: true, merge_commit_sha: sha } });
  });
});
