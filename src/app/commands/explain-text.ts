import { matchGlob } from "../../core/glob/index.ts";
import type { Plan, SharedPath } from "../../core/plan/plan.ts";
import { showHidden } from "../../render/hidden-characters.ts";
import { plural } from "../../render/word-count.ts";
import { paint } from "../cli-style.ts";
import type { Style } from "../cli-style.ts";
import type { PathExplanation, TrackVerdict } from "../explain-paths.ts";

/** Explanations for a person: each path, the tracks that say something of it, and what follows from that. */
export function explanationText(plan: Plan, paths: readonly PathExplanation[], color: boolean): string {
  const style = paint(color);
  return paths.map((path) => `${pathText(plan, path, style)}\n`).join("\n");
}

function pathText(plan: Plan, path: PathExplanation, style: Style): string {
  const told = path.tracks.filter((track) => track.verdict !== "outside");
  const width = Math.max(0, ...told.map((track) => track.id.length));
  return [
    style.bold(showHidden(path.path)),
    ...told.map((track) => trackLine(track, width, style)),
    ...sharedLines(plan, path, style),
    ...(path.protected
      ? [`  ${style.yellow("protected")}  outside every scope that does not name the folder`]
      : []),
    ...(told.some((track) => track.verdict === "allowed") || path.shared
      ? []
      : [nobodyLine(plan, told.length, style)]),
  ].join("\n");
}

function trackLine(track: TrackVerdict, width: number, style: Style): string {
  const verdict = track.verdict === "allowed" ? style.green("may touch ") : style.red("must not  ");
  return `  ${track.id.padEnd(width)}  ${verdict}  ${showHidden(track.pattern ?? "")}`;
}

function sharedLines(plan: Plan, path: PathExplanation, style: Style): readonly string[] {
  if (!path.shared) return [];
  const entry = plan.shared.find((one) => matchGlob(one.path.value, path.path));
  if (entry === undefined) return [];
  const why = entry.why === null ? "" : style.dim(`  (${showHidden(entry.why)})`);
  return [`  ${style.yellow("shared")}  ${showHidden(entry.path.value.text)}: ${ruleText(entry)}${why}`];
}

function ruleText(entry: SharedPath): string {
  switch (entry.rule.kind) {
    case "append-only":
      return "any track may add lines, none may change or remove any";
    case "derived-from": {
      const sources = entry.rule.from.map((glob) => showHidden(glob.value.text)).join(", ");
      return `any track may change it, together with one of ${sources}`;
    }
    case "owner":
      return `only ${showHidden(entry.rule.owner.value)} may change it`;
  }
}

function nobodyLine(plan: Plan, forbidden: number, style: Style): string {
  const others = plan.tracks.length - forbidden;
  const rest = forbidden === 0 ? `all ${plural(others, "track")}` : `the other ${plural(others, "track")}`;
  return `  ${style.dim(others === 0 ? "no track may touch it" : `no track may touch it: outside ${rest}`)}`;
}
