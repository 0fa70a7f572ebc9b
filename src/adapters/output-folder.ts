import { createHash, randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { lstat, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { ActionError } from "../app/errors.ts";

/**
 * A folder that files are written to. Paths are relative to it and `/`-separated.
 *
 * The folder itself may be a symbolic link; below it no link is followed, neither to read nor to write.
 */
export class OutputFolder {
  readonly #root: string;

  constructor(folder: string) {
    this.#root = resolve(folder);
  }

  /** Whether anything stands at the path, be it a symbolic link that leads nowhere. */
  async exists(path: string): Promise<boolean> {
    await this.#refuseDetours(dirname(path));
    return (await this.#look(path)) !== null;
  }

  /** The text of a file; null when there is none. Fails with `bad-input` on anything else. */
  async readText(path: string): Promise<string | null> {
    await this.#refuseDetours(path);
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

  /** The absolute path of a file, whose folder exists then. */
  async #prepare(path: string): Promise<string> {
    await this.#refuseDetours(path);
    const target = join(this.#root, path);
    await mkdir(dirname(target), { recursive: true });
    return target;
  }

  /** Fails where a symbolic link stands on the way to a path or in its place, or a file where a folder belongs. */
  async #refuseDetours(path: string): Promise<void> {
    const root = await orNull(stat(this.#root));
    if (root?.isDirectory() === false) {
      throw new ActionError("bad-input", `"${this.#root}" is a file, not a folder.`, "Name a folder.");
    }
    const steps = path.split("/").filter((step) => step !== ".");
    for (const [index] of steps.entries()) {
      const place = steps.slice(0, index + 1).join("/");
      const found = await this.#look(place);
      if (found === null) return;
      if (found.isSymbolicLink()) throw inTheWay(`"${place}" in the output folder is a symbolic link`);
      if (place !== path && !found.isDirectory()) {
        throw inTheWay(`"${place}" in the output folder is a file, not a folder`);
      }
    }
  }

  #look(path: string): Promise<Stats | null> {
    return orNull(lstat(join(this.#root, path)));
  }
}

async function orNull(look: Promise<Stats>): Promise<Stats | null> {
  try {
    return await look;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw failure("The output folder cannot be read", error);
  }
}

function inTheWay(what: string): ActionError {
  return new ActionError("bad-input", `${what}.`, "Move it away, or name another folder.");
}

function failure(what: string, error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  if (hasCode(error, "EEXIST")) return new ActionError("bad-input", `${what}: it exists.`, "", error);
  return new ActionError("bad-input", `${what}: ${error instanceof Error ? error.message : ""}`, "", error);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
