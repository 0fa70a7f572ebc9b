import { hasErrors } from "../core/finding.ts";
import type { Finding } from "../core/finding.ts";
import { isConcrete, literalPath, matchGlob } from "../core/glob/index.ts";
import type { Glob } from "../core/glob/index.ts";
import type { Plan } from "../core/plan/plan.ts";
import { ActionError } from "./errors.ts";
import { loadPlans } from "./load-plans.ts";
import type { LoadedPlan } from "./load-plans.ts";
import type { RepositoryContent } from "./ports.ts";

/** A plan file of the base branch that says nothing certain. */
export interface BrokenPlan {
  readonly path: string;
  /** At least one error. */
  readonly findings: readonly Finding[];
}

/** The plans in force on a branch: read from its live tip, never from a pull request. */
export interface BasePlans {
  readonly branch: string;
  readonly sha: string;
  readonly defaultBranch: string;
  /** Plans whose tracks merge into this branch. */
  readonly plans: readonly Plan[];
  /** Plans whose tracks merge elsewhere; the copy on that branch is the one in force. */
  readonly otherPlans: readonly Plan[];
  readonly broken: readonly BrokenPlan[];
  /** Every plan file, broken ones too, sorted. */
  readonly paths: readonly string[];
}

/** Reads every plan at the live tip of a branch. */
export async function loadBasePlans(
  content: RepositoryContent,
  branch: string,
  globs: readonly Glob[],
): Promise<BasePlans> {
  const defaultBranch = await content.defaultBranch();
  const sha = await content.branchTip(branch);
  const paths = await listPlanPaths(content, sha, globs);
  const loaded = await loadPlans(
    {
      files: () => Promise.resolve(null),
      planPaths: () => Promise.resolve(paths),
      readText: (path) => content.readText(path, sha),
    },
    paths,
  );
  const sound = loaded.flatMap(({ plan, findings }) => (plan === null || hasErrors(findings) ? [] : [plan]));
  const isHere = (plan: Plan): boolean => (plan.base?.value ?? defaultBranch) === branch;
  return {
    branch,
    sha,
    defaultBranch,
    plans: sound.filter(isHere),
    otherPlans: sound.filter((plan) => !isHere(plan)),
    broken: loaded.flatMap(describeBroken),
    paths,
  };
}

function describeBroken({ source, plan, findings }: LoadedPlan): BrokenPlan[] {
  return plan !== null && !hasErrors(findings) ? [] : [{ path: source.path, findings }];
}

async function listPlanPaths(
  content: RepositoryContent,
  sha: string,
  globs: readonly Glob[],
): Promise<readonly string[]> {
  const files = await content.files(sha);
  if (files !== null) return files.filter((path) => globs.some((glob) => matchGlob(glob, path)));
  if (globs.every(isConcrete)) return readNamedPaths(content, sha, globs);
  throw new ActionError(
    "too-large",
    `GitHub cannot list every file at ${sha}, so the plans cannot be found.`,
    "Name the plan files one by one in the input plans.",
  );
}

async function readNamedPaths(
  content: RepositoryContent,
  sha: string,
  globs: readonly Glob[],
): Promise<readonly string[]> {
  const paths = globs.flatMap((glob) => literalPath(glob) ?? []);
  const texts = await Promise.all(paths.map((path) => content.readText(path, sha)));
  return paths.filter((_, index) => texts[index] !== null).sort();
}
