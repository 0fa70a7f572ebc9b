import { matchGlob } from "../../glob/index.ts";
import { findInPlan } from "../audit-finding.ts";
import type { AuditRule } from "../audit-context.ts";

/**
 * A diff that touches none of the files the track exists for.
 *
 * A second change of a track that has merged once owes nothing, and an incomplete diff proves nothing.
 */
export const noMustTouch: AuditRule = ({ plan, track, context, touched }) => {
  const first = track.mustTouch[0];
  if (first === undefined || context.diffProblems.length > 0) return [];
  if (context.mergedTracks?.has(track.id) === true) return [];
  const globs = track.mustTouch.map((glob) => glob.value);
  if (touched.some(({ path }) => globs.some((glob) => matchGlob(glob, path)))) return [];
  const list = globs.map((glob) => `"${glob.text}"`).join(", ");
  const message =
    `track "${track.id}" must touch at least one of ${list}, and this change touches none of them ` +
    `(${describeCount(touched.length)}). Finish the track's own work in this change.`;
  return [findInPlan("no-must-touch", plan, [track.id], first.span, message)];
};

function describeCount(count: number): string {
  return count === 1 ? "it touches 1 file" : `it touches ${String(count)} files`;
}
