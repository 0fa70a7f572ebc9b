import type { Templates } from "../render/templates/defaults.ts";
import type { CliWorkspace } from "./cli-ports.ts";
import { ActionError } from "./errors.ts";
import { loadTemplates, TEMPLATE_FOLDER } from "./load-templates.ts";

/** The templates that `--templates` names, or the repository's own. Fails where a folder was named in vain. */
export async function namedTemplates(workspace: CliWorkspace, argument: string | null): Promise<Templates> {
  const folder = argument === null ? TEMPLATE_FOLDER : await workspace.locate(argument);
  const { templates, own } = await loadTemplates((path) => workspace.readText(path), folder);
  if (argument === null || own.length > 0) return templates;
  throw new ActionError(
    "not-found",
    `--templates "${argument}" holds no prompt.md, playbook.md or summary.md.`,
    "Put at least one of them there, or leave the option out.",
  );
}
