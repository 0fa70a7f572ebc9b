import { auditChanges } from "../../core/audit/audit-changes.ts";
import type { AuditReport } from "../../core/audit/report.ts";
import { hasErrors } from "../../core/finding.ts";
import type { Finding, Severity } from "../../core/finding.ts";
import type { Plan, Track } from "../../core/plan/plan.ts";
import { renderAuditJson } from "../../render/audit-json.ts";
import { renderAuditText } from "../../render/audit-text.ts";
import { renderWorkflowCommands } from "../../render/finding-github.ts";
import { renderSarif } from "../../render/sarif.ts";
import { plural } from "../../render/word-count.ts";
import { FAIL_ON_OPTION, formatOption, ROOT_OPTION } from "../cli-command.ts";
import type { Command, CommandArguments } from "../cli-command.ts";
import type { CommitDiff } from "../cli-diff.ts";
import { exitCodeOf, noteFindings, placeFindings } from "../cli-findings.ts";
import { printJson } from "../cli-output.ts";
import type { CliPorts, CliWorkspace, ExitCode, Terminal } from "../cli-ports.ts";
import { paint } from "../cli-style.ts";
import { namedTrack } from "../cli-track.ts";
import { VERSION } from "../cli-version.ts";
import { ActionError } from "../errors.ts";
import { baseContext, inputFromChanges, inputFromDiff, readRequest } from "./audit-input.ts";
import type { AuditInput, AuditRequest } from "./audit-input.ts";
import { loadPlanInForce } from "./audit-plan.ts";

const FORMATS = ["text", "json", "github", "sarif"] as const;
const LEVELS: readonly [Severity, Severity] = ["error", "warning"];

/** `audit`: holds a diff against a track, offline. */
export const AUDIT: Command = {
  name: "audit",
  usage: "PLAN --track ID (--diff BASE...HEAD | --changes FILE|-)",
  summary: "hold a diff against a track",
  description:
    "--diff compares HEAD with the commit where it left BASE, and reads the plan from the tip of BASE, so\n" +
    "that a branch cannot widen its own scope; a plan that BASE does not have is read from disk. --changes\n" +
    "reads what git diff --name-status -z printed; without lines, an append-only file cannot be verified.\n" +
    "Issues and merged tracks are on GitHub: the audit action looks there.",
  options: [
    ROOT_OPTION,
    formatOption(FORMATS),
    FAIL_ON_OPTION,
    { name: "track", short: null, value: "ID", help: "the track that the diff is of" },
    { name: "diff", short: null, value: "RANGE", help: "BASE...HEAD; an empty side means HEAD" },
    {
      name: "changes",
      short: null,
      value: "FILE",
      help: "output of git diff --name-status -z; - is standard input",
    },
  ],
  examples: [
    "audit .github/dispatch/audit-logging.yml --track api --diff origin/main...HEAD",
    "audit PLAN --track api --changes -    # behind: git diff --name-status -z main... |",
  ],
  run: audit,
};

async function audit(args: CommandArguments, ports: CliPorts): Promise<ExitCode> {
  const [planArgument, rest] = args.plan("audit");
  refuseMore(rest);
  const format = args.choice("format", FORMATS);
  const failOn = args.choice("fail-on", LEVELS);
  const request = readRequest(args);
  const { terminal } = ports;
  const workspace = await ports.openWorkspace(args.value("root"), [planArgument]);
  const diff =
    request.kind === "diff" ? await ports.openDiff(workspace.folder, request.base, request.head) : null;
  const loaded = await loadPlanInForce(planArgument, diff, workspace, terminal);
  if (loaded.plan === null || hasErrors(loaded.findings)) {
    noteFindings(loaded.findings, [loaded], workspace, terminal);
    return 1;
  }
  const track = namedTrack(loaded.plan, args.value("track"));
  const { changes, context } = await readInput(request, diff, {
    plan: loaded.plan,
    track,
    workspace,
    terminal,
  });
  const report = auditChanges(loaded.plan, track, changes, context);
  await printReport(report, format, workspace, terminal);
  return exitCodeOf(report.findings, failOn);
}

interface Subject {
  readonly plan: Plan;
  readonly track: Track;
  readonly workspace: CliWorkspace;
  readonly terminal: Terminal;
}

async function readInput(
  request: AuditRequest,
  diff: CommitDiff | null,
  { plan, track, workspace, terminal }: Subject,
): Promise<AuditInput> {
  const base = (await workspace.defaultBranch()) ?? (request.kind === "diff" ? request.base : "main");
  const context = baseContext(plan, base, await workspace.planPaths());
  if (diff !== null) {
    await noteOutside(diff, terminal);
    return inputFromDiff(diff, plan, track, context);
  }
  return inputFromChanges(await terminal.readInput(request.kind === "changes" ? request.file : "-"), context);
}

async function noteOutside(diff: CommitDiff, terminal: Terminal): Promise<void> {
  const outside = await diff.countOutside();
  if (outside === 0) return;
  const style = paint(terminal.noteColor);
  terminal.note(
    `${style.yellow("note:")} ${plural(outside, "changed path")} outside the root: not judged.\n`,
  );
}

async function printReport(
  report: AuditReport,
  format: (typeof FORMATS)[number],
  workspace: CliWorkspace,
  terminal: Terminal,
): Promise<void> {
  switch (format) {
    case "text":
      terminal.print(renderAuditText(report, { color: terminal.color }));
      return;
    case "json":
      terminal.print(renderAuditJson(report));
      return;
    case "github":
      terminal.print(renderWorkflowCommands(await fromTheTop(report.findings, workspace)));
      return;
    case "sarif":
      printJson(renderSarif(await fromTheTop(report.findings, workspace), VERSION), terminal);
      return;
  }
}

async function fromTheTop(
  findings: readonly Finding[],
  workspace: CliWorkspace,
): Promise<readonly Finding[]> {
  const prefix = await workspace.repositoryPrefix();
  return placeFindings(findings, [], (path) => prefix + path).findings;
}

function refuseMore([more]: readonly string[]): void {
  if (more === undefined) return;
  throw new ActionError("bad-input", `audit takes one plan, and "${more}" is another argument.`, "Drop it.");
}
