import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSandbox } from "../../src/sandbox/index.ts";
import type { Sandbox } from "../../src/sandbox/index.ts";
import { planJson } from "./plan-json.ts";
import { runCli } from "./run-cli.ts";
import type { CliRun } from "./run-cli.ts";
import { PLAN_PATH, planText, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

let github: Sandbox;
let folder: TemporaryFolder;

beforeAll(async () => {
  github = await startSandbox();
  const repository = await github.createRepository({ name: "octo/app" });
  repository.createIssue({ title: "open" });
  repository.createIssue({ title: "closed" });
  repository.closeIssue(2);
  await repository.commit("main", { "README.md": "# More\n" }, "more");
  await repository.createBranch("topic");
  await repository.commit("topic", { "a.ts": "a\n" }, "a");
  await repository.openPull({ title: "Pull", body: "", head: "topic", base: "main" });
  folder = new TemporaryFolder({
    ...SOUND_TREE,
    [PLAN_PATH]: planText({ api: { issues: [1, 2, 3, 99] } }).replace(
      "issues: [2]",
      'issues: ["octo/else#7"]',
    ),
  });
});

afterAll(async () => {
  folder.remove();
  await github.close();
});

function validate(env: Readonly<Record<string, string>>): Promise<CliRun> {
  const place = { GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl };
  return runCli(["validate", "--github", "--format", "json"], {
    folder: folder.path,
    env: { ...place, ...env },
  });
}

describe("validate --github", () => {
  it("asks which issues exist, are issues, and are open, and says which cannot be read", async () => {
    const run = await validate({ GITHUB_TOKEN: github.token(), GITHUB_REPOSITORY: "octo/app" });
    expect(run).toMatchObject({ code: 1, stderr: "" });
    const found = planJson(run)[0]?.findings.map(
      ({ rule, message }) => `${rule} ${/#\d+/.exec(message)?.[0] ?? ""}`,
    );
    expect(found?.toSorted()).toEqual([
      "issue-already-closed #2",
      "issue-is-pull-request #3",
      "issue-not-found #99",
      "issue-unreadable #7",
    ]);
  });

  it.each([
    ["without a token", { GITHUB_REPOSITORY: "octo/app" }, /GITHUB_TOKEN/],
    ["without a repository", { GITHUB_TOKEN: "x" }, /GITHUB_REPOSITORY/],
    [
      "with a token that GitHub does not know",
      { GITHUB_TOKEN: "x", GITHUB_REPOSITORY: "octo/app" },
      /401|token|credentials/i,
    ],
    [
      "where nothing answers",
      { GITHUB_TOKEN: "x", GITHUB_REPOSITORY: "octo/app", GITHUB_API_URL: "nonsense" },
      /./,
    ],
  ])("cannot run %s, and says so", async (_, env, message) => {
    const run = await validate(env);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).toMatch(/^error: /);
  });
});
