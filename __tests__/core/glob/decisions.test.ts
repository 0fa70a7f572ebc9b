import { describe, expect, it } from "vitest";
import { findEscape, findMember, matchScope } from "../../../src/core/glob/index.ts";
import { glob, scope } from "./support.ts";

const NOTHING: string[] = [];

describe("a scope is covered by another or a path escapes", () => {
  it.each([
    [["src/**"], NOTHING, ["**"], NOTHING, null],
    [["src/a.ts"], NOTHING, ["src/*.ts"], NOTHING, null],
    [["src/*.ts"], NOTHING, ["src/a*.ts"], NOTHING, "src/.ts"],
    [["a/**"], NOTHING, ["a/*", "a/*/**"], NOTHING, null],
    [["a/**"], NOTHING, ["a/*"], NOTHING, "a/a/a"],
    [["{a,b}"], NOTHING, ["[ab]"], NOTHING, null],
    [["*"], NOTHING, ["!(a)", "a"], NOTHING, null],
    [["*"], NOTHING, ["!(a)"], NOTHING, "a"],
    [["*"], NOTHING, [".*", "[!.]*"], NOTHING, null],
    [["?*"], NOTHING, ["*"], NOTHING, null],
    [["*"], NOTHING, ["?", "??*"], NOTHING, null],
    [["src/**"], ["src/b/**"], ["src/**"], ["src/b/**"], null],
    [["src/**"], NOTHING, ["src/**"], ["src/b/**"], "src/b/a"],
    [["src/**"], ["src/b/*"], ["src/**"], ["src/b/**"], "src/b/a/a"],
    [["[[:digit:]]"], NOTHING, ["[[:alnum:]]"], NOTHING, null],
    [["+(a)"], NOTHING, ["a", "+(aa)", "a+(aa)"], NOTHING, null],
    [["**/x/**"], NOTHING, ["**/x/*", "**/x/**/*"], NOTHING, null],
  ])("%j without %j under %j without %j: %s", (canA, cannotA, canB, cannotB, path) => {
    const [inner, outer] = [scope(canA, cannotA), scope(canB, cannotB)];
    const found = findEscape(inner, outer);
    expect(found).toMatchObject(path === null ? { kind: "none" } : { kind: "found", witness: path });
    if (path !== null) expect([matchScope(inner, path), matchScope(outer, path)]).toEqual([true, false]);
  });

  it("the parts of the outer scope forbid only within themselves", () => {
    const outer = {
      parts: [
        { can: [glob("a/**")], cannot: [glob("a/x")] },
        { can: [glob("*/x")], cannot: [] },
      ],
    };
    expect(findEscape(scope(["a/**"]), outer)).toEqual({ kind: "none" });
  });
});

describe("a scope has a member or is empty", () => {
  it.each([
    [["a"], NOTHING, "a"],
    [["**"], NOTHING, "a"],
    [["a/*", "b"], NOTHING, "b"],
    [["a"], ["a"], null],
    [["src/*.ts"], ["src/*"], null],
    [["src/**"], ["src/*"], "src/a/a"],
    [["[z-a]"], NOTHING, null],
    [["!(*)"], NOTHING, null],
    [["{a,b}"], ["a"], "b"],
    [["*"], ["*[a-zA-Z0-9]*"], "-"],
    [["..?"], NOTHING, "..a"],
  ])("%j without %j: %s", (can, cannot, path) => {
    expect(findMember(scope(can, cannot))).toMatchObject(
      path === null ? { kind: "none" } : { kind: "found", witness: path },
    );
  });

  it("no parts contain nothing", () => {
    expect(findMember({ parts: [] })).toEqual({ kind: "none" });
  });

  it("names the deciding glob twice", () => {
    expect(findMember(scope(["a/b", "c"]))).toEqual({
      kind: "found",
      witness: "c",
      globs: [glob("c"), glob("c")],
    });
  });

  it("a used-up budget is said", () => {
    expect(findMember(scope(["*a*b*c"], ["*a*"]), 1)).toMatchObject({ kind: "undecided" });
  });
});
