import { literalPath } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { FileTree } from "../file-tree.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code, lineOf } from "../wording.ts";
import { listPlanGlobs, literalFolder, type PlanGlob } from "./plan-globs.ts";

interface Named {
  readonly path: string;
  readonly use: PlanGlob;
}

/**
 * Two paths that differ in letter case or in Unicode form alone: one file on macOS and Windows, two on Linux.
 *
 * Looked at are the files and folders that globs name without wildcards, against each other and against the tree.
 */
export function findCaseClashes(model: PlanModel): readonly Finding[] {
  const existing = model.tree === null ? new Map<string, string>() : foldTree(model.tree);
  const named = new Map<string, Named>();
  return listPlanGlobs(model.plan).flatMap((use) => {
    const path = namedPath(use);
    if (path === "") return [];
    const folded = fold(path);
    const first = named.get(folded);
    if (first === undefined) named.set(folded, { path, use });
    else if (first.path !== path) return [describeNamed(model, first, { path, use })];
    const known = existing.get(folded);
    const isKnown = model.tree?.hasFile(path) === true || model.tree?.hasFolder(path) === true;
    return known === undefined || isKnown ? [] : [describeExisting(model, { path, use }, known)];
  });
}

function namedPath({ glob }: PlanGlob): string {
  return literalPath(glob) ?? literalFolder(glob);
}

function foldTree(tree: FileTree): Map<string, string> {
  return new Map([...tree.folders(), ...tree.files].map((path) => [fold(path), path]));
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function describeNamed(model: PlanModel, first: Named, second: Named): Finding {
  const line = lineOf(model.plan.source, first.use.span);
  const message = `${code(second.path)} and ${code(first.path)} (${line}) differ in ${tellDifference(first.path, second.path)} alone and are one on macOS and Windows: write both the same way, in the scope of one track`;
  return planFinding(model, "case-clash", {
    span: second.use.span,
    tracks: [...new Set([...first.use.tracks, ...second.use.tracks])],
    message,
  });
}

function describeExisting(model: PlanModel, { path, use }: Named, known: string): Finding {
  const message = `${code(path)} under \`${use.key}\` does not exist, but ${code(known)} does, which differs in ${tellDifference(path, known)} alone and is the same on macOS and Windows: write ${code(known)}`;
  return planFinding(model, "case-clash", { span: use.span, tracks: use.tracks, message });
}

function tellDifference(a: string, b: string): string {
  return a.normalize("NFC") === b.normalize("NFC")
    ? "Unicode form (composed or decomposed letters)"
    : "letter case";
}
