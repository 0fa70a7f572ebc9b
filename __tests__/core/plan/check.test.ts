import { describe, expect, it } from "vitest";
import { checkPlan, reportUndecodable } from "../../../src/core/plan/check.ts";
import { decodePlan } from "../../../src/core/plan/decode.ts";
import type { PlanFacts } from "../../../src/core/plan/facts.ts";
import type { PlanReport } from "../../../src/core/plan/report.ts";
import { SourceText } from "../../../src/core/source-text.ts";
import { planText } from "./support/plan-text.ts";

const OFFLINE: PlanFacts = { files: null, texts: new Map(), issues: null, otherPlans: [], brokenPlans: [] };
const SOUND = "handover: h.md, soldiers: [A], issues: [ISSUE], done-when: [x]";

describe("checkPlan", () => {
  // The sample pairs on which other tools go wrong.
  it.each([
    ["**/*.test.ts", "src/auth/**", "src/auth/.test.ts"],
    ["src/*/index.ts", "src/auth/*", "src/auth/index.ts"],
    ["src/a*.ts", "src/*b.ts", "src/ab.ts"],
    ["src/{auth,api}/**", "src/auth/**", null],
    ["packages/*/package.json", "packages/web/**", "packages/web/package.json"],
  ])("finds that %s and %s share a path", (a, b, witness) => {
    const [finding, ...others] = overlapsOf(check(pair(a, b)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "error", tracks: ["x", "y"], overlap: { patterns: [a, b] } });
    if (witness !== null) expect(finding?.overlap?.witness).toBe(witness);
    expect(finding?.message).toContain(finding?.overlap?.witness);
  });

  it.each([
    ["src/auth/**", "src/authz/**"],
    ["src/*.ts", "src/*.tsx"],
    ["src/**/*.ts", "src/**/*.css"],
    ["src/**a.ts", "src/b/*c?.ts"],
  ])("finds that %s and %s share none", (a, b) => {
    expect(overlapsOf(check(pair(a, b)))).toEqual([]);
  });

  it("says nothing about files where none are known, and never that there are none", () => {
    const [finding] = overlapsOf(check(pair("a/**", "a/b")));
    expect(finding?.overlap).toMatchObject({ existingFiles: [], existingCount: null });
    expect(finding?.message).not.toContain("existing file");
  });

  it("lists twenty existing files and counts all", () => {
    const files = Array.from({ length: 45 }, (_, index) => `a/f${String(index).padStart(2, "0")}`);
    const [finding] = overlapsOf(check(pair("a/*", "a/**"), { ...OFFLINE, files }));
    expect(finding?.overlap?.existingCount).toBe(45);
    expect(finding?.overlap?.existingFiles).toEqual(files.slice(0, 20));
  });

  it("lets tracks share files when one needs the other, also through a third", () => {
    const text = planText({
      x: 'can-touch: ["a/**"]',
      y: "can-touch: [b], needs: [x]",
      z: 'can-touch: ["a/*"], needs: [y]',
    });
    expect(overlapsOf(check(text))).toEqual([]);
  });

  it("has one finding for each pair, however many globs meet", () => {
    const globs = 'can-touch: ["a/*", "b/*", "c/*"]';
    const overlaps = overlapsOf(check(planText({ x: globs, y: globs, z: globs })));
    expect(overlaps.map((finding) => finding.tracks)).toEqual([
      ["x", "y"],
      ["x", "z"],
      ["y", "z"],
    ]);
  });

  it("draws no conclusion from the scope of a track whose globs could not all be read", () => {
    const report = check(planText({ x: 'can-touch: ["a/**", "../b"]', y: 'can-touch: ["a/*"]' }));
    expect(report.findings.map((finding) => finding.rule)).toContain("invalid-glob");
    expect(overlapsOf(report)).toEqual([]);
    expect(report.checklist[0]).toMatchObject({ answer: "no" });
  });

  it("answers undecided scopes with an error, never with disjoint", () => {
    const report = check(pair(...HOSTILE));
    const rules = report.findings
      .filter((finding) => finding.severity === "error")
      .map((finding) => finding.rule);
    expect(rules).toContain("undecided-overlap");
    expect(report.verdict).toBe("fail");
    expect(report.checklist[0]?.answer).toBe("no");
    expect(report.checklist[0]?.reason).toContain("could not be decided");
  });

  it("applies the plan's settings: off, warning and error", () => {
    const more = "rules: { missing-issues: off, missing-handover: warning, missing-verify: error }\n";
    const report = check(planText({ x: "can-touch: [a], soldiers: [A], done-when: [x]" }, more));
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["missing-verify", "error"],
      ["missing-handover", "warning"],
    ]);
  });

  it("sorts errors first, then by place", () => {
    const { findings } = check(planText({ y: "can-touch: [a]", x: "can-touch: [a]" }));
    const keys = findings.map(({ severity, location }) => [
      severity === "error" ? 0 : 1,
      location.line,
      location.column,
    ]);
    expect(keys).toEqual(keys.toSorted(compareKeys));
  });

  it("measures prompts only while nothing is an error", () => {
    const long = () => 201;
    const sound = planText({ x: `can-touch: [a], ${SOUND.replace("ISSUE", "1")}` }, "verify: [{ run: x }]\n");
    expect(check(sound, OFFLINE, long).findings.map((finding) => finding.rule)).toEqual(["prompt-too-long"]);
    const broken = sound.replace("handover: h.md, ", "");
    expect(check(broken, OFFLINE, long).findings.map((finding) => finding.rule)).toEqual([
      "missing-handover",
    ]);
  });

  it("gives phases, digests and the four answers", () => {
    const tracks = {
      x: `can-touch: [a], ${SOUND.replace("ISSUE", "1")}`,
      y: `can-touch: [a], needs: [x], ${SOUND.replace("ISSUE", "2")}`,
    };
    const report = check(planText(tracks, "verify: [{ run: x }]\n"));
    expect(report).toMatchObject({ verdict: "pass", findings: [], phases: [["x"], ["y"]] });
    expect([...report.digests.values()]).toEqual([
      expect.stringMatching(/^[0-9a-f]{12}$/),
      expect.stringMatching(/^[0-9a-f]{12}$/),
    ]);
    expect(report.checklist.map((item) => item.answer)).toEqual(["yes", "yes", "yes", "yes"]);
  });

  it.each([
    ["overlapping scopes", 0, planText({ x: "can-touch: [a]", y: "can-touch: [a]" }), /1 pair of tracks/],
    ["a needs cycle", 0, planText({ x: "can-touch: [a], needs: [x]" }), /circle/],
    [
      "a boundary of no one",
      1,
      planText({ x: "can-touch: [a]" }, "boundaries: [{ path: b, owner: x }]\n"),
      /boundary-owner/,
    ],
    ["no done-when", 2, planText({ x: "can-touch: [a]" }), /no `done-when` in `x`/],
    ["an unknown need", 2, planText({ x: "can-touch: [a], done-when: [x], needs: [q]" }), /unknown track/],
    ["no verify", 3, planText({ x: "can-touch: [a]" }), /no `verify`/],
  ])("answers a question of the checklist with no and the reason: %s", (_, index, text, reason) => {
    const item = check(text).checklist[index];
    expect(item?.answer).toBe("no");
    expect(item?.reason).toMatch(reason);
  });

  it("keeps an answer that a silenced rule would hide", () => {
    const more = "rules: { boundary-owner: off }\nboundaries: [{ path: b, owner: x }]\n";
    expect(check(planText({ x: "can-touch: [a]" }, more)).checklist[1]?.answer).toBe("no");
  });
});

describe("reportUndecodable", () => {
  it("fails with the findings and nothing else", () => {
    const { findings } = decodePlan(new SourceText("p.yml", ""));
    expect(reportUndecodable("p.yml", findings)).toMatchObject({
      verdict: "fail",
      plan: null,
      phases: [],
      findings,
    });
  });
});

// Telling whether the letter 23 places before the end is an "a" takes a state for each set of places.
const HOSTILE = [`!(*a${"?".repeat(22)})`, `*a${"?".repeat(22)}`] as const;

function check(text: string, facts = OFFLINE, countWords?: () => number): PlanReport {
  const { plan, findings } = decodePlan(new SourceText(".github/dispatch/p.yml", text));
  if (plan === null) throw new Error("no plan");
  return checkPlan(plan, findings, facts, countWords);
}

function pair(a: string, b: string): string {
  return planText({ x: `can-touch: ["${a}"]`, y: `can-touch: ["${b}"]` });
}

function overlapsOf(report: PlanReport) {
  return report.findings.filter((finding) => finding.rule === "scope-overlap");
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

describe("a broken plan beside this one", () => {
  it("leaves undecided whether they claim the same paths: an error, whatever this plan says", () => {
    const { plan, findings } = decodePlan(new SourceText("p.yml", planText({ x: 'can-touch: ["a/**"]' })));
    if (plan === null) throw new Error("the sample plan does not decode");
    const report = checkPlan(plan, findings, { ...OFFLINE, brokenPlans: [".github/dispatch/other.yml"] });
    const [undecided] = report.findings.filter((finding) => finding.rule === "undecided-overlap");
    expect(undecided?.severity).toBe("error");
    expect(undecided?.message).toContain("`.github/dispatch/other.yml`");
    expect(report.checklist[0]).toMatchObject({ answer: "no" });
  });
});
