import type { IssueRef, Track } from "../plan/plan.ts";
import type { Located } from "../source-text.ts";
import { issueKey } from "../plan/facts.ts";
import { findCloseCause } from "./close-cause.ts";
import type { ClosingPlace } from "./close-cause.ts";
import { day, describeClose, describeState, isSameRepository } from "./describe-close.ts";
import type { IssueEvidence, ReadableIssue, TrackMerge } from "./issue-evidence.ts";

/** What a plan says should happen to an issue. */
export type IssueRole = "close" | "comment" | "mention" | "keep-open";

/** How the issue is against what was expected. */
export type LedgerOutcome =
  | "settled"
  /** The track has not merged yet, and nothing speaks against the plan. */
  | "waiting"
  | "open"
  | "reopened"
  | "closed-without-merge"
  | "not-planned"
  | "closed-though-kept"
  | "closed-though-mentioned"
  | "comment-missing"
  | "pull-request"
  | "missing"
  | "deleted"
  /** Nothing is known: never taken as closed, never as open. */
  | "unreadable";

/** One line of the ledger: what a track should do to an issue, and what was done. */
export interface LedgerRow {
  readonly track: Track;
  readonly role: IssueRole;
  readonly ref: Located<IssueRef>;
  readonly outcome: LedgerOutcome;
  /** What is, as a clause: "closed by #12 on 2026-01-02". */
  readonly actual: string;
  /** Why GitHub did not close it, or will not; null where there is nothing to explain. */
  readonly cause: string | null;
  /** Where the issue lives now; null unless it was transferred. */
  readonly movedTo: IssueRef | null;
  /** Whether it was ever reopened and is open: a person wants it so. */
  readonly wasReopened: boolean;
}

/** Whether a track's work has reached its base branch. */
export type TrackDelivery =
  | {
      readonly kind: "merged";
      /** The newest merge. */
      readonly merge: TrackMerge;
      /** Numbers of all merged pull requests of the track. */
      readonly pulls: ReadonlySet<number>;
    }
  | { readonly kind: "unmerged" }
  /** Agents push to the base branch themselves, and no push of this track was seen. */
  | { readonly kind: "unknown" };

/** What is known about one track when its ledger is drawn up. */
export interface TrackEvidence {
  readonly track: Track;
  readonly delivery: TrackDelivery;
}

/** The key of an issue in the map that `drawLedger` reads. */
export const ledgerKey = issueKey;

/** Every issue a track names, with its role, in the order of the plan. */
export function listExpectations(track: Track): readonly { role: IssueRole; ref: Located<IssueRef> }[] {
  const role: IssueRole = track.type === "analysis" ? "comment" : "close";
  return [
    ...track.issues.map((ref) => ({ role, ref })),
    ...track.refs.map((ref) => ({ role: "mention" as const, ref })),
    ...track.keepOpen.map((ref) => ({ role: "keep-open" as const, ref })),
  ];
}

/** Expected against actual for every issue of a track. An issue without evidence is `unreadable`. */
export function drawLedger(
  evidence: TrackEvidence,
  issues: ReadonlyMap<string, IssueEvidence>,
  place: ClosingPlace,
): readonly LedgerRow[] {
  return listExpectations(evidence.track).map(({ role, ref }) => {
    const state = issues.get(ledgerKey(ref.value));
    const judged = state === undefined ? UNASKED : judge(role, state, evidence, place);
    const movedTo = state?.kind === "issue" ? state.movedTo : null;
    const wasReopened = state?.kind === "issue" && isReopened(state);
    return { track: evidence.track, role, ref, cause: null, movedTo, wasReopened, ...judged };
  });
}

type Judged = Pick<LedgerRow, "outcome" | "actual"> & Partial<Pick<LedgerRow, "cause">>;

const UNASKED: Judged = { outcome: "unreadable", actual: "GitHub gave no answer for it" };

function judge(role: IssueRole, state: IssueEvidence, evidence: TrackEvidence, place: ClosingPlace): Judged {
  switch (state.kind) {
    case "pull-request":
      return { outcome: "pull-request", actual: "a pull request" };
    case "missing":
      return { outcome: "missing", actual: "no such issue" };
    case "deleted":
      return { outcome: "deleted", actual: "deleted" };
    case "unreadable":
      return { outcome: "unreadable", actual: `not readable: ${state.reason}` };
    case "issue":
      return judgeIssue(role, state, evidence, place);
  }
}

function judgeIssue(
  role: IssueRole,
  issue: ReadableIssue,
  evidence: TrackEvidence,
  place: ClosingPlace,
): Judged {
  switch (role) {
    case "close":
      return issue.state === "closed"
        ? judgeClosed(issue, evidence, place)
        : judgeOpen(issue, evidence, place);
    case "comment":
      return judgeCommented(issue, evidence, place);
    case "mention":
      return closedByTrack(issue, evidence, place)
        ? { outcome: "closed-though-mentioned", actual: describeClose(issue, place) }
        : { outcome: "settled", actual: describeState(issue, place) };
    case "keep-open":
      return issue.state === "closed"
        ? { outcome: "closed-though-kept", actual: describeClose(issue, place) }
        : { outcome: "settled", actual: "open" };
  }
}

function judgeClosed(issue: ReadableIssue, evidence: TrackEvidence, place: ClosingPlace): Judged {
  const actual = describeClose(issue, place);
  if (issue.stateReason === "not_planned" || issue.stateReason === "duplicate") {
    return { outcome: "not-planned", actual };
  }
  return { outcome: evidence.delivery.kind === "unmerged" ? "closed-without-merge" : "settled", actual };
}

function judgeOpen(issue: ReadableIssue, { delivery }: TrackEvidence, place: ClosingPlace): Judged {
  if (delivery.kind !== "merged") return { outcome: "waiting", actual: "open" };
  const { merge } = delivery;
  // Reopened before the merge: somebody decided that there was work to do, and the merge was to end it.
  if (issue.reopened !== null && issue.reopened.at > merge.mergedAt) {
    const actual = `reopened by ${issue.reopened.actor} on ${day(issue.reopened.at)}, after the merge`;
    return { outcome: "reopened", actual };
  }
  return { outcome: "open", actual: "open", cause: findCloseCause(issue.ref, merge, place) };
}

function judgeCommented(issue: ReadableIssue, evidence: TrackEvidence, place: ClosingPlace): Judged {
  if (closedByTrack(issue, evidence, place)) {
    return { outcome: "closed-though-mentioned", actual: describeClose(issue, place) };
  }
  const { delivery } = evidence;
  if (delivery.kind !== "merged") return { outcome: "waiting", actual: describeState(issue, place) };
  const { merge } = delivery;
  const comment = issue.comments.findLast(
    ({ author, at }) => author === merge.author || at >= merge.mergedAt,
  );
  if (comment === undefined) return { outcome: "comment-missing", actual: "no comment of the track" };
  return { outcome: "settled", actual: `commented by ${comment.author} on ${day(comment.at)}` };
}

function closedByTrack(issue: ReadableIssue, { delivery }: TrackEvidence, place: ClosingPlace): boolean {
  const pull = issue.state === "closed" ? issue.closedBy?.pullRequest : null;
  if (pull === undefined || pull === null || !pull.merged || delivery.kind !== "merged") return false;
  return isSameRepository(pull.repository, place.repository) && delivery.pulls.has(pull.number);
}

function isReopened(issue: ReadableIssue): boolean {
  return issue.state === "open" && (issue.reopened !== null || issue.stateReason === "reopened");
}
