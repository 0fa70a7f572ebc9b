import { judgeIntegration, type IntegrationReport } from "../core/coordinate/integration.ts";
import { PathOwners } from "../core/coordinate/path-owners.ts";
import type { Plan, TrackId } from "../core/plan/plan.ts";
import { ActionError } from "./errors.ts";
import { runCommands } from "./integrate-commands.ts";
import { mergeTracks, type MergePass, type MergeSetting } from "./integrate-merge.ts";
import { adviseOrder, MAX_PAIRS, type AdviceReading } from "./integrate-order.ts";
import { readBasePlan, tracksInOrder } from "./integrate-plan.ts";
import type { IntegratePorts, IntegrateRequest } from "./integrate-request.ts";
import { auditPass } from "./integrate-scope.ts";
import { refuseUnsafeRef } from "./integrate-write.ts";

/**
 * One integration pass over all tracks of a plan.
 *
 * 1. The plan is the one on the base branch.
 * 2. Neither a work tree nor an index is read or written; commands run in a temporary folder.
 * 3. The result is written to a ref when one is named and the verdict is `pass`.
 */
export async function runIntegrate(
  request: IntegrateRequest,
  ports: IntegratePorts,
): Promise<IntegrationReport> {
  const { repository } = ports;
  const base = await readBasePlan(request, ports);
  if (request.writeRef !== null) await refuseUnsafeRef(request.writeRef, base, repository);
  const setting: MergeSetting = {
    base,
    repository,
    branches: await repository.branches(),
    owners: new PathOwners(base.plan),
    declaredMerged: requireTracks(base.plan, request.declaredMerged),
  };
  request.progress(`merging ${String(base.plan.tracks.length)} tracks onto ${base.branch}`);
  const pass = await mergeTracks(tracksInOrder(base.plan), setting);
  const reading = await adviseOrder(pass.steps, setting);
  const findings = await auditPass(pass, setting);
  const commands = await runWhenAsked(base.plan, pass, request, ports);
  const verdict = judgeIntegration(pass.steps, findings, commands);
  const writtenRef = verdict === "pass" ? request.writeRef : null;
  if (writtenRef !== null) await repository.writeRef(writtenRef, pass.commit);
  return {
    plan: base.plan.id.value,
    planPath: request.planPath,
    base: { branch: base.branch, sha: base.sha },
    steps: pass.steps,
    result: { commit: pass.commit, tree: await repository.treeOf(pass.commit) },
    advice: reading.kind === "advice" ? reading.advice : null,
    findings,
    commands,
    checks: base.plan.verify.flatMap((step) => (step.kind === "check" ? [step.text.value] : [])),
    writtenRef,
    notes: [...base.notes, ...explain(reading, request, writtenRef)],
    verdict,
  };
}

function requireTracks(plan: Plan, names: readonly string[]): ReadonlySet<TrackId> {
  return new Set(
    names.map((name) => {
      const track = plan.tracks.find((one) => one.id === name);
      if (track !== undefined) return track.id;
      const known = plan.tracks.map((one) => one.id).join(", ");
      throw new ActionError(
        "bad-input",
        `--merged names "${name}", which is no track.`,
        `Write one of: ${known}.`,
      );
    }),
  );
}

async function runWhenAsked(
  plan: Plan,
  pass: MergePass,
  request: IntegrateRequest,
  ports: IntegratePorts,
): Promise<IntegrationReport["commands"]> {
  const { timeoutSeconds, progress } = request;
  return timeoutSeconds === null ? null : runCommands(plan, pass, ports, { timeoutSeconds, progress });
}

function explain(
  reading: AdviceReading,
  request: IntegrateRequest,
  writtenRef: string | null,
): readonly string[] {
  const notes: string[] = [];
  if (reading.kind === "too-many") {
    const count = String(reading.pairs);
    notes.push(`No order is forecast: ${count} pairs of branches exceed the bound of ${String(MAX_PAIRS)}.`);
  }
  if (request.writeRef !== null && writtenRef === null) {
    notes.push(`"${request.writeRef}" was not written, because the integration did not pass.`);
  }
  return notes;
}
