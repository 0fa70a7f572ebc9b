import { describe, expect, it } from "vitest";
import { parseGlob } from "../../../src/core/glob/index.ts";

/** Text, what the message says, start and end of the part concerned, repair. */
const REFUSED: readonly (readonly [string, string, number, number, string | null])[] = [
  ["", "is empty", 0, 0, null],
  ["/src/**", 'begins with "/"', 0, 1, "src/**"],
  ["//src", 'begins with "/"', 0, 2, "src"],
  ["/", 'begins with "/"', 0, 1, null],
  ["./src", 'segment "."', 0, 1, "src"],
  ["src/./a", 'segment "."', 4, 5, "src/a"],
  ["src/../a", 'segment ".."', 4, 6, "a"],
  ["../a", 'segment ".."', 0, 2, null],
  ["src/*/../a", 'segment ".."', 6, 8, null],
  [".", 'segment "."', 0, 1, null],
  ["{.,a}/b", 'segment "."', 0, 5, null],
  ["{../,}a", 'segment ".."', 0, 6, null],
  ["!src/**", "does not negate", 0, 1, "\\!src/**"],
  ["#src", "starts no comment", 0, 1, "\\#src"],
  ["src//a", "empty segment", 3, 5, "src/a"],
  ["{,a}/b", 'begins with "/"', 0, 4, null],
  ["{db/,ui/}", 'ends in "/"', 0, 9, "{db/**,ui/**}"],
  ["src\\auth\\a.ts", "backslash", 3, 4, "src/auth/a.ts"],
  ["src\\.github", "backslash", 3, 4, "src/.github"],
  ["src\\", "backslash", 3, 4, null],
  ["a\\/b", "backslash", 1, 2, "a/b"],
  ["{,}", "matches no path", 0, 3, null],
  ["[.]", "matches no path", 0, 3, null],
  ["{[z-a],b*}", "without a member", 1, 10, null],
  // Found by the fuzzer: minimatch reads the joined alternatives as "[|[😀-😂]".
  ["{?[,[😀-😂]}", "without an end", 2, 12, null],
  ["{1..1001}", "more than 1000 globs", 0, 9, null],
  ["{a,b}".repeat(10), "more than 1000 globs", 0, 50, null],
  [`x${"{a,b}".repeat(600)}`, "more than 1000 globs", 1, 3001, null],
  ["{a}{1..1001}", "more than 1000 globs", 0, 12, null],
  ["a".repeat(4097), "the limit is 4096", 4096, 4097, null],
  [`${"**/a/".repeat(201)}b`, 'more than 200 segments "**"', 0, 1006, null],
  ["@(a)".repeat(257), "more than 256 extglobs", 0, 1028, null],
];

/** Text with a hidden character, its name, its place. */
const HIDDEN: readonly (readonly [string, string, number, number])[] = [
  ["a\u0000b", "U+0000", 1, 2],
  ["a\nb", "U+000A", 1, 2],
  ["a\u007f", "U+007F", 1, 2],
  ["a\u0085", "U+0085", 1, 2],
  ["src/\u202etxt.ts", "U+202E", 4, 5],
  ["\u2066a", "U+2066", 0, 1],
  ["a\u200bb", "U+200B", 1, 2],
  ["a\u200db", "U+200D", 1, 2],
  ["\ufeffa", "U+FEFF", 0, 1],
  ["a\u2028b", "U+2028", 1, 2],
  ["a\u00adb", "U+00AD", 1, 2],
  ["a\u2800b", "U+2800", 1, 2],
  ["a\u{e0041}b", "U+E0041", 1, 3],
  ["a\ud800b", "U+D800", 1, 2],
];

describe("a glob that is refused says where and what to write", () => {
  it.each(REFUSED)("%j: %s", (text, message, start, end, repair) => {
    const parsed = parseGlob(text);
    expect(parsed).toMatchObject({ ok: false, problem: { kind: "invalid-glob", start, end, repair } });
    if (!parsed.ok) expect(parsed.problem.message).toContain(message);
  });

  it.each(HIDDEN)("%j has the hidden character %s", (text, name, start, end) => {
    const parsed = parseGlob(text);
    expect(parsed).toMatchObject({ ok: false, problem: { kind: "hidden-characters", start, end } });
    if (!parsed.ok) {
      expect(parsed.problem.message).toContain(name);
      expect(parsed.problem.message).not.toContain(text);
    }
  });

  it("every repair is a glob", () => {
    const repairs = [...REFUSED.map(([text]) => text), ...HIDDEN.map(([text]) => text)].flatMap((text) => {
      const parsed = parseGlob(text);
      return parsed.ok || parsed.problem.repair === null ? [] : [parsed.problem.repair];
    });
    expect(repairs.length).toBeGreaterThan(20);
    expect(repairs.filter((repair) => !parseGlob(repair).ok)).toEqual([]);
  });

  it.each([
    "{1..1000}",
    "{a,b}".repeat(9),
    "a".repeat(4096),
    "!(a)",
    "a\\ b",
    "[\\d]",
    "[z-a]",
    "a[",
    "{\\[a,b}",
    "{[a],b[!c]}",
    "{1\\..3}",
    "...",
    "..a/b",
    "émoji😀",
  ])("%j is accepted", (text) => {
    expect(parseGlob(text).ok).toBe(true);
  });
});
