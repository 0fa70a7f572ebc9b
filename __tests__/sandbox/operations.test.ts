import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import type { SandboxRepository } from "../../src/sandbox/repository.ts";
import { watchContract } from "../contract/contract-watch.ts";
import { field } from "../contract/cut-slice.ts";
import { GitHubContract } from "../contract/github-contract.ts";

describe("the embedded GitHub keeps GitHub's contract", () => {
  const watch = watchContract();
  let github: Sandbox;
  let repo: SandboxRepository;
  let token: string;
  beforeAll(async () => {
    github = await startSandbox({ onExchange: watch.onExchange });
    repo = await github.createRepository({
      name: "octo/app",
      files: {
        "README.md": "# App\n",
        "docs/a.md": "a\n",
        "link.md": { mode: "120000", content: "README.md" },
      },
    });
    await repo.commit("main", { module: { mode: "160000", sha: await repo.tip("main") } }, "feat: module");
    token = github.token();
    repo.createIssue({ title: "One", body: "text", labels: ["bug", "dispatch:p/api"] });
    await repo.commit("work", { "docs/b.md": "a\n", "docs/a.md": null, "c.txt": "c\n" }, "feat: c");
    await repo.openPull({ title: "Work", body: "Closes #1", head: "work" });
    repo.comment(1, "hello", "reader");
    repo.comment(2, "hello", "github-actions[bot]");
  });
  afterAll(() => github.close());

  async function ask(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: unknown }> {
    const answer = await fetch(`${github.apiUrl}${path}`, {
      method,
      headers: { authorization: `token ${token}`, "x-github-api-version": "2022-11-28" },
      redirect: "manual",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json: unknown = text === "" ? null : JSON.parse(text);
    return { status: answer.status, json };
  }

  test.each([
    ["GET", "/repos/octo/app", 200],
    ["GET", "/repos/octo/app/pulls/2", 200],
    ["GET", "/repos/octo/app/pulls?state=all&head=octo:work&per_page=5", 200],
    ["GET", "/repos/octo/app/pulls/2/files", 200],
    ["GET", "/repos/octo/app/pulls/2/commits", 200],
    ["GET", "/repos/octo/app/issues?state=all&labels=bug", 200],
    ["GET", "/repos/octo/app/issues/1", 200],
    ["GET", "/repos/octo/app/issues/2", 200],
    ["GET", "/repos/octo/app/issues/1/comments", 200],
    ["GET", "/repos/octo/app/issues/1/timeline", 200],
    ["GET", "/repos/octo/app/issues/99", 404],
    ["GET", "/repos/octo/app/contents/README.md", 200],
    ["GET", "/repos/octo/app/contents/docs", 200],
    ["GET", "/repos/octo/app/contents/link.md?ref=work", 200],
    ["GET", "/repos/octo/app/contents/module", 200],
    ["GET", "/repos/octo/app/contents/nothing", 404],
    ["GET", "/repos/octo/app/git/trees/main?recursive=1", 200],
    ["GET", "/repos/octo/app/commits/work", 200],
    ["GET", "/repos/octo/app/commits/work/pulls", 200],
    ["GET", "/repos/octo/app/commits/nothing", 422],
    ["GET", "/repos/octo/app/compare/main...work", 200],
    ["GET", "/repos/octo/app/compare/main...nothing", 404],
    ["GET", "/rate_limit", 200],
    ["POST", "/repos/octo/app/issues/1/labels", 200, { labels: ["later"] }],
    ["POST", "/repos/octo/app/issues/1/comments", 201, { body: "hello" }],
    ["POST", "/repos/octo/app/issues/1/comments", 422, { body: "x".repeat(262_145) }],
    ["PATCH", "/repos/octo/app/issues/1", 200, { state: "closed", state_reason: "not_planned" }],
    ["PATCH", "/repos/octo/app/issues/1", 200, { state: "open" }],
    ["GET", "/repos/octo/app/issues/1/timeline", 200],
  ] as const)("%s %s answers %i", async (method, path, status, body?: unknown) => {
    const before = watch.violations.length;
    expect((await ask(method, path, body)).status).toBe(status);
    expect(watch.violations.slice(before)).toEqual([]);
  });

  test("comments can be rewritten and removed, transferred issues redirect, deleted ones are gone", async () => {
    const written = await ask("POST", "/repos/octo/app/issues/1/comments", { body: "mine" });
    const id = String(field(written.json, "id"));
    expect((await ask("PATCH", `/repos/octo/app/issues/comments/${id}`, { body: "again" })).status).toBe(200);
    expect((await ask("DELETE", `/repos/octo/app/issues/comments/${id}`)).status).toBe(204);
    const moved = repo.createIssue({ title: "Moved" });
    repo.transferIssue(moved.number, await github.createRepository({ name: "octo/library" }));
    expect((await ask("GET", `/repos/octo/app/issues/${String(moved.number)}`)).status).toBe(301);
    const deleted = repo.createIssue({ title: "Deleted" });
    repo.deleteIssue(deleted.number);
    expect((await ask("GET", `/repos/octo/app/issues/${String(deleted.number)}`)).status).toBe(410);
    expect(watch.violations).toEqual([]);
  });

  test("a blob comes back byte for byte", async () => {
    const tree = await ask("GET", "/repos/octo/app/git/trees/main");
    const entries = field(tree.json, "tree");
    const readme: unknown = Array.isArray(entries)
      ? entries.find((one) => field(one, "path") === "README.md")
      : null;
    const blob = await ask("GET", `/repos/octo/app/git/blobs/${String(field(readme, "sha"))}`);
    expect(Buffer.from(String(field(blob.json, "content")), "base64").toString()).toBe("# App\n");
  });
});

describe("the watch notices", () => {
  const contract = new GitHubContract("openapi.json");

  test.each([
    ["an undeclared query parameter", { path: "/repos/o/r/pulls", query: "pge=2" }],
    [
      "an undeclared field of a request",
      { path: "/repos/o/r/issues/1/comments", method: "POST", body: { bdy: "x" } },
    ],
    ["an undeclared status", { path: "/repos/o/r/pulls", status: 418 }],
    ["an undeclared field of an answer", { path: "/repos/o/r/issues/1/comments", reply: [{ nonsense: 1 }] }],
    ["a missing field of an answer", { path: "/repos/o/r/git/trees/x", reply: { truncated: false } }],
    ["an operation outside the slice", { path: "/repos/o/r/hooks" }],
    ["a missing version of the API", { path: "/repos/o/r/pulls", headers: {} }],
    [
      "a query that GitHub would refuse",
      { path: "/graphql", method: "POST", body: { query: "{ viewer { pet } }" } },
    ],
  ])("%s", (_, given) => {
    const { query, ...rest } = { query: "", ...given };
    const watch = watchContract();
    const headers = { "x-github-api-version": "2022-11-28" };
    const exchange = { method: "GET", headers, body: undefined, status: 200, reply: [], fault: null };
    watch.onExchange({ ...exchange, ...rest, query: new URLSearchParams(query) });
    expect(watch.violations.length).toBeGreaterThan(0);
    expect(watch.assertHeld).toThrow("broke GitHub's contract");
  });

  test("every operation that the slice describes", () => {
    expect(contract.operations.length).toBe(21);
  });
});
