import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isRecord } from "./plan-json.ts";
import { jsonOf, runCli } from "./run-cli.ts";
import { runInside } from "./run-inside.ts";
import type { CliRun } from "./run-cli.ts";
import { PLAN_PATH, planText, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const PLAN = planText(
  { api: { "cannot-touch": ["ui/**"] }, ui: { "cannot-touch": ["api/**"] } },
  {
    shared: [
      { path: "CHANGELOG.md", rule: "append-only", why: "one line a track" },
      { path: "lock.json", rule: "derived-from", from: ["package.json"], why: "regenerated" },
    ],
  },
);

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder({
    ...SOUND_TREE,
    [PLAN_PATH]: PLAN,
    "CHANGELOG.md": "one\ntwo\n",
    "lock.json": "{}\n",
    "ui/big.ts": Array.from({ length: 40 }, (_, line) => `line ${String(line)}\n`).join(""),
  });
  folder.git("checkout", "--quiet", "-b", "work");
});

afterEach(() => {
  folder.remove();
});

function deliver(files: Readonly<Record<string, string | Uint8Array>>, message = "work"): void {
  folder.write(files);
  folder.git("add", "--all");
  folder.commit(message);
}

function audit(...args: readonly string[]): Promise<CliRun> {
  return runInside(["audit", PLAN_PATH, ...args], { folder: folder.path });
}

function auditBranch(...args: readonly string[]): Promise<CliRun> {
  return audit("--track", "api", "--diff", "main...work", ...args);
}

async function verdicts(): Promise<Readonly<Record<string, unknown>>> {
  const value = jsonOf(await auditBranch("--format", "json"));
  const changes = isRecord(value) && Array.isArray(value["changes"]) ? value["changes"].filter(isRecord) : [];
  return Object.fromEntries(changes.map((change) => [String(change["path"]), change["verdict"]]));
}

async function rules(...args: readonly string[]): Promise<readonly unknown[]> {
  const value = jsonOf(await auditBranch("--format", "json", ...args));
  const findings =
    isRecord(value) && Array.isArray(value["findings"]) ? value["findings"].filter(isRecord) : [];
  return findings.map((finding) => finding["rule"]);
}

describe("audit --diff", () => {
  it("passes a change within the scope, in every format", async () => {
    deliver({ "api/new.ts": "x\n", "CHANGELOG.md": "one\ntwo\nthree\n" });
    for (const format of ["text", "json", "github", "sarif"]) {
      expect(await auditBranch("--format", format)).toMatchObject({ code: 0, stderr: "" });
    }
    expect(await verdicts()).toEqual({ "CHANGELOG.md": "shared", "api/new.ts": "allowed" });
  });

  it.each([
    ["the track's own CANNOT", { "ui/page.tsx": "mine\n" }, "forbidden-path"],
    ["a path of nobody", { "db/a.sql": "x\n" }, "unclaimed-path"],
    ["a protected path", { ".github/workflows/ci.yml": "x\n" }, "protected-path"],
    ["a rewritten append-only file", { "CHANGELOG.md": "ONE\ntwo\n" }, "shared-rule-broken"],
    ["a derived file without its source", { "lock.json": "{ }\n" }, "shared-rule-broken"],
  ])("stops %s", async (_, files, rule) => {
    deliver({ ...files, "api/new.ts": "x\n" });
    for (const format of ["text", "json", "github", "sarif"]) {
      const run = await auditBranch("--format", format);
      expect(run).toMatchObject({ code: 1, stderr: "" });
      expect(run.stdout).toContain(rule);
    }
  });

  it("sees both sides of a rename out of another track's folder", async () => {
    folder.git("mv", "ui/big.ts", "api/big.ts");
    folder.commit("steal");
    expect(await verdicts()).toEqual({ "api/big.ts": "allowed", "ui/big.ts": "forbidden" });
    expect(await rules()).toEqual(["forbidden-path"]);
  });

  it("judges from where the branch left the base, not from the base's tip", async () => {
    deliver({ "api/new.ts": "x\n" });
    folder.git("checkout", "--quiet", "main");
    deliver({ "ui/other.ts": "x\n" });
    folder.git("checkout", "--quiet", "work");
    expect(await verdicts()).toEqual({ "api/new.ts": "allowed" });
  });

  it("forgives a file that came in with the base under another commit", async () => {
    folder.git("checkout", "--quiet", "main");
    deliver({ "ui/page.tsx": "of main\n" });
    folder.git("checkout", "--quiet", "work");
    deliver({ "ui/page.tsx": "of main\n", "api/new.ts": "x\n" });
    expect(await verdicts()).toEqual({ "api/new.ts": "allowed" });
    expect((await auditBranch()).code).toBe(0);
  });

  it("lowers an unclaimed path whose reason a commit gives, and keeps it visible", async () => {
    deliver(
      { "db/a.sql": "x\n", "api/new.ts": "x\n" },
      "work\n\nScope-Expansion: db/a.sql — the table is new",
    );
    const run = await auditBranch();
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("warning[unclaimed-path]");
    expect(await auditBranch("--fail-on", "warning")).toMatchObject({ code: 1 });
  });

  it("warns of a prompt that is older than the plan", async () => {
    deliver({ "api/new.ts": "x\n" }, "work\n\nDispatch-Track: sample/api@000000000000");
    expect(await rules()).toEqual(["stale-prompt"]);
  });

  it("reads the plan from the base: a branch cannot widen its own scope", async () => {
    deliver({
      [PLAN_PATH]: PLAN.replace('"can-touch"', "can-touch").replace("ui/**", "web/**"),
      "ui/page.tsx": "mine\n",
    });
    const found = await rules();
    expect(found).toContain("plan-edited");
    expect(found).toContain("forbidden-path");
  });

  it("reads a plan that only the base has", async () => {
    folder.git("rm", "--quiet", PLAN_PATH);
    folder.commit("gone");
    expect(await rules()).toContain("plan-edited");
  });

  it("reads a plan that the base does not have from disk, and says so", async () => {
    deliver({ "api/new.ts": "x\n" });
    folder.write({ "plans/mine.yml": PLAN });
    const run = await runInside(["audit", "plans/mine.yml", "--track", "api", "--diff", "main...work"], {
      folder: folder.path,
    });
    expect(run.code).toBe(0);
    expect(run.stderr).toBe("note: plans/mine.yml is not on the base; read from disk.\n");
  });

  it("says how many changes lie outside a nested root", async () => {
    folder.git("checkout", "--quiet", "main");
    deliver(Object.fromEntries(Object.entries(SOUND_TREE).map(([path, text]) => [`one/${path}`, text])));
    folder.git("checkout", "--quiet", "-b", "nested");
    deliver({ "one/api/new.ts": "x\n", "api/new.ts": "x\n" });
    const run = await audit("--root", "one", "--track", "api", "--diff", "main...HEAD");
    expect(run).toMatchObject({ code: 0, stderr: "note: 1 changed path outside the root: not judged.\n" });
    expect(run.stdout).toContain("api/new.ts: allowed");
  });

  it("starts no program that the repository's configuration names", async () => {
    deliver({
      "api/new.ts": "x\n",
      "CHANGELOG.md": "one\ntwo\nthree\n",
      ".gitattributes": "*.md diff=spy\n",
    });
    folder.git("config", "diff.external", `touch ${folder.at("started-external")}`);
    folder.git("config", "diff.spy.textconv", `touch ${folder.at("started-textconv")}; cat`);
    await auditBranch();
    expect(folder.git("status", "--porcelain")).toBe("");
  });
});

describe("audit --changes", () => {
  const changes = "M\0api/server.ts\0R100\0ui/page.tsx\0api/page.tsx\0";

  it("reads a file, or standard input", async () => {
    folder.write({ "changes.bin": changes });
    const fromFile = await audit("--track", "api", "--changes", "changes.bin", "--format", "json");
    const piped = await runInside(
      ["audit", PLAN_PATH, "--track", "api", "--changes", "-", "--format", "json"],
      {
        folder: folder.path,
        input: changes,
      },
    );
    expect(piped).toEqual(fromFile);
    expect(piped).toMatchObject({ code: 1, stderr: "" });
    expect(jsonOf(piped)).toMatchObject({
      version: 1,
      plan: "sample",
      track: "api",
      verdict: "fail",
      changes: [
        { path: "api/server.ts", status: "modified", verdict: "allowed", pattern: "api/**" },
        { path: "api/page.tsx", previousPath: "ui/page.tsx", status: "renamed", verdict: "allowed" },
        { path: "ui/page.tsx", status: "removed", verdict: "forbidden", owner: "ui", pattern: "ui/**" },
      ],
    });
  });

  it.each([
    ["a diff that is cut short", "M\0api/a.ts"],
    ["an unknown status", "X\0api/a.ts\0"],
    ["a diff without -z", "M\tapi/a.ts\n"],
    ["a path that leads out of the repository", "M\0api/a.ts\0M\0../foo\0"],
    ["an absolute path", "M\0/api/a.ts\0"],
    ["an append-only file whose lines are not known", "M\0CHANGELOG.md\0"],
  ])("is an error and never a pass: %s", async (_, input) => {
    const run = await runInside(["audit", PLAN_PATH, "--track", "api", "--changes", "-"], {
      folder: folder.path,
      input,
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("incomplete-diff");
  });
});

describe("audit cannot run", () => {
  it.each([
    ["without a diff", ["--track", "api"], /--diff origin\/main\.\.\.HEAD/],
    [
      "with both kinds of diff",
      ["--track", "api", "--diff", "a...b", "--changes", "-"],
      /exclude each other/,
    ],
    ["without a track", ["--diff", "main...work"], /--track is missing[^]*api, ui/],
    ["with an unknown track", ["--track", "apo", "--diff", "main...work"], /Did you mean "api"/],
    ["with two dots", ["--track", "api", "--diff", "main..work"], /three dots/],
    ["with one revision", ["--track", "api", "--diff", "main"], /BASE\.\.\.HEAD/],
    [
      "with an unknown revision",
      ["--track", "api", "--diff", "nope...work"],
      /no commit "nope" is known here[^]*Check the spelling, or fetch it/,
    ],
    [
      "with a revision that looks like an option",
      ["--track", "api", "--diff=--output=x...work"],
      /git rev-parse failed/,
    ],
  ])("%s", async (_, args, message) => {
    const run = await audit(...args);
    expect(run.stderr).toMatch(message);
    expect(run).toMatchObject({ code: 2, stdout: "" });
  });

  it("with a file that is not there", async () => {
    const args = ["audit", PLAN_PATH, "--track", "api", "--changes", "nowhere"];
    const run = await runCli(args, { folder: folder.path });
    expect(run.stderr).toContain('"nowhere" cannot be read');
    expect(run).toMatchObject({ code: 2, stdout: "" });
  });

  it("where the histories have no common commit, and says how to fetch it", async () => {
    folder.git("checkout", "--quiet", "--orphan", "alone");
    folder.commit("alone");
    const run = await audit("--track", "api", "--diff", "main...alone");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("fetch-depth: 0");
  });
});
