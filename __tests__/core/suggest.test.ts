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

  it("equals the least number of edits by its definition, and stops at the limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 7 }), (a, b, limit) => {
        expect(editDistance(a, b, 99)).toBe(leastEdits(a, b));
        expect(editDistance(a, b, limit)).toBe(Math.min(leastEdits(a, b), limit));
      }),
    );
  });

  // An exchanged pair is not edited again: "ba" becomes "axb" by three edits and not by an exchange and an insertion.
  it.each([
    ["ba", "ab", 1],
    ["ba", "axb", 3],
    ["abcd", "acbd", 1],
    ["", "abc", 3],
  ])("is for %j and %j %i", (a, b, distance) => {
    expect(editDistance(a, b, 99)).toBe(distance);
  });
});

/** The definition, tried out: every first edit, and the least of what is left. */
function leastEdits(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  if (a.startsWith(b.charAt(0))) return leastEdits(a.slice(1), b.slice(1));
  const replaced = leastEdits(a.slice(1), b.slice(1));
  const dropped = leastEdits(a.slice(1), b);
  const inserted = leastEdits(a, b.slice(1));
  const isExchange = a.length > 1 && a.charAt(0) + a.charAt(1) === b.charAt(1) + b.charAt(0);
  const exchanged = isExchange ? leastEdits(a.slice(2), b.slice(2)) : Number.POSITIVE_INFINITY;
  return 1 + Math.min(replaced, dropped, inserted, exchanged);
}
