import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from "js-yaml";
import type { Event, ScalarEvent } from "js-yaml";
import { PLAN_LIMITS } from "./limits.ts";
import { YamlBuilder } from "./yaml-builder.ts";
import { explainSyntaxError } from "./yaml-hint.ts";
import type { YamlNode, YamlProblem, YamlScalar } from "./yaml-node.ts";

/** A file read as YAML. */
export interface YamlReading {
  /** The one document; null when the file is not YAML, is empty, or holds several documents. */
  readonly root: YamlNode | null;
  /** In the order of the file. Not empty when `root` is null. */
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads one YAML document into a located tree.
 *
 * 1. Never throws on any text. Work is bounded by the text and by `PLAN_LIMITS.aliasedNodes`.
 * 2. Tags, several documents, keys that are not texts, and aliases into themselves are problems.
 * 3. A key that is written twice is a problem; its first value counts.
 */
export function readYaml(text: string): YamlReading {
  const events = readEvents(text);
  if (!Array.isArray(events)) return { root: null, problems: [events] };
  const builder = new YamlBuilder(text);
  for (const event of events) feed(builder, text, event);
  return builder.finish();
}

function readEvents(text: string): Event[] | YamlProblem {
  try {
    // One level more than allowed, so that a deep collection is reported where it stands and not as a syntax error.
    return parseEvents(text, { maxDepth: PLAN_LIMITS.nesting + 2 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return explainSyntaxError(text, error.mark?.position ?? 0, error.reason);
  }
}

function feed(builder: YamlBuilder, text: string, event: Event): void {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      builder.openDocument();
      return;
    case EVENT_ID.SEQUENCE:
      builder.open("sequence", event.start, properties(text, event), text[event.start] === "[");
      return;
    case EVENT_ID.MAPPING:
      builder.open("mapping", event.start, properties(text, event), text[event.start] === "{");
      return;
    case EVENT_ID.SCALAR:
      builder.addScalar(toScalar(builder, text, event), properties(text, event));
      return;
    case EVENT_ID.ALIAS:
      builder.addAlias({ start: event.anchorStart - 1, end: event.anchorEnd });
      return;
    case EVENT_ID.POP:
      builder.close();
      return;
  }
}

function properties(
  text: string,
  event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
) {
  return {
    anchor:
      event.anchorStart < 0
        ? null
        : {
            name: text.slice(event.anchorStart, event.anchorEnd),
            span: { start: event.anchorStart - 1, end: event.anchorEnd },
          },
    tag: event.tagStart < 0 ? null : { start: event.tagStart, end: event.tagEnd },
  };
}

function toScalar(builder: YamlBuilder, text: string, event: ScalarEvent): YamlScalar {
  if (event.valueStart < 0) {
    const point = builder.pointAfterLast(event.anchorEnd, event.tagEnd);
    return {
      kind: "scalar",
      span: { start: point, end: point },
      text: "",
      style: "plain",
      contentStart: point,
    };
  }
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const plain = event.style === SCALAR_STYLE.PLAIN;
  const margin = quoted ? 1 : 0;
  const value = getScalarValue(text, event);
  return {
    kind: "scalar",
    span: { start: event.valueStart - margin, end: event.valueEnd + margin },
    text: value,
    style: quoted ? "quoted" : plain ? "plain" : "block",
    contentStart: text.slice(event.valueStart, event.valueEnd) === value ? event.valueStart : null,
  };
}
