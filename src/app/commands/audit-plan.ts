import { showHidden } from "../../render/hidden-characters.ts";
import type { CommitDiff } from "../cli-diff.ts";
import type { CliWorkspace, Terminal } from "../cli-ports.ts";
import { paint } from "../cli-style.ts";
import { ActionError } from "../errors.ts";
import { loadPlans } from "../load-plans.ts";
import type { LoadedPlan } from "../load-plans.ts";

/**
 * The plan in force: the copy at the tip of the base where there is one, so that a branch cannot widen its own
 * scope; otherwise the file on disk, which is said on standard error.
 */
export async function loadPlanInForce(
  argument: string,
  diff: CommitDiff | null,
  workspace: CliWorkspace,
  terminal: Terminal,
): Promise<LoadedPlan> {
  if (diff === null) return loadOne(await workspace.locate(argument), (path) => workspace.readText(path));
  const path = await locateOrTake(argument, workspace);
  if ((await diff.baseText(path)) !== null) return loadOne(path, (one) => diff.baseText(one));
  const loaded = await loadOne(await workspace.locate(argument), (one) => workspace.readText(one));
  const style = paint(terminal.noteColor);
  terminal.note(`${style.yellow("note:")} ${showHidden(path)} is not on the base; read from disk.\n`);
  return loaded;
}

async function loadOne(
  path: string,
  readText: (path: string) => Promise<string | null>,
): Promise<LoadedPlan> {
  const files = { files: () => Promise.resolve(null), planPaths: () => Promise.resolve([]), readText };
  const [loaded] = await loadPlans(files, [path]);
  if (loaded === undefined) throw new Error("internal error: no plan was loaded");
  return loaded;
}

/** A plan may be on the base alone: then its path is taken as given, from the root. */
async function locateOrTake(argument: string, workspace: CliWorkspace): Promise<string> {
  try {
    return await workspace.locate(argument);
  } catch (error) {
    if (error instanceof ActionError && error.code === "not-found")
      return argument.replace(/^(?:\.\/+)+/, "");
    throw error;
  }
}
