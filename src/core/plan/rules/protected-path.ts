import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { openedFolder } from "../scope.ts";
import { code, quoteGlob } from "../wording.ts";

/** A `can-touch` glob that opens a protected folder: workflows run with the repository's rights. */
export function findOpenedProtection(model: PlanModel): readonly Finding[] {
  return model.plan.tracks.flatMap((track) =>
    track.canTouch.flatMap(({ value, span }) => {
      const folder = openedFolder(model.plan, value, model.planPaths);
      if (folder === null) return [];
      const what =
        folder === ".github/"
          ? "workflows and settings run with the repository's rights"
          : "plan files decide what every track may do";
      const message = `${quoteGlob(value)} opens the protected ${folder.endsWith("/") ? "folder" : "file"} ${code(folder)} to track ${code(track.id)}, and ${what}: have a person review this track, and name single files there, as in ".github/workflows/ci.yml"`;
      return [planFinding(model, "protected-path", { span, tracks: [track.id], message })];
    }),
  );
}
