import { literalPath } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { FileTree } from "../file-tree.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code, quoteGlob } from "../wording.ts";
import { listPlanGlobs, literalFolder, type PlanGlob } from "./plan-globs.ts";

/**
 * A path that looks mistyped.
 *
 * 1. A folder that does not exist, before the first wildcard or around a file.
 * 2. A file that does not exist beside one with almost the same name. Any other new file in a known folder is
 *    the normal case and stays silent. So do reports, which are new by nature.
 */
export function findMissingPaths(model: PlanModel): readonly Finding[] {
  const { tree } = model;
  if (tree === null) return [];
  return listPlanGlobs(model.plan).flatMap((use) => {
    if (use.key === "outputs") return [];
    const message = explain(tree, use);
    if (message === null) return [];
    return [planFinding(model, "path-not-found", { span: use.span, tracks: use.tracks, message })];
  });
}

function explain(tree: FileTree, { glob, key }: PlanGlob): string | null {
  const path = literalPath(glob);
  if (path !== null && (tree.hasFile(path) || tree.hasFolder(path))) return null;
  const folder = path === null ? literalFolder(glob) : path.slice(0, Math.max(path.lastIndexOf("/"), 0));
  if (!tree.hasFolder(folder)) return explainFolder(tree, quoteGlob(glob), key, folder, path);
  const sibling = path === null ? null : tree.mistypedSibling(path);
  if (path === null || sibling === null) return null;
  return `${code(path)} under \`${key}\` does not exist, but ${code(sibling)} does: if that is the one, correct the name; a file that the track will create may stay as it is`;
}

function explainFolder(
  tree: FileTree,
  glob: string,
  key: string,
  folder: string,
  path: string | null,
): string | null {
  const near = tree.nearest(path ?? folder);
  // Letter case is the one difference that `case-clash` knows better.
  if (path === null && near?.toLowerCase() === folder.toLowerCase()) return null;
  const advice =
    near === null
      ? "check the spelling; a folder that the track will create may stay as it is"
      : `did you mean ${code(near)}? A folder that the track will create may stay as it is`;
  return `${glob} under \`${key}\` is in the folder ${code(folder)}, which does not exist: ${advice}`;
}
