import type { Glob } from "../glob/index.ts";
import type { Located, Span } from "../source-text.ts";
import { readBranchGlob } from "./decode-branch.ts";
import { report, type DecodeContext } from "./decode-context.ts";
import { readGlobs } from "./decode-glob.ts";
import { readIssues } from "./decode-issue.ts";
import { readPath } from "./decode-path.ts";
import { readChoice, readFields, readText, readTexts, type Fields } from "./decode-values.ts";
import { PLAN_LIMITS } from "./limits.ts";
import type { PlanId, Track, TrackId } from "./plan.ts";
import { TRACK_KEYS } from "./plan-keys.ts";
import type { YamlNode } from "./yaml-node.ts";

/** Where a track's declaration starts. */
export interface TrackHead {
  readonly id: TrackId;
  readonly span: Span;
  /** Null when the plan's own slug could not be read; then the default branch is a guess that nobody sees. */
  readonly plan: PlanId | null;
}

/** A track; null after a finding when the node is no mapping. */
export function decodeTrack(context: DecodeContext, head: TrackHead, node: YamlNode): Track | null {
  const what = `track \`${head.id}\``;
  const fields = readFields(context, node, what, TRACK_KEYS);
  if (fields === null) return null;
  const type = readChoice(context, fields.get("type"), "`type`", ["code", "analysis"])?.value ?? "code";
  const texts = (key: string) => readTexts(context, fields.get(key), `\`${key}\``);
  const issues = (key: string) => readIssues(context, fields.get(key), `\`${key}\``);
  const branch = readBranchGlob(context, fields.get("branch"), "`branch`");
  return {
    id: head.id,
    span: head.span,
    name: readText(context, fields.get("name"), "`name`")?.value ?? head.id,
    type,
    handover: readPath(context, fields.get("handover"), "`handover`"),
    soldiers: texts("soldiers"),
    ...readScope(context, head, fields, type),
    issues: issues("issues"),
    refs: issues("refs"),
    keepOpen: issues("keep-open"),
    needs: texts("needs"),
    branch: branch ?? { value: `dispatch/${head.plan ?? "plan"}/${head.id}`, span: head.span },
    gates: texts("gates"),
    doneWhen: texts("done-when"),
  };
}

type ScopeFields = Pick<Track, "canTouch" | "cannotTouch" | "mustTouch">;

function readScope(
  context: DecodeContext,
  head: TrackHead,
  fields: Fields,
  type: Track["type"],
): ScopeFields {
  const [own, other] = type === "code" ? CODE_KEYS : ANALYSIS_KEYS;
  const globs = (key: string) => readGlobs(context, fields.get(key), `\`${key}\``);
  const canTouch = globs(own);
  const strays = globs(other);
  refuseOtherKey(context, fields, own, other, type);
  requireScope(context, head, fields, own, other);
  const cannotTouch = globs("cannot-touch");
  const mustTouch = globs("must-touch");
  limitGlobs(context, head, [...canTouch, ...strays, ...cannotTouch, ...mustTouch]);
  return { canTouch, cannotTouch, mustTouch };
}

const CODE_KEYS = ["can-touch", "outputs"] as const;
const ANALYSIS_KEYS = ["outputs", "can-touch"] as const;

function refuseOtherKey(
  context: DecodeContext,
  fields: Fields,
  own: string,
  other: string,
  type: Track["type"],
): void {
  const node = fields.get(other);
  if (node === null) return;
  const message =
    type === "code"
      ? `\`${other}\` is for the reports of an analysis: list what this code track may write under \`${own}\`, or set \`type: analysis\``
      : `\`${other}\` is for code, and an analysis track edits none: list the reports that it may write under \`${own}\`, or set \`type: code\``;
  report(context, "invalid-plan", node.span, message);
}

function requireScope(
  context: DecodeContext,
  head: TrackHead,
  fields: Fields,
  own: string,
  other: string,
): void {
  const node = fields.get(own);
  const isEmpty = node === null || (node.kind === "sequence" && node.items.length === 0);
  // Globs under the other key are one mistake and one finding.
  if (!isEmpty || fields.get(other) !== null || fields.isMistyped(own)) return;
  const [files, example] = own === "outputs" ? OUTPUT_WORDS : CAN_WORDS;
  const message = `track \`${head.id}\` declares no \`${own}\`: list the globs of ${files}, as in \`${own}: ["${example}"]\``;
  report(context, "invalid-plan", node?.span ?? head.span, message);
}

const CAN_WORDS = ["the files it owns", "api/routes/**"] as const;
const OUTPUT_WORDS = ["the reports it may write", "docs/reports/*.md"] as const;

function limitGlobs(context: DecodeContext, head: TrackHead, globs: readonly Located<Glob>[]): void {
  const excess = globs[PLAN_LIMITS.globsPerTrack];
  if (excess === undefined) return;
  const counts = `${String(globs.length)} globs, and ${String(PLAN_LIMITS.globsPerTrack)} are allowed`;
  report(
    context,
    "invalid-plan",
    excess.span,
    `track \`${head.id}\` has ${counts}: cover whole folders with one glob, or split the track`,
  );
}
