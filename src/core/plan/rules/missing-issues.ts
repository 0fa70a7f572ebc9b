import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** A code track that closes no issue, so that nobody could see from the tracker whether it is done. */
export function findMissingIssues(model: PlanModel): readonly Finding[] {
  return model.plan.tracks
    .filter((track) => track.type === "code" && track.issues.length === 0 && !model.partial.has(track.id))
    .map((track) =>
      planFinding(model, "missing-issues", {
        span: track.span,
        tracks: [track.id],
        message: `code track ${code(track.id)} closes no issue: list the issues that its work settles, as in \`issues: [101]\`, or set \`type: analysis\` if it only reports`,
      }),
    );
}
