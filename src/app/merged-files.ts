import { comparePaths } from "../core/path-order.ts";
import { ActionError } from "./errors.ts";
import type { PlanFiles } from "./load-plans.ts";
import type { ChangedFile, RepositoryContent } from "./ports.ts";

/** The two commits that a merge brings together. */
export interface MergeSides {
  /** The live tip of the base branch. */
  readonly base: string;
  readonly head: string;
}

/**
 * The files as they will be when a pull request has merged: the tip of the base branch with the pull
 * request's own changes laid over it.
 *
 * So a plan is checked against plans that landed after its branch was cut, and its own text is read at the
 * head, as data. Where both sides changed one file the head's text is read.
 */
export class MergedFiles implements PlanFiles {
  readonly #content: RepositoryContent;
  readonly #sides: MergeSides;
  readonly #changes: ReadonlyMap<string, "present" | "gone">;
  readonly #isPlan: (path: string) => boolean;

  constructor(
    content: RepositoryContent,
    sides: MergeSides,
    changed: readonly ChangedFile[],
    isPlan: (path: string) => boolean,
  ) {
    this.#content = content;
    this.#sides = sides;
    this.#changes = changesByPath(changed);
    this.#isPlan = isPlan;
  }

  /** Every file; fails with `too-large` where GitHub cannot list them all. */
  async files(): Promise<readonly string[]> {
    const base = await listAll(this.#content, this.#sides.base);
    const added = [...this.#changes].filter(([, state]) => state === "present").map(([path]) => path);
    return [...base.filter((path) => !this.#changes.has(path)), ...added].sort(comparePaths);
  }

  async planPaths(): Promise<readonly string[]> {
    return (await this.files()).filter(this.#isPlan);
  }

  async readText(path: string): Promise<string | null> {
    const change = this.#changes.get(path);
    if (change === "gone") return null;
    return this.#content.readText(path, change === "present" ? this.#sides.head : this.#sides.base);
  }
}

async function listAll(content: RepositoryContent, sha: string): Promise<readonly string[]> {
  const files = await content.files(sha);
  if (files !== null) return files;
  throw new ActionError(
    "too-large",
    `GitHub cannot list every file at ${sha}, so a plan cannot be checked against all others.`,
    "Run parallel-dispatch validate on a checkout in this job instead.",
  );
}

function changesByPath(changed: readonly ChangedFile[]): ReadonlyMap<string, "present" | "gone"> {
  const states = new Map<string, "present" | "gone">();
  // Both sides of a rename change; a later entry that brings a path back wins over one that moved it away.
  for (const file of changed) {
    if (file.status === "removed") states.set(file.path, "gone");
    if (file.status === "renamed" && file.previousPath !== null) states.set(file.previousPath, "gone");
  }
  for (const file of changed) if (file.status !== "removed") states.set(file.path, "present");
  return states;
}
