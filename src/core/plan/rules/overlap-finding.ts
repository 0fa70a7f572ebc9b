import type { Overlap } from "../../glob/index.ts";
import type { Finding, OverlapEvidence } from "../../finding.ts";
import type { Span } from "../../source-text.ts";
import type { Claimant, PlanModel } from "../model.ts";
import { code, count } from "../wording.ts";

/** An overlap with its two tracks; the first is always one of the checked plan. */
export interface Conflict {
  readonly overlap: Overlap;
  readonly first: Claimant;
  readonly second: Claimant;
}

/** An overlap that was found, with its two tracks. */
export interface FoundConflict extends Conflict {
  readonly overlap: Extract<Overlap, { kind: "found" }>;
}

/** The overlaps of the model with their tracks. */
export function listConflicts(model: PlanModel): readonly Conflict[] {
  return model.overlaps.flatMap((overlap) => {
    const first = model.claimants[overlap.a];
    const second = model.claimants[overlap.b];
    return first === undefined || second === undefined ? [] : [{ overlap, first, second }];
  });
}

/** One finding for each conflict that was found between two tracks of the plan, or between two plans. */
export function describeFound(
  model: PlanModel,
  between: "tracks" | "plans",
  describe: (conflict: FoundConflict) => Finding,
): readonly Finding[] {
  return listConflicts(model).flatMap((conflict) => {
    const { overlap, first, second } = conflict;
    const isCrossPlan = first.plan !== second.plan;
    if (overlap.kind !== "found" || isCrossPlan !== (between === "plans")) return [];
    return [describe({ overlap, first, second })];
  });
}

/** The evidence of a conflict. */
export function gatherEvidence(model: PlanModel, { overlap }: FoundConflict): OverlapEvidence {
  const existing = model.existing?.shared(overlap.a, overlap.b) ?? null;
  return {
    witness: overlap.witness,
    patterns: [overlap.globs[0].text, overlap.globs[1].text],
    existingFiles: existing?.files ?? [],
    existingCount: existing?.count ?? null,
  };
}

/** A sentence on the existing files of a conflict; empty where the files are not known. */
export function tellExisting({ existingCount, existingFiles }: OverlapEvidence): string {
  if (existingCount === null) return "";
  if (existingCount === 0) return " No existing file is in both scopes; the first new one would be.";
  const [first] = existingFiles;
  const verb = existingCount === 1 ? "is" : "are";
  return ` ${count(existingCount, "existing file")} ${verb} in both scopes, first ${code(first ?? "")}.`;
}

/** Where a track's glob stands; the track itself when the glob is none of its `can-touch`. */
export function spanOfGlob({ track }: Claimant, text: string): Span {
  return track.canTouch.find((glob) => glob.value.text === text)?.span ?? track.span;
}
