import { describe, expect, it } from "vitest";
import { matchGlob, matchScope } from "../../../src/core/glob/index.ts";
import {
  exactGlob,
  protectedScope,
  rawScope,
  sharedScope,
  trackScope,
} from "../../../src/core/plan/scope.ts";
import { mustPlan, mustTrack, planText } from "./support/plan-text.ts";

const TEXT = planText(
  {
    api: 'can-touch: ["**"], cannot-touch: ["db/**"]',
    ci: 'can-touch: [".github/workflows/*", "src/**"]',
    plans: 'can-touch: [".github/dispatch/**"]',
    all: 'can-touch: [".github/**"]',
    look: 'type: analysis, outputs: ["docs/*.md"]',
  },
  'shared: [{ path: "*.lock", rule: append-only }]\n',
);
const PLAN = mustPlan(TEXT);

describe("trackScope", () => {
  it.each([
    ["a file under CAN", "api", "src/a.ts", true],
    ["a file under CANNOT", "api", "db/a.sql", false],
    ["a shared path", "api", "yarn.lock", false],
    ["a protected path that no glob opens", "api", ".github/workflows/ci.yml", false],
    ["a protected path that a glob opens", "ci", ".github/workflows/ci.yml", true],
    ["the plan, with another folder opened", "ci", ".github/dispatch/p.yml", false],
    ["the plan, with its folder opened", "plans", ".github/dispatch/p.yml", true],
    ["the plan, with all of .github opened", "all", ".github/dispatch/p.yml", false],
    ["another file there", "all", ".github/CODEOWNERS", true],
    ["a report of an analysis", "look", "docs/x.md", true],
    ["source under an analysis", "look", "src/x.ts", false],
  ])("decides %s", (_, id, path, isIn) => {
    expect(matchScope(trackScope(PLAN, mustTrack(PLAN, id)), path)).toBe(isIn);
  });

  it("opens protection for the glob that names it alone", () => {
    const plan = mustPlan(planText({ x: 'can-touch: ["**", ".github/workflows/*"]' }));
    const scope = trackScope(plan, mustTrack(plan, "x"));
    expect(matchScope(scope, ".github/workflows/ci.yml")).toBe(true);
    expect(matchScope(scope, ".github/CODEOWNERS")).toBe(false);
  });

  it("protects the other plan files that it is told of", () => {
    const plan = mustPlan(planText({ x: 'can-touch: ["**"]' }));
    const scope = trackScope(plan, mustTrack(plan, "x"), ["plans/[other].yml"]);
    expect(matchScope(scope, "plans/[other].yml")).toBe(false);
    expect(matchScope(scope, "plans/o.yml")).toBe(true);
  });
});

describe("the other scopes of a plan", () => {
  it("rawScope is CAN minus CANNOT alone", () => {
    const raw = rawScope(mustTrack(PLAN, "api"));
    expect([".github/x", "yarn.lock", "db/x"].map((path) => matchScope(raw, path))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("protectedScope holds .github and the plan, sharedScope the shared paths", () => {
    const elsewhere = mustPlan(TEXT, "plans/p.yml");
    const paths = [".github/x", "plans/p.yml", "plans/q.yml", "yarn.lock"];
    expect(paths.map((path) => matchScope(protectedScope(elsewhere), path))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(paths.map((path) => matchScope(sharedScope(elsewhere), path))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("exactGlob", () => {
  it.each(["a/b.yml", "a/[b].yml", "a/{b,c}.yml", "a/*?+(x)@!.yml", "!a", "#a", "a b/é.yml"])(
    "matches %j alone",
    (path) => {
      const glob = exactGlob(path);
      if (glob === null) throw new Error("no glob");
      expect(matchGlob(glob, path)).toBe(true);
      for (const other of ["a/b", "a/c.yml", "a/x.yml", "a", `${path}x`, `x${path}`]) {
        if (other !== path) expect(matchGlob(glob, other)).toBe(false);
      }
    },
  );

  it.each(["", "../x", "/abs", "a\u202Eb"])("has none for %j, which no repository holds", (path) => {
    expect(exactGlob(path)).toBeNull();
  });
});
