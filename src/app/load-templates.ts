import { SourceText } from "../core/source-text.ts";
import { parseTemplate } from "../render/template.ts";
import type { Template, TemplateKind, TemplateProblem } from "../render/template.ts";
import { DEFAULT_TEMPLATES } from "../render/templates/defaults.ts";
import type { Templates } from "../render/templates/defaults.ts";
import { ActionError } from "./errors.ts";

/** Where a repository keeps its own wordings unless it says otherwise. */
export const TEMPLATE_FOLDER = ".github/dispatch/templates";

/** Templates, and which of the three the folder worded itself. */
export interface LoadedTemplates {
  readonly templates: Templates;
  readonly own: readonly TemplateKind[];
}

/**
 * The templates of a folder's prompt.md, playbook.md and summary.md, each the default where its file is missing.
 *
 * Fails with `bad-input`, and names every problem with its place, when a template cannot be used.
 */
export async function loadTemplates(
  readText: (path: string) => Promise<string | null>,
  folder: string,
): Promise<LoadedTemplates> {
  const own: TemplateKind[] = [];
  const load = async (kind: TemplateKind): Promise<Template> => {
    const path = `${folder}/${kind}.md`;
    const text = await readText(path);
    if (text === null) return DEFAULT_TEMPLATES[kind];
    own.push(kind);
    const parsed = parseTemplate(new SourceText(path, text), kind);
    if (parsed.ok) return parsed.template;
    throw new ActionError("bad-input", parsed.problems.map(problemLine).join("\n"), "Mend the template.");
  };
  const templates = {
    prompt: await load("prompt"),
    playbook: await load("playbook"),
    summary: await load("summary"),
  };
  return { templates, own };
}

function problemLine({ message, location }: TemplateProblem): string {
  return `${location.path}:${String(location.line)}:${String(location.column)}: ${message}`;
}
