import { afterEach, beforeEach, expect, test } from "vitest";
import { startSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import type { SandboxRepository } from "../../src/sandbox/repository.ts";

let github: Sandbox;
let repo: SandboxRepository;
beforeEach(async () => {
  github = await startSandbox({ closingDelayMilliseconds: null });
  repo = await github.createRepository({ name: "octo/app", files: { "a.txt": "a\n" } });
  repo.createIssue({ title: "One" });
});
afterEach(() => github.close());

test("a merge into the default branch closes issues, and only some time later", async () => {
  await repo.commit("work", { "b.txt": "b\n" }, "feat: b");
  await repo.mergePull((await repo.openPull({ title: "B", body: "closes #1", head: "work" })).number);
  expect(repo.issue(1).state).toBe("open");
  await repo.settle();
  expect(repo.issue(1)).toMatchObject({ state: "closed", stateReason: "completed" });
});

test("a merge into another branch closes nothing, ever", async () => {
  await repo.createBranch("release");
  await repo.commit("work", { "b.txt": "b\n" }, "fix: b\n\nfixes #1");
  await repo.mergePull(
    (await repo.openPull({ title: "B", body: "closes #1", head: "work", base: "release" })).number,
  );
  await repo.settle();
  expect(repo.issue(1).state).toBe("open");
});

test("keywords in the commits of a merged pull request close as well", async () => {
  await repo.commit("work", { "b.txt": "b\n" }, "fix: b\n\nfixes #1");
  await repo.mergePull((await repo.openPull({ title: "B", head: "work" })).number, { method: "squash" });
  await repo.settle();
  expect(repo.issue(1).state).toBe("closed");
});

test("a merge that conflicts is refused and moves nothing", async () => {
  await repo.commit("work", { "a.txt": "ours\n" }, "ours");
  const pull = await repo.openPull({ title: "A", head: "work" });
  const tip = await repo.commit("main", { "a.txt": "theirs\n" }, "theirs");
  await expect(repo.mergePull(pull.number)).rejects.toThrow("conflicts with main");
  expect(await repo.tip("main")).toBe(tip);
});

test("a squash has one parent and a merge has two", async () => {
  const parents = async (sha: string): Promise<number> =>
    (await repo.store.log(["-1", sha]))[0]?.parents.length ?? 0;
  for (const [branch, method, count] of [
    ["one", "squash", 1],
    ["two", "merge", 2],
  ] as const) {
    await repo.commit(branch, { [`${branch}.txt`]: "x\n" }, branch);
    const pull = await repo.openPull({ title: branch, head: branch });
    expect(await parents(await repo.mergePull(pull.number, { method }))).toBe(count);
  }
});

test("what a merged pull request changed stays as it was, whatever the branches do", async () => {
  await repo.commit("work", { "b.txt": "b\n" }, "feat: b");
  const pull = await repo.openPull({ title: "B", head: "work" });
  await repo.mergePull(pull.number);
  await repo.commit("main", { "c.txt": "c\n" }, "feat: c");
  await repo.deleteBranch("work");
  const answer = await fetch(`${github.apiUrl}/repos/octo/app/pulls/${String(pull.number)}/files`, {
    headers: { authorization: `token ${github.token()}` },
  });
  expect(await answer.json()).toMatchObject([{ filename: "b.txt", status: "added" }]);
});

test("two runs give the same commits", async () => {
  const other = await startSandbox();
  try {
    const twin = await other.createRepository({ name: "octo/app", files: { "a.txt": "a\n" } });
    twin.createIssue({ title: "One" });
    expect(await twin.commit("main", { x: "x" }, "x")).toBe(await repo.commit("main", { x: "x" }, "x"));
  } finally {
    await other.close();
  }
});

test("an unknown token is refused", async () => {
  const answer = await fetch(`${github.apiUrl}/repos/octo/app`, {
    headers: { authorization: "token nobody" },
  });
  expect(answer.status).toBe(401);
});
