import type { Plan, Track, TrackId } from "../core/plan/plan.ts";
import { oneLine } from "./hidden-characters.ts";
import { fence } from "./markdown.ts";

// GitHub's Mermaid gives up at 500 edges and 50,000 characters; far below that nobody can read the picture.
const MAX_TRACKS = 80;
const MAX_EDGES = 300;
const MAX_LABEL_CHARS = 60;

/**
 * The launch order as a fenced Mermaid flowchart, one subgraph a phase.
 *
 * Empty where a picture shows nothing (one track) or cannot be read (over 80 tracks or 300 edges). `colors` gives
 * Mermaid's style of a track's node, like `fill:#fff`; it is ours, never a plan's.
 */
export function renderLaunchGraph(
  plan: Plan,
  phases: readonly (readonly TrackId[])[],
  colors: ReadonlyMap<TrackId, string> = new Map(),
): string {
  const edgeCount = plan.tracks.reduce((sum, track) => sum + track.needs.length, 0);
  const tracks = phases.flat();
  if (tracks.length < 2 || tracks.length > MAX_TRACKS || edgeCount > MAX_EDGES) return "";
  const names = new Map<string, string>(plan.tracks.map((track, index) => [track.id, `n${index}`]));
  const byId = new Map(plan.tracks.map((track) => [track.id, track]));
  const lines = phases.flatMap((phase, index) => phaseLines(phase, index, names, byId));
  const styles = plan.tracks.flatMap(({ id }, index) => {
    const color = colors.get(id);
    return color === undefined ? [] : [`  style n${index} ${color}`];
  });
  return fence(["flowchart LR", ...lines, ...edgeLines(plan, names), ...styles].join("\n"), "mermaid");
}

function phaseLines(
  phase: readonly TrackId[],
  index: number,
  names: ReadonlyMap<string, string>,
  byId: ReadonlyMap<TrackId, Track>,
): readonly string[] {
  const nodes = phase.map((id) => `    ${names.get(id) ?? ""}["${labelOf(byId.get(id), id)}"]`);
  return [`  subgraph p${index + 1}["Phase ${index + 1}"]`, ...nodes, "  end"];
}

function edgeLines(plan: Plan, names: ReadonlyMap<string, string>): readonly string[] {
  return plan.tracks.flatMap((track) =>
    track.needs.flatMap((need) => {
      const from = names.get(need.value);
      const to = names.get(track.id);
      return from === undefined || to === undefined ? [] : [`  ${from} --> ${to}`];
    }),
  );
}

function labelOf(track: Track | undefined, id: TrackId): string {
  const name = track === undefined || track.name === id ? "" : `<br/>${escapeLabel(shorten(track.name))}`;
  return `${escapeLabel(id)}${name}`;
}

// A label is data inside a quoted Mermaid string: `#59;` is Mermaid's own escape, and it knows no other.
function escapeLabel(text: string): string {
  return oneLine(text).replace(/[^\p{L}\p{N} .,()/—–_-]/gu, (character) => {
    return `#${character.codePointAt(0) ?? 0};`;
  });
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= MAX_LABEL_CHARS
    ? text
    : `${characters.slice(0, MAX_LABEL_CHARS - 1).join("")}…`;
}
