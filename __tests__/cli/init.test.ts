import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { planJson } from "./plan-json.ts";
import { runInside } from "./run-inside.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const FILES = [
  ".github/dispatch/first-plan.yml",
  ".github/workflows/dispatch-plan.yml",
  ".github/workflows/dispatch-audit.yml",
  ".github/workflows/dispatch-closure.yml",
];

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder({ "README.md": "# Sample\n" });
});

afterEach(() => {
  folder.remove();
});

function init(...args: readonly string[]) {
  return runInside(["init", ...args], { folder: folder.path });
}

function written(path: string): string {
  return readFileSync(folder.at(path), "utf8");
}

describe("init", () => {
  it("writes a plan and the workflows, and prints their paths", async () => {
    const run = await init();
    expect(run.code).toBe(0);
    expect(run.stdout).toBe(FILES.map((path) => `wrote   ${path}\n`).join(""));
    expect(run.stderr).toContain("TODO");
    for (const path of FILES) expect(existsSync(folder.at(path))).toBe(true);
  });

  it("writes a plan whose only findings are what its author must fill in", async () => {
    await init("--plan", "audit-logging");
    const run = await runInside(["validate", "--format", "json"], { folder: folder.path });
    const [plan] = planJson(run);
    expect(plan).toMatchObject({ plan: "audit-logging", phases: [["first", "second"]] });
    const rules = new Set(plan?.findings.map((finding) => finding.rule));
    expect([...rules].toSorted()).toEqual(["missing-handover", "missing-issues", "path-not-found"]);
    const lines = written(".github/dispatch/audit-logging.yml").split("\n");
    for (const { location } of plan?.findings ?? []) expect(lines[location.line - 1]).toContain("TODO");
  });

  it("writes a plan whose every finding in an empty repository is at a line marked TODO", async () => {
    const empty = new TemporaryFolder({});
    await runInside(["init"], { folder: empty.path });
    const run = await runInside(["validate", "--format", "json"], { folder: empty.path });
    const lines = readFileSync(empty.at(".github/dispatch/first-plan.yml"), "utf8").split("\n");
    const findings = planJson(run).flatMap((plan) => plan.findings);
    expect(findings.map((finding) => finding.rule)).toContain("missing-read-first");
    for (const { location } of findings) expect(lines[location.line - 1]).toContain("TODO");
    empty.remove();
  });

  it.each(["dispatch-plan.yml", "dispatch-audit.yml", "dispatch-closure.yml"])(
    "writes %s as the documentation shows it",
    async (name) => {
      await init();
      const documented = readFileSync(resolve(import.meta.dirname, "../../docs/workflows", name), "utf8");
      expect(written(`.github/workflows/${name}`)).toBe(documented);
    },
  );

  it("never overwrites: workflows are kept, a plan of that name is refused", async () => {
    folder.write({ ".github/workflows/dispatch-plan.yml": "mine\n" });
    const first = await init();
    expect(first.stdout).toContain("kept    .github/workflows/dispatch-plan.yml");
    expect(written(".github/workflows/dispatch-plan.yml")).toBe("mine\n");
    folder.write({ ".github/dispatch/first-plan.yml": "edited\n" });
    const second = await init();
    expect(second).toMatchObject({ code: 2, stdout: "" });
    expect(second.stderr).toMatch(/"\.github\/dispatch\/first-plan\.yml" exists[^]*--plan/);
    expect(written(".github/dispatch/first-plan.yml")).toBe("edited\n");
    expect(await init("--plan", "second")).toMatchObject({ code: 0 });
  });

  it("keeps a symbolic link in place of a workflow", async () => {
    folder.write({ ".github/workflows/ours.yml": "mine\n" });
    symlinkSync("ours.yml", folder.at(".github/workflows/dispatch-plan.yml"));
    symlinkSync("nowhere.yml", folder.at(".github/workflows/dispatch-audit.yml"));
    const run = await init();
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("kept    .github/workflows/dispatch-plan.yml");
    expect(run.stdout).toContain("kept    .github/workflows/dispatch-audit.yml");
    expect(written(".github/workflows/ours.yml")).toBe("mine\n");
    expect(existsSync(folder.at(".github/workflows/nowhere.yml"))).toBe(false);
  });

  it("writes under --root, and from a subfolder at the top of the repository", async () => {
    mkdirSync(folder.at("nested/deeper"), { recursive: true });
    mkdirSync(folder.at("other/deeper"), { recursive: true });
    expect((await init("--root", "nested")).stdout).toContain(
      "wrote   nested/.github/dispatch/first-plan.yml",
    );
    const run = await runInside(["init"], { folder: folder.at("other/deeper") });
    expect(run.stdout).toContain("wrote   ../../.github/dispatch/first-plan.yml");
    expect(existsSync(folder.at(".github/dispatch/first-plan.yml"))).toBe(true);
  });

  it("writes through no symbolic link that leaves the root", async () => {
    const elsewhere = new TemporaryFolder({}, "plain");
    symlinkSync(elsewhere.path, folder.at(".github"));
    const run = await init();
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("symbolic link");
    expect(existsSync(elsewhere.at("dispatch/first-plan.yml"))).toBe(false);
    elsewhere.remove();
  });
});
