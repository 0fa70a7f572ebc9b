import type { Plan, Track, TrackId } from "../core/plan/plan.ts";
import type { CommentSection } from "./fit-comment.ts";
import { formatIssue } from "./issue-commands.ts";
import { renderLaunchGraph } from "./launch-graph.ts";
import { codeSpan, escapeText, table } from "./markdown.ts";
import { fillTemplate, type Template } from "./template.ts";

const HEADER = ["Agent", "Track", "Type", "Soldiers", "Issues", "Dependencies", "Can start"];

/** Longer tables are cut into several, so that each fits a comment. */
const TRACKS_A_TABLE = 80;

/** The dispatch summary: one row a track, and the launch order as a graph. */
export function renderSummary(
  plan: Plan,
  phases: readonly (readonly TrackId[])[],
  template: Template,
): string {
  const values = new Map([
    ["title", escapeText(plan.title)],
    ["table", table(HEADER, plan.tracks.map(summaryRow))],
    ["graph", renderLaunchGraph(plan, phases)],
  ]);
  return fillTemplate(template, values);
}

/** The summary as sections of a comment: one, or for a long plan tables that can stand in separate bodies. */
export function summarySections(
  plan: Plan,
  phases: readonly (readonly TrackId[])[],
  template: Template,
): readonly CommentSection[] {
  if (plan.tracks.length <= TRACKS_A_TABLE) {
    return [{ title: "the dispatch summary", markdown: renderSummary(plan, phases, template) }];
  }
  const rows = plan.tracks.map(summaryRow);
  const starts = rows.flatMap((_, index) => (index % TRACKS_A_TABLE === 0 ? [index] : []));
  return starts.map((start) => {
    const shown = rows.slice(start, start + TRACKS_A_TABLE);
    const title = `agents ${start + 1} to ${start + shown.length}`;
    const heading = `### Dispatch summary: ${escapeText(plan.title)}, ${title}`;
    return { title: `the summary of ${title}`, markdown: `${heading}\n\n${table(HEADER, shown)}` };
  });
}

function summaryRow(track: Track, index: number): readonly string[] {
  return [
    String(index + 1),
    trackCell(track),
    track.type,
    track.soldiers.map((soldier) => escapeText(soldier.value)).join(", ") || "—",
    issueCell(track),
    track.needs.length === 0 ? "none" : needsCell(track),
    track.needs.length === 0 ? "**now**" : "after merge",
  ];
}

function trackCell(track: Track): string {
  const id = codeSpan(track.id);
  return track.name === track.id ? id : `${id} ${escapeText(track.name)}`;
}

function needsCell(track: Track): string {
  return track.needs.map((need) => codeSpan(need.value)).join(", ");
}

// As code, so that a comment that is written again and again leaves no cross-reference on every issue it names.
function issueCell(track: Track): string {
  const verb = track.type === "analysis" ? "comments on" : "closes";
  const settled = track.issues.map((issue) => codeSpan(formatIssue(issue.value)));
  const kept = track.keepOpen.map((issue) => codeSpan(formatIssue(issue.value)));
  const parts = [];
  if (settled.length > 0) parts.push(`${verb} ${settled.join(", ")}`);
  if (kept.length > 0) parts.push(`keeps ${kept.join(", ")} open`);
  return parts.join("; ") || "—";
}
