import { hasErrors } from "../../core/finding.ts";
import type { Command, CommandArguments } from "../cli-command.ts";
import { formatOption, ROOT_OPTION } from "../cli-command.ts";
import { noteFindings } from "../cli-findings.ts";
import { printJson } from "../cli-output.ts";
import type { CliPorts, ExitCode } from "../cli-ports.ts";
import { ActionError } from "../errors.ts";
import { loadPlans } from "../load-plans.ts";
import { explainPaths } from "../explain-paths.ts";
import { explanationText } from "./explain-text.ts";

const FORMATS = ["text", "json"] as const;

/** `explain`: which tracks may touch a path, and by which glob. */
export const EXPLAIN: Command = {
  name: "explain",
  usage: "PLAN PATH… | --stdin0",
  summary: "say which tracks may touch a path, and by which glob",
  description:
    "Paths are relative to the root and need not exist. A shared or protected path is outside every scope.",
  options: [
    ROOT_OPTION,
    formatOption(FORMATS),
    {
      name: "stdin0",
      short: null,
      value: null,
      help: "read the paths from standard input, each ended by NUL",
    },
  ],
  examples: [
    "explain .github/dispatch/audit-logging.yml api/routes/users.ts",
    "explain PLAN --stdin0 --format json    # behind: git diff --name-only -z main... |",
  ],
  run: explain,
};

async function explain(args: CommandArguments, ports: CliPorts): Promise<ExitCode> {
  const [planArgument, pathArguments] = args.plan("explain");
  const format = args.choice("format", FORMATS);
  const paths = (await readPaths(args, pathArguments, ports)).map(repositoryPath);
  const workspace = await ports.openWorkspace(args.value("root"), [planArgument]);
  const loaded = await loadPlans(workspace, [await workspace.locate(planArgument)]);
  const plan = loaded[0]?.plan ?? null;
  const findings = loaded.flatMap((one) => one.findings);
  // A plan that was read in part would give answers that are wrong in part.
  if (plan === null || hasErrors(findings)) {
    noteFindings(findings, loaded, workspace, ports.terminal);
    return 1;
  }
  const explanations = explainPaths(plan, paths);
  if (format === "json") printJson({ version: 1, plan: plan.id.value, paths: explanations }, ports.terminal);
  else ports.terminal.print(explanationText(plan, explanations, ports.terminal.color));
  return 0;
}

async function readPaths(
  args: CommandArguments,
  given: readonly string[],
  ports: CliPorts,
): Promise<readonly string[]> {
  if (args.has("stdin0")) {
    if (given.length > 0) {
      throw new ActionError(
        "bad-input",
        "Paths were given twice: as arguments and by --stdin0.",
        "Drop one of the two.",
      );
    }
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await ports.terminal.readInput("-"));
    return text.split("\0").filter((path) => path !== "");
  }
  if (given.length > 0) return given;
  throw new ActionError(
    "bad-input",
    "explain needs at least one path.",
    "Name paths after the plan, or use --stdin0.",
  );
}

function repositoryPath(given: string): string {
  const path = given.replace(/^(?:\.\/+)+/, "");
  const segments = path.split("/");
  if (!segments.some((segment) => segment === "" || segment === "." || segment === "..")) return path;
  throw new ActionError(
    "bad-input",
    `"${given}" is not the path of a file below the root.`,
    'Write it from the root, with "/" between names, without "." or "..", and without a "/" at either end.',
  );
}
