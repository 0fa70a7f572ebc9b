import { describe, expect, it } from "vitest";
import { isConcrete, literalPath, matchGlob, ScopeIndex, shareScopes } from "../../../src/core/glob/index.ts";
import { escaped, glob, minimatchSays, scope } from "./support.ts";

/** Glob, paths it matches, paths it does not. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // Texts and stars
  ["src/a.ts", ["src/a.ts"], ["src/b.ts", "a.ts", "src/a.ts/b", "src/A.ts"]],
  ["*", ["a", ".a", "...", "a.b", "😀"], ["a/b"]],
  ["*.ts", ["a.ts", ".ts", "..ts"], ["a.tsx", "a/b.ts"]],
  ["a*", ["a", "ab", "a."], ["b", "a/b"]],
  ["***", ["a", ".a"], ["a/b"]],
  ["src/**a.ts", ["src/a.ts", "src/ba.ts"], ["src/b/a.ts"]],
  ["*.*", ["a.b", ".a", "a."], ["a"]],
  // Any number of segments
  ["**", ["a", "a/b", ".a/.b"], []],
  ["a/**", ["a/b", "a/b/c", "a/.b"], ["a", "ab"]],
  ["**/a", ["a", "b/a", "b/c/a"], ["ab", "a/b"]],
  ["a/**/b", ["a/b", "a/c/b", "a/c/d/b"], ["a/cb", "ab"]],
  ["**/a/**", ["a/b", "c/a/b", "c/a/b/d", "a/a/a"], ["a", "b/a"]],
  ["a/**/**/b", ["a/b", "a/c/b"], ["a"]],
  ["**/**", ["a", "a/b"], []],
  ["**/*", ["a", "a/b"], []],
  ["**/.*/**", [".a/b", "c/.a/b"], ["a/b", ".a"]],
  // The trailing slash
  ["db/", ["db/a", "db/a/b"], ["db", "adb/a"]],
  ["**/db/", ["db/a", "x/db/a"], ["db"]],
  // Question marks and code points
  ["?", ["a", "😀", "é", "中"], ["ab", "😀😀"]],
  ["a?c", ["abc", "a😀c"], ["ac", "abbc"]],
  ["??", ["ab", ".a", "😀a"], ["a", "abc"]],
  // Classes
  ["[abc]", ["a", "c"], ["d", "ab"]],
  ["[a-c]x", ["ax", "cx"], ["dx", "-x"]],
  ["[!a]", ["b", "-", "😀"], ["a"]],
  ["[^a]", ["b"], ["a"]],
  ["[]a]", ["]", "a"], ["b"]],
  ["[!]a]", ["b"], ["]", "a"]],
  ["[a-]", ["a", "-"], ["b"]],
  ["[-a]", ["a", "-"], ["b"]],
  ["[+--]", ["+", ",", "-"], ["a"]],
  ["[a\\]]", ["a", "]"], ["\\", "b"]],
  ["[\\^a]b", ["cb", "^b"], ["ab"]],
  ["[a^]b", ["ab", "^b"], ["cb"]],
  ["[😀-😂]", ["😀", "😁", "😂"], ["😃", "a"]],
  ["[!😀]", ["a", "😁"], ["😀"]],
  ["[z-a]", [], ["a", "z", "-"]],
  ["[c-ab]", ["b"], ["a", "c"]],
  ["[a", ["[a"], ["a"]],
  ["a]", ["a]"], ["a"]],
  ["[[:digit:]]", ["1", "٣"], ["a"]],
  ["[[:alpha:]_]x", ["ax", "éx", "_x"], ["1x"]],
  ["[![:space:]]", ["a"], [" "]],
  ["[[:upper:]][[:lower:]]", ["Aa", "Éé"], ["aA"]],
  ["[[:punct:]]", ["!", "+"], ["a"]],
  ["[[:xdigit:]]", ["f", "F", "0"], ["g"]],
  ["[[:word:]]", ["a", "_", "1"], ["-"]],
  ["[[:alnum:][:punct:]]", ["a", "1", "-"], [" "]],
  ["[[:graph:]]", ["a", "!"], [" "]],
  ["[[:print:]]", ["a", " "], []],
  ["[![:print:]a]", ["b", " "], ["a"]],
  ["[[:nope:]]", ["n]", ":]", "[]"], ["n"]],
  // Escapes
  ["\\*", ["*"], ["a"]],
  ["a\\[b\\]", ["a[b]"], ["ab"]],
  ["\\{a,b\\}", ["{a,b}"], ["a", "b"]],
  ["\\!a", ["!a"], ["a"]],
  ["\\#a", ["#a"], ["a"]],
  ["\\\\a", ["\\a"], ["a"]],
  // Extglobs
  ["@(a|b)", ["a", "b"], ["ab", "c"]],
  ["?(a)b", ["b", "ab"], ["aab"]],
  ["*(a|b)c", ["c", "ac", "abac"], ["adc"]],
  ["+(a|b)", ["a", "ba"], ["c"]],
  ["!(a)", ["b", "ab", ".a"], ["a"]],
  ["!(a|b)", ["ab", "c"], ["a", "b"]],
  ["!(a)b", ["b", "bb", "aab"], ["ab", "a"]],
  ["a!(b)c", ["ac", "abbc"], ["abc"]],
  ["!(*.ts)", ["a.js", "ts"], ["a.ts", ".ts"]],
  ["!(.a)", ["a", ".b", "..."], [".a"]],
  [".!(a)", [".b", "..a", "..."], [".a"]],
  ["*.!(ts)", ["a.js", "a.ts.", "a.ts.js"], ["a"]],
  ["*.!(ts)", ["a.b.ts"], ["a.ts"]],
  ["!(!(a))", ["a"], ["b"]],
  ["!(!(a)|b)", ["a"], ["b", "c"]],
  ["!()", ["a", ".a"], []],
  ["@(a|+(b|c))d", ["ad", "bcd"], ["abd"]],
  ["+(a|+(a|b))", ["a", "ab"], ["c"]],
  ["!(a)/b", ["c/b"], ["a/b"]],
  ["!(a|!(b))", ["b"], ["a", "c"]],
  ["+(!(a)|b)", ["b", "c", "aa"], []],
  ["@(|a)b", ["b", "ab"], ["aab"]],
  ["?()", ["a()", "?()"], ["a", "()"]],
  ["*()", ["()", "ab()"], ["a"]],
  ["+()", ["+()"], ["a"]],
  ["@()", ["@()"], ["a"]],
  ["*(a", ["*(a"], ["a", "b(a"]],
  ["!(a", ["!(a"], ["b"]],
  ["@(a+(b)", ["@(ab", "@(abb"], ["ab"]],
  ["a|b", ["a|b"], ["a", "b"]],
  ["a)b", ["a)b"], ["ab"]],
  // Braces
  ["{a,b}", ["a", "b"], ["{a,b}", "c"]],
  ["a{b,c{d,e}}f", ["abf", "acdf", "acef"], ["acf"]],
  ["{1..3}", ["1", "2", "3"], ["4"]],
  ["{3..1}", ["1", "2", "3"], ["0"]],
  ["{01..10..2}", ["01", "09"], ["1", "10"]],
  ["{a..e..2}", ["a", "c", "e"], ["b"]],
  ["{1..120}x", ["1x", "120x"], ["121x", "x"]],
  ["*({1..120})", ["1", "77"], ["121", "x"]],
  ["!({1..120})", ["121", "x", "1"], []],
  ["{a}", ["{a}"], ["a"]],
  ["{}", ["{}"], []],
  ["{a", ["{a"], ["a"]],
  ["a{,b}", ["a", "ab"], ["b"]],
  ["{a}{1..3}", ["{a}{1..3}"], ["{a}1"]],
  ["{a},b}", ["a}", "b"], ["{a}"]],
  ["${a,b}", ["${a,b}"], ["$a"]],
  ["{a,b/**}", ["a", "b/c", "b/c/d"], ["b"]],
  ["{**,a}/b", ["b", "x/b", "a/b"], ["a"]],
  ["{src,test}/{a,b}.{ts,js}", ["src/a.ts", "test/b.js"], ["src/a.css"]],
  ["a/{,b/}c", ["a/c", "a/b/c"], ["a/b"]],
  ["src{/a,}/b", ["src/a/b", "src/b"], ["srcb"]],
  ["{a,b}/!(a)*", ["a/b", "a/ab", "b/a"], ["c/b"]],
  ["*.{ts,tsx}", ["a.ts", "a.tsx"], ["a.t"]],
  ["{[ab],c}d", ["ad", "cd"], ["d"]],
  // Odd characters
  ["a b", ["a b"], ["ab"]],
  ["app/[id]/page.tsx", ["app/i/page.tsx"], ["app/[id]/page.tsx"]],
  ["a$b^c", ["a$b^c"], []],
  ["~/a", ["~/a"], ["a"]],
];

const table = CASES.flatMap(([text, yes, no]) => [
  ...yes.map((path) => [text, path, true] as const),
  ...no.map((path) => [text, path, false] as const),
]);

describe("the glob language is that of minimatch", () => {
  it.each(table)("%s and %s: %s", (text, path, expected) => {
    const parsed = glob(text);
    expect(minimatchSays(text, path)).toBe(expected);
    expect(matchGlob(parsed, path)).toBe(expected);
    const shared = shareScopes(scope([text]), scope([escaped(path)]));
    expect(shared).toMatchObject(expected ? { kind: "found", witness: path } : { kind: "none" });
    const verdicts = new ScopeIndex([scope([text])]).classify(path);
    expect(verdicts).toEqual(expected ? [{ scope: 0, verdict: "allowed", glob: parsed }] : []);
  });

  it.each(["", "a//b", "/a", "a/", ".", "a/..", "./a"])("%j is no path and matches nothing", (path) => {
    expect(matchGlob(glob("**"), path)).toBe(false);
    expect(new ScopeIndex([scope(["**"])]).classify(path)).toEqual([]);
  });

  it("a glob shows and serialises as its text", () => {
    expect(JSON.stringify(glob("src/*.ts"))).toBe('{"text":"src/*.ts"}');
  });
});

describe("a concrete glob matches one path", () => {
  it.each([
    ["src/a.ts", "src/a.ts"],
    ["a{,}", "a"],
    ["[a]b", "ab"],
    ["@(a|a)", "a"],
    ["!(!(a))", "a"],
    ["\\*", "*"],
    ["{a,[a]}", "a"],
    ["*", null],
    ["{a,b}", null],
    ["a?", null],
    ["[z-a]", null],
    ["db/", null],
    ["a/**", null],
  ] as const)("%s: %s", (text, path) => {
    expect(literalPath(glob(text))).toBe(path);
    expect(isConcrete(glob(text))).toBe(path !== null);
  });
});
