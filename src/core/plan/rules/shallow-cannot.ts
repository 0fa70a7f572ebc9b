import { findOverlaps, parseGlob, type Glob, type Scope } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { Located } from "../../source-text.ts";
import type { PlanModel } from "../model.ts";
import type { Track } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { globsOf, scopeOf } from "../scope.ts";
import { code, quoteGlob } from "../wording.ts";

interface Shallow {
  readonly track: Track;
  readonly glob: Located<Glob>;
  readonly deep: Glob;
  /** What the deep form would forbid beyond all that the track's CANNOT forbids now. */
  readonly rest: Scope;
}

/** `cannot-touch: ["db/*"]` while another track claims paths deeper in `db`: the star stops at the first slash. */
export function findShallowCannots(model: PlanModel): readonly Finding[] {
  const shallow = model.plan.tracks.flatMap((track) => listShallow(track));
  if (shallow.length === 0) return [];
  const own = model.claimants.slice(0, model.ownCount);
  const overlaps = findOverlaps([...shallow.map((each) => each.rest), ...own.map((each) => each.scope)], {
    mayConflict: (a, b) =>
      a < shallow.length && b >= shallow.length && own[b - shallow.length]?.track !== shallow[a]?.track,
  });
  const reported = new Set<number>();
  return overlaps.flatMap((overlap) => {
    const each = shallow[overlap.a];
    const other = own[overlap.b - shallow.length]?.track;
    if (each === undefined || other === undefined || overlap.kind !== "found") return [];
    if (reported.has(overlap.a)) return [];
    reported.add(overlap.a);
    return [describe(model, each, other, overlap.witness)];
  });
}

function listShallow(track: Track): readonly Shallow[] {
  const cannot = globsOf(track.cannotTouch);
  return track.cannotTouch.flatMap((glob) => {
    // A lone `*` means the files at the top of the repository, and says so.
    if (!/[^/]\/\*$/.test(glob.value.text)) return [];
    const deep = parseGlob(`${glob.value.text}*`);
    return deep.ok ? [{ track, glob, deep: deep.glob, rest: scopeOf([deep.glob], cannot) }] : [];
  });
}

function describe(model: PlanModel, { track, glob, deep }: Shallow, other: Track, witness: string): Finding {
  const folder = glob.value.text.slice(0, -2);
  return planFinding(model, "shallow-cannot", {
    span: glob.span,
    tracks: [track.id, other.id],
    message: `${quoteGlob(glob.value)} under \`cannot-touch\` of track ${code(track.id)} covers only files directly in ${code(folder)}; it leaves ${code(witness)} uncovered, which track ${code(other.id)} claims. Write ${quoteGlob(deep)} to cover all that is below`,
  });
}
