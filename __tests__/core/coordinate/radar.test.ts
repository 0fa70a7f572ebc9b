import { describe, expect, it } from "vitest";

import { Territory } from "../../../src/core/audit/territory.ts";
import { scanRadar, type RadarHit, type RadarPull } from "../../../src/core/coordinate/radar.ts";
import { planOf, trackEntry, trackIds } from "./plan-text.ts";

const PLAN = planOf(
  [
    "shared:\n  - path: CHANGELOG.md\n    rule: append-only\n    why: all\n",
    "tracks:\n",
    trackEntry("api", ["api/**"]),
    trackEntry("ui", ["ui/**"]),
    trackEntry("done", ["done/**"]),
  ].join(""),
);
const PLANS = [{ territory: new Territory(PLAN), active: new Set(trackIds("api", "ui")) }];

function pull(number: number, track: string | null, ...paths: string[]): RadarPull {
  const [id] = track === null ? [] : trackIds(track);
  return { number, owner: id === undefined ? null : { plan: "demo", track: id }, paths };
}

function told(hits: readonly RadarHit[]): readonly string[] {
  return hits.map(({ pull: one, with: other, paths }) => {
    const there = other.kind === "claim" ? other.track : `#${String(other.pull.number)}`;
    return `#${String(one.number)} ${there}: ${paths.join(" ")}`;
  });
}

describe("scanRadar", () => {
  it.each<[string, readonly RadarPull[], readonly string[]]>([
    [
      "a pull request of no track in a claimed scope",
      [pull(1, null, "ui/b", "ui/a", "x")],
      ["#1 ui: ui/a ui/b"],
    ],
    ["a track in another's scope", [pull(1, "api", "api/a", "ui/a")], ["#1 ui: ui/a"]],
    ["a track in its own scope", [pull(1, "api", "api/a")], []],
    ["a scope whose track is done", [pull(1, null, "done/a")], []],
    ["two pull requests of tracks on one file", [pull(1, "api", "x"), pull(2, "ui", "x")], ["#1 #2: x"]],
    ["one of a track and one of none", [pull(1, "api", "x"), pull(2, null, "x", "y")], ["#1 #2: x"]],
    ["two of no track", [pull(1, null, "x"), pull(2, null, "x")], []],
    ["two on a shared file", [pull(1, "api", "CHANGELOG.md"), pull(2, "ui", "CHANGELOG.md")], []],
    ["two of one track", [pull(1, "api", "api/a"), pull(2, "api", "api/a")], ["#1 #2: api/a"]],
  ])("%s", (_, pulls, expected) => {
    expect(told(scanRadar(pulls, PLANS))).toEqual(expected);
  });

  it("sees a plan's scope from another plan's track", () => {
    const other = {
      number: 7,
      owner: { plan: "other", track: trackIds("api")[0] ?? fail() },
      paths: ["api/a"],
    };
    expect(told(scanRadar([other], PLANS))).toEqual(["#7 api: api/a"]);
  });
});

function fail(): never {
  throw new Error("no id");
}
