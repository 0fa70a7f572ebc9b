import { lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

import { ActionError } from "../app/errors.ts";
import { GitRepository } from "./git-repository.ts";
import type { TrackedFiles } from "./git-repository.ts";
import { WorkspaceFiles } from "./workspace-files.ts";

const PLAN_FOLDER = ".github/dispatch";

/** A folder that holds plans, and the git repository around it. Paths are relative to the folder. */
export class Workspace {
  /** Absolute path of the root, without symbolic links. */
  readonly folder: string;
  readonly #git: GitRepository;
  readonly #workingFolder: string;
  readonly #files: WorkspaceFiles;
  #tracked: Promise<TrackedFiles> | null = null;

  constructor(root: string, workingFolder: string) {
    this.#git = new GitRepository(root);
    this.folder = root;
    this.#workingFolder = workingFolder;
    this.#files = new WorkspaceFiles(root);
  }

  /** Every file of git's index below the root, or why it is not known. Asked once. */
  tracked(): Promise<TrackedFiles> {
    this.#tracked ??= this.#git.trackedFiles();
    return this.#tracked;
  }

  /** Every file of git's index below the root, sorted by code point; null where it is not known. */
  async files(): Promise<readonly string[] | null> {
    const tracked = await this.tracked();
    return tracked.kind === "known" ? tracked.files : null;
  }

  /** Paths of `.github/dispatch/*.yml` and `*.yaml` on disk, sorted. */
  async planPaths(): Promise<readonly string[]> {
    const names = await this.#files.listNames(PLAN_FOLDER);
    return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${PLAN_FOLDER}/${name}`);
  }

  /** See `WorkspaceFiles.readText`. */
  readText(path: string): Promise<string | null> {
    return this.#files.readText(path);
  }

  /**
   * The path of a file named on the command line: looked up from the working folder, then from the root.
   *
   * Fails with `not-found` where there is none, and with `file-unreadable` where it lies outside the root.
   */
  async locate(argument: string): Promise<string> {
    const places = [resolve(this.#workingFolder, argument), resolve(this.folder, argument)];
    let found = false;
    for (const place of places) {
      if (!(await exists(place))) continue;
      found = true;
      const path = slashes(relative(this.folder, await withRealFolder(place)));
      if (path !== ".." && !path.startsWith("../") && !isAbsolute(path)) return path;
    }
    if (!found) {
      throw new ActionError(
        "not-found",
        `There is no file "${argument}".`,
        "Check the spelling of the path.",
      );
    }
    throw new ActionError(
      "file-unreadable",
      `"${argument}" lies outside the root folder ${this.folder}.`,
      "Choose the root that the plan belongs to with --root.",
    );
  }

  /** A path as a person in the working folder would type it. */
  shownPath(path: string): string {
    return slashes(relative(this.#workingFolder, join(this.folder, path)));
  }

  /** What stands before a path, seen from the top of the git repository: empty, or `a/b/`. */
  repositoryPrefix(): Promise<string> {
    return this.#git.prefix();
  }

  /** See `GitRepository.defaultBranch`. */
  defaultBranch(): Promise<string | null> {
    return this.#git.defaultBranch();
  }
}

/**
 * Opens, seen from a working folder, the folder that `--root` names, or else the one the plans belong to:
 *
 * 1. the folder whose `.github/dispatch` holds every plan named, when it lies in the repository of the
 *    working folder (an example inside a larger repository is its own world);
 * 2. the nearest folder from the working folder upwards that has a `.github/dispatch`, or else the top of
 *    that repository;
 * 3. outside a repository, the plan's own repository or folder, or else the working folder.
 */
export async function openWorkspace(
  from: string,
  root: string | null,
  plans: readonly string[],
): Promise<Workspace> {
  const workingFolder = await realpath(from);
  const folder =
    root === null
      ? await findRoot(workingFolder, plans)
      : await namedRoot(resolve(workingFolder, root), root);
  return new Workspace(folder, workingFolder);
}

async function namedRoot(absolute: string, argument: string): Promise<string> {
  if (await isFolder(absolute)) return realpath(absolute);
  throw new ActionError("bad-input", `--root "${argument}" is not a folder.`, "Name an existing folder.");
}

async function findRoot(workingFolder: string, plans: readonly string[]): Promise<string> {
  const places = await Promise.all(plans.map((plan) => placeOf(resolve(workingFolder, plan))));
  const repository = await new GitRepository(workingFolder).toplevel();
  const homes = new Set(places.map(planHome).filter((home) => home !== null));
  const inside = [...homes].filter((home) => repository === null || isBelow(home, repository));
  if (inside.length > 1) {
    throw new ActionError(
      "bad-input",
      `The plans belong to different roots: ${inside.join(", ")}.`,
      "Check the plans of one root at a time, or name one root for all with --root.",
    );
  }
  const [home] = inside;
  if (home !== undefined) return home;
  if (repository === null) return rootOutsideRepository(workingFolder, places);
  return nearestPlanHome(workingFolder, repository);
}

/** The nearest folder from here up to the top that has plans; the top where none has. */
async function nearestPlanHome(folder: string, top: string): Promise<string> {
  if (folder === top || (await isFolder(join(folder, PLAN_FOLDER)))) return folder;
  const parent = dirname(folder);
  return parent === folder ? top : nearestPlanHome(parent, top);
}

async function rootOutsideRepository(workingFolder: string, places: readonly string[]): Promise<string> {
  const [place] = places;
  if (place === undefined || isBelow(place, workingFolder)) return workingFolder;
  const folder = dirname(place);
  if (!(await isFolder(folder))) return workingFolder;
  return (await new GitRepository(folder).toplevel()) ?? folder;
}

/** `X` for `X/.github/dispatch/name`. */
function planHome(absolute: string): string | null {
  const folder = dirname(absolute);
  return slashes(folder).endsWith(`/${PLAN_FOLDER}`) ? dirname(dirname(folder)) : null;
}

async function placeOf(absolute: string): Promise<string> {
  return (await exists(absolute)) ? withRealFolder(absolute) : absolute;
}

// The last segment stays as it is: a plan that is a symbolic link is to be refused, not followed.
async function withRealFolder(absolute: string): Promise<string> {
  return join(await realpath(dirname(absolute)), basename(absolute));
}

async function exists(absolute: string): Promise<boolean> {
  try {
    await lstat(absolute);
    return true;
  } catch {
    return false;
  }
}

async function isFolder(absolute: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch {
    return false;
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}
