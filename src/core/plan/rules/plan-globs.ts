import type { Glob } from "../../glob/index.ts";
import type { Located, Span } from "../../source-text.ts";
import type { Plan, Track } from "../plan.ts";

/** A glob of a plan with the key it stands under. */
export interface PlanGlob {
  readonly key: string;
  readonly glob: Glob;
  readonly span: Span;
  /** The track it belongs to; empty for the plan's own. */
  readonly tracks: readonly string[];
  readonly track: Track | null;
}

/** Every glob over files in a plan but the `when` of gates, in the order of the file's sections. */
export function listPlanGlobs(plan: Plan): readonly PlanGlob[] {
  const ofPlan = [
    ...toGlobs(
      "shared",
      null,
      plan.shared.map((shared) => shared.path),
    ),
    ...toGlobs(
      "boundaries",
      null,
      plan.boundaries.map((boundary) => boundary.path),
    ),
  ];
  return [...ofPlan, ...plan.tracks.flatMap((track) => listTrackGlobs(track))];
}

/** Every glob of a track. */
export function listTrackGlobs(track: Track): readonly PlanGlob[] {
  return [
    ...toGlobs(track.type === "code" ? "can-touch" : "outputs", track, track.canTouch),
    ...toGlobs("cannot-touch", track, track.cannotTouch),
    ...toGlobs("must-touch", track, track.mustTouch),
  ];
}

/** The folder that every match of a glob is below: its leading segments without wildcards; "" for none. */
export function literalFolder(glob: Glob): string {
  const segments = glob.text.split("/");
  const magic = segments.findIndex((segment) => /[*?[\]{}()\\]/.test(segment));
  return segments.slice(0, magic < 0 ? -1 : magic).join("/");
}

function toGlobs(key: string, track: Track | null, globs: readonly Located<Glob>[]): readonly PlanGlob[] {
  const tracks = track === null ? [] : [track.id];
  return globs.map(({ value, span }) => ({ key, glob: value, span, tracks, track }));
}
