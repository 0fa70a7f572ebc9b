import { isIssueDone, type BoardRow, type TrackState } from "../core/coordinate/board.ts";
import type { LedgerRow } from "../core/audit/ledger.ts";
import { launchPhases } from "../core/plan/launch-order.ts";
import type { Plan, TrackId } from "../core/plan/plan.ts";
import { renderRadar, type RadarReport } from "./board-radar.ts";
import type { CommentSection } from "./fit-comment.ts";
import { formatIssue } from "./issue-commands.ts";
import { renderLaunchGraph } from "./launch-graph.ts";
import { codeSpan, details, escapeMessage, escapeText, fence, table } from "./markdown.ts";
import type { RepositoryTerms } from "./plan-terms.ts";
import { renderPrompt } from "./prompt.ts";
import type { Template } from "./template.ts";

/** What a board depends on beside the rows. */
export interface BoardContext extends RepositoryTerms {
  readonly template: Template;
  /** The commit of the base branch at which all was read. */
  readonly sha: string;
  readonly radar: RadarReport;
}

/**
 * The board of a plan, in sections that are never cut: the tracks, the radar, then a prompt for each track that
 * may start. A prompt appears once all that its track needs has merged and settled.
 */
export function renderBoard(
  plan: Plan,
  rows: readonly BoardRow[],
  context: BoardContext,
): readonly CommentSection[] {
  const radar = renderRadar(context.radar);
  return [
    { title: "the board", markdown: overview(plan, rows, context) },
    ...(radar === "" ? [] : [{ title: "the radar", markdown: radar }]),
    ...promptSections(plan, rows, context),
    ...lockedSection(rows),
  ];
}

const STATE_WORDS: Readonly<Record<TrackState, string>> = {
  blocked: "🔒 blocked",
  ready: "🟢 ready",
  "in-progress": "🟡 in progress",
  "gate-red": "🔴 gate red",
  merged: "🟣 merged",
  settled: "✅ settled",
};

const STATE_COLORS: Readonly<Record<TrackState, string>> = {
  blocked: "fill:#d0d7de,stroke:#57606a,color:#24292f",
  ready: "fill:#aceebb,stroke:#1a7f37,color:#24292f",
  "in-progress": "fill:#fae17d,stroke:#9a6700,color:#24292f",
  "gate-red": "fill:#ffcecb,stroke:#cf222e,color:#24292f",
  merged: "fill:#ecd8ff,stroke:#8250df,color:#24292f",
  settled: "fill:#b6e3ff,stroke:#0969da,color:#24292f",
};

function overview(plan: Plan, rows: readonly BoardRow[], { sha }: BoardContext): string {
  const counts = Object.entries(STATE_WORDS).flatMap(([state, words]) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0 ? [] : [`${words}: ${String(count)}`];
  });
  const colors = new Map<TrackId, string>(rows.map((row) => [row.track.id, STATE_COLORS[row.state]]));
  return [
    `## Board of ${codeSpan(plan.id.value)}`,
    `${counts.join(" · ")}. Read at ${codeSpan(sha.slice(0, 12))}.`,
    table(["State", "Track", "Phase", "Pull requests", "Waits for", "Issues"], rows.map(trackRow)),
    renderLaunchGraph(plan, launchPhases(plan), colors),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function trackRow(row: BoardRow): readonly string[] {
  const { track, facts, state, phase, waitsFor } = row;
  const name = track.name === track.id ? "" : ` ${escapeText(track.name)}`;
  return [
    STATE_WORDS[state],
    `${codeSpan(track.id)}${name}`,
    phase === 0 ? "" : String(phase),
    pullCell(row),
    waitsFor.map(codeSpan).join(", "),
    facts.rows.map(issueWords).join("<br/>"),
  ];
}

// Numbers stand outside code on purpose: GitHub turns them into links.
function pullCell({ facts }: BoardRow): string {
  const { delivery, open } = facts;
  const numbers = delivery.kind === "merged" ? [...delivery.pulls] : [];
  const merged = numbers.map((number) => `#${String(number)} merged`);
  const waiting = open.map(({ number, errors }) =>
    errors.length === 0
      ? `#${String(number)} open`
      : `#${String(number)} open: ${errors.map(codeSpan).join(", ")}`,
  );
  return [...waiting, ...merged].join("<br/>");
}

function issueWords({ ref, outcome, actual }: LedgerRow): string {
  const mark = outcome === "waiting" ? "⏳" : isIssueDone(outcome) ? "✅" : "❌";
  return `${mark} ${formatIssue(ref.value)} ${escapeMessage(actual)}`;
}

function promptSections(
  plan: Plan,
  rows: readonly BoardRow[],
  context: BoardContext,
): readonly CommentSection[] {
  return rows.filter(isUnlocked).map((row) => {
    const id = codeSpan(row.track.id);
    const title = `<b>Prompt of <code>${row.track.id}</code></b>: ${STATE_WORDS[row.state]}`;
    const prompt = renderPrompt(plan, row.track, context);
    return { title: `the prompt of ${id}`, markdown: details(title, fence(prompt, "markdown")) };
  });
}

function isUnlocked({ state, waitsFor }: BoardRow): boolean {
  return waitsFor.length === 0 && state !== "merged" && state !== "settled";
}

function lockedSection(rows: readonly BoardRow[]): readonly CommentSection[] {
  const locked = rows.filter(
    ({ state, waitsFor }) => waitsFor.length > 0 && state !== "merged" && state !== "settled",
  );
  if (locked.length === 0) return [];
  const lines = locked.map(
    ({ track, waitsFor }) =>
      `- 🔒 ${codeSpan(track.id)}: its prompt appears here once ${waitsFor.map(codeSpan).join(", ")} ` +
      `${waitsFor.length === 1 ? "has" : "have"} merged and settled`,
  );
  return [{ title: "the locked prompts", markdown: lines.join("\n") }];
}
