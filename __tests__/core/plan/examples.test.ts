import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/core/plan/check.ts";
import { decodePlan } from "../../../src/core/plan/decode.ts";
import type { PlanReport } from "../../../src/core/plan/report.ts";
import { SourceText } from "../../../src/core/source-text.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);

describe("the examples", () => {
  it("the worked example passes without a finding, with every question answered yes", () => {
    const report = check("audit-logging/", ".github/dispatch/audit-logging.yml");
    expect(report.findings).toEqual([]);
    expect(report.phases).toEqual([["api", "persistence", "admin-ui"]]);
    expect(report.checklist.map((item) => item.answer)).toEqual(["yes", "yes", "yes", "yes"]);
  });

  it.each([
    ["scope-overlap.yml", ["scope-overlap"]],
    ["shallow-cannot.yml", ["shallow-cannot"]],
    ["needs-cycle.yml", ["needs-cycle", "unknown-track"]],
    ["bad-globs.yml", ["directory-as-file", "invalid-glob", "literal-brackets"]],
    ["unquoted-globs.yml", ["invalid-yaml"]],
    ["issues.yml", ["issue-claimed-twice", "missing-issues"]],
    ["shared-and-boundaries.yml", ["boundary-owner", "shared-claimed"]],
    [
      "missing-parts.yml",
      [
        ...["missing-done-when", "missing-handover", "missing-soldiers", "missing-verify"],
        "soldier-not-in-handover",
      ],
    ],
    ["typos.yml", ["case-clash", "invalid-plan", "missing-read-first", "path-not-found"]],
    ["wide-scopes.yml", ["broad-scope", "path-not-found", "protected-path"]],
  ])("%s shows its family of findings", (path, rules) => {
    const found = check("variants/", path).findings.map((finding) => finding.rule);
    expect([...new Set(found)].toSorted()).toEqual(rules);
  });

  it("every variant is in the table above and in the README", () => {
    const readme = readText("variants/", "README.md");
    const variants = readdirSync(new URL("variants/", EXAMPLES)).filter((name) => name.endsWith(".yml"));
    expect(variants).toHaveLength(10);
    for (const name of variants) expect(readme).toContain(`(${name})`);
  });
});

function check(root: string, path: string): PlanReport {
  const { plan, findings } = decodePlan(new SourceText(path, readText(root, path)));
  if (plan === null) throw new Error(`no plan in ${path}`);
  const files = listFiles(new URL(root, EXAMPLES));
  const docs = files.filter((file) => file.startsWith("docs/handover/"));
  const texts = new Map(docs.map((file) => [file, readText(root, file)]));
  return checkPlan(plan, findings, { files, texts, issues: null, otherPlans: [], brokenPlans: [] });
}

function listFiles(root: URL): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length).replace(/^\//, ""))
    .toSorted();
}

function readText(root: string, path: string): string {
  return readFileSync(new URL(root + path, EXAMPLES), "utf8");
}
