import type { MergeRecord } from "../../../src/core/coordinate/merge.ts";
import { decodePlan } from "../../../src/core/plan/decode.ts";
import type { Plan, TrackId } from "../../../src/core/plan/plan.ts";
import { SourceText } from "../../../src/core/source-text.ts";

/** Decodes a plan that must be sound; `body` follows version, slug and title. */
export function planOf(body: string): Plan {
  const source = new SourceText(".github/dispatch/demo.yml", `version: 1\nplan: demo\ntitle: Demo\n${body}`);
  const { plan, findings } = decodePlan(source);
  const problems = findings.filter((finding) => finding.severity === "error");
  if (plan === null || problems.length > 0) throw new Error(`no plan: ${JSON.stringify(problems)}`);
  return plan;
}

/** A track entry with a scope; `more` holds further lines of the entry, without indentation. */
export function trackEntry(id: string, canTouch: readonly string[], more: readonly string[] = []): string {
  const lines = [`type: code`, `handover: docs/${id}.md`, `can-touch: ${JSON.stringify(canTouch)}`, ...more];
  return `  ${id}:\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

/** Ids as the decoder brands them. */
export function trackIds(...ids: readonly string[]): readonly TrackId[] {
  if (ids.length === 0) return [];
  return planOf(`tracks:\n${ids.map((id) => trackEntry(id, [`${id}/**`])).join("")}`).tracks.map(
    ({ id }) => id,
  );
}

/** Past merges, newest first, from the paths that each touched. */
export function historyOf(...merges: readonly (readonly string[])[]): readonly MergeRecord[] {
  return merges.map((paths, index) => ({
    sha: String(index).padStart(40, "0"),
    subject: `merge ${String(index)}`,
    committedAt: 1_700_000_000 - index,
    paths,
  }));
}
