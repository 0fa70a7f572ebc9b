import { isConcrete } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { protectedFolders } from "../scope.ts";
import { code, quoteGlob } from "../wording.ts";

/** A `can-touch` glob that opens a protected folder: workflows run with the repository's rights. */
export function findOpenedProtection(model: PlanModel): readonly Finding[] {
  const folders = protectedFolders(model.plan, model.planPaths);
  return model.plan.tracks.flatMap((track) =>
    track.canTouch.flatMap(({ value, span }) => {
      const folder = folders.find((each) => value.text.startsWith(each));
      if (folder === undefined) return [];
      const what =
        folder === ".github/"
          ? "workflows and settings run with the repository's rights"
          : "plan files decide what every track may do";
      const kind = folder.endsWith("/") ? "folder" : "file";
      const narrower = isConcrete(value) ? "" : ", and name single files there in place of the glob";
      const message = `${quoteGlob(value)} opens the protected ${kind} ${code(folder)} to track ${code(track.id)}, and ${what}: have a person review what this track does there${narrower}`;
      return [planFinding(model, "protected-path", { span, tracks: [track.id], message })];
    }),
  );
}
