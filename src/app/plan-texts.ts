import type { Plan, Track } from "../core/plan/plan.ts";
import type { PlanReport } from "../core/plan/report.ts";
import { codeSpan, fence } from "../render/markdown.ts";
import { renderPlaybook } from "../render/playbook.ts";
import { renderPrompt } from "../render/prompt.ts";
import { renderSummary } from "../render/summary.ts";
import type { Templates } from "../render/templates/defaults.ts";
import { countWords } from "../render/word-count.ts";

/** One track's prompt. */
export interface TrackPrompt {
  readonly track: string;
  /** First 12 hex digits of SHA-256 over the track's canonical content. */
  readonly digest: string;
  readonly words: number;
  readonly prompt: string;
}

/** Everything that is generated from a plan without errors. */
export interface PlanTexts {
  readonly plan: string;
  readonly prompts: readonly TrackPrompt[];
  readonly playbook: string;
  readonly summary: string;
}

/** What the texts depend on beside the plan. */
export interface TextContext {
  readonly templates: Templates;
  /** The repository's default branch; null when it is not known. */
  readonly defaultBranch: string | null;
}

/** The prompts of the tracks given, in their order, and the coordinator's texts about the whole plan. */
export function planTexts(
  plan: Plan,
  report: PlanReport,
  tracks: readonly Track[],
  { templates, defaultBranch }: TextContext,
): PlanTexts {
  return {
    plan: plan.id.value,
    prompts: tracks.map((track) => {
      const prompt = renderPrompt(plan, track, { defaultBranch, template: templates.prompt });
      return {
        track: track.id,
        digest: report.digests.get(track.id) ?? "",
        words: countWords(prompt),
        prompt,
      };
    }),
    playbook: renderPlaybook(plan, report.phases, { defaultBranch, template: templates.playbook }),
    summary: renderSummary(plan, report.phases, templates.summary),
  };
}

/** All texts as one document: summary, prompts in fences, playbook. */
export function textsMarkdown(texts: PlanTexts): string {
  const prompts = texts.prompts.map(
    (one) => `### Prompt: ${codeSpan(one.track)}\n\n${fence(one.prompt, "text")}`,
  );
  return `${[texts.summary, ...prompts, texts.playbook].join("\n\n")}\n`;
}
