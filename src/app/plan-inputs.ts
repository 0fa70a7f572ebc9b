import type { Severity } from "../core/finding.ts";
import { matchGlob } from "../core/glob/index.ts";
import type { Glob } from "../core/glob/index.ts";
import { choiceInput, flagInput, planGlobsInput } from "./inputs.ts";
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

/** Reads the inputs once; fails with `bad-input` on a word that an input does not know. */
export function readPlanInputs(runtime: Runtime): PlanInputs {
  const author = runtime.input("comment-author");
  return {
    isPlan: matcherOf(planGlobsInput(runtime)),
    failOn: choiceInput(runtime, "fail-on", ["error", "warning"]),
    checkIssues: flagInput(runtime, "check-issues", true),
    comment: flagInput(runtime, "comment", true),
    commentAuthor: author === "" ? null : author,
    templates: runtime.input("templates").replace(/\/+$/, "") || TEMPLATE_FOLDER,
  };
}

function matcherOf(globs: readonly Glob[]): (path: string) => boolean {
  return (path) => globs.some((glob) => matchGlob(glob, path));
}
