import { checkPlans } from "./load-plans.ts";
import { loadTemplates } from "./load-templates.ts";
import { readPlanInputs } from "./plan-inputs.ts";
import { readPlanRequest } from "./plan-request.ts";
import { findSubject } from "./plan-subject.ts";
import type { PlanPorts } from "./plan-subject.ts";
import { publishNothing, publishPlans } from "./publish-plans.ts";

/** The plan check: finds the plans an event concerns, checks them and publishes the result. */
export async function runPlan(ports: PlanPorts): Promise<void> {
  const inputs = readPlanInputs(ports.runtime);
  const subject = await findSubject(ports, readPlanRequest(ports.runtime), inputs.isPlan);
  if (subject.paths.length === 0) {
    await publishNothing(ports, inputs, subject);
    return;
  }
  const checked = await checkPlans(subject.files, subject.paths, inputs.checkIssues ? ports.issues : null);
  const readTemplate = (path: string) => ports.content.readText(path, subject.base);
  const { templates } = await loadTemplates(readTemplate, inputs.templates);
  await publishPlans(ports, inputs, subject, checked.reports, templates);
}
