import { isLeftOut } from "../core/coordinate/integration.ts";
import type { CommandOutcome } from "../core/coordinate/merge.ts";
import type { Plan } from "../core/plan/plan.ts";
import { trackGates } from "../render/track-gates.ts";
import type { MergePass } from "./integrate-merge.ts";
import type { IntegratePorts } from "./integrate-request.ts";

/** How a pass's commands are to be run. */
export interface CommandOrder {
  readonly timeoutSeconds: number;
  readonly progress: (line: string) => void;
}

/**
 * Runs the gates of every track that is in, then the run steps of `verify`, each command once, against the
 * merged tree in a temporary folder. One that fails does not stop the others.
 */
export async function runCommands(
  plan: Plan,
  pass: MergePass,
  ports: IntegratePorts,
  order: CommandOrder,
): Promise<readonly CommandOutcome[]> {
  const commands = listCommands(plan, pass);
  if (commands.length === 0) return [];
  return ports.repository.withWorktree(pass.commit, async (folder) => {
    const outcomes: CommandOutcome[] = [];
    for (const command of commands) {
      order.progress(`run: ${command}`);
      outcomes.push(await ports.commands.run(command, folder, order.timeoutSeconds));
    }
    return outcomes;
  });
}

/** The commands of a pass, in the order in which they run. */
function listCommands(plan: Plan, pass: MergePass): readonly string[] {
  const present = new Set(pass.steps.filter((step) => !isLeftOut(step.outcome)).map((step) => step.track));
  const gates = plan.tracks
    .filter((track) => present.has(track.id))
    .flatMap((track) => trackGates(plan, track));
  const verify = plan.verify.flatMap((step) => (step.kind === "run" ? [step.command.value] : []));
  return [...new Set([...gates, ...verify])];
}
