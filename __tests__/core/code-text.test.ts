import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delimitCode, splitCode } from "../../src/core/code-text.ts";

const codes = (message: string) =>
  splitCode(message).flatMap(({ kind, text }) => (kind === "code" ? [text] : []));

describe("delimitCode", () => {
  it.each([
    ["a/b.ts", "`a/b.ts`"],
    ["a`b", "``a`b``"],
    ["`a", "`` `a ``"],
    ["a``b`", "``` a``b` ```"],
    [" a ", "`  a  `"],
  ])("writes %j as %j", (text, expected) => {
    expect(delimitCode(text)).toBe(expected);
  });
});

describe("splitCode", () => {
  it.each([
    ["no code", []],
    ["a `b` c `d`", ["b", "d"]],
    ["a ``b`c`` d", ["b`c"]],
    ["an `unclosed one", []],
    ['"x/`@evil closes #5 <b>" under `can-touch`', ["can-touch"]],
    ['write `a: ["x"]`, or "y`z"', ['a: ["x"]']],
  ])("finds the code of %j", (message, expected) => {
    expect(codes(message)).toEqual(expected);
  });

  it("gives back every text that was delimited, whatever it holds, and all of the rest", () => {
    const text = fc.string({
      unit: fc.constantFrom("`", " ", "a", '"', "|", "\\"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const message = `one ${delimitCode(first)} two ${delimitCode(second)}.`;
        expect(codes(message)).toEqual([first, second]);
      }),
      { numRuns: 2000 },
    );
  });
});
