import { findOverlaps, ScopeIndex, type Glob } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { globsOf, scopeOf } from "../scope.ts";
import { code, quoteGlob } from "../wording.ts";
import { literalFolder } from "./plan-globs.ts";

/**
 * A CANNOT glob that no file and no track of the plan could ever run into.
 *
 * A CANNOT that names another track's ground is the normal style, though it takes nothing from this track's CAN.
 * A glob in a folder that does not exist is `path-not-found`, which says more.
 */
export function findUselessCannots(model: PlanModel): readonly Finding[] {
  const { tree } = model;
  if (tree === null) return [];
  const unmet = findUnmet(model);
  if (unmet.size === 0) return [];
  return model.plan.tracks.flatMap((track) =>
    track.cannotTouch
      .filter(({ value }) => unmet.has(value.text) && tree.hasFolder(literalFolder(value)))
      .map(({ value, span }) =>
        planFinding(model, "useless-cannot", {
          span,
          tracks: [track.id],
          message: `${quoteGlob(value)} under \`cannot-touch\` of track ${code(track.id)} forbids nothing: no existing file matches it, and no track could create one. Check its spelling, or name what the track must keep off`,
        }),
      ),
  );
}

// The texts of CANNOT globs that meet no track's CAN and no existing file.
function findUnmet(model: PlanModel): ReadonlySet<string> {
  const { tracks } = model.plan;
  const cannots = [
    ...new Map(
      tracks.flatMap((track) => globsOf(track.cannotTouch)).map((glob) => [glob.text, glob]),
    ).values(),
  ];
  const scopes = [
    ...cannots.map((glob) => scopeOf([glob])),
    ...tracks.map((track) => scopeOf(globsOf(track.canTouch))),
  ];
  const mayConflict = (a: number, b: number) => a < cannots.length && b >= cannots.length;
  const met = new Set(findOverlaps(scopes, { mayConflict }).map((overlap) => overlap.a));
  return withoutFiles(
    model,
    cannots.filter((_, index) => !met.has(index)),
  );
}

function withoutFiles(model: PlanModel, globs: readonly Glob[]): ReadonlySet<string> {
  const index = new ScopeIndex(globs.map((glob) => scopeOf([glob])));
  const matched = new Set(
    (model.tree?.files ?? []).flatMap((file) => index.classify(file).map((each) => each.scope)),
  );
  return new Set(globs.filter((_, at) => !matched.has(at)).map((glob) => glob.text));
}
