import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { replayHistory } from "../../../src/core/coordinate/replay.ts";
import { historyOf, planOf, trackEntry } from "./plan-text.ts";

const PLAN = planOf(
  [
    "shared:\n  - path: CHANGELOG.md\n    rule: append-only\n    why: all\n",
    "boundaries:\n  - path: api/contract.ts\n    owner: api\n",
    "tracks:\n",
    trackEntry("api", ["api/**"]),
    trackEntry("db", ["db/**"], ['cannot-touch: ["ui/**"]']),
    trackEntry("ui", ["ui/**"]),
  ].join(""),
);

describe("replayHistory", () => {
  it("sorts merges by whether they stayed inside one track", () => {
    const history = historyOf(["api/a"], ["api/a", "db/b"], ["README.md"], ["ui/a", "CHANGELOG.md"]);
    expect(replayHistory(PLAN, history)).toMatchObject({
      merges: 4,
      insideOneTrack: 2,
      acrossTracks: 1,
      outsideTracks: 1,
    });
  });

  it("counts each border that a merge crossed, the most crossed first, with the newest as evidence", () => {
    const history = historyOf(
      ["db/b", "ui/a"],
      ["api/a", "db/b"],
      ["ui/z", "db/q"],
      ["api/a", "db/b", "ui/c"],
    );
    const { pairs } = replayHistory(PLAN, history);
    expect(pairs.map(({ tracks, crossings }) => [...tracks, crossings])).toEqual([
      ["db", "ui", 3],
      ["api", "db", 2],
      ["api", "ui", 1],
    ]);
    expect(pairs[0]?.examples[0]).toEqual({
      sha: "0".repeat(40),
      subject: "merge 0",
      paths: ["db/b", "ui/a"],
    });
  });

  it("judges a merge as the audit would, from the track that owns most of its files", () => {
    const history = historyOf(
      ["db/a", "db/b", "ui/x"],
      ["db/a", "db/b", "api/x"],
      ["db/a", "README.md"],
      ["db/a", ".github/workflows/ci.yml"],
      ["db/a", "CHANGELOG.md"],
    );
    const db = replayHistory(PLAN, history).tracks.find(({ track }) => track === "db");
    expect(db).toEqual({
      track: "db",
      touching: 5,
      home: 5,
      clean: 1,
      verdicts: { allowed: 5, forbidden: 1, foreign: 1, unclaimed: 1, protected: 1, shared: 1 },
    });
  });

  it("tells how often a boundary was changed together with another track's files", () => {
    const history = historyOf(["api/contract.ts"], ["api/contract.ts", "ui/a"], ["ui/a"]);
    expect(replayHistory(PLAN, history).seams).toEqual([
      { path: "api/contract.ts", owner: "api", merges: 2, crossed: 1 },
    ]);
  });

  it("has figures that add up, whatever the history", () => {
    const path = fc.constantFrom("api/a", "db/b", "ui/c", "ui/d", "README.md", "CHANGELOG.md", ".github/x");
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(path, { minLength: 1 })), (merges) => {
        const report = replayHistory(PLAN, historyOf(...merges));
        expect(report.insideOneTrack + report.acrossTracks + report.outsideTracks).toBe(merges.length);
        const homes = report.tracks.reduce((sum, track) => sum + track.home, 0);
        expect(homes).toBe(report.insideOneTrack + report.acrossTracks);
        for (const { track, crossings } of report.pairs.map((pair) => ({ ...pair, track: pair.tracks[0] }))) {
          const touching = report.tracks.find((one) => one.track === track)?.touching ?? 0;
          expect(crossings).toBeLessThanOrEqual(touching);
        }
      }),
    );
  });
});
