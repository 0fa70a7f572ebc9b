import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestName } from "../../src/core/suggest.ts";

describe("nearestName", () => {
  it.each([
    ["can-tuch", ["can-touch", "cannot-touch"], "can-touch"],
    ["cannot_touch", ["can-touch", "cannot-touch"], "cannot-touch"],
    ["Plan", ["plan"], "plan"],
    ["plna", ["plan"], "plan"],
    ["zebra", ["plan", "title"], null],
    ["x", ["y"], "y"],
    ["", [], null],
    ["ab", ["ax", "ay"], "ax"],
  ])("takes %j of %j for %j", (name, candidates, expected) => {
    expect(nearestName(name, candidates)).toBe(expected);
  });
});

describe("editDistance", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

  it("is 0 for equal texts alone, and symmetric", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 99);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(b, a, 99)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it("grows by at most one with each edit, and stops at the limit", () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, at) => {
        const edited = `${b.slice(0, at)}x${b.slice(at)}`;
        expect(Math.abs(editDistance(a, edited, 99) - editDistance(a, b, 99))).toBeLessThanOrEqual(1);
        expect(editDistance(a, b, 2)).toBe(Math.min(editDistance(a, b, 99), 2));
      }),
    );
  });
});
