import type { Plan, Track } from "../core/plan/plan.ts";
import { codeList, sharedRuleWords } from "./plan-terms.ts";
import { codeSpan } from "./markdown.ts";

/** Longer lists would push the start gate out of sight; the scope below has them in full. */
const MAX_GLOBS_IN_FIRST_LINE = 4;

/** The first line of a prompt: which files the agent owns. */
export function ownsText(track: Track): string {
  const globs = track.canTouch.map((glob) => glob.value.text);
  const owned =
    globs.length <= MAX_GLOBS_IN_FIRST_LINE
      ? codeList(globs)
      : `the ${globs.length} patterns listed under CAN touch below`;
  switch (track.type) {
    case "code":
      return `You own ${owned} and no other file.`;
    case "analysis":
      return `You write ${owned} and no other file. This is READ-ONLY analysis: edit no source code.`;
  }
}

/** CAN and CANNOT in full, what must be touched, and the shared files with their rules. */
export function scopeText(plan: Plan, track: Track): string {
  const can = codeList(track.canTouch.map((glob) => glob.value.text));
  const cannot = codeList(track.cannotTouch.map((glob) => glob.value.text));
  const must = codeList(track.mustTouch.map((glob) => glob.value.text));
  const shared = plan.shared
    .map((each) => `${codeSpan(each.path.value.text)} (${sharedRuleWords(each)})`)
    .join(", ");
  const lines = [
    `CAN touch: ${can}`,
    cannot === "" ? "CANNOT touch: anything else" : `CANNOT touch: ${cannot}, nor anything outside CAN`,
  ];
  if (must !== "")
    lines.push(`${track.mustTouch.length === 1 ? "Must touch" : "Must touch one of"}: ${must}`);
  if (shared !== "" && track.type === "code") lines.push(`Shared: ${shared}`);
  return lines.join("\n");
}
