import type { HotFileForecast } from "../../core/coordinate/hot-files.ts";
import type { Severity } from "../../core/finding.ts";
import { renderWorkflowCommands } from "../../render/finding-github.ts";
import { reportsToJson } from "../../render/report-json.ts";
import { renderSarif } from "../../render/sarif.ts";
import { FAIL_ON_OPTION, formatOption, ROOT_OPTION, TEMPLATES_OPTION } from "../cli-command.ts";
import type { Command, CommandArguments } from "../cli-command.ts";
import { exitCodeOf, findingsText, noteGaps, placeFindings } from "../cli-findings.ts";
import { printJson } from "../cli-output.ts";
import type { CliPorts, CliWorkspace, ExitCode, Terminal } from "../cli-ports.ts";
import { VERSION } from "../cli-version.ts";
import { ActionError } from "../errors.ts";
import { checkPlans } from "../load-plans.ts";
import type { CheckedPlans } from "../load-plans.ts";
import { forecastHistory, forecastsMarkdown, forecastsText, HISTORY_OPTION } from "./validate-history.ts";
import { plansMarkdown } from "./validate-markdown.ts";
import { planSummaries } from "./validate-text.ts";

const FORMATS = ["text", "json", "github", "sarif", "markdown"] as const;
const LEVELS: readonly [Severity, Severity] = ["error", "warning"];

/** `validate`: checks plans, each also against the others under the root. */
export const VALIDATE: Command = {
  name: "validate",
  usage: "[PLAN…]",
  summary: "check plans: disjoint scopes, launch order, issues, handover docs",
  description:
    "Without PLAN, checks every .github/dispatch/*.yml and *.yaml under the root. Each plan is also checked\n" +
    "against the other plans there. Existing files are those of git's index. Nothing is asked of the\n" +
    "network unless --github is given.",
  options: [
    ROOT_OPTION,
    formatOption(FORMATS),
    FAIL_ON_OPTION,
    {
      name: "github",
      short: null,
      value: null,
      help: "also ask GitHub about the issues (GITHUB_TOKEN, GITHUB_REPOSITORY)",
    },
    HISTORY_OPTION,
    TEMPLATES_OPTION,
  ],
  examples: [
    "validate",
    "validate .github/dispatch/audit-logging.yml --fail-on warning",
    "validate --format sarif > plans.sarif",
  ],
  run: validate,
};

async function validate(args: CommandArguments, ports: CliPorts): Promise<ExitCode> {
  const format = args.choice("format", FORMATS);
  const failOn = args.choice("fail-on", LEVELS);
  const workspace = await ports.openWorkspace(args.value("root"), args.positionals);
  const paths = await planPaths(workspace, args.positionals);
  const issues = args.has("github") ? await ports.openIssues() : null;
  const checked = await checkPlans(workspace, paths, issues);
  await noteGaps(workspace, ports.terminal);
  const forecasts = await forecastHistory(args, workspace, ports, checked.reports);
  await printChecked(checked, format, {
    workspace,
    terminal: ports.terminal,
    templates: args.value("templates"),
    forecasts,
  });
  if (failOn === "warning" && forecasts.some(({ files }) => files.length > 0)) return 1;
  return exitCodeOf(
    checked.reports.flatMap((report) => report.findings),
    failOn,
  );
}

async function planPaths(workspace: CliWorkspace, named: readonly string[]): Promise<readonly string[]> {
  if (named.length > 0) {
    const paths = await Promise.all(named.map((argument) => workspace.locate(argument)));
    return [...new Set(paths)];
  }
  const paths = await workspace.planPaths();
  if (paths.length > 0) return paths;
  throw new ActionError(
    "not-found",
    `There is no plan in ${workspace.shownPath(".github/dispatch")}.`,
    "Write one with: parallel-dispatch init",
  );
}

interface Target {
  readonly workspace: CliWorkspace;
  readonly terminal: Terminal;
  readonly templates: string | null;
  /** Empty when no history was asked for. */
  readonly forecasts: readonly HotFileForecast[];
}

async function printChecked(
  { reports, loaded }: CheckedPlans,
  format: (typeof FORMATS)[number],
  { workspace, terminal, templates, forecasts }: Target,
): Promise<void> {
  const findings = reports.flatMap((report) => report.findings);
  switch (format) {
    case "text":
      if (findings.length > 0)
        terminal.print(`${findingsText(findings, loaded, workspace, terminal.color)}\n`);
      terminal.print(planSummaries(reports, workspace, terminal.color));
      terminal.print(forecastsText(forecasts));
      return;
    case "json":
      printJson({ ...reportsToJson(reports), ...(forecasts.length > 0 ? { forecasts } : {}) }, terminal);
      return;
    case "github": {
      const prefix = await workspace.repositoryPrefix();
      terminal.note(forecastsText(forecasts));
      terminal.print(
        renderWorkflowCommands(placeFindings(findings, loaded, (path) => prefix + path).findings),
      );
      return;
    }
    case "sarif": {
      const prefix = await workspace.repositoryPrefix();
      terminal.note(forecastsText(forecasts));
      printJson(
        renderSarif(placeFindings(findings, loaded, (path) => prefix + path).findings, VERSION),
        terminal,
      );
      return;
    }
    case "markdown":
      terminal.print(await plansMarkdown(reports, workspace, templates));
      terminal.print(forecastsMarkdown(forecasts));
      return;
  }
}
