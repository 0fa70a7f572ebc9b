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
    const wide = track.canTouch.flatMap((glob) => {
      const what = nameTop(glob.value);
      return what === null ? [] : [describeGlob(model, track, glob, what)];
    });
    return wide.length > 0 ? wide : describeShare(model, track, index);
  });
}

// What a glob covers of the top of the repository; null when it leaves a part of it free.
function nameTop(glob: Glob): string | null {
  // Only a glob that starts with a wildcard covers the top as people write it; deciding all of them would be waste.
  if (!/^[*?{][^()[\]]*$/.test(glob.text)) return null;
  const covered = TOPS.find(([top]) => {
    const parsed = parseGlob(top);
    return parsed.ok && findEscape(scopeOf([parsed.glob]), scopeOf([glob])).kind === "none";
  });
  return covered?.[1] ?? null;
}

const TOPS = [
  ["**", "the whole repository"],
  ["*/*", "every folder at the top of the repository"],
  ["*", "every file at the top of the repository"],
] as const;

function describeGlob(model: PlanModel, track: Track, { value, span }: Located<Glob>, what: string): Finding {
  return planFinding(model, "broad-scope", {
    span,
    tracks: [track.id],
    message: `${quoteGlob(value)} gives track ${code(track.id)} ${what}: name the folders that its work needs, as in "api/routes/**"`,
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
