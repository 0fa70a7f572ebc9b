import { describe, expect, it } from "vitest";
import { shareScopes } from "../../../src/core/glob/index.ts";
import { scope } from "./support.ts";

/** Globs made to be slow, in pairs, and whether they share a path. */
const HOSTILE: readonly (readonly [string, string, "found" | "none"])[] = [
  ["*a*a*a*a*b", "*a*a*a*a*c", "none"],
  ["*a*a*a*a*b", "*a*a*a*a*c*b", "found"],
  ["**/a/**/a/**/a/**/a/**", "**/b/**/b/**/b/**/b/**", "found"],
  ["**/a/**/a/**/a/**/b", "**/a/**/a/**/a/**/c", "none"],
  ["{a,b}".repeat(9), "{b,a}".repeat(9), "found"],
  ["{a,b}".repeat(9) + "*", "*{b,a}".repeat(8), "found"],
  ["+(a|+(a|b))", "*(b|+(a|*(b|a)))c", "none"],
  ["!(!(!(!(a|b*)|c*a)|*b)|*a*)", "!(!(a*)|b)*a!(*c)", "none"],
  ["!(*a????????????)", "*(a|b|??)c", "found"],
  ["*a".repeat(2048), "*b".repeat(2048), "none"],
  ["*a".repeat(100) + "*", "*b".repeat(100) + "*", "found"],
  ["?".repeat(4096), "*".repeat(4096), "found"],
  ["a/*/".repeat(600) + "b", "**/a/".repeat(190) + "b", "found"],
  ["+(+(+(+(+(a)))))", "*(*(*(*(a))))b", "none"],
  [`${"@(a|".repeat(200)}b${")".repeat(200)}`, "b", "found"],
];

const short = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

describe("a hostile glob changes no answer", () => {
  it.each(HOSTILE.map(([a, b, kind]) => ({ a, b, kind, name: `${short(a)} and ${short(b)}` })))(
    "$name: $kind",
    ({ a, b, kind }) => {
      expect(shareScopes(scope([a]), scope([b])).kind).toBe(kind);
      expect(shareScopes(scope(["**"], [a]), scope(["**"], [b])).kind).toBe("found");
    },
  );

  it("one that outgrows the budget is undecided", () => {
    const [a, b] = [scope(["*a".repeat(1000) + "*"]), scope(["*b".repeat(1000) + "*"])];
    expect(shareScopes(a, b, 10_000).kind).toBe("undecided");
  });
});
