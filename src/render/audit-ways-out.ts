import type { AuditReport, ChangeVerdict } from "../core/audit/report.ts";
import { revertCommand } from "../core/audit/ways-out.ts";
import type { Plan } from "../core/plan/plan.ts";
import type { CommentSection } from "./fit-comment.ts";
import { codeSpan, details, fence } from "./markdown.ts";

/** Where an audited change stands. */
export interface AuditPlace {
  readonly baseBranch: string;
  /** The pull request's number; null outside one. */
  readonly pullNumber: number | null;
}

// More commands than anyone pastes at once; the JSON of the command line has every path.
const MAX_PATHS = 50;

/**
 * The ways out of the paths that a track should not have touched, each to be copied as it stands: put the
 * files back, hand the change over, say why, or propose a change of the plan. Empty without such paths.
 */
export function waysOutSections(
  report: AuditReport,
  strays: readonly ChangeVerdict[],
  place: AuditPlace,
): readonly CommentSection[] {
  if (strays.length === 0) return [];
  const blocks = [revertBlock(strays, place), ...handOverBlocks(report, strays, place)];
  const unclaimed = strays.filter(({ verdict }) => verdict === "unclaimed");
  if (unclaimed.length > 0) blocks.push(expansionBlock(unclaimed));
  blocks.push(planBlock(report, strays, place));
  return [{ title: "the ways out", markdown: `### Ways out\n\n${blocks.join("\n\n")}` }];
}

function revertBlock(strays: readonly ChangeVerdict[], { baseBranch }: AuditPlace): string {
  const commands = strays.slice(0, MAX_PATHS).map((change) => revertCommand(change, baseBranch));
  const left = strays.length - commands.length;
  const more = left > 0 ? [`# and ${String(left)} more files: parallel-dispatch audit lists them all`] : [];
  const lines = ["git fetch origin", ...commands, ...more].join("\n");
  return details("<b>Put the files back</b>", fence(lines, "sh"));
}

function handOverBlocks(
  { plan, track }: AuditReport,
  strays: readonly ChangeVerdict[],
  { pullNumber }: AuditPlace,
): readonly string[] {
  const owners = new Map<string, string[]>();
  for (const change of strays) {
    const owner = change.owners.find((id) => id !== track.id);
    if (owner !== undefined) owners.set(owner, [...(owners.get(owner) ?? []), change.path]);
  }
  const source = pullNumber === null ? "" : ` It is drafted in pull request ${String(pullNumber)}.`;
  return [...owners].map(([owner, paths]) => {
    const list = paths.slice(0, MAX_PATHS).map((path) => `- ${path}`);
    const text = [
      `Track ${fullName(owner, plan)}: track ${fullName(track.id, plan)} needs a change in files of yours.${source}`,
      ...list,
    ].join("\n");
    return details(`<b>Hand the change to</b> <code>${owner}</code>`, fence(text, "text"));
  });
}

// Owners in other plans are named with their plan already.
function fullName(id: string, plan: Plan): string {
  return id.includes("/") ? id : `${plan.id.value}/${id}`;
}

function expansionBlock(unclaimed: readonly ChangeVerdict[]): string {
  const lines = unclaimed.slice(0, MAX_PATHS).map(({ path }) => `Scope-Expansion: ${path} — <reason>`);
  const summary = "<b>Say why nobody's file is needed</b>, in the pull request's description";
  return details(summary, fence(lines.join("\n"), "text"));
}

function planBlock(
  { plan, track }: AuditReport,
  strays: readonly ChangeVerdict[],
  place: AuditPlace,
): string {
  const paths = strays.slice(0, MAX_PATHS).map(({ path }) => `  - ${JSON.stringify(path)}`);
  const text = [
    `# ${plan.source.path}: tracks: ${track.id}: can-touch, added to what is there`,
    ...paths,
  ].join("\n");
  const words =
    `In a pull request that changes only ${codeSpan(plan.source.path)} on ${codeSpan(place.baseBranch)}; ` +
    `the plan check says whether another track claims these files.`;
  return details("<b>Propose a change of the plan</b>", `${words}\n\n${fence(text, "yaml")}`);
}
