import type { RadarHit } from "../core/coordinate/radar.ts";
import { codeCell, codeSpan, table } from "./markdown.ts";
import { plural } from "./word-count.ts";

/** What the radar saw, and what it did not look at. */
export interface RadarReport {
  readonly hits: readonly RadarHit[];
  /** How many open pull requests were read. */
  readonly read: number;
  /** Open pull requests over the bound, newest first: nothing is known of them. */
  readonly unread: readonly number[];
  /** Open pull requests whose files GitHub does not list in full: nothing is known of them. */
  readonly unlisted: readonly number[];
}

const MAX_HITS = 100;
const MAX_PATHS = 3;

/** The radar as Markdown; empty where nobody meets anybody and everything was read. */
export function renderRadar(report: RadarReport): string {
  const { hits } = report;
  const gaps = gapLines(report);
  if (hits.length === 0 && gaps.length === 0) return "";
  const shown = hits.slice(0, MAX_HITS).map(hitRow);
  return [
    "### Radar",
    hits.length === 0 ? "" : table(["Pull request", "Meets", "Files"], shown),
    hits.length > MAX_HITS ? `…and ${plural(hits.length - MAX_HITS, "more meeting")}.` : "",
    ...gaps,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What the radar did not look at, one sentence each; empty when it saw everything. */
export function gapLines({ read, unread, unlisted }: RadarReport): readonly string[] {
  const bound = `❌ ${plural(read, "open pull request")} were read, which is the bound; not read: ${numbers(unread)}.`;
  const cut = `❌ GitHub does not list every file of ${numbers(unlisted)}: whom they meet is not known.`;
  return [...(unread.length > 0 ? [bound] : []), ...(unlisted.length > 0 ? [cut] : [])];
}

function hitRow({ pull, with: other, paths }: RadarHit): readonly string[] {
  const owner = pull.owner === null ? "no track" : codeSpan(`${pull.owner.plan}/${pull.owner.track}`);
  const more = paths.length > MAX_PATHS ? ` and ${String(paths.length - MAX_PATHS)} more` : "";
  return [
    `#${String(pull.number)} (${owner})`,
    other.kind === "claim"
      ? `the scope of ${codeSpan(`${other.plan}/${other.track}`)}`
      : `#${String(other.pull.number)} (${other.pull.owner === null ? "no track" : codeSpan(`${other.pull.owner.plan}/${other.pull.owner.track}`)})`,
    `${paths.slice(0, MAX_PATHS).map(codeCell).join(", ")}${more}`,
  ];
}

function numbers(pulls: readonly number[]): string {
  const shown = pulls.slice(0, 20).map((number) => `#${String(number)}`);
  return pulls.length > 20 ? `${shown.join(", ")} and ${String(pulls.length - 20)} more` : shown.join(", ");
}
