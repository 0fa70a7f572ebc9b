import { editDistance, nearestName } from "../suggest.ts";

interface Folder {
  readonly files: string[];
  readonly folders: string[];
}

/** How many names are compared in search of near ones; a plan full of missing paths must not take minutes. */
const MAX_COMPARISONS = 2_000_000;

/** The files that git tracks, with the folders that they imply. */
export class FileTree {
  readonly files: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #folders: ReadonlyMap<string, Folder>;
  #comparisonsLeft = MAX_COMPARISONS;

  constructor(files: readonly string[]) {
    this.files = files;
    this.#known = new Set(files);
    this.#folders = groupByFolder(files);
  }

  /** Whether git tracks this file. */
  hasFile(path: string): boolean {
    return this.#known.has(path);
  }

  /** Whether a tracked file is below this folder; the path has no slash at its end, and "" is the top. */
  hasFolder(path: string): boolean {
    return this.#folders.has(path);
  }

  /** Every folder but the top. */
  folders(): readonly string[] {
    return [...this.#folders.keys()].filter((folder) => folder !== "");
  }

  /** The existing file or folder that a path which does not exist most likely means; null when none is near. */
  nearest(path: string): string | null {
    const parts = path.split("/");
    let folder = "";
    for (const [index, part] of parts.entries()) {
      const below = join(folder, part);
      const isLast = index === parts.length - 1;
      if (!isLast && this.hasFolder(below)) folder = below;
      else return this.#nearestIn(folder, part, parts.slice(index + 1));
    }
    return null;
  }

  /**
   * An existing sibling that differs from a new file's name as typing errors do; null when there is none.
   *
   * One edit apart and at least five characters long. Names that differ in digits alone are numbered and not
   * mistyped, and those that differ in letter case alone have a rule of their own.
   */
  mistypedSibling(path: string): string | null {
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, Math.max(slash, 0));
    const name = path.slice(slash + 1);
    if (name.length < 5) return null;
    const siblings = this.#take(this.#folders.get(folder)?.files ?? []);
    const near = siblings.find((sibling) => isMistyped(name, sibling));
    return near === undefined ? null : join(folder, near);
  }

  #nearestIn(folder: string, name: string, rest: readonly string[]): string | null {
    const { files, folders } = this.#folders.get(folder) ?? { files: [], folders: [] };
    const near = nearestName(name, this.#take(rest.length > 0 ? folders : [...folders, ...files]));
    if (near === null) return this.#sameName(rest.at(-1) ?? name);
    const whole = join(folder, [near, ...rest].join("/"));
    return this.hasFile(whole) || this.hasFolder(whole) ? whole : join(folder, near);
  }

  // A file of the same name elsewhere, when it is the only one: the usual trace of a move.
  #sameName(name: string): string | null {
    const suffix = `/${name}`;
    const found = this.#take(this.files).filter((file) => file === name || file.endsWith(suffix));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  #take(names: readonly string[]): readonly string[] {
    if (names.length > this.#comparisonsLeft) return [];
    this.#comparisonsLeft -= names.length;
    return names;
  }
}

function groupByFolder(files: readonly string[]): ReadonlyMap<string, Folder> {
  const folders = new Map<string, Folder>([["", { files: [], folders: [] }]]);
  for (const file of files) {
    const slash = file.lastIndexOf("/");
    openFolder(folders, file.slice(0, Math.max(slash, 0))).files.push(file.slice(slash + 1));
  }
  return folders;
}

function openFolder(folders: Map<string, Folder>, path: string): Folder {
  const known = folders.get(path);
  if (known !== undefined) return known;
  const opened: Folder = { files: [], folders: [] };
  folders.set(path, opened);
  const slash = path.lastIndexOf("/");
  openFolder(folders, path.slice(0, Math.max(slash, 0))).folders.push(path.slice(slash + 1));
  return opened;
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function isMistyped(name: string, sibling: string): boolean {
  if (withoutDigits(sibling) === withoutDigits(name)) return false;
  if (sibling.toLowerCase() === name.toLowerCase()) return false;
  return editDistance(name, sibling, 2) === 1;
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/g, "");
}
