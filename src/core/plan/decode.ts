import type { Finding } from "../finding.ts";
import type { Located, SourceText, Span } from "../source-text.ts";
import { readBranchName } from "./decode-branch.ts";
import { insideTrack, report, type DecodeContext } from "./decode-context.ts";
import { readIssue } from "./decode-issue.ts";
import { readPaths } from "./decode-path.ts";
import { decodeBoundaries, decodeGates, decodeRules, decodeShared, decodeVerify } from "./decode-sections.ts";
import { decodeTrack } from "./decode-track.ts";
import { readChoice, readFields, readMapping, readText, type Fields } from "./decode-values.ts";
import { PLAN_LIMITS } from "./limits.ts";
import type { Plan, PlanId, Track, TrackId } from "./plan.ts";
import { DEFAULT_READ_FIRST, PLAN_ID, PLAN_KEYS, TRACK_ID } from "./plan-keys.ts";
import { reportFileProblems, tooLarge } from "./decode-file.ts";
import { meaningOf } from "./yaml-node.ts";
import { readYaml } from "./yaml-tree.ts";

/** A plan file, decoded as far as it goes. */
export interface DecodedPlan {
  /** Null when there is no plan to speak of: no YAML mapping, no slug, no tracks, or a track without a usable id. */
  readonly plan: Plan | null;
  /** Every problem of the file's form, in the order of the file. Not empty when `plan` is null. */
  readonly findings: readonly Finding[];
}

/**
 * Decodes the text of a plan file.
 *
 * 1. Never throws, whatever the text.
 * 2. All problems are collected in one run. A part that is wrong is left out of the plan, and its finding says so:
 *    a track with such a finding has a scope that is known in part alone.
 */
export function decodePlan(source: SourceText): DecodedPlan {
  const context: DecodeContext = { source, findings: [], tracks: [] };
  if (tooLarge(context)) return { plan: null, findings: context.findings };
  const yaml = readYaml(source.text);
  reportFileProblems(context, yaml);
  const fields = yaml.root === null ? null : readFields(context, yaml.root, "a plan", PLAN_KEYS);
  const plan = fields === null ? null : decodeFields(context, fields);
  return { plan, findings: inFileOrder(context.findings) };
}

function decodeFields(context: DecodeContext, fields: Fields): Plan | null {
  if (!readsVersion(context, fields)) return null;
  const id = readPlanId(context, fields);
  const tracks = decodeTracks(context, fields, id?.value ?? null);
  const readFirst = readPaths(context, fields.get("read-first"), "`read-first`");
  const parts = {
    source: context.source,
    base: readBranchName(context, fields.get("base"), "`base`"),
    delivery: readChoice(context, fields.get("delivery"), "`delivery`", DELIVERIES)?.value ?? "pull-request",
    label: readLabel(context, fields),
    readFirst: readFirst?.map((path) => path.value) ?? DEFAULT_READ_FIRST,
    readFirstSpan: readFirst === null ? null : (fields.get("read-first")?.span ?? null),
    gates: decodeGates(context, fields.get("gates")),
    shared: decodeShared(context, fields.get("shared")),
    boundaries: decodeBoundaries(context, fields.get("boundaries")),
    verify: decodeVerify(context, fields.get("verify")),
    rules: decodeRules(context, fields.get("rules")),
    trackingIssue: readIssue(context, fields.get("tracking-issue"), "`tracking-issue`"),
  } as const;
  const title = readText(context, fields.get("title"), "`title`")?.value;
  if (id === null || tracks === null) return null;
  return { ...parts, id, title: title ?? id.value, tracks };
}

const DELIVERIES = ["pull-request", "push"] as const;
const MAX_LABEL_CHARS = 50;

// A file of another version is not read any further: its keys may mean something else.
function readsVersion(context: DecodeContext, fields: Fields): boolean {
  const node = fields.get("version");
  if (node === null) {
    report(
      context,
      "invalid-plan",
      pointAt(fields.span),
      "the plan lacks `version`: write `version: 1` first",
    );
    return true;
  }
  if (node.kind === "scalar" && meaningOf(node) === "integer" && Number(node.text) === 1) return true;
  const shown = node.kind === "scalar" ? `\`${node.text}\`` : "no number";
  report(context, "invalid-plan", node.span, `\`version\` is ${shown}, and only \`version: 1\` is known`);
  return false;
}

function readPlanId(context: DecodeContext, fields: Fields): Located<PlanId> | null {
  const node = fields.get("plan");
  const text = readText(context, node, "`plan`");
  if (node === null) {
    report(
      context,
      "invalid-plan",
      pointAt(fields.span),
      "the plan lacks its slug: write `plan: my-feature`",
    );
  }
  if (text === null) return null;
  if (isPlanId(text.value)) return { value: text.value, span: text.span };
  const rule = "a slug has 1 to 40 lower-case letters, digits and hyphens and starts with a letter";
  report(context, "invalid-plan", text.span, `\`plan\` is \`${text.value}\`, but ${rule}`);
  return null;
}

function decodeTracks(context: DecodeContext, fields: Fields, plan: PlanId | null): readonly Track[] | null {
  const node = fields.get("tracks");
  if (node === null) {
    report(context, "invalid-plan", pointAt(fields.span), "the plan lacks `tracks`: give each agent a track");
    return null;
  }
  const entries = readMapping(context, node, "`tracks`")?.entries ?? null;
  if (entries === null) return null;
  if (entries.length === 0) {
    report(context, "invalid-plan", node.span, "`tracks` is empty: give each agent a track");
    return null;
  }
  const excess = entries[PLAN_LIMITS.tracks];
  if (excess !== undefined) {
    const counts = `${String(entries.length)} tracks, and ${String(PLAN_LIMITS.tracks)} are allowed`;
    report(context, "invalid-plan", excess.key.span, `the plan has ${counts}: split it into several plans`);
    return null;
  }
  const tracks = entries.map(({ key, value }) => {
    const inside = insideTrack(context, key.text);
    const id = readTrackId(inside, key.text, key.span);
    return decodeTrack(inside, { id: id ?? toTrackId(key.text), span: key.span, plan }, value);
  });
  if (!entries.every(({ key }) => TRACK_ID.test(key.text))) return null;
  return tracks.filter((track) => track !== null);
}

function readTrackId(context: DecodeContext, text: string, span: Span): TrackId | null {
  if (TRACK_ID.test(text)) return toTrackId(text);
  const rule = "an id has 1 to 40 letters, digits, `_` and `-` and starts with a letter";
  report(context, "invalid-plan", span, `\`${text.slice(0, 80)}\` is no track id: ${rule}`);
  return null;
}

function readLabel(context: DecodeContext, fields: Fields): string | null {
  const label = readText(context, fields.get("label"), "`label`");
  if (label === null) return null;
  if (label.value.length <= MAX_LABEL_CHARS && !label.value.includes(",")) return label.value;
  const rule = `a GitHub label has at most ${String(MAX_LABEL_CHARS)} characters and no comma`;
  report(context, "invalid-plan", label.span, `\`label\` is \`${label.value}\`, but ${rule}`);
  return null;
}

function pointAt(span: Span): Span {
  return { start: span.start, end: span.start };
}

function isPlanId(text: string): text is PlanId {
  return PLAN_ID.test(text);
}

function toTrackId(text: string): TrackId {
  return text as TrackId;
}

function inFileOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => a.location.line - b.location.line || a.location.column - b.location.column,
  );
}
