import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { COMMANDS } from "../../src/app/commands/all.ts";
import { isRecord } from "./plan-json.ts";
import { runCli } from "./run-cli.ts";
import { runInside } from "./run-inside.ts";
import { PLAN_PATH, planText, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;

beforeAll(() => {
  folder = new TemporaryFolder(SOUND_TREE);
});

afterAll(() => {
  folder.remove();
});

function run(...args: readonly string[]) {
  return runInside(args, { folder: folder.path });
}

describe("help and version", () => {
  it.each([[["--help"]], [["-h"]], [["help"]], [["--root", ".", "--help"]]])(
    "%j lists every command",
    async (args) => {
      const { code, stdout, stderr } = await run(...args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      for (const command of COMMANDS) expect(stdout).toContain(`  ${command.name} `);
      expect(stdout).toMatch(/^ {2}0 .*\n {2}1 .*\n {2}2 /m);
    },
  );

  it.each(COMMANDS.map((command) => [command.name]))("%s --help shows each of its options", async (name) => {
    const { code, stdout, stderr } = await run(name, "--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const command = COMMANDS.find((one) => one.name === name);
    for (const option of command?.options ?? []) expect(stdout).toContain(`--${option.name}`);
    expect((await run("help", name)).stdout).toBe(stdout);
  });

  it("keeps every help text within 120 columns", async () => {
    const texts = [
      await run("--help"),
      ...(await Promise.all(COMMANDS.map((one) => run(one.name, "--help")))),
    ];
    for (const { stdout } of texts) {
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
    }
  });

  it("--version prints the version of package.json", async () => {
    const manifest: unknown = JSON.parse(
      readFileSync(resolve(import.meta.dirname, "../../package.json"), "utf8"),
    );
    expect(await run("--version")).toEqual({
      code: 0,
      stdout: `${String(isRecord(manifest) ? manifest["version"] : "")}\n`,
      stderr: "",
    });
  });
});

describe("a command line that makes no sense exits with 2, writes no result and says what was meant", () => {
  it.each([
    ["no command", [], /No command[^]*--help/],
    ["an unknown command", ["validte"], /"validte"[^]*Did you mean "validate"/],
    ["a command like no other", ["frobnicate"], /"frobnicate"[^]*The commands are: validate/],
    ["help for an unknown command", ["help", "prompt"], /Did you mean "prompts"/],
    ["an unknown option", ["validate", "--fromat", "json"], /"--fromat"[^]*Did you mean "--format"/],
    ["an option like no other", ["validate", "--frobnicate"], /"--frobnicate"[^]*validate --help/],
    ["an unknown short option", ["validate", "-x"], /"-x"/],
    ["an option of another command", ["validate", "--track", "api"], /validate has no option "--track"/],
    ["an unknown option without a command", ["--verison"], /Did you mean "--version"/],
    ["an unknown format", ["validate", "--format", "xml"], /"xml"[^]*text, json, github, sarif, markdown/],
    [
      "a format of another command",
      ["explain", PLAN_PATH, "x", "--format", "sarif"],
      /"sarif"[^]*text, json/,
    ],
    ["an unknown level", ["validate", "--fail-on", "never"], /"never"[^]*error, warning/],
    ["an option without its value", ["validate", "--format"], /--format needs a value/],
    ["an option whose value is an option", ["validate", "--root", "--github"], /--root needs a value/],
    ["an option with an empty value", ["validate", "--root="], /--root needs a value/],
    ["a flag with a value", ["validate", "--github=yes"], /--github takes no value/],
    ["prompts without a plan", ["prompts"], /needs the path of a plan/],
    ["prompts with two plans", ["prompts", PLAN_PATH, "other.yml"], /one plan.*"other.yml"/],
    ["prompts for an unknown track", ["prompts", PLAN_PATH, "--track", "apo"], /"apo"[^]*Did you mean "api"/],
    ["explain without a path", ["explain", PLAN_PATH], /at least one path/],
    ["explain with paths twice", ["explain", PLAN_PATH, "x", "--stdin0"], /twice/],
    ["explain with a path outside", ["explain", PLAN_PATH, "../x"], /"..\/x" is not the path of a file/],
    ["explain with a folder", ["explain", PLAN_PATH, "api/"], /"api\/" is not the path of a file/],
    ["explain with an absolute path", ["explain", PLAN_PATH, "/etc/hosts"], /is not the path of a file/],
    ["init with an argument", ["init", "slug"], /--plan slug/],
    ["init with a bad slug", ["init", "--plan", "Bad_Slug"], /"Bad_Slug" is not a slug/],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toContain("    at ");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("colour", () => {
  const escape = "\u001b[";

  it.each([
    ["none where there is no terminal", {}, false],
    ["with FORCE_COLOR", { FORCE_COLOR: "1" }, true],
    ["none with FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
    ["none with NO_COLOR", { NO_COLOR: "1" }, false],
    ["with FORCE_COLOR over NO_COLOR, as Node does", { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("%s", async (_, env, colored) => {
    const broken = { ...SOUND_TREE, [PLAN_PATH]: planText({ ui: { "can-touch": ["api/**"] } }) };
    const repository = new TemporaryFolder(broken);
    const validated = await runCli(["validate"], { folder: repository.path, env });
    expect(validated.stdout.includes(escape)).toBe(colored);
    const failed = await runCli(["validate", "nowhere"], { folder: repository.path, env });
    expect(failed.stderr.includes(escape)).toBe(colored);
    const json = await runCli(["validate", "--format", "json"], { folder: repository.path, env });
    expect(json.stdout).not.toContain(escape);
    repository.remove();
  });
});
