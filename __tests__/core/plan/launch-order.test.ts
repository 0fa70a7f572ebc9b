import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNeedsCycles, launchPhases, needsTransitively } from "../../../src/core/plan/launch-order.ts";
import type { Plan } from "../../../src/core/plan/plan.ts";
import { mustPlan, planText } from "./support/plan-text.ts";

describe("launchPhases", () => {
  it.each([
    ["independent tracks", { a: [], b: [], c: [] }, [["a", "b", "c"]]],
    ["a chain", { a: ["b"], b: ["c"], c: [] }, [["c"], ["b"], ["a"]]],
    ["a diamond", { a: [], b: ["a"], c: ["a"], d: ["b", "c"] }, [["a"], ["b", "c"], ["d"]]],
    ["an unknown need, passed over", { a: ["zz"], b: [] }, [["a", "b"]]],
    ["a cycle", { a: ["b"], b: ["a"], c: [] }, []],
    ["a track that needs itself", { a: ["a"] }, []],
  ])("orders %s", (_, needs, phases) => {
    expect(launchPhases(planOf(needs))).toEqual(phases);
  });

  it("puts every track of a plan without cycles after all that it needs, and as early as that allows", () => {
    fc.assert(
      fc.property(needsOf(7), (needs) => {
        const plan = planOf(needs);
        const phases = launchPhases(plan);
        if (findNeedsCycles(plan).length > 0) {
          expect(phases).toEqual([]);
          return;
        }
        const phaseOf = new Map<string, number>(phases.flatMap((ids, phase) => ids.map((id) => [id, phase])));
        expect(phaseOf.size).toBe(plan.tracks.length);
        for (const track of plan.tracks) {
          const before = track.needs.map((need) => phaseOf.get(need.value) ?? -1);
          expect(phaseOf.get(track.id)).toBe(Math.max(-1, ...before) + 1);
        }
      }),
    );
  });
});

describe("needsTransitively", () => {
  it("follows needs through others, in one direction", () => {
    const plan = planOf({ a: ["b"], b: ["c"], c: [], d: [] });
    const needs = needsTransitively(plan);
    const pairs = plan.tracks.flatMap(({ id: x }) =>
      plan.tracks.filter(({ id: y }) => needs(x, y)).map(({ id: y }) => x + y),
    );
    expect(pairs).toEqual(["ab", "ac", "bc"]);
  });

  it("equals the closure of the direct needs", () => {
    fc.assert(
      fc.property(needsOf(6), (needs) => {
        const plan = planOf(needs);
        const reaches = needsTransitively(plan);
        for (const a of plan.tracks) {
          for (const b of plan.tracks) {
            const direct = a.needs.some((need) => need.value === b.id);
            const through = plan.tracks.some(
              (c) => a.needs.some((need) => need.value === c.id) && reaches(c.id, b.id),
            );
            expect(reaches(a.id, b.id)).toBe(direct || through);
          }
        }
      }),
    );
  });
});

describe("findNeedsCycles", () => {
  it.each([
    ["none", { a: ["b"], b: [] }, []],
    ["a track that needs itself", { a: ["a"] }, [["a", "a"]]],
    [
      "two of two",
      { a: ["b"], b: ["a"], c: ["d"], d: ["c"] },
      [
        ["a", "b", "a"],
        ["c", "d", "c"],
      ],
    ],
    ["the shortest through a track", { a: ["b", "c"], b: ["c"], c: ["a"] }, [["a", "c", "a"]]],
    ["one behind a tail", { t: ["a"], a: ["b"], b: ["a"] }, [["a", "b", "a"]]],
  ])("finds %s", (_, needs, cycles) => {
    expect(findNeedsCycles(planOf(needs))).toEqual(cycles);
  });
});

function planOf(needs: Readonly<Record<string, readonly string[]>>): Plan {
  return mustPlan(
    planText(
      Object.fromEntries(
        Object.entries(needs).map(([id, list]) => [id, `can-touch: [${id}], needs: [${list.join(", ")}]`]),
      ),
    ),
  );
}

function needsOf(size: number): fc.Arbitrary<Readonly<Record<string, readonly string[]>>> {
  const ids = Array.from({ length: size }, (_, index) => String.fromCharCode(97 + index));
  return fc
    .tuple(...ids.map(() => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })))
    .map((lists) => Object.fromEntries(ids.map((id, index) => [id, lists[index] ?? []])));
}
