import { describe, expect, it } from "vitest";
import { ScopeIndex } from "../../../src/core/glob/index.ts";
import { glob, scope } from "./support.ts";

describe("one walk says what every scope says of a path", () => {
  const index = new ScopeIndex([
    scope(["src/**", "src/a/*"], ["src/b/**", "CHANGELOG.md"]),
    scope(["**/*.ts"], ["CHANGELOG.md"]),
    scope(["src/b/c"]),
    {
      parts: [
        { can: [glob("x/**")], cannot: [glob("**/z")] },
        { can: [glob("x/y/z")], cannot: [glob("q")] },
      ],
    },
  ]);

  it.each([
    ["src/a/b", ["0 allowed src/**"]],
    ["src/a.ts", ["0 allowed src/**", "1 allowed **/*.ts"]],
    ["src/b/c", ["0 forbidden src/b/**", "2 allowed src/b/c"]],
    ["src/b/c.ts", ["0 forbidden src/b/**", "1 allowed **/*.ts"]],
    ["CHANGELOG.md", ["0 forbidden CHANGELOG.md", "1 forbidden CHANGELOG.md"]],
    ["README.md", []],
    ["x/z", ["3 forbidden **/z"]],
    ["x/y/z", ["3 allowed x/y/z"]],
    ["z", ["3 forbidden **/z"]],
    ["q", ["3 forbidden q"]],
    ["x/y", ["3 allowed x/**"]],
  ])("%s: %j", (path, expected) => {
    const told = index.classify(path).map((found) => `${found.scope} ${found.verdict} ${found.glob.text}`);
    expect(told).toEqual(expected);
  });

  it("answers do not depend on what was asked before", () => {
    const paths = ["src/a/b", "src/a", "src", "src/a/b/c", "x/y/z", "x/y", "src/a/b"];
    const fresh = paths.map((path) => new ScopeIndex([scope(["src/*/*"]), scope(["x/**"])]).classify(path));
    const one = new ScopeIndex([scope(["src/*/*"]), scope(["x/**"])]);
    expect(paths.map((path) => one.classify(path))).toEqual(fresh);
  });
});
