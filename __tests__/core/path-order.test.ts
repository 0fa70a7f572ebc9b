import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePaths } from "../../src/core/path-order.ts";

describe("comparePaths", () => {
  test.each([
    ["a", "b", -1],
    ["a/b", "a", 1],
    ["a", "a", 0],
    ["Ａ", "😀", -1],
    ["x😀", "x😁", -1],
  ])("orders %j and %j as %i", (a, b, sign) => {
    expect(Math.sign(comparePaths(a, b))).toBe(sign);
  });

  test("agrees with the order of UTF-8 bytes, which is git's", () => {
    const path = fc.string({ unit: "grapheme", maxLength: 6 });
    fc.assert(
      fc.property(path, path, (a, b) => {
        expect(Math.sign(comparePaths(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});
