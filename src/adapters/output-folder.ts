import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";

import { ActionError } from "../app/errors.ts";

/** A folder that files are written to. Paths are relative to it and `/`-separated. */
export class OutputFolder {
  readonly #root: string;

  constructor(folder: string) {
    this.#root = resolve(folder);
  }

  /** The text of a file; null when there is none. Fails with `file-unreadable` on anything else. */
  async readText(path: string): Promise<string | null> {
    try {
      return await readFile(join(this.#root, path), "utf8");
    } catch (error) {
      if (hasCode(error, "ENOENT")) return null;
      throw failure(`"${path}" in the output folder cannot be read`, error);
    }
  }

  /**
   * Writes files that do not exist yet, and their folders.
   *
   * Fails with `bad-input` on the first file that exists; no existing file is ever changed.
   */
  async create(files: ReadonlyMap<string, string>): Promise<void> {
    for (const [path, text] of files) {
      try {
        await writeFile(await this.#prepare(path), text, { flag: "wx" });
      } catch (error) {
        throw failure(`"${path}" cannot be written`, error);
      }
    }
  }

  /**
   * Replaces files as a whole, and removes others.
   *
   * Every text is complete on disk under a temporary name before the first one takes its place, so that
   * a full disk or a missing permission leaves the old files as they were, and none is half-written.
   */
  async replace(files: ReadonlyMap<string, string>, removed: readonly string[]): Promise<void> {
    const suffix = `.${randomBytes(6).toString("hex")}.tmp`;
    const targets: string[] = [];
    try {
      for (const [path, text] of files) {
        const target = await this.#prepare(path);
        targets.push(target);
        await writeFile(target + suffix, text, { flag: "wx" });
      }
      for (const target of targets) await rename(target + suffix, target);
      for (const path of removed) await rm(join(this.#root, path), { force: true });
    } catch (error) {
      for (const target of targets) await rm(target + suffix, { force: true });
      throw failure("The output folder cannot be written", error);
    }
  }

  /** The SHA-256 of a text, in hexadecimal. */
  fingerprint(text: string): string {
    return createHash("sha256").update(text).digest("hex");
  }

  /** The absolute path of a file whose folder exists and does not lead out of the root. */
  async #prepare(path: string): Promise<string> {
    const target = join(this.#root, path);
    await mkdir(dirname(target), { recursive: true });
    const [root, folder] = await Promise.all([realpath(this.#root), realpath(dirname(target))]);
    if (folder === root || folder.startsWith(root + sep)) return target;
    throw new ActionError("bad-input", `"${path}" lies behind a symbolic link that leaves the folder.`);
  }
}

function failure(what: string, error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  if (hasCode(error, "EEXIST")) return new ActionError("bad-input", `${what}: it exists.`, "", error);
  return new ActionError("bad-input", `${what}: ${error instanceof Error ? error.message : ""}`, "", error);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
