import type { Span } from "../source-text.ts";
import { insideTrack, report, type DecodeContext } from "./decode-context.ts";
import { reportAbsent } from "./decode-head.ts";
import { decodeTrack } from "./decode-track.ts";
import { readMapping, type Fields } from "./decode-values.ts";
import { PLAN_LIMITS } from "./limits.ts";
import type { PlanId, Track, TrackId } from "./plan.ts";
import { TRACK_ID } from "./plan-keys.ts";
import { code } from "./wording.ts";
import type { YamlEntry, YamlNode } from "./yaml-node.ts";

/** The plan's tracks; null, after a finding, when there are none, too many, or one without a usable id. */
export function decodeTracks(
  context: DecodeContext,
  fields: Fields,
  plan: PlanId | null,
): readonly Track[] | null {
  const node = fields.get("tracks");
  if (node === null) {
    reportAbsent(context, fields, "tracks", "the plan lacks `tracks`: give each agent a track");
    return null;
  }
  const entries = readMapping(context, node, "`tracks`")?.entries ?? null;
  if (entries === null || !hasSensibleCount(context, node, entries)) return null;
  const tracks = entries.map(({ key, value }) => {
    const inside = insideTrack(context, key.text);
    const id = readTrackId(inside, key.text, key.span);
    // A track without a usable id is decoded for its findings alone.
    return decodeTrack(inside, { id: id ?? toTrackId(key.text), span: key.span, plan }, value);
  });
  if (!entries.every(({ key }) => TRACK_ID.test(key.text))) return null;
  return tracks.filter((track) => track !== null);
}

function hasSensibleCount(context: DecodeContext, node: YamlNode, entries: readonly YamlEntry[]): boolean {
  if (entries.length === 0) {
    report(context, "invalid-plan", node.span, "`tracks` is empty: give each agent a track");
    return false;
  }
  const excess = entries[PLAN_LIMITS.tracks];
  if (excess === undefined) return true;
  const counts = `${String(entries.length)} tracks, and ${String(PLAN_LIMITS.tracks)} are allowed`;
  report(context, "invalid-plan", excess.key.span, `the plan has ${counts}: split it into several plans`);
  return false;
}

function readTrackId(context: DecodeContext, text: string, span: Span): TrackId | null {
  if (TRACK_ID.test(text)) return toTrackId(text);
  const rule = "an id has 1 to 40 letters, digits, `_` and `-` and starts with a letter";
  report(context, "invalid-plan", span, `${code(text)} is no track id: ${rule}`);
  return null;
}

function toTrackId(text: string): TrackId {
  return text as TrackId;
}
