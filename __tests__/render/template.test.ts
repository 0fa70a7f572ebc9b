import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../src/core/source-text.ts";
import {
  fillTemplate,
  parseTemplate,
  PLACEHOLDERS,
  type Template,
  type TemplateKind,
} from "../../src/render/template.ts";

function parse(text: string, kind: TemplateKind = "summary"): Template {
  const parsed = parseTemplate(new SourceText("t.md", text), kind);
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join("\n"));
  return parsed.template;
}

function problemsOf(text: string, kind: TemplateKind): readonly string[] {
  const parsed = parseTemplate(new SourceText("t.md", text), kind);
  if (parsed.ok) return [];
  return parsed.problems.map(({ message, location }) => `${location.line}:${location.column} ${message}`);
}

describe("parseTemplate", () => {
  it("refuses an unknown placeholder with its place and the known ones", () => {
    expect(problemsOf("# {{title}}\r\n\r\n see {{tables}}", "summary")).toEqual([
      '3:6 The summary template has the unknown placeholder "{{tables}}"; write one of {{title}}, {{table}}, {{graph}}.',
    ]);
  });

  it("collects every problem", () => {
    expect(problemsOf("{{a}}\n{{b}}", "prompt")).toHaveLength(4);
  });

  it.each([
    [
      "{{delivery}} {{issue-gate}}",
      '1:1 The prompt template has "{{delivery}}" before "{{issue-gate}}"; put the gate first.',
    ],
    ["{{delivery}}", '1:13 The prompt template lacks "{{issue-gate}}"; add it.'],
    ["{{issue-gate}}", '1:15 The prompt template lacks "{{delivery}}"; add it.'],
    [
      "{{delivery}} {{issue-gate}} {{delivery}}",
      '1:1 The prompt template has "{{delivery}}" before "{{issue-gate}}"; put the gate first.',
    ],
  ])("refuses the prompt template %j", (text, problem) => {
    expect(problemsOf(text, "prompt")).toEqual([problem]);
  });

  it("takes a prompt template whose gate stands first", () => {
    expect(problemsOf("{{ issue-gate }}\n{{delivery}}", "prompt")).toEqual([]);
  });

  it("takes braces that are no placeholder as text", () => {
    expect(fillTemplate(parse("{ {{title}} } {a,b} {{}"), new Map([["title", "T"]]))).toBe("{ T } {a,b} {{}");
  });
});

describe("fillTemplate", () => {
  it("never expands what a value holds", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACEHOLDERS.summary), fc.string(), (name, text) => {
        const value = `x{{${name}}}$&${text.replace(/\s/g, "")}x`;
        expect(fillTemplate(parse("{{title}}"), new Map([["title", value]]))).toBe(value);
      }),
    );
  });

  it("leaves out a line whose placeholders are all empty, with no second blank line", () => {
    const values = new Map([
      ["title", ""],
      ["table", "T"],
      ["graph", ""],
    ]);
    expect(fillTemplate(parse("A\n\n{{title}}\n\n{{table}}\n{{graph}} {{title}}\nB\n"), values)).toBe(
      "A\n\nT\nB",
    );
  });

  it("keeps the blank lines of a value", () => {
    expect(fillTemplate(parse("{{title}}"), new Map([["title", "a\n\n\nb"]]))).toBe("a\n\n\nb");
  });
});
