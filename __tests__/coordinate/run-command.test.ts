import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { commandEnvironment, MAX_OUTPUT_BYTES, ShellRunner } from "../../src/adapters/run-command.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "run-command-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const HEARTBEAT = "while :; do echo x >>beat; sleep 0.02; done";

/** Whether something still writes the file that the heartbeat writes; fails where nothing ever did. */
async function beatsGoOn(): Promise<boolean> {
  const size = statSync(join(folder, "beat")).size;
  expect(size).toBeGreaterThan(0);
  await setTimeout(300);
  return statSync(join(folder, "beat")).size > size;
}

describe("ShellRunner", () => {
  it.each([
    ["true", { kind: "passed", exitCode: 0, output: "" }],
    ["echo out; echo err >&2; exit 7", { kind: "failed", exitCode: 7 }],
    ["kill -9 $$", { kind: "failed", exitCode: null }],
    ["no-such-program-here", { kind: "failed", exitCode: 127 }],
  ])("tells how %s ended", async (command, expected) => {
    expect(await new ShellRunner().run(command, folder, 20)).toMatchObject({ command, ...expected });
  });

  it("keeps the end of a long output and says how much it dropped", async () => {
    const outcome = await new ShellRunner().run(
      "head -c 200000 /dev/zero | tr '\\0' x; echo END",
      folder,
      20,
    );
    expect(outcome.output).toHaveLength(MAX_OUTPUT_BYTES);
    expect(outcome.output.endsWith("xEND\n")).toBe(true);
    expect(outcome.omittedBytes).toBe(200_004 - MAX_OUTPUT_BYTES);
  });

  it("ends what ignores the first signal, and what went on in the background", async () => {
    const command = `trap '' TERM; (exec >/dev/null 2>&1; ${HEARTBEAT}) & sleep 302 & wait`;
    expect(await new ShellRunner().run(command, folder, 1)).toMatchObject({
      kind: "timed-out",
      exitCode: null,
    });
    expect(await beatsGoOn()).toBe(false);
  });

  it("does not wait for what a command leaves running, and ends it", async () => {
    const command = `(${HEARTBEAT}) & sleep 0.2`;
    expect(await new ShellRunner().run(command, folder, 30)).toMatchObject({ kind: "passed" });
    expect(await beatsGoOn()).toBe(false);
  });

  it("reads nothing from standard input", async () => {
    expect(await new ShellRunner().run("cat", folder, 20)).toMatchObject({ kind: "passed", output: "" });
  });
});

describe("commandEnvironment", () => {
  it("withholds credentials and the runner's files, and keeps the rest", () => {
    const withheld = {
      GITHUB_TOKEN: "t",
      GH_TOKEN: "t",
      "INPUT_GITHUB-TOKEN": "t",
      ACTIONS_RUNTIME_TOKEN: "t",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t",
      GITHUB_ENV: "f",
      GITHUB_PATH: "f",
      GITHUB_OUTPUT: "f",
      GIT_DIR: "d",
    };
    const kept = { PATH: "/bin", HOME: "/h", CI: "true", GITHUB_SHA: "s", GITHUB_ACTIONS: "true" };
    expect(commandEnvironment({ ...withheld, ...kept })).toEqual(kept);
  });
});
