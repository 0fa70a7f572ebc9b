import { parseGlob, type Glob, type GlobProblem } from "../glob/index.ts";
import type { Located, Span } from "../source-text.ts";
import { report, type DecodeContext } from "./decode-context.ts";
import { readList, reportEscapedHidden, reportKind } from "./decode-values.ts";
import { PLAN_LIMITS } from "./limits.ts";
import { findHidden } from "./hidden-characters.ts";
import { meaningOf, type YamlNode, type YamlScalar } from "./yaml-node.ts";

/** The globs of a list; entries that are none are findings and left out. */
export function readGlobs(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): readonly Located<Glob>[] {
  const items = readList(context, node, what) ?? [];
  return items.flatMap((item) => readGlob(context, item, `an entry of ${what}`) ?? []);
}

/** A glob; null when the key is absent, or after a finding. */
export function readGlob(context: DecodeContext, node: YamlNode | null, what: string): Located<Glob> | null {
  if (node === null) return null;
  if (node.kind !== "scalar" || meaningOf(node) !== "text") {
    reportKind(context, node, what, "a text");
    return null;
  }
  if (node.text.length > PLAN_LIMITS.globChars) {
    const length = `${String(node.text.length)} characters long, and ${String(PLAN_LIMITS.globChars)} are allowed`;
    report(context, "invalid-glob", node.span, `${what} is ${length}: split it into several globs`);
    return null;
  }
  return parse(context, node, what);
}

function parse(context: DecodeContext, node: YamlScalar, what: string): Located<Glob> | null {
  const parsed = parseGlob(node.text);
  if (parsed.ok) return { value: parsed.glob, span: node.span };
  const { problem } = parsed;
  // The scan of the file has already shown a hidden character that stands in it as such.
  const raw = context.source.text.slice(node.span.start, node.span.end);
  if (problem.kind === "hidden-characters" && findHidden(raw).length > 0) return null;
  if (problem.kind === "hidden-characters" && reportEscapedHidden(context, node, what)) return null;
  report(context, problem.kind, locateProblem(node, problem), describe(problem));
  return null;
}

// The place inside the text when its offsets are the file's; the whole text otherwise.
function locateProblem(node: YamlScalar, problem: GlobProblem): Span {
  if (node.contentStart === null) return node.span;
  return { start: node.contentStart + problem.start, end: node.contentStart + problem.end };
}

function describe({ message, repair }: GlobProblem): string {
  if (repair === null || message.includes(repair)) return message;
  return `${message}; write "${repair}"`;
}
