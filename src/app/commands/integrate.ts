import { joinSections } from "../../render/fit-comment.ts";
import { renderIntegrationSections } from "../../render/integrate-markdown.ts";
import { renderIntegrationText } from "../../render/integrate-text.ts";
import type { Command, CommandArguments } from "../cli-command.ts";
import { formatOption, ROOT_OPTION } from "../cli-command.ts";
import { printJson } from "../cli-output.ts";
import type { CliPorts, CliWorkspace, ExitCode } from "../cli-ports.ts";
import { ActionError } from "../errors.ts";
import { refuseForkEvent } from "../integrate-guard.ts";
import type { CoordinatorTools } from "../integrate-tools.ts";
import { runIntegrate } from "../run-integrate.ts";
import { readWholeNumber } from "../whole-number.ts";

const FORMATS = ["text", "json", "markdown"] as const;

/** Seconds that a command may run when nothing else is said. */
const DEFAULT_TIMEOUT = 600;

/** `integrate`: merges every track's branch onto the base, without a work tree. */
export const INTEGRATE: Command = {
  name: "integrate",
  usage: "PLAN",
  summary: "merge the tracks' branches in launch order, and verify the result",
  description:
    "Reads the plan from its base branch and merges each track's branch onto it, in launch order, without\n" +
    "touching a work tree. Says for each conflict who else changed the path and whose scope it is in, holds\n" +
    "every track to its scope on the merged result, and names the cheapest order when the plan's conflicts.\n" +
    "Exits with 1 when a track is left out, strays from its scope, or a command fails.",
  options: [
    ROOT_OPTION,
    formatOption(FORMATS),
    { name: "base", short: null, value: "BRANCH", help: "the base branch (default: the plan's)" },
    {
      name: "merged",
      short: null,
      value: "IDS",
      help: "tracks that have merged and whose branches may be gone, with commas between",
    },
    {
      name: "run",
      short: null,
      value: null,
      help: "run the gates and verify steps of the plan on base, in a temporary folder",
    },
    {
      name: "timeout",
      short: null,
      value: "SECONDS",
      help: `how long each command may run (default: ${String(DEFAULT_TIMEOUT)})`,
    },
    {
      name: "write-ref",
      short: null,
      value: "REF",
      help: "write the result to this ref when all passes, like refs/heads/integration",
    },
  ],
  examples: [
    "integrate .github/dispatch/audit-logging.yml",
    "integrate .github/dispatch/audit-logging.yml --run --timeout 900 --write-ref refs/heads/integration",
  ],
  run: integrate,
};

async function integrate(args: CommandArguments, ports: CliPorts): Promise<ExitCode> {
  const [argument] = args.plan("integrate");
  const format = args.choice("format", FORMATS);
  const timeout = readWholeNumber("--timeout", args.value("timeout"), {
    min: 1,
    max: 86_400,
    fallback: DEFAULT_TIMEOUT,
  });
  const workspace = await ports.openWorkspace(args.value("root"), [argument]);
  await requireTop(workspace);
  const tools = ports.openTools(workspace.folder);
  if (args.has("run")) await refuseForks(ports, tools);
  const { planPath, localText } = await findPlan(argument, workspace);
  const report = await runIntegrate(
    {
      planPath,
      localText,
      base: args.value("base"),
      defaultBranch: null,
      declaredMerged: (args.value("merged") ?? "").split(",").filter((id) => id !== ""),
      timeoutSeconds: args.has("run") ? timeout : null,
      writeRef: args.value("write-ref"),
      progress: (line) => {
        ports.terminal.note(`${line}\n`);
      },
    },
    { repository: await tools.openRepository(), commands: tools.commands, readText: tools.readText },
  );
  const { terminal } = ports;
  switch (format) {
    case "text":
      terminal.print(renderIntegrationText(report, { color: terminal.color }));
      break;
    case "json":
      printJson({ version: 1, ...report }, terminal);
      break;
    case "markdown":
      terminal.print(`${joinSections(renderIntegrationSections(report))}\n`);
      break;
  }
  return report.verdict === "pass" ? 0 : 1;
}

async function requireTop(workspace: CliWorkspace): Promise<void> {
  const prefix = await workspace.repositoryPrefix();
  if (prefix === "") return;
  throw new ActionError(
    "bad-input",
    `The root lies in "${prefix}" of a larger repository, and branches are merged as a whole.`,
    "Name a plan at the top of the repository.",
  );
}

async function refuseForks({ terminal }: CliPorts, tools: CoordinatorTools): Promise<void> {
  const path = terminal.env("GITHUB_EVENT_PATH");
  refuseForkEvent(terminal.env("GITHUB_EVENT_NAME"), path === "" ? null : await tools.readJson(path));
}

/** The plan may be on the base branch alone: then its path is taken as given. */
async function findPlan(
  argument: string,
  workspace: CliWorkspace,
): Promise<{ readonly planPath: string; readonly localText: string | null }> {
  try {
    const planPath = await workspace.locate(argument);
    return { planPath, localText: await workspace.readText(planPath) };
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== "not-found") throw error;
    return { planPath: argument, localText: null };
  }
}
