import { findEscape } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import type { SharedRule } from "../plan.ts";
import { planFinding } from "../rule.ts";
import { scopeOf, sharedScope } from "../scope.ts";
import { code, quoteGlob } from "../wording.ts";

/** A `can-touch` glob that lies wholly in a shared path, and so claims nothing. */
export function findSharedClaims(model: PlanModel): readonly Finding[] {
  const { plan } = model;
  if (plan.shared.length === 0) return [];
  const all = sharedScope(plan);
  const decided = new Map<string, boolean>();
  return plan.tracks.flatMap((track) =>
    track.canTouch.flatMap(({ value: glob, span }) => {
      const isClaim = decided.get(glob.text) ?? findEscape(scopeOf([glob]), all).kind === "none";
      decided.set(glob.text, isClaim);
      if (!isClaim) return [];
      const shared = plan.shared.find(
        (each) => findEscape(scopeOf([glob]), scopeOf([each.path.value])).kind === "none",
      );
      const rule = shared === undefined ? "under their rules" : tellRule(shared.rule);
      return [
        planFinding(model, "shared-claimed", {
          span,
          tracks: [track.id],
          message: `track ${code(track.id)} claims ${quoteGlob(glob)}, but the plan shares it${shared === undefined ? "" : ` by ${quoteGlob(shared.path.value)}`}: a shared path is in no scope, and every track may change it ${rule}. List under \`can-touch\` what this track owns alone, or give the path to one owner with \`boundaries\` in place of \`shared\``,
        }),
      ];
    }),
  );
}

function tellRule(rule: SharedRule): string {
  switch (rule.kind) {
    case "append-only":
      return "by adding lines";
    case "derived-from":
      return "together with what it is derived from";
    case "owner":
      return `through its owner ${code(rule.owner.value)}`;
  }
}
