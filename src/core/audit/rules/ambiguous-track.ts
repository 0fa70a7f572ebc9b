import type { Finding } from "../../finding.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Signal } from "../attribute.ts";
import { startOf } from "../audit-finding.ts";

/** A change whose signals name no single track: shows every signal and what to correct. */
export function findAmbiguousTrack(
  signals: readonly Signal[],
  plans: readonly Plan[],
  place: { readonly planPath: string; readonly baseBranch: string },
): Finding {
  const shown = signals.map(describeSignal).join("; ");
  const message = `which track this change belongs to is not clear: ${shown}. ${describeRepair(signals, plans, place.baseBranch)}`;
  const named = signals.flatMap(({ candidates }) =>
    candidates.map(({ plan, track }) => `${plan.id.value}/${track.id}`),
  );
  return {
    rule: "ambiguous-track",
    severity: "error",
    message,
    location: startOf(place.planPath),
    tracks: [...new Set(named)],
  };
}

const PLACES: Readonly<Record<Signal["kind"], string>> = {
  branch: "branch",
  label: "label",
  body: "Dispatch-Track line in the body",
  commit: "Dispatch-Track line in a commit",
};

function describeSignal({ kind, text, candidates }: Signal): string {
  const means = candidates.map(({ plan, track }) => `"${plan.id.value}/${track.id}"`).join(" or ");
  return `${PLACES[kind]} "${text}" means ${means === "" ? "no track of any plan" : means}`;
}

function describeRepair(signals: readonly Signal[], plans: readonly Plan[], baseBranch: string): string {
  const unknown = signals.filter(({ candidates }) => candidates.length === 0);
  if (unknown.length === 0)
    return "Correct the signals so that all of them name the one track; a change of several tracks is one pull request a track.";
  const ids = plans.map(
    (plan) =>
      `"${plan.id.value}" (tracks ${plan.tracks
        .map((track) => `"${track.id}"`)
        .slice(0, 20)
        .join(", ")})`,
  );
  const known = ids.length === 0 ? "none" : ids.slice(0, 10).join(", ");
  return `Plans on "${baseBranch}": ${known}. Write <plan>/<track> of one of them, or put the plan file back if it was removed while the track is open.`;
}
