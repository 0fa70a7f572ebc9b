import { PLAN_ID } from "../../core/plan/plan-keys.ts";
import { ROOT_OPTION } from "../cli-command.ts";
import type { Command, CommandArguments } from "../cli-command.ts";
import type { CliPorts, ExitCode } from "../cli-ports.ts";
import { ActionError } from "../errors.ts";
import { starterPlan } from "./starter-plan.ts";
import { STARTER_WORKFLOWS } from "./starter-workflows.ts";

/** `init`: the files a repository starts with. */
export const INIT: Command = {
  name: "init",
  usage: "[--plan SLUG]",
  summary: "write a commented starter plan and the workflows",
  description:
    "Writes .github/dispatch/<slug>.yml and, in .github/workflows, dispatch-plan.yml, dispatch-audit.yml and\n" +
    "dispatch-closure.yml. A file that exists is never overwritten: workflows are kept as they are, and a\n" +
    "plan of that name is refused.",
  options: [
    ROOT_OPTION,
    { name: "plan", short: null, value: "SLUG", help: "the plan's slug (default: first-plan)" },
  ],
  examples: ["init", "init --plan audit-logging"],
  run: init,
};

async function init(args: CommandArguments, ports: CliPorts): Promise<ExitCode> {
  refusePositionals(args.positionals);
  const slug = args.value("plan") ?? "first-plan";
  refuseSlug(slug);
  const workspace = await ports.openWorkspace(args.value("root"), []);
  const root = ports.openOutput(workspace.folder);
  const planPath = `.github/dispatch/${slug}.yml`;
  const files = new Map([[planPath, starterPlan(slug)], ...STARTER_WORKFLOWS]);
  const present = await presentPaths([...files.keys()], root);
  if (present.has(planPath)) {
    throw new ActionError("bad-input", `"${planPath}" exists.`, "Name another plan with --plan.");
  }
  await root.create(new Map([...files].filter(([path]) => !present.has(path))));
  for (const path of files.keys()) {
    ports.terminal.print(`${present.has(path) ? "kept   " : "wrote  "} ${workspace.shownPath(path)}\n`);
  }
  ports.terminal.note(
    `\nNext: fill in the places marked TODO, then run parallel-dispatch validate\n` +
      "and commit the files. Replace OWNER in the workflows by the account that publishes the action.\n",
  );
  return 0;
}

async function presentPaths(
  paths: readonly string[],
  root: { exists(path: string): Promise<boolean> },
): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  for (const path of paths) if (await root.exists(path)) present.add(path);
  return present;
}

function refusePositionals([first]: readonly string[]): void {
  if (first === undefined) return;
  throw new ActionError(
    "bad-input",
    `init takes no argument "${first}".`,
    `Write --plan ${first} to name the plan.`,
  );
}

function refuseSlug(slug: string): void {
  if (PLAN_ID.test(slug)) return;
  throw new ActionError(
    "bad-input",
    `--plan "${slug}" is not a slug.`,
    "Write 1 to 40 lower-case letters, digits and hyphens that start with a letter.",
  );
}
