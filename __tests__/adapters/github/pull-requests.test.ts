import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GitHubPullRequests } from "../../../src/adapters/github-pull-requests.ts";
import { failureOf, type Place, place } from "./place.ts";

describe("GitHubPullRequests", () => {
  let at: Place;
  let pulls: GitHubPullRequests;
  beforeAll(async () => {
    at = await place({
      "README.md": "# App\n",
      "db/old.sql": "select 1;\nselect 2;\nselect 3;\n",
      "gone.txt": "to be removed\n",
    });
    pulls = new GitHubPullRequests(at.client());
  });
  afterAll(() => at.close());

  test("reads a pull request with its head, base, labels and author", async () => {
    await at.repo.commit("dispatch/p/api", { "api/a.ts": "a\n" }, "feat: a");
    const opened = await at.repo.openPull({
      title: "A",
      body: "Closes #9",
      head: "dispatch/p/api",
      author: "dependabot[bot]",
      labels: ["dispatch:p/api"],
    });
    expect(await pulls.get(opened.number)).toEqual({
      number: opened.number,
      title: "A",
      body: "Closes #9",
      author: "dependabot[bot]",
      state: "open",
      merged: false,
      mergedAt: null,
      mergeSha: null,
      headRef: "dispatch/p/api",
      headSha: await at.repo.tip("dispatch/p/api"),
      headRepository: "octo/app",
      baseRef: "main",
      labels: ["dispatch:p/api"],
      changedFiles: 1,
    });
  });

  test("gives every kind of change with both sides of a rename", async () => {
    await at.repo.commit(
      "kinds",
      {
        "db/new.sql": "select 1;\nselect 2;\nselect 3;\n",
        "db/old.sql": null,
        "gone.txt": null,
        "README.md": "# App\nmore\n",
        "link.md": { mode: "120000", content: "README.md" },
        vendored: { mode: "160000", sha: await at.repo.tip("main") },
        "ünï ✓/ä b.txt": "x\n",
      },
      "feat: kinds",
    );
    const opened = await at.repo.openPull({ title: "K", head: "kinds" });
    const files = await pulls.files(await pulls.get(opened.number));
    const rows = files.map((file) => [file.status, file.path, file.previousPath, file.blobSha === null]);
    expect(rows).toEqual([
      ["modified", "README.md", null, false],
      ["renamed", "db/new.sql", "db/old.sql", false],
      ["removed", "gone.txt", null, true],
      ["added", "link.md", null, false],
      ["added", "vendored", null, true],
      ["added", "ünï ✓/ä b.txt", null, false],
    ]);
    expect(files[0]?.patch).toBe("@@ -1 +1,2 @@\n # App\n+more");
  });

  test("follows pages of files to the end", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 207 }, (_, i) => [`many/${String(i).padStart(3, "0")}.txt`, `${String(i)}\n`]),
    );
    await at.repo.commit("many", many, "feat: many");
    const opened = await at.repo.openPull({ title: "M", head: "many" });
    const files = await pulls.files(await pulls.get(opened.number));
    expect(files.map((file) => file.path)).toEqual(Object.keys(many));
  });

  test("refuses over 3,000 files before it asks for one", async () => {
    const pull = {
      ...(await pulls.get((await at.repo.openPull({ title: "B", head: "many" })).number)),
      changedFiles: 3001,
    };
    const failure = await failureOf(pulls.files(pull));
    expect(failure.code).toBe("too-large");
    expect(failure.message).toContain("changes 3001 files and GitHub lists at most 3000");
    expect(failure.hint).toContain("Split");
  });

  test("says not-found for a number that is no pull request", async () => {
    const issue = at.repo.createIssue({ title: "I" });
    await expect(pulls.get(issue.number)).rejects.toMatchObject({ code: "not-found" });
  });

  test("lists by state, branch and commit, and leaves forks out of branch lists", async () => {
    const own = await at.repo.openPull({ title: "own", head: "kinds" });
    const fork = await at.github.fork(at.repo, "stranger/app");
    await fork.commit("kinds", { "evil.txt": "x" }, "evil");
    const foreign = await at.repo.openPull({ title: "foreign", head: "kinds", headRepository: fork });
    const open = (await pulls.listOpen()).map((pull) => pull.number);
    expect(open.slice(0, 2)).toEqual([foreign.number, own.number]);
    expect((await pulls.get(foreign.number)).headRepository).toBe("stranger/app");
    expect((await pulls.ofBranch("kinds")).map((pull) => pull.title)).toEqual(["own", "K"]);
    const sha = await at.repo.mergePull(own.number, { method: "squash" });
    expect((await pulls.ofCommit(sha)).map((pull) => [pull.number, pull.merged, pull.mergeSha])).toEqual([
      [own.number, true, sha],
    ]);
    expect((await pulls.listMerged("main")).map((pull) => pull.number)).toEqual([own.number]);
  });

  test("gives the messages of the commits, oldest first", async () => {
    await at.repo.commit("talk", { "t.txt": "1" }, "one\n\nScope-Expansion: t.txt — why");
    await at.repo.commit("talk", { "t.txt": "2" }, "two");
    const opened = await at.repo.openPull({ title: "T", head: "talk" });
    expect(await pulls.commitMessages(opened.number)).toEqual(["one\n\nScope-Expansion: t.txt — why", "two"]);
  });

  test("names the permission that a token lacks", async () => {
    const denied = new GitHubPullRequests(at.client({ permissions: { contents: "read" } }));
    const failure = await failureOf(denied.get(1));
    expect(failure.code).toBe("github-denied");
    expect(failure.message).toContain('"pull-requests: read"');
  });
});
