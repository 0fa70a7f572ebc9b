import type { Finding } from "../finding.ts";
import type { SourceText } from "../source-text.ts";
import { readBranchName } from "./decode-branch.ts";
import type { DecodeContext } from "./decode-context.ts";
import { reportFileProblems, tooLarge } from "./decode-file.ts";
import { readLabel, readPlanId, readsVersion } from "./decode-head.ts";
import { readIssue } from "./decode-issue.ts";
import { readPaths } from "./decode-path.ts";
import { decodeBoundaries, decodeGates, decodeRules, decodeShared, decodeVerify } from "./decode-sections.ts";
import { decodeTracks } from "./decode-track-list.ts";
import { readChoice, readFields, readText, type Fields } from "./decode-values.ts";
import type { Plan } from "./plan.ts";
import { DEFAULT_READ_FIRST, PLAN_KEYS } from "./plan-keys.ts";
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

function inFileOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => a.location.line - b.location.line || a.location.column - b.location.column,
  );
}
