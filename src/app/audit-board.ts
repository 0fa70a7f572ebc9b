import type { Plan } from "../core/plan/plan.ts";
import type { CommentSection } from "../render/fit-comment.ts";
import type { AuditEvent } from "./audit-event.ts";
import type { AuditInputs } from "./audit-inputs.ts";
import type { BasePlans } from "./audit-plans.ts";
import type { AuditPorts } from "./audit-ports.ts";
import { loadAllBases } from "./audit-schedule.ts";
import { choiceInput, numberInput } from "./inputs.ts";
import { loadTemplates, TEMPLATE_FOLDER } from "./load-templates.ts";
import type { Runtime } from "./ports.ts";
import { DEFAULT_MAX_PULLS, runBoards, type BoardOutcome } from "./run-board.ts";

/** The inputs of `audit/action.yml` that concern the board. */
export interface BoardInputs {
  /** `only`: the event is not audited. */
  readonly board: "false" | "true" | "only";
  readonly trackingIssue: number | null;
  readonly maxPulls: number;
  /** The folder of templates on the base branch. */
  readonly templates: string;
}

/** Reads the inputs of the board; fails with `bad-input` on the first that is not one of its choices. */
export function readBoardInputs(runtime: Runtime): BoardInputs {
  const issue = numberInput(runtime, "tracking-issue", { min: 0, max: 999_999_999, fallback: 0 });
  return {
    board: choiceInput(runtime, "board", ["false", "true", "only"]),
    trackingIssue: issue === 0 ? null : issue,
    maxPulls: numberInput(runtime, "max-pulls", { min: 1, max: 1_000, fallback: DEFAULT_MAX_PULLS }),
    templates: runtime.input("templates") || TEMPLATE_FOLDER,
  };
}

/**
 * Draws the board of every plan in force after an event, and returns those that could not be written as
 * sections for the job summary. What the radar could not see makes the run red.
 */
export async function publishBoards(
  ports: AuditPorts,
  inputs: AuditInputs,
  wanted: BoardInputs,
  event: AuditEvent,
): Promise<readonly CommentSection[]> {
  // A merge group is not a state of the repository yet.
  if (wanted.board === "false" || event.kind === "merge-group" || event.kind === "nothing") return [];
  const unwritten: CommentSection[] = [];
  for (const base of await loadAllBases(ports, inputs)) {
    unwritten.push(...(await publishBoardsOf(ports, inputs, wanted, base)));
  }
  return unwritten;
}

async function publishBoardsOf(
  ports: AuditPorts,
  inputs: AuditInputs,
  wanted: BoardInputs,
  base: BasePlans,
): Promise<readonly CommentSection[]> {
  const { templates } = await loadTemplates(
    (path) => ports.content.readText(path, base.sha),
    wanted.templates,
  );
  const { boards, problems } = await runBoards(ports, base, {
    inputs,
    template: templates.prompt,
    maxPulls: wanted.maxPulls,
    trackingIssue: wanted.trackingIssue,
    findHome: (plan, branch) => findHome(ports, plan, branch),
  });
  if (problems.length > 0) ports.runtime.fail(problems.join(" "));
  return boards.flatMap((board) => {
    const reason = whyUnwritten(board);
    if (reason === null) return [];
    if (reason !== "") ports.runtime.warn(`the board of "${board.plan.id.value}" was not written: ${reason}`);
    return board.sections;
  });
}

/** Null for a board that stands in a comment; empty where nobody wants one. */
function whyUnwritten({ issue, comment }: BoardOutcome): string | null {
  if (issue === null) return "no pull request brought its plan. Name an issue as tracking-issue.";
  if (comment === null) return "";
  return comment.kind === "read-only" ? comment.reason : null;
}

/** The merged pull request by which a plan came to its base branch. */
async function findHome(ports: AuditPorts, plan: Plan, branch: string): Promise<number | null> {
  const sha = await ports.history.firstCommit(plan.source.path, branch);
  if (sha === null) return null;
  const pulls = await ports.pulls.ofCommit(sha);
  return pulls.find((pull) => pull.merged && pull.baseRef === branch)?.number ?? null;
}
