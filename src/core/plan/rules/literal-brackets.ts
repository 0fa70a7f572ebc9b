import { matchGlob, type Glob } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { FileTree } from "../file-tree.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code, quoteGlob } from "../wording.ts";
import { listPlanGlobs, literalFolder } from "./plan-globs.ts";

/** `app/[id]/page.tsx`: the brackets are a class of one letter, where the author means a folder named `[id]`. */
export function findLiteralBrackets(model: PlanModel): readonly Finding[] {
  return listPlanGlobs(model.plan).flatMap(({ glob, key, span, tracks }) => {
    const segment = glob.text.split("/").find((each) => ROUTE.test(each));
    if (segment === undefined || isMeantAsClass(model.tree, glob)) return [];
    const letters = code(segment.replace(/^\[+|\].*$/g, "")[0] ?? "");
    const repair = glob.text
      .split("/")
      .map((each) => (ROUTE.test(each) ? each.replace(/\[/g, "[[]") : each))
      .join("/");
    const message = `${quoteGlob(glob)} under \`${key}\` reads ${code(segment)} as one character out of a set, ${letters} for one, and not as a name: write ${quoteGlob(repair)} for a folder or file that is called ${code(segment)}`;
    return [planFinding(model, "literal-brackets", { span, tracks, message })];
  });
}

// A whole segment like [id], [...slug] or [[...slug]], also with an extension: the routes of web frameworks.
const ROUTE = /^\[{1,2}(?!.-.\])(?:\.\.\.)?[A-Za-z_][A-Za-z0-9_-]*\]{1,2}(?:\.[A-Za-z0-9.]+)?$/;

// When files show that the class reading fits and no folder carries the brackets, the author knows what they wrote.
function isMeantAsClass(tree: FileTree | null, glob: Glob): boolean {
  if (tree === null) return false;
  const folder = literalFolder(glob);
  const prefix = folder === "" ? "" : `${folder}/`;
  const below = tree.files.filter((file) => file.startsWith(prefix));
  const hasBrackets = below.some((file) => file.slice(prefix.length).includes("["));
  return !hasBrackets && below.some((file) => matchGlob(glob, file));
}
