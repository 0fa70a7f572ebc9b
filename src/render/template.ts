import type { Location } from "../core/finding.ts";
import type { SourceText } from "../core/source-text.ts";

/** The three texts that a repository may word for itself. */
export type TemplateKind = "prompt" | "playbook" | "summary";

/** A template that was read and found usable. Made by `parseTemplate` alone. */
export interface Template {
  readonly kind: TemplateKind;
  readonly pieces: readonly TemplatePiece[];
}

/** Literal text, or the name of a placeholder. */
type TemplatePiece =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "placeholder"; readonly name: string };

/** Why a template cannot be used, and where. */
export interface TemplateProblem {
  readonly message: string;
  readonly location: Location;
}

/** The outcome of reading a template: every problem is collected. */
export type TemplateParse =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** The placeholders of each text, in the order of the default template. */
export const PLACEHOLDERS = {
  prompt: [
    "owns",
    "start-gate",
    "track",
    "read-first",
    "soldiers",
    "scope",
    "gates",
    "done-when",
    "issue-gate",
    "delivery",
    "scope-expansion",
    "stop",
  ],
  playbook: [
    "title",
    "launch-order",
    "after-each-merge",
    "integration-pass",
    "final-gate",
    "closure-checklist",
  ],
  summary: ["title", "table", "graph"],
} as const satisfies Record<TemplateKind, readonly string[]>;

/** Reads a template. `{{name}}` is a placeholder; every other text stands for itself. */
export function parseTemplate(source: SourceText, kind: TemplateKind): TemplateParse {
  const known: readonly string[] = PLACEHOLDERS[kind];
  const found = [...source.text.matchAll(/\{\{([^{}]*)\}\}/g)];
  const problems = found
    .filter((match) => !known.includes(nameIn(match)))
    .map((match) => problemAt(source, match, unknownMessage(nameIn(match), kind)));
  if (kind === "prompt") problems.push(...checkGateOrder(source, found));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, template: { kind, pieces: splitPieces(source.text, found) } };
}

/**
 * The template with each placeholder replaced by its value.
 *
 * 1. Values are inserted once and never searched for placeholders.
 * 2. A line that holds nothing but placeholders without a value is left out; blank lines never follow each other.
 */
export function fillTemplate(template: Template, values: ReadonlyMap<string, string>): string {
  const lines: TemplatePiece[][] = [[]];
  for (const piece of template.pieces) {
    if (piece.kind === "placeholder") {
      lines.at(-1)?.push(piece);
      continue;
    }
    const [first, ...rest] = piece.text.split("\n");
    lines.at(-1)?.push({ kind: "text", text: first ?? "" });
    for (const text of rest) lines.push([{ kind: "text", text }]);
  }
  const filled = lines.map((line) => fillLine(line, values)).filter((line) => line !== null);
  return filled
    .filter((line, index) => line !== "" || (index > 0 && filled[index - 1] !== ""))
    .join("\n")
    .trim();
}

/** The line with its values; null when it holds placeholders and all that remains is blank. */
function fillLine(line: readonly TemplatePiece[], values: ReadonlyMap<string, string>): string | null {
  const text = line
    .map((piece) => (piece.kind === "text" ? piece.text : valueOf(piece.name, values)))
    .join("");
  const dropped = text.trim() === "" && line.some((piece) => piece.kind === "placeholder");
  return dropped ? null : text.trimEnd();
}

function valueOf(name: string, values: ReadonlyMap<string, string>): string {
  const value = values.get(name);
  if (value === undefined) throw new Error(`internal error: no value for the placeholder {{${name}}}`);
  return value;
}

function splitPieces(text: string, found: readonly RegExpExecArray[]): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let end = 0;
  for (const match of found) {
    pieces.push({ kind: "text", text: unifyBreaks(text.slice(end, match.index)) });
    pieces.push({ kind: "placeholder", name: nameIn(match) });
    end = match.index + match[0].length;
  }
  pieces.push({ kind: "text", text: unifyBreaks(text.slice(end)) });
  return pieces;
}

// An agent that reads how to deliver first takes that for the end of its work and leaves issues open: the gate
// stands before the delivery in every wording.
function checkGateOrder(source: SourceText, found: readonly RegExpExecArray[]): TemplateProblem[] {
  const gate = found.find((match) => nameIn(match) === "issue-gate");
  const delivery = found.find((match) => nameIn(match) === "delivery");
  const end = source.locate({ start: source.text.length, end: source.text.length });
  const problems: TemplateProblem[] = [];
  for (const [name, match] of [["issue-gate", gate] as const, ["delivery", delivery] as const]) {
    if (match === undefined) {
      problems.push({ message: `The prompt template lacks "{{${name}}}"; add it.`, location: end });
    }
  }
  if (gate !== undefined && delivery !== undefined && delivery.index < gate.index) {
    const message = 'The prompt template has "{{delivery}}" before "{{issue-gate}}"; put the gate first.';
    problems.push(problemAt(source, delivery, message));
  }
  return problems;
}

function problemAt(source: SourceText, match: RegExpExecArray, message: string): TemplateProblem {
  const span = { start: match.index, end: match.index + match[0].length };
  return { message, location: source.locate(span) };
}

function unknownMessage(name: string, kind: TemplateKind): string {
  const known = PLACEHOLDERS[kind].map((each) => `{{${each}}}`).join(", ");
  return `The ${kind} template has the unknown placeholder "{{${name}}}"; write one of ${known}.`;
}

function nameIn(match: RegExpExecArray): string {
  return (match[1] ?? "").trim();
}

function unifyBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
