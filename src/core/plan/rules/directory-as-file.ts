import { literalPath, type Glob } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code, quoteGlob } from "../wording.ts";
import { listPlanGlobs } from "./plan-globs.ts";

/** A glob that names an existing folder: git tracks files, so it would match nothing. */
export function findDirectoriesAsFiles(model: PlanModel): readonly Finding[] {
  const { tree } = model;
  if (tree === null) return [];
  return listPlanGlobs(model.plan).flatMap(({ key, glob, span, tracks }) => {
    const folder = folderNamedBy(glob);
    if (folder === null || !tree.hasFolder(folder) || tree.hasFile(folder)) return [];
    const repair = quoteGlob(`${glob.text}/**`);
    const message = `${quoteGlob(glob)} under \`${key}\` is a folder, and a glob matches files: ${code(folder)} itself is none, so nothing would match. Write ${repair} for all that is below it`;
    return [planFinding(model, "directory-as-file", { span, tracks, message })];
  });
}

function folderNamedBy(glob: Glob): string | null {
  const path = literalPath(glob);
  return path === "" ? null : path;
}
