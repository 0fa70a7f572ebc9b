import { drawBoard, type BoardRow } from "../core/coordinate/board.ts";
import type { Plan, TrackId } from "../core/plan/plan.ts";
import { renderBoard } from "../render/board.ts";
import { gapLines, type RadarReport } from "../render/board-radar.ts";
import { fitComment, type CommentSection } from "../render/fit-comment.ts";
import type { Template } from "../render/template.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { findOpenChanges, readRadar, type OpenChanges } from "./board-radar.ts";
import { gatherFacts } from "./board-facts.ts";
import { CachedPulls } from "./cached-pulls.ts";
import { runNumber } from "./run-identity.ts";
import { upsertStickyComment, type StickyOutcome } from "./sticky-comment.ts";

/** How boards are drawn. */
export interface BoardOptions {
  readonly inputs: AuditInputs;
  /** The wording of prompts. */
  readonly template: Template;
  /** How many open pull requests of a base branch are read. */
  readonly maxPulls: number;
  /** The issue or pull request for plans that name no `tracking-issue`; null: see `findHome`. */
  readonly trackingIssue: number | null;
  /** The pull request that brought a plan; null where it is not known. */
  readonly findHome: (plan: Plan, branch: string) => Promise<number | null>;
}

/** One plan's board, as it was drawn and what became of it. */
export interface BoardOutcome {
  readonly plan: Plan;
  readonly rows: readonly BoardRow[];
  readonly radar: RadarReport;
  readonly sections: readonly CommentSection[];
  /** Where the board stands; null where no place for it is known. */
  readonly issue: number | null;
  readonly comment: StickyOutcome | null;
}

/** What became of the boards of one base branch. */
export interface BoardRun {
  readonly boards: readonly BoardOutcome[];
  /** Sentences about what could not be seen; the run is red when there is one. */
  readonly problems: readonly string[];
}

/** Open pull requests that are read when nothing else is said: some 200 requests, a fifth of an hour's allowance. */
export const DEFAULT_MAX_PULLS = 100;

/**
 * Draws the board of every plan of a base branch and brings its comment up to date.
 *
 * 1. Everything is read anew: a board has no state of its own, and its comment is never read back.
 * 2. A later run's comment is never overwritten, so boards do not move backwards.
 */
export async function runBoards(
  given: AuditPorts,
  base: BasePlans,
  options: BoardOptions,
): Promise<BoardRun> {
  const ports: AuditPorts = { ...given, pulls: new CachedPulls(given.pulls) };
  const changes = await findOpenChanges(ports, base, options.maxPulls);
  const drawn = new Map<Plan, readonly BoardRow[]>();
  for (const plan of base.plans) {
    drawn.set(plan, drawBoard(plan, await gatherFacts(ports, options.inputs, base, plan, changes)));
  }
  const radar = await readRadar(ports, base, changes, activeTracks(drawn));
  const boards: BoardOutcome[] = [];
  for (const [plan, rows] of drawn) {
    boards.push(await publishBoard(ports, base, options, { plan, rows, radar: radarOf(plan, radar) }));
  }
  return { boards, problems: describeGaps(radar, changes, options) };
}

function activeTracks(
  drawn: ReadonlyMap<Plan, readonly BoardRow[]>,
): ReadonlyMap<Plan, ReadonlySet<TrackId>> {
  const isActive = ({ state }: BoardRow): boolean => state !== "merged" && state !== "settled";
  return new Map(
    [...drawn].map(([plan, rows]) => [plan, new Set(rows.filter(isActive).map(({ track }) => track.id))]),
  );
}

/** The part of the radar that concerns a plan: a track of it, on either side. */
function radarOf(plan: Plan, radar: RadarReport): RadarReport {
  const id = plan.id.value;
  const hits = radar.hits.filter(({ pull, with: other }) => {
    const there = other.kind === "claim" ? other.plan : other.pull.owner?.plan;
    return pull.owner?.plan === id || there === id;
  });
  return { ...radar, hits };
}

async function publishBoard(
  ports: AuditPorts,
  base: BasePlans,
  options: BoardOptions,
  { plan, rows, radar }: Pick<BoardOutcome, "plan" | "rows" | "radar">,
): Promise<BoardOutcome> {
  const { template, inputs } = options;
  const { defaultBranch, sha } = base;
  const sections = renderBoard(plan, rows, { defaultBranch, template, sha, radar });
  const issue = await findPlace(plan, base, options, ports);
  if (issue === null || !inputs.comment) return { plan, rows, radar, sections, issue, comment: null };
  const marker = { kind: "board" as const, scope: plan.id.value, head: sha, ...runNumber(ports.runtime) };
  const key = { ...marker, author: inputs.commentAuthor };
  const comment = await upsertStickyComment(ports.comments, issue, fitComment(sections, marker), key);
  return { plan, rows, radar, sections, issue, comment };
}

async function findPlace(
  plan: Plan,
  base: BasePlans,
  options: BoardOptions,
  { repository }: AuditPorts,
): Promise<number | null> {
  const named = plan.trackingIssue?.value ?? null;
  const isHere = named?.repository === null || named?.repository.toLowerCase() === repository.toLowerCase();
  // The token writes to its own repository alone.
  if (named !== null && isHere) return named.number;
  return options.trackingIssue ?? options.findHome(plan, base.branch);
}

function describeGaps(
  radar: RadarReport,
  { unread }: OpenChanges,
  { maxPulls }: BoardOptions,
): readonly string[] {
  const bound = `The bound is ${String(maxPulls)}: raise max-pulls to read more.`;
  return [...gapLines(radar), ...(unread.length > 0 ? [bound] : [])];
}
