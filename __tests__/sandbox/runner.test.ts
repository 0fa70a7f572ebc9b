import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import { parseOutputs, runBundle } from "../../src/sandbox/runner.ts";

const script = `
import { appendFileSync, readFileSync } from "node:fs";
const { env } = process;
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
const answer = await fetch(env.GITHUB_API_URL + "/repos/" + env.GITHUB_REPOSITORY, {
  headers: { authorization: "token " + env["INPUT_GITHUB-TOKEN"] },
});
appendFileSync(env.GITHUB_OUTPUT, "number=" + event.number + "\\nlong<<END\\none\\ntwo\\nEND\\n");
appendFileSync(env.GITHUB_STEP_SUMMARY, "# " + env.INPUT_MODE + "\\n");
console.log(answer.status, env.GITHUB_EVENT_NAME, env.GITHUB_REF, env.SECRET_OF_THE_HOST ?? "clean");
process.exitCode = 3;
`;

describe("runBundle", () => {
  let github: Sandbox;
  let folder: string;
  beforeAll(async () => {
    process.env["SECRET_OF_THE_HOST"] = "leaked";
    github = await startSandbox();
    folder = await mkdtemp(join(tmpdir(), "parallel-dispatch-test-"));
    await writeFile(join(folder, "bundle.mjs"), script);
  });
  afterAll(async () => {
    delete process.env["SECRET_OF_THE_HOST"];
    await github.close();
    await rm(folder, { recursive: true });
  });

  test("hands over the event, the API, the token and the inputs, and nothing of the host", async () => {
    const repo = await github.createRepository({ name: "octo/app" });
    await repo.commit("work", { "a.txt": "a" }, "a");
    const pull = await repo.openPull({ title: "A", head: "work" });
    const event = await repo.event("pull_request", { pull: pull.number });
    const result = await runBundle(join(folder, "bundle.mjs"), event, {
      token: github.token(),
      inputs: { mode: "check" },
    });
    expect(result).toEqual({
      exitCode: 3,
      stdout: "200 pull_request refs/pull/1/merge clean\n",
      stderr: "",
      outputs: new Map([
        ["number", "1"],
        ["long", "one\ntwo"],
      ]),
      summary: "# check\n",
    });
  });
});

test.each([
  ["", []],
  [
    "a=1\nb=x=y\n",
    [
      ["a", "1"],
      ["b", "x=y"],
    ],
  ],
  [
    "a<<E\nE\nb=2\n",
    [
      ["a", ""],
      ["b", "2"],
    ],
  ],
] as const)("outputs of %j", (text, expected) => {
  expect([...parseOutputs(text)]).toEqual(expected);
});
