import { describe, expect, test } from "vitest";
import { judgeClosable } from "../../../src/core/audit/closable.ts";
import type { IssueEvidence, ReadableIssue } from "../../../src/core/audit/issue-evidence.ts";
import { foreseeLedger } from "../../../src/core/audit/foresee-ledger.ts";
import { drawLedger, ledgerKey } from "../../../src/core/audit/ledger.ts";
import type { LedgerRow, TrackDelivery } from "../../../src/core/audit/ledger.ts";
import { findInLedger } from "../../../src/core/audit/ledger-findings.ts";
import { AUDIT_PLAN, decodeSound, trackOf } from "../../fakes/audit-plan.ts";

const plan = decodeSound(AUDIT_PLAN);
const place = { repository: "octo/app", defaultBranch: "main" };
const MERGED_AT = "2026-01-10T00:00:00Z";

function delivered(body = "Closes #101\nCloses #102", baseRef = "main"): TrackDelivery {
  const merge = { number: 12, author: "agent", body, mergedAt: MERGED_AT, baseRef };
  return { kind: "merged", merge, pulls: new Set([12]) };
}

function issue(number: number, more: Partial<ReadableIssue> = {}): ReadableIssue {
  return {
    kind: "issue",
    ref: { repository: null, number },
    title: "An issue",
    state: "open",
    stateReason: null,
    closedBy: null,
    reopened: null,
    movedTo: null,
    comments: [],
    ...more,
  };
}

const closer = (number: number | null, more: Partial<NonNullable<ReadableIssue["closedBy"]>> = {}) => ({
  actor: "alice",
  at: "2026-01-10T00:00:05Z",
  pullRequest: number === null ? null : { repository: "octo/app", number, merged: true },
  commit: null,
  ...more,
});
const closed = (number: number, by = closer(12)): ReadableIssue =>
  issue(number, { state: "closed", stateReason: "completed", closedBy: by });

/** The row of one issue of a track; every other issue of the track is left unread. */
function row(track: string, evidence: IssueEvidence, delivery: TrackDelivery): LedgerRow {
  const rows = drawLedger(
    { track: trackOf(plan, track), delivery },
    new Map([[ledgerKey(evidence.ref), evidence]]),
    place,
  );
  const found = rows.find(({ ref }) => ref.value.number === evidence.ref.number);
  if (found === undefined) throw new Error("no row");
  return found;
}

function told(track: string, evidence: IssueEvidence, delivery: TrackDelivery): string[] {
  return findInLedger(plan, [row(track, evidence, delivery)]).map(
    ({ rule, severity, message }) => `${severity} ${rule}: ${message}`,
  );
}

const waiting: TrackDelivery = { kind: "unmerged" };

describe("an issue that a track is to close", () => {
  test.each<[string, IssueEvidence, TrackDelivery, string[]]>([
    ["is settled when the track's pull request closed it", closed(101), delivered(), []],
    ["is settled when a person closed it after the merge", closed(101, closer(null)), delivered(), []],
    ["may be open before the merge", issue(101), waiting, []],
    [
      "is a zombie when it is open after the merge",
      issue(101),
      delivered("Closes #102"),
      ['error issue-open: issue #101 is still open though track "api" has merged: #12 does not mention #101'],
    ],
    [
      "stays open when the base is not the default branch",
      issue(101),
      delivered("Closes #101", "next"),
      ['error issue-open: issue #101 is still open though track "api" has merged: #12 merged into "next"'],
    ],
    [
      "is a ghost when it was closed before any merge",
      closed(101, closer(null)),
      waiting,
      ["error issue-closed-without-merge: issue #101 is closed by alice on 2026-01-10"],
    ],
    [
      "is a ghost when another pull request closed it",
      closed(101, closer(77)),
      waiting,
      ["error issue-closed-without-merge: issue #101 is closed by #77 on 2026-01-10"],
    ],
    [
      "is shown with the commit that closed it",
      closed(101, closer(null, { commit: "0123456789abcdef" })),
      waiting,
      ["error issue-closed-without-merge: issue #101 is closed by commit 0123456789ab of alice"],
    ],
    [
      "is told who reopened it after the merge",
      issue(101, { stateReason: "reopened", reopened: { actor: "bob", at: "2026-01-11T00:00:00Z" } }),
      delivered(),
      ["error issue-reopened: issue #101 was reopened by bob on 2026-01-11, after the merge"],
    ],
    [
      "is a zombie when it was reopened before the merge",
      issue(101, { reopened: { actor: "bob", at: "2026-01-09T00:00:00Z" } }),
      delivered("Closes #102"),
      ["error issue-open: issue #101"],
    ],
    [
      "counts as closed, with a warning, when it is not planned",
      issue(101, { state: "closed", stateReason: "not_planned", closedBy: closer(null) }),
      delivered(),
      ["warning issue-not-planned: issue #101 is closed as not planned by alice"],
    ],
    [
      "is told as duplicate also before the merge",
      issue(101, { state: "closed", stateReason: "duplicate", closedBy: closer(null) }),
      waiting,
      ["warning issue-not-planned: issue #101 is closed as duplicate"],
    ],
    [
      "has moved",
      { ...closed(101), movedTo: { repository: "octo/lib", number: 9 } },
      delivered(),
      ["warning issue-moved: issue #101 has moved to octo/lib#9"],
    ],
    [
      "was deleted",
      { kind: "deleted", ref: { repository: null, number: 101 } },
      delivered(),
      ["warning issue-deleted:"],
    ],
    [
      "does not exist",
      { kind: "missing", ref: { repository: null, number: 101 } },
      delivered(),
      ["error issue-not-found:"],
    ],
    [
      "is a pull request",
      { kind: "pull-request", ref: { repository: null, number: 101 } },
      delivered(),
      ["error issue-is-pull-request:"],
    ],
    [
      "cannot be read",
      { kind: "unreadable", ref: { repository: null, number: 101 }, reason: "the token has no issues: read" },
      delivered(),
      ["warning issue-unreadable: issue #101 is not readable: the token has no issues: read"],
    ],
    [
      "may be closed where agents push and no push was seen",
      closed(101, closer(null)),
      { kind: "unknown" },
      [],
    ],
    ["may be open where agents push and no push was seen", issue(101), { kind: "unknown" }, []],
  ])("%s", (_what, evidence, delivery, expected) => {
    const findings = told("api", evidence, delivery);
    expect(findings).toHaveLength(expected.length);
    expected.forEach((start, index) => {
      expect(findings[index]).toContain(start);
    });
  });

  test("is unreadable, never closed, when GitHub gave no answer", () => {
    const rows = drawLedger({ track: trackOf(plan, "api"), delivery: delivered() }, new Map(), place);
    expect(rows.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 4 }, () => "unreadable"));
  });
});

describe("other issues of a track", () => {
  test.each<[string, string, IssueEvidence, TrackDelivery, string[]]>([
    ["an umbrella may stay open", "api", issue(80), delivered(), []],
    [
      "an umbrella must not be closed",
      "api",
      closed(80),
      delivered(),
      ['error keep-open-closed: issue #80 must stay open ("keep-open" of track "api") and is closed by #12'],
    ],
    [
      "an umbrella must not be closed before the merge either",
      "api",
      closed(80, closer(3)),
      waiting,
      ["error keep-open-closed:"],
    ],
    ["a mentioned issue may be open", "api", issue(90), delivered(), []],
    ["a mentioned issue may be closed by others", "api", closed(90, closer(55)), delivered(), []],
    [
      "a mentioned issue is not the track's to close",
      "api",
      closed(90),
      delivered(),
      ["warning keep-open-closed:"],
    ],
    ["an analysis may still owe its comment", "review", issue(104), waiting, []],
    [
      "an analysis that merged without a comment is told",
      "review",
      issue(104, { comments: [{ author: "carol", at: "2026-01-01T00:00:00Z" }] }),
      delivered(),
      ["error comment-missing:"],
    ],
    [
      "a comment of the pull request's author settles an analysis",
      "review",
      issue(104, { comments: [{ author: "agent", at: "2026-01-01T00:00:00Z" }] }),
      delivered(),
      [],
    ],
    [
      "a comment after the merge settles an analysis",
      "review",
      issue(104, { comments: [{ author: "carol", at: "2026-01-12T00:00:00Z" }] }),
      delivered(),
      [],
    ],
    ["an analysis closes nothing", "review", closed(104), delivered(), ["warning keep-open-closed:"]],
  ])("%s", (_what, track, evidence, delivery, expected) => {
    const findings = told(track, evidence, delivery);
    expect(findings).toHaveLength(expected.length);
    expected.forEach((start, index) => {
      expect(findings[index]).toContain(start);
    });
  });
});

test("findings stand where the plan names the issue", () => {
  const [finding] = findInLedger(plan, [row("api", issue(102), delivered(""))]);
  const line = AUDIT_PLAN.split("\n").findIndex((text) => text.includes("[101, 102]"));
  expect(finding?.location).toMatchObject({
    path: plan.source.path,
    line: line + 1,
    column: 19,
    endColumn: 22,
  });
});

describe("before the merge, the body alone tells what GitHub will not close", () => {
  const causes = (body: string, base = "main") =>
    foreseeLedger(trackOf(plan, "api"), body, base, place).map(({ cause }) => cause !== null);

  test.each([
    [
      "nothing when each issue has its keyword",
      "Closes #101\nCloses #102",
      "main",
      [false, false, false, false],
    ],
    ["an issue without keyword", "Closes #101, #102", "main", [false, true, false, false]],
    ["everything on another base", "Closes #101\nCloses #102", "next", [true, true, false, false]],
  ])("%s", (_what, body, base, expected) => {
    expect(causes(body, base)).toEqual(expected);
  });
});

describe("the audit may close", () => {
  const open = row("api", issue(101), delivered(""));
  test.each<[string, LedgerRow, string | null]>([
    ["an issue that a merge left open", open, null],
    ["none that anybody reopened, ever", { ...open, wasReopened: true }, "reopened"],
    ["none that moved", { ...open, movedTo: { repository: "octo/lib", number: 1 } }, "moved"],
    [
      "none of another repository",
      { ...open, ref: { ...open.ref, value: { repository: "octo/lib", number: 1 } } },
      "octo/lib",
    ],
    [
      "one that the plan names with the repository's own name",
      { ...open, ref: { ...open.ref, value: { repository: "Octo/App", number: 101 } } },
      null,
    ],
    ["none whose track has not merged", row("api", issue(101), waiting), "has merged"],
    ["none that is to be commented on", { ...open, role: "comment" }, "has merged"],
  ])("%s", (_what, candidate, reason) => {
    const judged = judgeClosable(candidate, "octo/app");
    if (reason === null) expect(judged).toEqual({ kind: "closable" });
    else
      expect(judged).toMatchObject({ kind: "refused", reason: expect.stringContaining(reason) as unknown });
  });
});
