import { findBranch } from "../core/coordinate/branch-match.ts";
import { decodePlan } from "../core/plan/decode.ts";
import { launchPhases } from "../core/plan/launch-order.ts";
import type { Plan, Track } from "../core/plan/plan.ts";
import { SourceText } from "../core/source-text.ts";
import { ActionError } from "./errors.ts";
import { readTip } from "./integrate-tip.ts";
import type { IntegratePorts, IntegrateRequest } from "./integrate-request.ts";

/** The base branch at one commit, and the plan that stands there. */
export interface BasePlan {
  readonly branch: string;
  readonly sha: string;
  readonly plan: Plan;
  /** What the reader should know about how the plan was found. */
  readonly notes: readonly string[];
}

/**
 * Reads the plan from the tip of its base branch.
 *
 * Fails with `bad-input` when the base is not known or its plan cannot be followed, and with `not-found` when
 * the branch or the plan does not exist.
 */
export async function readBasePlan(request: IntegrateRequest, ports: IntegratePorts): Promise<BasePlan> {
  const branch = await chooseBase(request, ports);
  const sha = await readBaseTip(branch, ports);
  const text = await ports.readText(sha, request.planPath);
  if (text === null) {
    throw new ActionError(
      "not-found",
      `There is no plan "${request.planPath}" on ${branch}.`,
      `The plan is read from the base branch: merge it into ${branch} first.`,
    );
  }
  const plan = requirePlan(request.planPath, text);
  requireSameBase(plan, branch, request);
  const differs = request.localText !== null && request.localText !== text;
  const notes = differs ? [`The plan in the work tree differs; the one on ${branch} is used.`] : [];
  return { branch, sha, plan, notes };
}

async function chooseBase(request: IntegrateRequest, { repository }: IntegratePorts): Promise<string> {
  if (request.base !== null) return request.base;
  const { planPath, localText } = request;
  const local = localText === null ? null : decodePlan(new SourceText(planPath, localText)).plan;
  const branch = local?.base?.value ?? request.defaultBranch ?? (await repository.defaultBranch());
  if (branch !== null) return branch;
  throw new ActionError("bad-input", "The base branch is not known.", "Name it with --base.");
}

async function readBaseTip(branch: string, { repository }: IntegratePorts): Promise<string> {
  const match = findBranch(branch, await repository.branches());
  if (match.kind !== "found") {
    throw new ActionError("not-found", `There is no branch "${branch}", neither here nor on origin.`);
  }
  const tip = await readTip(match, repository);
  if (tip.kind === "tip") return tip.sha;
  throw new ActionError(
    "git-failed",
    `"${branch}" is at ${tip.local} here and at ${tip.origin} on origin, and neither contains the other.`,
    "Pull or push it first.",
  );
}

function requirePlan(path: string, text: string): Plan {
  const { plan, findings } = decodePlan(new SourceText(path, text));
  const [problem] = findings.filter((finding) => finding.severity === "error");
  if (plan === null || problem !== undefined) {
    throw new ActionError(
      "bad-input",
      `The plan "${path}" on the base branch cannot be read: ${problem?.message ?? "it is not valid."}`,
      "parallel-dispatch validate says more.",
    );
  }
  if (plan.tracks.length > 0 && launchPhases(plan).length === 0) {
    throw new ActionError("bad-input", `The needs of the plan "${path}" go in a circle.`, "Break the cycle.");
  }
  return plan;
}

function requireSameBase(plan: Plan, branch: string, { base, planPath }: IntegrateRequest): void {
  const stated = plan.base?.value ?? branch;
  if (base !== null || stated === branch) return;
  throw new ActionError(
    "bad-input",
    `The plan "${planPath}" on ${branch} says that its base is "${stated}".`,
    "Name the base with --base.",
  );
}

/** The plan's tracks in launch order, each with its 1-based phase. */
export function tracksInOrder(plan: Plan): readonly { readonly track: Track; readonly phase: number }[] {
  const byId = new Map(plan.tracks.map((track) => [track.id, track]));
  return launchPhases(plan).flatMap((ids, index) =>
    ids.flatMap((id) => {
      const track = byId.get(id);
      return track === undefined ? [] : [{ track, phase: index + 1 }];
    }),
  );
}
