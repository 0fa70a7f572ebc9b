import { describe, expect, it } from "vitest";

import type { LedgerOutcome, LedgerRow, TrackDelivery } from "../../../src/core/audit/ledger.ts";
import { drawBoard, type OpenPull, type TrackFacts } from "../../../src/core/coordinate/board.ts";
import type { Track, TrackId } from "../../../src/core/plan/plan.ts";
import { planOf, trackEntry } from "./plan-text.ts";

const PLAN = planOf(
  [
    "tracks:\n",
    trackEntry("api", ["api/**"], ["issues: [1]"]),
    trackEntry("db", ["db/**"], ["issues: [2]"]),
    trackEntry("ui", ["ui/**"], ["issues: [3]", "needs: [api, db]"]),
  ].join(""),
);

const UNMERGED: TrackDelivery = { kind: "unmerged" };
const UNKNOWN: TrackDelivery = { kind: "unknown" };
const MERGED: TrackDelivery = {
  kind: "merged",
  merge: { number: 9, author: "agent", body: "", mergedAt: "2026-01-01T00:00:00Z", baseRef: "main" },
  pulls: new Set([9]),
};
const GREEN: OpenPull = { number: 4, errors: [] };
const RED: OpenPull = { number: 5, errors: ["foreign-path"] };

function trackOf(id: string): Track {
  const track = PLAN.tracks.find((one) => one.id === id);
  if (track === undefined) throw new Error(id);
  return track;
}

function row(id: string, outcome: LedgerOutcome): LedgerRow {
  const track = trackOf(id);
  const [ref] = track.issues;
  if (ref === undefined) throw new Error("no issue");
  return { track, role: "close", ref, outcome, actual: "", cause: null, movedTo: null, wasReopened: false };
}

function facts(
  id: string,
  delivery: TrackDelivery,
  open: readonly OpenPull[],
  outcome: LedgerOutcome,
): readonly [TrackId, TrackFacts] {
  return [trackOf(id).id, { delivery, open, rows: [row(id, outcome)] }];
}

function states(...known: readonly (readonly [TrackId, TrackFacts])[]): readonly string[] {
  return drawBoard(PLAN, new Map(known)).map((one) => one.state);
}

describe("drawBoard", () => {
  it("takes a track of which nothing was seen for ready, or blocked by what it needs", () => {
    expect(states()).toEqual(["ready", "ready", "blocked"]);
    expect(drawBoard(PLAN, new Map()).map(({ phase, waitsFor }) => [phase, ...waitsFor])).toEqual([
      [1],
      [1],
      [2, "api", "db"],
    ]);
  });

  it.each<[string, TrackDelivery, readonly OpenPull[], LedgerOutcome, string]>([
    ["an open pull request", UNMERGED, [GREEN], "waiting", "in-progress"],
    ["one red pull request of two", UNMERGED, [GREEN, RED], "waiting", "gate-red"],
    ["a merge and an open issue", MERGED, [], "open", "merged"],
    ["a merge and a closed issue", MERGED, [], "settled", "settled"],
    ["a merge and an issue closed as not planned", MERGED, [], "not-planned", "settled"],
    ["a merge and a deleted issue", MERGED, [], "deleted", "settled"],
    ["a merge and an unreadable issue", MERGED, [], "unreadable", "merged"],
    ["a merge and a reopened issue", MERGED, [], "reopened", "merged"],
    ["a merge and a second pull request", MERGED, [RED], "settled", "settled"],
    ["a closed issue without a merge", UNMERGED, [], "closed-without-merge", "ready"],
    ["pushes and a closed issue", UNKNOWN, [], "settled", "settled"],
    ["pushes and an open issue", UNKNOWN, [], "waiting", "ready"],
  ])("%s", (_, delivery, open, outcome, expected) => {
    expect(states(facts("api", delivery, open, outcome))[0]).toBe(expected);
  });

  it("unblocks a track when all that it needs has settled, not before", () => {
    const api = facts("api", MERGED, [], "settled");
    expect(states(api, facts("db", MERGED, [], "open"))[2]).toBe("blocked");
    expect(states(api, facts("db", MERGED, [], "settled"))[2]).toBe("ready");
  });

  it("shows a track that started too early, and what it should have waited for", () => {
    const [, , ui] = drawBoard(PLAN, new Map([facts("ui", UNMERGED, [GREEN], "waiting")]));
    expect(ui).toMatchObject({ state: "in-progress", waitsFor: ["api", "db"] });
  });
});
