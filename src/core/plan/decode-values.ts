import type { Located, Span } from "../source-text.ts";
import { nearestName } from "../suggest.ts";
import { report, type DecodeContext } from "./decode-context.ts";
import { findHidden } from "./hidden-characters.ts";
import { code, listCodes } from "./wording.ts";
import { meaningOf, type YamlMapping, type YamlNode, type YamlScalar } from "./yaml-node.ts";

/** The values of a mapping by key; reading a field takes no further check of its name. */
export interface Fields {
  readonly span: Span;
  get(key: string): YamlNode | null;
  /** Whether an unknown key was reported that most likely means this one: then its absence is no second mistake. */
  isMistyped(key: string): boolean;
}

/** A mapping's values; null after a finding when the node is none. Unknown keys are findings. */
export function readFields(
  context: DecodeContext,
  node: YamlNode,
  what: string,
  keys: readonly string[],
): Fields | null {
  const mapping = readMapping(context, node, what, `a mapping with the keys ${listCodes(keys)}`);
  if (mapping === null) return null;
  const values = new Map<string, YamlNode>();
  const mistyped = new Set<string | null>();
  for (const { key, value } of mapping.entries) {
    if (keys.includes(key.text)) values.set(key.text, value);
    else mistyped.add(reportUnknownKey(context, key, what, keys));
  }
  return {
    span: mapping.span,
    get: (key) => values.get(key) ?? null,
    isMistyped: (key) => mistyped.has(key),
  };
}

/** A mapping with keys of the author's choice; null after a finding when the node is none. */
export function readMapping(
  context: DecodeContext,
  node: YamlNode,
  what: string,
  wanted = "a mapping of keys to values",
): YamlMapping | null {
  if (node.kind === "mapping") return node;
  reportKind(context, node, what, wanted);
  return null;
}

/** A list; null after a finding when the node is none. */
export function readList(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): readonly YamlNode[] | null {
  if (node === null) return null;
  if (node.kind === "sequence") return node.items;
  reportKind(context, node, what, `a list${repairList(node)}`);
  return null;
}

/** A text that `explain` has nothing against; null when the key is absent, or after a finding. */
export function readSoundText(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
  explain: (text: string) => string | null,
): Located<string> | null {
  const text = readText(context, node, what);
  const problem = text === null ? null : explain(text.value);
  if (text === null || problem === null) return text;
  report(context, "invalid-plan", text.span, `${what} is ${code(text.value)}, but ${problem}`);
  return null;
}

/** One line of visible text; null when the key is absent, or after a finding. Outer spaces are dropped. */
export function readText(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): Located<string> | null {
  if (node === null) return null;
  if (node.kind !== "scalar" || meaningOf(node) !== "text") {
    reportKind(context, node, what, "a text");
    return null;
  }
  const value = node.text.trim();
  if (reportEscapedHidden(context, node, what)) return null;
  if (findHidden(value).length > 0) return null;
  if (value !== "" && !/[\r\n\t]/.test(value)) return { value, span: node.span };
  const problem = value === "" ? "is empty: write a text" : "must be one line without tabs";
  report(context, "invalid-plan", node.span, `${what} ${problem}`);
  return null;
}

/** The texts of a list; entries that are none are findings and left out. */
export function readTexts(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): readonly Located<string>[] {
  const items = readList(context, node, what) ?? [];
  return items.flatMap((item) => readText(context, item, `an entry of ${what}`) ?? []);
}

/** One of a few words; null when the key is absent, or after a finding. */
export function readChoice<T extends string>(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
  choices: readonly T[],
): Located<T> | null {
  const text = readText(context, node, what);
  if (text === null) return null;
  const chosen = choices.find((choice) => choice === text.value);
  if (chosen !== undefined) return { value: chosen, span: text.span };
  const near = nearestName(text.value, choices);
  const advice = near === null ? "" : `: did you mean \`${near}\`?`;
  const known = choices.map((choice) => `\`${choice}\``).join(", ");
  report(
    context,
    "invalid-plan",
    text.span,
    `${what} is ${code(text.value)}, but must be one of ${known}${advice}`,
  );
  return null;
}

/** A finding that says what stands in a place and what belongs there. */
export function reportKind(context: DecodeContext, node: YamlNode, what: string, wanted: string): void {
  if (node.kind === "unknown") return;
  const found = describe(node);
  const quoted = node.kind === "scalar" && wanted === "a text" && node.text !== "";
  const repair = quoted ? `: put it in quotes, "${node.text}"` : "";
  report(context, "invalid-plan", node.span, `${what} ${found}, but must be ${wanted}${repair}`);
}

/** Whether a text holds hidden characters that its file shows only as escapes; if so it is a finding. */
export function reportEscapedHidden(context: DecodeContext, node: YamlScalar, what: string): boolean {
  const run = findHidden(node.text)[0] ?? (node.text.startsWith("\uFEFF") ? BYTE_ORDER_MARK : undefined);
  if (run === undefined) return false;
  const raw = context.source.text.slice(node.span.start, node.span.end);
  // A character that stands in the file itself was reported with its exact column when the file was scanned.
  if (findHidden(raw).length > 0) return false;
  report(
    context,
    "hidden-characters",
    node.span,
    `${what} holds the hidden character ${run.name} through an escape: write the text without it`,
  );
  return true;
}

const BYTE_ORDER_MARK = { name: "U+FEFF BYTE ORDER MARK" };

// Returns the known key that is most likely meant.
function reportUnknownKey(
  context: DecodeContext,
  key: YamlScalar,
  what: string,
  keys: readonly string[],
): string | null {
  const near = nearestName(key.text, keys);
  const shown = key.text.length > 60 ? `${key.text.slice(0, 60)}…` : key.text;
  const advice =
    key.text === "<<"
      ? "merge keys are not part of a plan; write the keys out"
      : near === null
        ? `its keys are ${listCodes(keys, keys.length)}`
        : `did you mean \`${near}\`?`;
  report(context, "invalid-plan", key.span, `${what} has no key ${code(shown)}: ${advice}`);
  return near;
}

function describe(node: YamlNode): string {
  if (node.kind === "sequence") return "is a list";
  if (node.kind !== "scalar") return "is a mapping";
  const shown = node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text;
  switch (meaningOf(node)) {
    case "null":
      return node.text === "" ? "has no value" : `is ${code(shown)}, which YAML reads as no value`;
    case "boolean":
      return `is the truth value ${shown}`;
    case "integer":
    case "float":
      return `is the number ${shown}`;
    case "text":
      return `is the text ${code(shown.replaceAll("\n", " "))}`;
  }
}

function repairList(node: YamlNode): string {
  if (node.kind === "mapping") return ": start each entry with `- `";
  if (node.kind !== "scalar" || node.text === "") return "; an empty one is `[]`";
  return node.text.includes("\n") ? "" : `, as in \`[${quoteUnlessNumber(node)}]\``;
}

function quoteUnlessNumber(node: YamlScalar): string {
  return meaningOf(node) === "integer" ? node.text : JSON.stringify(node.text);
}
