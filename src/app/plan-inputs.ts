import type { Severity } from "../core/finding.ts";
import { matchGlob, parseGlob } from "../core/glob/index.ts";
import { ActionError } from "./errors.ts";
import { choiceInput, flagInput, listInput } from "./inputs.ts";
import { TEMPLATE_FOLDER } from "./load-templates.ts";
import type { Runtime } from "./ports.ts";

/** The inputs of the root action. */
export interface PlanInputs {
  readonly isPlan: (path: string) => boolean;
  readonly failOn: Severity;
  readonly checkIssues: boolean;
  readonly comment: boolean;
  readonly commentAuthor: string | null;
  readonly templates: string;
}

const DEFAULT_PLANS = [".github/dispatch/*.yml", ".github/dispatch/*.yaml"];

/** Reads the inputs once; fails with `bad-input` on a word that an input does not know. */
export function readPlanInputs(runtime: Runtime): PlanInputs {
  const author = runtime.input("comment-author");
  return {
    isPlan: planMatcher(listInput(runtime, "plans", DEFAULT_PLANS)),
    failOn: choiceInput(runtime, "fail-on", ["error", "warning"]),
    checkIssues: flagInput(runtime, "check-issues", true),
    comment: flagInput(runtime, "comment", true),
    commentAuthor: author === "" ? null : author,
    templates: runtime.input("templates").replace(/\/+$/, "") || TEMPLATE_FOLDER,
  };
}

function planMatcher(globs: readonly string[]): (path: string) => boolean {
  const parsed = globs.map((text) => {
    const result = parseGlob(text);
    if (result.ok) return result.glob;
    throw new ActionError("bad-input", `input plans has the glob "${text}": ${result.problem.message}`);
  });
  return (path) => parsed.some((glob) => matchGlob(glob, path));
}
