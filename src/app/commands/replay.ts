import { replayHistory } from "../../core/coordinate/replay.ts";
import { hasErrors } from "../../core/finding.ts";
import { renderReplayMarkdown } from "../../render/replay-markdown.ts";
import { renderReplayText } from "../../render/replay-text.ts";
import type { Command, CommandArguments } from "../cli-command.ts";
import { formatOption, ROOT_OPTION } from "../cli-command.ts";
import { noteFindings } from "../cli-findings.ts";
import { printJson } from "../cli-output.ts";
import type { CliPorts, ExitCode } from "../cli-ports.ts";
import { loadPlans } from "../load-plans.ts";
import { readWholeNumber } from "../whole-number.ts";

const FORMATS = ["text", "json", "markdown"] as const;

/** Merges that are replayed when nothing else is said. */
const DEFAULT_LAST = 200;

/** `replay`: puts the repository's last merges through a plan, as if they had been its tracks. */
export const REPLAY: Command = {
  name: "replay",
  usage: "PLAN",
  summary: "show how often past merges would have crossed the plan's borders",
  description:
    "Takes the last merges of the branch that is checked out (merge commits and squashes: its first-parent\n" +
    "history) as if each had been a track's, and counts how often each border between two tracks, each\n" +
    "boundary and each scope would have been crossed. Findings of the plan do not matter here; what was\n" +
    "crossed does not change the exit status.",
  options: [
    ROOT_OPTION,
    formatOption(FORMATS),
    { name: "last", short: null, value: "N", help: `how many merges (default: ${String(DEFAULT_LAST)})` },
    { name: "from", short: null, value: "REVISION", help: "where the history starts (default: HEAD)" },
  ],
  examples: ["replay .github/dispatch/audit-logging.yml --last 500"],
  run: replay,
};

async function replay(args: CommandArguments, ports: CliPorts): Promise<ExitCode> {
  const [argument] = args.plan("replay");
  const format = args.choice("format", FORMATS);
  const last = readWholeNumber("--last", args.value("last"), {
    min: 1,
    max: 1_000_000,
    fallback: DEFAULT_LAST,
  });
  const workspace = await ports.openWorkspace(args.value("root"), [argument]);
  const loaded = await loadPlans(workspace, [await workspace.locate(argument)]);
  const plan = loaded[0]?.plan ?? null;
  const findings = loaded.flatMap((one) => one.findings);
  // A plan that was read in part would give figures that are wrong in part.
  if (plan === null || hasErrors(findings)) {
    noteFindings(findings, loaded, workspace, ports.terminal);
    return 1;
  }
  const { history } = ports.openTools(workspace.folder);
  const report = replayHistory(plan, await history.merges(args.value("from") ?? "HEAD", last));
  const { terminal } = ports;
  switch (format) {
    case "text":
      terminal.print(renderReplayText(report));
      return 0;
    case "json":
      printJson({ version: 1, ...report }, terminal);
      return 0;
    case "markdown":
      terminal.print(`${renderReplayMarkdown(report)}\n`);
      return 0;
  }
}
