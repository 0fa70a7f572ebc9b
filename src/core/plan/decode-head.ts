import type { Located, Span } from "../source-text.ts";
import { report, type DecodeContext } from "./decode-context.ts";
import { readText, type Fields } from "./decode-values.ts";
import type { PlanId } from "./plan.ts";
import { PLAN_ID } from "./plan-keys.ts";
import { code } from "./wording.ts";
import { meaningOf } from "./yaml-node.ts";

const MAX_LABEL_CHARS = 50;

/** Whether the file may be read as version 1. A file of another one is not read: its keys may mean something else. */
export function readsVersion(context: DecodeContext, fields: Fields): boolean {
  const node = fields.get("version");
  if (node === null) {
    reportAbsent(context, fields, "version", "the plan lacks `version`: write `version: 1` first");
    return true;
  }
  if (node.kind === "unknown") return false;
  if (node.kind === "scalar" && meaningOf(node) === "integer" && Number(node.text) === 1) return true;
  const written = context.source.text.slice(node.span.start, node.span.end);
  const shown = node.kind === "scalar" ? `is ${code(written)}` : "is no number";
  report(context, "invalid-plan", node.span, `\`version\` ${shown}, and only \`version: 1\` is known`);
  return false;
}

/** The plan's slug; null after a finding. */
export function readPlanId(context: DecodeContext, fields: Fields): Located<PlanId> | null {
  const node = fields.get("plan");
  if (node === null) {
    reportAbsent(context, fields, "plan", "the plan lacks its slug: write `plan: my-feature`");
    return null;
  }
  const text = readText(context, node, "`plan`");
  if (text === null) return null;
  if (isPlanId(text.value)) return { value: text.value, span: text.span };
  const rule = "a slug has 1 to 40 lower-case letters, digits and hyphens and starts with a letter";
  report(context, "invalid-plan", text.span, `\`plan\` is ${code(text.value)}, but ${rule}`);
  return null;
}

/** The plan's GitHub label; null when the key is absent, or after a finding. */
export function readLabel(context: DecodeContext, fields: Fields): string | null {
  const label = readText(context, fields.get("label"), "`label`");
  if (label === null) return null;
  if (label.value.length <= MAX_LABEL_CHARS && !label.value.includes(",")) return label.value;
  const rule = `a GitHub label has at most ${String(MAX_LABEL_CHARS)} characters and no comma`;
  report(context, "invalid-plan", label.span, `\`label\` is ${code(label.value)}, but ${rule}`);
  return null;
}

/** A finding at the start of the plan for a key that it needs, unless the key is there but mistyped. */
export function reportAbsent(context: DecodeContext, fields: Fields, key: string, message: string): void {
  const point: Span = { start: fields.span.start, end: fields.span.start };
  if (!fields.isMistyped(key)) report(context, "invalid-plan", point, message);
}

function isPlanId(text: string): text is PlanId {
  return PLAN_ID.test(text);
}
