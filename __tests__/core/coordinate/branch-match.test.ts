import { describe, expect, it } from "vitest";

import { findBranch, matchBranch } from "../../../src/core/coordinate/branch-match.ts";
import type { BranchTip } from "../../../src/core/coordinate/merge.ts";
import type { Track } from "../../../src/core/plan/plan.ts";
import { planOf, trackEntry } from "./plan-text.ts";

const [A, B] = ["a".repeat(40), "b".repeat(40)];

function trackOn(branch: string): Track {
  const [track] = planOf(
    `tracks:\n${trackEntry("api", ["api/**"], [`branch: ${JSON.stringify(branch)}`])}`,
  ).tracks;
  if (track === undefined) throw new Error("no track");
  return track;
}

function local(name: string, sha = A): BranchTip {
  return { name, sha, place: "local" };
}

function origin(name: string, sha = B): BranchTip {
  return { name, sha, place: "origin" };
}

describe("matchBranch", () => {
  it.each<[string, string, readonly BranchTip[], Readonly<Record<string, string | null>>]>([
    ["one that is here", "x/api", [local("x/api")], { name: "x/api", local: A, origin: null }],
    ["one that is on origin", "x/api", [origin("x/api")], { name: "x/api", local: null, origin: B }],
    [
      "one in both places",
      "x/api",
      [local("x/api"), origin("x/api")],
      { name: "x/api", local: A, origin: B },
    ],
    [
      "a glob in both places",
      "x/*",
      [local("x/api"), origin("x/api")],
      { name: "x/api", local: A, origin: B },
    ],
    ["a glob below a folder", "x/**", [local("x/y/api")], { name: "x/y/api", local: A, origin: null }],
  ])("finds %s", (_, pattern, branches, expected) => {
    expect(matchBranch(trackOn(pattern), branches)).toEqual({ kind: "found", ...expected });
  });

  it.each([
    ["another name", "x/api", "x/ap"],
    ["a longer name", "x/api", "x/api2"],
    ["a folder below", "x/*", "x/y/api"],
  ])("does not take %s", (_, pattern, name) => {
    expect(matchBranch(trackOn(pattern), [local(name)])).toEqual({ kind: "missing" });
  });

  it("names every branch that a glob fits, sorted, each once", () => {
    const branches = [local("x/b"), origin("x/b"), local("x/a")];
    expect(matchBranch(trackOn("x/*"), branches)).toEqual({ kind: "ambiguous", names: ["x/a", "x/b"] });
  });
});

describe("findBranch", () => {
  it("reads no glob", () => {
    expect(findBranch("x/*", [local("x/api")])).toEqual({ kind: "missing" });
  });
});
