import { constants } from "node:fs";
import { lstat, open, readdir, realpath } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join, posix } from "node:path";

import { ActionError } from "../app/errors.ts";
import { decodeText, refuseLargeText } from "./plain-text.ts";

/** Reads files below one folder as data. Paths are relative to it and `/`-separated. */
export class WorkspaceFiles {
  /** Absolute path of the folder, without symbolic links. */
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /**
   * The text of a regular file, byte for byte (a byte order mark stays); null when there is no such file.
   *
   * Fails with `file-unreadable` on a path that leaves the root, goes through a symbolic link, or names
   * something that is not a regular file of UTF-8 text, and with `too-large` over 4 MiB.
   */
  async readText(file: string): Promise<string | null> {
    const absolute = this.#inside(file);
    try {
      await refuseLinks(absolute, file);
      const handle = await open(absolute, constants.O_RDONLY | noFollow | nonBlocking);
      try {
        return await readRegular(handle, file);
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return null;
      throw unreadable(error, file);
    }
  }

  /** Names of a folder's entries that are not folders, sorted; empty when there is no such folder. */
  async listNames(folder: string): Promise<readonly string[]> {
    try {
      const entries = await readdir(this.#inside(folder), { withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
    } catch (error) {
      if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return [];
      throw unreadable(error, folder);
    }
  }

  #inside(file: string): string {
    const normal = posix.normalize(file);
    if (posix.isAbsolute(normal) || normal === ".." || normal.startsWith("../")) {
      throw new ActionError(
        "file-unreadable",
        `"${file}" leaves the root folder.`,
        "Name a file below the root, or choose another root with --root.",
      );
    }
    return join(this.root, ...normal.split("/"));
  }
}

// Windows has neither flag; there the comparison with the real path is the only guard.
const noFollow = "O_NOFOLLOW" in constants ? constants.O_NOFOLLOW : 0;
// Opening a named pipe would otherwise wait for a writer for ever.
const nonBlocking = "O_NONBLOCK" in constants ? constants.O_NONBLOCK : 0;

async function refuseLinks(absolute: string, file: string): Promise<void> {
  const isLink = (await lstat(absolute)).isSymbolicLink();
  if (!isLink && (await realpath(absolute)) === absolute) return;
  throw new ActionError(
    "file-unreadable",
    `"${file}" is, or lies behind, a symbolic link; plans are read as plain files only.`,
    "Put a copy of the file in its place.",
  );
}

async function readRegular(handle: FileHandle, file: string): Promise<string> {
  const stats = await handle.stat();
  if (stats.isDirectory()) {
    throw new ActionError(
      "file-unreadable",
      `"${file}" is a folder.`,
      "Name a file in it, or give the folder as --root.",
    );
  }
  if (!stats.isFile()) throw new ActionError("file-unreadable", `"${file}" is not a regular file.`);
  refuseLargeText(stats.size, file);
  return decodeText(await handle.readFile(), file);
}

function unreadable(error: unknown, file: string): ActionError {
  if (error instanceof ActionError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ActionError("file-unreadable", `"${file}" cannot be read: ${reason}`, "", error);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
