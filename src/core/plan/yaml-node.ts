import type { Span } from "../source-text.ts";

/** A text or number as it stands in the file. */
export interface YamlScalar {
  readonly kind: "scalar";
  /** The whole of it, quotes included; empty (a point) where the value is missing. */
  readonly span: Span;
  /** The decoded text. */
  readonly text: string;
  readonly style: "plain" | "quoted" | "block";
  /** Where `text` starts when its offsets are offsets of the file too; null when escapes or line folds move them. */
  readonly contentStart: number | null;
}

/** A list. */
export interface YamlSequence {
  readonly kind: "sequence";
  readonly span: Span;
  readonly items: readonly YamlNode[];
}

/** A mapping; keys are unique and in file order. */
export interface YamlMapping {
  readonly kind: "mapping";
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
}

/** One key with its value. */
export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** A value that could not be had (an unknown alias, a tag); the problem is already reported. */
export interface YamlUnknown {
  readonly kind: "unknown";
  readonly span: Span;
}

/** A node of the document. Aliases are resolved: one node may have several parents, never itself below it. */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping | YamlUnknown;

/** What is wrong with a file as YAML. */
export interface YamlProblem {
  readonly span: Span;
  readonly message: string;
}

/** What a plain scalar means in the core schema of YAML 1.2. */
export type ScalarMeaning = "null" | "boolean" | "integer" | "float" | "text";

/** How YAML 1.2 (core schema) reads a scalar; quoted and block scalars are always text. */
export function meaningOf(node: YamlScalar): ScalarMeaning {
  if (node.style !== "plain") return "text";
  if (/^(?:|~|null|Null|NULL)$/.test(node.text)) return "null";
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(node.text)) return "boolean";
  if (/^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(node.text)) return "integer";
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(node.text)) return "float";
  if (/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/.test(node.text)) return "float";
  return "text";
}
