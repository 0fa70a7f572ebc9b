import { isLeftOut, type IntegrationReport } from "../core/coordinate/integration.ts";
import { fitSummary } from "../render/fit-comment.ts";
import { renderIntegrationSections } from "../render/integrate-markdown.ts";
import { renderIntegrationText } from "../render/integrate-text.ts";
import { ActionError } from "./errors.ts";
import { flagInput, listInput, numberInput } from "./inputs.ts";
import { refuseForkEvent, textAt } from "./integrate-guard.ts";
import type { CoordinatorTools } from "./integrate-tools.ts";
import type { Runtime } from "./ports.ts";
import { runIntegrate } from "./run-integrate.ts";

/**
 * Integrates a plan on a runner: the job summary shows the result, the outputs name it, and a plan that does
 * not integrate makes the run red. Reads the checkout's git alone; no API is called.
 */
export async function runIntegrateAction(runtime: Runtime, tools: CoordinatorTools): Promise<void> {
  const inputs = readIntegrateInputs(runtime);
  const event = runtime.event();
  if (inputs.timeoutSeconds !== null) refuseForkEvent(runtime.env("GITHUB_EVENT_NAME"), event);
  const report = await runIntegrate(
    {
      ...inputs,
      localText: null,
      // A checkout on a runner does not know what origin's HEAD is.
      defaultBranch: textAt(event, ["repository", "default_branch"]),
      progress: (line) => {
        runtime.log(line);
      },
    },
    { repository: await tools.openRepository(), commands: tools.commands, readText: tools.readText },
  );
  runtime.log(renderIntegrationText(report, { color: false }));
  await runtime.writeSummary(fitSummary(renderIntegrationSections(report)));
  for (const finding of report.findings) runtime.annotate(finding);
  setOutputs(runtime, report);
  if (report.verdict === "fail") {
    const outside = report.steps.filter((step) => isLeftOut(step.outcome)).map((step) => step.track);
    const rest = outside.length === 0 ? "" : ` Left out: ${outside.join(", ")}.`;
    runtime.fail(
      `The tracks of ${report.plan} do not integrate as they are.${rest} The job summary says why.`,
    );
  }
}

/** The inputs of `integrate/action.yml`. */
export function readIntegrateInputs(runtime: Runtime): {
  readonly planPath: string;
  readonly base: string | null;
  readonly declaredMerged: readonly string[];
  readonly timeoutSeconds: number | null;
  readonly writeRef: string | null;
} {
  const planPath = runtime.input("plan");
  const timeout = numberInput(runtime, "timeout-seconds", { min: 1, max: 21_600, fallback: 600 });
  const run = flagInput(runtime, "run", false);
  const base = optional(runtime, "base");
  const writeRef = optional(runtime, "write-ref");
  const declaredMerged = listInput(runtime, "merged", []);
  if (planPath === "") {
    throw new ActionError("bad-input", "The input plan is empty.", "Write the path of one plan file.");
  }
  return { planPath, base, declaredMerged, timeoutSeconds: run ? timeout : null, writeRef };
}

function optional(runtime: Runtime, name: string): string | null {
  const given = runtime.input(name);
  return given === "" ? null : given;
}

function setOutputs(runtime: Runtime, report: IntegrationReport): void {
  const steps = report.steps.map(({ track, outcome }) => ({ track, outcome: outcome.kind }));
  runtime.setOutput("verdict", report.verdict);
  runtime.setOutput("commit", report.result.commit);
  runtime.setOutput("steps", JSON.stringify(steps));
}
