import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  forecastMergeOrder,
  MAX_EXACT_TRACKS,
  weighOrder,
  type OrderQuestion,
  type PairConflict,
} from "../../../src/core/coordinate/merge-order.ts";
import { trackIds } from "./plan-text.ts";

const none = (): boolean => false;

function pair(a: string, b: string, ...paths: string[]): PairConflict {
  const [first, second] = trackIds(a, b);
  if (first === undefined || second === undefined) throw new Error("two ids");
  return { tracks: [first, second], paths };
}

describe("forecastMergeOrder", () => {
  it("keeps the given order when nothing conflicts", () => {
    const question = { tracks: trackIds("b", "a", "c"), needs: none, conflicts: [] };
    expect(forecastMergeOrder(question)).toEqual({
      order: ["b", "a", "c"],
      repairs: [],
      conflictingPaths: 0,
      method: "exact",
    });
  });

  it("puts the hub of a star last, so that one track repairs and not three", () => {
    const conflicts = [pair("hub", "a", "x"), pair("hub", "b", "x"), pair("c", "hub", "y")];
    const answer = forecastMergeOrder({ tracks: trackIds("hub", "a", "b", "c"), needs: none, conflicts });
    expect(answer).toMatchObject({ order: ["a", "b", "c", "hub"], repairs: ["hub"], conflictingPaths: 2 });
  });

  it("respects what a track needs, also where that costs more", () => {
    const conflicts = [pair("hub", "a", "x"), pair("hub", "b", "x")];
    const needs = (track: string, needed: string): boolean => track !== "hub" && needed === "hub";
    const answer = forecastMergeOrder({ tracks: trackIds("a", "hub", "b"), needs, conflicts });
    expect(answer).toMatchObject({ order: ["hub", "a", "b"], repairs: ["a", "b"] });
  });

  it("says that it is greedy where there are too many tracks to weigh every order", () => {
    const tracks = trackIds(
      ...Array.from({ length: MAX_EXACT_TRACKS + 1 }, (_, index) => `t${String(index)}`),
    );
    const conflicts = tracks.slice(1).map((track) => pair("t0", track, "x"));
    const answer = forecastMergeOrder({ tracks, needs: none, conflicts });
    expect(answer.method).toBe("greedy");
    expect(answer.repairs).toEqual(["t0"]);
  });

  it("refuses needs that go in a circle", () => {
    const question = { tracks: trackIds("a", "b"), needs: () => true, conflicts: [] };
    expect(() => forecastMergeOrder(question)).toThrow("internal error");
  });

  it("costs no more than any other order that respects the needs", () => {
    fc.assert(
      fc.property(questions(5), (question) => {
        const best = forecastMergeOrder(question);
        for (const order of permutations(question.tracks)) {
          if (!respects(order, question)) continue;
          const cost = weighOrder(order, question.conflicts);
          expect(best.repairs.length).toBeLessThanOrEqual(cost.repairs.length);
          if (best.repairs.length === cost.repairs.length) {
            expect(best.conflictingPaths).toBeLessThanOrEqual(cost.conflictingPaths);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("always gives every track once and respects the needs, greedy or exact", () => {
    fc.assert(
      fc.property(questions(12), (question) => {
        const { order } = forecastMergeOrder(question);
        expect([...order].sort()).toEqual([...question.tracks].sort());
        expect(respects(order, question)).toBe(true);
      }),
    );
  });
});

/** Questions over up to `max` tracks; a track can need only tracks with a smaller number, so no cycle arises. */
function questions(max: number): fc.Arbitrary<OrderQuestion> {
  return fc
    .record({
      count: fc.integer({ min: 0, max }),
      needs: fc.uniqueArray(fc.tuple(fc.nat(max - 1), fc.nat(max - 1)), { maxLength: 6 }),
      conflicts: fc.array(fc.tuple(fc.nat(max - 1), fc.nat(max - 1), fc.subarray(["x", "y", "z"])), {
        maxLength: 8,
      }),
      salt: fc.array(fc.nat(1000), { minLength: max, maxLength: max }),
    })
    .map(({ count, needs, conflicts, salt }) => {
      const shuffled = Array.from({ length: count }, (_, index) => index).sort(
        (a, b) => (salt[a] ?? 0) - (salt[b] ?? 0) || a - b,
      );
      const edges = new Set(needs.filter(([a, b]) => a > b).map(([a, b]) => `t${String(a)} t${String(b)}`));
      return {
        tracks: trackIds(...shuffled.map((index) => `t${String(index)}`)),
        needs: (a, b) => edges.has(`${a} ${b}`),
        conflicts: conflicts
          .filter(([a, b, paths]) => a !== b && paths.length > 0)
          .map(([a, b, paths]) => pair(`t${String(a)}`, `t${String(b)}`, ...paths)),
      };
    });
}

function respects(order: OrderQuestion["tracks"], { needs }: OrderQuestion): boolean {
  return order.every((track, at) => order.slice(at + 1).every((later) => !needs(track, later)));
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}
