import { findOverlaps, parseGlob, ScopeIndex, type Glob } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { FileTree } from "../file-tree.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { globsOf, scopeOf } from "../scope.ts";
import { code, quoteGlob } from "../wording.ts";
import { literalFolder } from "./plan-globs.ts";

/**
 * A CANNOT glob that no file and no track of the plan could ever run into.
 *
 * A CANNOT that names another track's ground is the normal style, though it takes nothing from this track's CAN.
 */
export function findUselessCannots(model: PlanModel): readonly Finding[] {
  const { tree } = model;
  if (tree === null) return [];
  const unmet = findUnmet(model);
  if (unmet.size === 0) return [];
  return model.plan.tracks.flatMap((track) =>
    track.cannotTouch
      .filter(({ value }) => unmet.has(value.text) && !isReportedElsewhere(tree, value))
      .map(({ value, span }) =>
        planFinding(model, "useless-cannot", {
          span,
          tracks: [track.id],
          message: `${quoteGlob(value)} under \`cannot-touch\` of track ${code(track.id)} forbids nothing: no existing file matches it, and no track could create one. Check its spelling, or name what the track must keep off`,
        }),
      ),
  );
}

// A folder that does not exist is `path-not-found`, and a folder in the place of files `directory-as-file`.
function isReportedElsewhere(tree: FileTree, glob: Glob): boolean {
  return !tree.hasFolder(literalFolder(glob)) || tree.hasFolder(glob.text);
}

// The texts of CANNOT globs that meet no track's CAN and no existing file.
function findUnmet(model: PlanModel): ReadonlySet<string> {
  const { tracks } = model.plan;
  const texts = [...new Set(tracks.flatMap((track) => globsOf(track.cannotTouch)).map((glob) => glob.text))];
  const reaches = texts.map((text) => scopeOf(reachOf(text)));
  const claims = tracks.map((track) => scopeOf(globsOf(track.canTouch)));
  const mayConflict = (a: number, b: number) => a < texts.length && b >= texts.length;
  const met = new Set(findOverlaps([...reaches, ...claims], { mayConflict }).map((overlap) => overlap.a));
  const index = new ScopeIndex(reaches.map((reach, at) => (met.has(at) ? scopeOf([]) : reach)));
  for (const file of met.size === texts.length ? [] : (model.tree?.files ?? [])) {
    for (const { scope } of index.classify(file)) met.add(scope);
  }
  return new Set(texts.filter((_, at) => !met.has(at)));
}

// A star that stops too early is `shallow-cannot`: here it counts for all that it seems to cover.
function reachOf(text: string): readonly Glob[] {
  const parsed = parseGlob(/[^/]\/\*$/.test(text) ? `${text}*` : text);
  return parsed.ok ? [parsed.glob] : [];
}
