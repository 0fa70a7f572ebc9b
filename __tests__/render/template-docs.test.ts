import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PLACEHOLDERS, type TemplateKind } from "../../src/render/template.ts";
import { PLAYBOOK_TEMPLATE } from "../../src/render/templates/playbook.ts";
import { PROMPT_TEMPLATE } from "../../src/render/templates/prompt.ts";
import { SUMMARY_TEMPLATE } from "../../src/render/templates/summary.ts";

const DOCS = readFileSync(new URL("../../docs/templates.md", import.meta.url), "utf8");

const texts: readonly (readonly [TemplateKind, string])[] = [
  ["prompt", PROMPT_TEMPLATE],
  ["playbook", PLAYBOOK_TEMPLATE],
  ["summary", SUMMARY_TEMPLATE],
];

describe.each(texts)("docs/templates.md on the %s", (kind, text) => {
  it("shows the default as it is", () => {
    expect(DOCS).toContain(`\`\`\`text\n${text}\`\`\``);
  });

  it("explains every placeholder, and the default uses every one", () => {
    for (const name of PLACEHOLDERS[kind]) {
      expect(DOCS).toMatch(new RegExp(`^\\| \`\\{\\{${name}\\}\\}\` +\\| \\S`, "m"));
      expect(text).toContain(`{{${name}}}`);
    }
  });
});
