import { findEscape, parseGlob, type Glob } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { Located } from "../../source-text.ts";
import type { PlanModel } from "../model.ts";
import type { Track } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { scopeOf } from "../scope.ts";
import { code, quoteGlob } from "../wording.ts";

/** Below this many files a share says little. */
const MIN_FILES = 20;
const BROAD_SHARE = 0.5;

/** A scope so wide that it leaves other tracks no room: the top level, every folder, or most files. */
export function findBroadScopes(model: PlanModel): readonly Finding[] {
  return model.plan.tracks.flatMap((track, index) => {
    const globs = track.canTouch.filter((glob) => coversTop(glob.value));
    if (globs.length > 0) return globs.map((glob) => describeGlob(model, track, glob));
    return describeShare(model, track, index);
  });
}

function coversTop(glob: Glob): boolean {
  // Only a glob whose first segment is open can cover the top, and deciding each of thousands would be waste.
  if (!/^[*?[{(+@!]/.test(glob.text)) return false;
  return TOPS.some((top) => {
    const parsed = parseGlob(top);
    return parsed.ok && findEscape(scopeOf([parsed.glob]), scopeOf([glob])).kind === "none";
  });
}

const TOPS = ["*", "*/*"] as const;

function describeGlob(model: PlanModel, track: Track, { value, span }: Located<Glob>): Finding {
  return planFinding(model, "broad-scope", {
    span,
    tracks: [track.id],
    message: `${quoteGlob(value)} gives track ${code(track.id)} the whole top level of the repository: name the folders that its work needs, as in "api/routes/**"`,
  });
}

function describeShare(model: PlanModel, track: Track, index: number): readonly Finding[] {
  const total = model.tree?.files.length ?? 0;
  const count = model.existing?.count(index) ?? 0;
  if (total < MIN_FILES || count <= total * BROAD_SHARE) return [];
  const share = `${String(count)} of ${String(total)} files (${String(Math.floor((count / total) * 100))} %)`;
  return [
    planFinding(model, "broad-scope", {
      span: track.span,
      tracks: [track.id],
      message: `the scope of track ${code(track.id)} holds ${share}: narrow its globs to the folders that its work needs`,
    }),
  ];
}
