import { SourceText } from "../../core/source-text.ts";
import { parseTemplate, type Template, type TemplateKind } from "../template.ts";
import { PLAYBOOK_TEMPLATE } from "./playbook.ts";
import { PROMPT_TEMPLATE } from "./prompt.ts";
import { SUMMARY_TEMPLATE } from "./summary.ts";

/** One template for each text. */
export interface Templates {
  readonly prompt: Template;
  readonly playbook: Template;
  readonly summary: Template;
}

/** The texts as they are while a repository words none for itself. */
export const DEFAULT_TEMPLATES: Templates = {
  prompt: parseDefault("prompt", PROMPT_TEMPLATE),
  playbook: parseDefault("playbook", PLAYBOOK_TEMPLATE),
  summary: parseDefault("summary", SUMMARY_TEMPLATE),
};

function parseDefault(kind: TemplateKind, text: string): Template {
  const parsed = parseTemplate(new SourceText(`default ${kind} template`, text), kind);
  if (!parsed.ok) throw new Error(`internal error: the default ${kind} template cannot be used`);
  return parsed.template;
}
