import { hasErrors } from "../../core/finding.ts";
import type { Plan } from "../../core/plan/plan.ts";
import type { PlanReport } from "../../core/plan/report.ts";
import { formatOption, ROOT_OPTION, TEMPLATES_OPTION } from "../cli-command.ts";
import type { Command, CommandArguments } from "../cli-command.ts";
import { noteFindings, noteGaps } from "../cli-findings.ts";
import { printJson } from "../cli-output.ts";
import type { CliPorts, ExitCode, Terminal } from "../cli-ports.ts";
import { paint } from "../cli-style.ts";
import { namedTemplates } from "../cli-templates.ts";
import { namedTrack } from "../cli-track.ts";
import { ActionError } from "../errors.ts";
import { checkPlans } from "../load-plans.ts";
import { planTexts, textsMarkdown } from "../plan-texts.ts";
import type { PlanTexts } from "../plan-texts.ts";
import { writeTexts } from "./write-texts.ts";

const FORMATS = ["text", "json"] as const;

/** `prompts`: the texts that start the agents and guide their coordinator. */
export const PROMPTS: Command = {
  name: "prompts",
  usage: "PLAN [--track ID] [--out DIR]",
  summary: "print each track's prompt, the playbook and the summary",
  description:
    "Refuses, with exit status 1, while the plan has errors. --track prints one prompt as it is, ready to be\n" +
    "handed to an agent. --out writes prompts/<track>.md, playbook.md and summary.md instead of printing; it\n" +
    "replaces only files that an earlier run wrote there and nobody has changed since.",
  options: [
    ROOT_OPTION,
    formatOption(FORMATS),
    { name: "track", short: null, value: "ID", help: "only the prompt of this track" },
    { name: "out", short: null, value: "DIR", help: "write files into this folder" },
    TEMPLATES_OPTION,
  ],
  examples: [
    "prompts .github/dispatch/audit-logging.yml",
    "prompts .github/dispatch/audit-logging.yml --track api > prompt.md",
    "prompts .github/dispatch/audit-logging.yml --out handout",
  ],
  run: prompts,
};

async function prompts(args: CommandArguments, ports: CliPorts): Promise<ExitCode> {
  const [planArgument, rest] = args.plan("prompts");
  refuseMore(rest);
  const format = args.choice("format", FORMATS);
  const workspace = await ports.openWorkspace(args.value("root"), [planArgument]);
  const checked = await checkPlans(workspace, [await workspace.locate(planArgument)], null);
  await noteGaps(workspace, ports.terminal);
  const sound = checked.reports.flatMap(soundPlan);
  const [first] = sound;
  if (first === undefined) {
    noteFindings(
      checked.reports.flatMap((report) => report.findings),
      checked.loaded,
      workspace,
      ports.terminal,
    );
    noteRefusal(ports.terminal);
    return 1;
  }
  const tracks =
    args.value("track") === null ? first.plan.tracks : [namedTrack(first.plan, args.value("track"))];
  const texts = planTexts(first.plan, first.report, tracks, {
    templates: await namedTemplates(workspace, args.value("templates")),
    defaultBranch: await workspace.defaultBranch(),
  });
  await deliver(texts, format, args, ports);
  return 0;
}

function soundPlan(report: PlanReport): readonly { readonly plan: Plan; readonly report: PlanReport }[] {
  return report.plan === null || hasErrors(report.findings) ? [] : [{ plan: report.plan, report }];
}

async function deliver(
  texts: PlanTexts,
  format: (typeof FORMATS)[number],
  args: CommandArguments,
  { terminal, openOutput }: CliPorts,
): Promise<void> {
  const out = args.value("out");
  const single = args.value("track") !== null;
  if (out !== null) {
    const written = await writeTexts(texts, openOutput(out), single ? "prompts" : "all");
    terminal.print(written.map((path) => `${out.replace(/\/+$/, "")}/${path}\n`).join(""));
    return;
  }
  if (format === "json") printJson({ version: 1, ...texts }, terminal);
  else if (single) terminal.print(texts.prompts.map(({ prompt }) => `${prompt}\n`).join(""));
  else terminal.print(textsMarkdown(texts));
}

function refuseMore(rest: readonly string[]): void {
  const [more] = rest;
  if (more === undefined) return;
  throw new ActionError(
    "bad-input",
    `prompts takes one plan, and "${more}" is another argument.`,
    "Drop it.",
  );
}

function noteRefusal(terminal: Terminal): void {
  const style = paint(terminal.noteColor);
  terminal.note(`${style.red("No prompts:")} nothing is generated while the plan has errors.\n`);
}
