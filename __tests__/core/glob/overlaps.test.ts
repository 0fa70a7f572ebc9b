import { describe, expect, it } from "vitest";
import { findOverlaps, matchGlob, shareScopes } from "../../../src/core/glob/index.ts";
import { glob, minimatchSays, scope } from "./support.ts";

/** Two globs and a shortest path of both, or null when they share none. */
const PAIRS: readonly (readonly [string, string, string | null])[] = [
  // The nine that others get wrong
  ["**/*.test.ts", "src/auth/**", "src/auth/.test.ts"],
  ["src/*/index.ts", "src/auth/*", "src/auth/index.ts"],
  ["src/a*.ts", "src/*b.ts", "src/ab.ts"],
  ["src/{auth,api}/**", "src/auth/**", "src/auth/a"],
  ["src/auth/**", "src/authz/**", null],
  ["src/*.ts", "src/*.tsx", null],
  ["src/**/*.ts", "src/**/*.css", null],
  ["packages/*/package.json", "packages/web/**", "packages/web/package.json"],
  ["src/**a.ts", "src/b/*c?.ts", null],
  // Texts and stars
  ["a", "a", "a"],
  ["a", "b", null],
  ["a", "A", null],
  ["*", "**", "a"],
  ["*", "*/*", null],
  ["a*", "*a", "a"],
  ["a*b", "*c*", "acb"],
  ["*a*b*", "*b*a*", "aba"],
  ["a*c", "a?c", "aac"],
  ["?", "??", null],
  ["*", ".*", ".a"],
  ["*.", "*.", "a."],
  ["*..", "..*", "..."],
  // Any number of segments
  ["**", "**", "a"],
  ["a/**", "a", null],
  ["a/**", "**/b", "a/b"],
  ["a/**/b", "a/b/**", "a/b/b"],
  ["**/a", "b/**", "b/a"],
  ["*/x/**", "**/y/*", "a/x/y/a"],
  ["**/a/**/b", "**/b/**/a", null],
  ["**/a/**", "**/b/**", "a/b/a"],
  ["a/**/c/**/e", "**/b/**/d/**", "a/b/c/d/e"],
  ["a/*/c", "a/**/b/**/c", "a/b/c"],
  ["**/*.ts", "**/index.*", "index.ts"],
  // Trailing slashes
  ["db/", "db/**", "db/a"],
  ["db/", "db", null],
  ["db/", "*/x", "db/x"],
  // Classes and code points
  ["[a-f]", "[f-z]", "f"],
  ["[a-f]", "[g-z]", null],
  ["[!a]", "[!b]", "c"],
  ["[😀-😂]", "?", "😀"],
  ["[😀-😂]", "[😂-😅]", "😂"],
  ["[[:digit:]]", "[[:alpha:]]", null],
  ["[[:digit:]]", "[[:alnum:]]", "0"],
  ["[[:upper:]]", "[[:lower:]]", null],
  ["[!a-zA-Z0-9_.-]", "?", "+"],
  ["[\\^a]b", "ab", null],
  ["[z-a]", "**", null],
  // Extglobs
  ["!(a)", "a", null],
  ["!(a)", "*", "b"],
  ["!(a)", "a*", "aa"],
  ["!(a|b)", "@(a|b)", null],
  ["!(*.ts)", "*.ts", null],
  ["!(*.ts)", "*.t?", ".ta"],
  ["*.!(ts)", "*.ts", "..ts"],
  ["!(!(a|b))", "!(b)", "a"],
  ["+(ab)", "+(ba)", null],
  ["+(ab)", "a+(ba)b", "abab"],
  ["+(aa)", "+(aaa)", "aaaaaa"],
  ["!(.)", ".!(a)", ".b"],
  ["?(.)a", ".*", ".a"],
  ["*(a|b)c", "+(b|c)", "c"],
  // Braces
  ["{a,b}", "{b,c}", "b"],
  ["{a,b/**}", "b/*", "b/a"],
  ["{**,a}/b", "c/b", "c/b"],
  ["{1..3}", "{3..5}", "3"],
  ["{1..120}", "{119..300}", "119"],
  ["{a,b}{a,b}", "[!a]*", "ba"],
  ["src{/a,}/b", "src/*", "src/b"],
  // Found by the fuzzer
  ["{a!([a-z]b|)😀,+(😀)b@(b)}", "😀bb", "😀bb"],
];

describe("two globs share a path or they do not", () => {
  it.each(PAIRS)("%s and %s: %s", (a, b, witness) => {
    const found = shareScopes(scope([a]), scope([b]));
    if (witness === null) {
      expect(found).toEqual({ kind: "none" });
    } else {
      expect(found).toEqual({ kind: "found", witness, globs: [glob(a), glob(b)] });
      for (const text of [a, b]) {
        expect(matchGlob(glob(text), witness)).toBe(true);
        expect(minimatchSays(text, witness)).toBe(true);
      }
    }
    const turned = shareScopes(scope([b]), scope([a]));
    expect(turned).toEqual(witness === null ? { kind: "none" } : { ...found, globs: [glob(b), glob(a)] });
  });
});

/** Two scopes, can and cannot each, and a shortest path of both. */
const SCOPES: readonly (readonly [string[], string[], string[], string[], string | null])[] = [
  [["src/**"], ["src/a/**"], ["src/**"], ["src/b/**"], "src/a"],
  [["src/*/*"], ["src/a/**"], ["src/*/*"], ["src/[b-z]/**"], "src/A/a"],
  [["docs/**"], ["docs/**"], ["docs/**"], [], null],
  [["**"], ["*"], ["**"], [], "a/a"],
  [["**"], ["*/**"], ["**"], [], "a"],
  [["**"], ["**/a*", "**/*b"], ["**"], [], "c"],
  [["src/**"], ["src/*"], ["src/**"], ["src/*/*"], "src/a/a/a"],
  [["*.md"], ["CHANGELOG.md"], ["CHANGELOG.*"], ["CHANGELOG.md"], "CHANGELOG..md"],
  [["*"], ["[!.]*"], ["*"], [], ".a"],
  [["*"], ["!(.*)"], ["*"], [], ".a"],
  [["*"], [".*"], [".*", "b"], [], "b"],
  [["?"], ["[a-z]"], ["?"], ["[A-Z]"], "0"],
  [["{a,**/b}"], ["b"], ["**/b", "c"], [], "a/b"],
  [["{a,b/**}"], ["{a,b/*}"], ["**"], [], "b/a/a"],
  [["**/x"], ["**/a/**"], ["a/**", "b/**"], [], "b/x"],
  [["*"], ["!(a|b)"], ["*"], ["a"], "b"],
  [["+(a|b)"], ["*a*"], ["*"], ["?", "??"], "bbb"],
  [["a/**"], ["a/**/b/**"], ["**/b/**"], [], null],
  [["a/*", "b/*"], ["a/*"], ["*/c"], [], "b/c"],
  [["[😀-😂]*"], ["😀*"], ["*"], ["😁"], "😂"],
];

describe("what a scope forbids is outside it", () => {
  it.each(SCOPES)("%j without %j and %j without %j: %s", (canA, cannotA, canB, cannotB, witness) => {
    const [a, b] = [scope(canA, cannotA), scope(canB, cannotB)];
    const expected = witness === null ? { kind: "none" } : { kind: "found", witness };
    expect(shareScopes(a, b)).toMatchObject(expected);
    expect(shareScopes(b, a)).toMatchObject(expected);
    if (witness !== null) {
      expect(canA.some((text) => minimatchSays(text, witness))).toBe(true);
      expect([...cannotA, ...cannotB].some((text) => minimatchSays(text, witness))).toBe(false);
    }
  });

  it("each part has its own prohibitions", () => {
    const parts = {
      parts: [
        { can: [glob("a/**")], cannot: [glob("**/x")] },
        { can: [glob("b/x")], cannot: [] },
      ],
    };
    expect(shareScopes(parts, scope(["*/x"]))).toMatchObject({ kind: "found", witness: "b/x" });
    expect(shareScopes(parts, scope(["a/x"]))).toEqual({ kind: "none" });
  });
});

describe("overlaps of many scopes", () => {
  const scopes = [scope(["a/**"]), scope(["b/**"]), scope(["*/x"]), scope(["a/y"]), scope(["c"])];

  it("come once a pair, in order", () => {
    const found = findOverlaps(scopes).map(({ a, b, ...rest }) => [
      a,
      b,
      rest.kind === "found" ? rest.witness : "",
    ]);
    expect(found).toEqual([
      [0, 2, "a/x"],
      [0, 3, "a/y"],
      [1, 2, "b/x"],
    ]);
  });

  it("are not reported for pairs that may not conflict", () => {
    const found = findOverlaps(scopes, { mayConflict: (a, b) => a === 1 && b === 2 });
    expect(found).toMatchObject([{ a: 1, b: 2, witness: "b/x" }]);
  });

  it("agree with asking pair by pair", () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      scope(
        [`p${at}/**`, `**/*.x${at % 5}`, "shared/{a,b}*"],
        ["shared/**", ".github/**", at % 2 === 0 ? "**/*.x1" : "z"],
      ),
    );
    const together = new Map(findOverlaps(many).map((overlap) => [`${overlap.a} ${overlap.b}`, overlap]));
    many.forEach((first, a) => {
      many.forEach((second, b) => {
        if (a >= b) return;
        const alone = shareScopes(first, second);
        const found = together.get(`${a} ${b}`);
        expect(found?.kind ?? "none").toBe(alone.kind);
        if (found?.kind === "found" && alone.kind === "found")
          expect(found.witness.length).toBe(alone.witness.length);
      });
    });
  });

  it("a used-up budget is said, never taken for disjoint", () => {
    const hard = [scope(["**/a*"], ["**/*b?????????*"]), scope(["**/*b"], ["**/*a*"])];
    expect(findOverlaps(hard, { budget: 3 })).toMatchObject([{ kind: "undecided", a: 0, b: 1 }]);
    expect(shareScopes(scope(["*ab*cd*e"]), scope(["*e*dc*ba*?"]), 5)).toMatchObject({ kind: "undecided" });
  });

  it("a file that every scope claims and forbids is shared by none", () => {
    const forbidden = ["CHANGELOG.md", ".github/**", "docs/**"];
    const tracks = Array.from({ length: 60 }, (_, at) =>
      scope([`p${at}/**`, "CHANGELOG.md", "docs/*"], forbidden),
    );
    expect(findOverlaps(tracks)).toEqual([]);
  });

  it("a search over all scopes that is given up leaves every open pair undecided", () => {
    const tracks = ["x", "y", "z"].map((end) => scope([`${"**/a/".repeat(9)}${end}`]));
    expect(findOverlaps(tracks)).toEqual([]);
    const given = findOverlaps(tracks, { budget: 1 }).map(({ kind, a, b }) => [kind, a, b]);
    expect(given).toEqual([
      ["undecided", 0, 1],
      ["undecided", 0, 2],
      ["undecided", 1, 2],
    ]);
  });
});
