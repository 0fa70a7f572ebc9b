import { Minimatch } from "minimatch";
import { MINIMATCH_OPTIONS, minimatchText } from "./semantics.ts";
import type { Glob } from "./types.ts";

/**
 * Asks minimatch about paths that the engine found, so that no mistake of the engine can reach a user as a fact.
 * Remembers what minimatch compiled.
 */
export class Certifier {
  readonly #compiled = new Map<string, Minimatch>();

  /** Throws an internal error unless minimatch matches the path with the glob. */
  requireMatch(glob: Glob, path: string): void {
    if (!this.#matches(glob, path)) this.#fail(glob, path, "does not match");
  }

  /** Throws an internal error if minimatch matches the path with any of the globs. */
  requireNoMatch(globs: readonly Glob[], path: string): void {
    for (const glob of globs) if (this.#matches(glob, path)) this.#fail(glob, path, "matches");
  }

  #matches(glob: Glob, path: string): boolean {
    const known = this.#compiled.get(glob.text);
    const compiled = known ?? new Minimatch(minimatchText(glob.text), MINIMATCH_OPTIONS);
    if (known === undefined) this.#compiled.set(glob.text, compiled);
    return compiled.match(path);
  }

  #fail(glob: Glob, path: string, verb: string): never {
    throw new Error(
      `internal error: "${glob.text}" ${verb} the path "${path}" for minimatch, but not for the engine`,
    );
  }
}
