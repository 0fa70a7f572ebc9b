import { Minimatch } from "minimatch";

/** The characters of the paths that are tried, most readable first. */
const CHARACTERS = ["a", "b", ".", "😀", "/"];

/** How long, in code points, the paths are that are tried. */
export const MAX_TRIED_LENGTH = 5;

/** Every path of at most `MAX_TRIED_LENGTH` of the characters, shortest first. */
export function allShortPaths(): readonly string[] {
  const paths: string[] = [];
  let level = [""];
  for (let length = 1; length <= MAX_TRIED_LENGTH; length++) {
    level = level.flatMap((text) => CHARACTERS.map((character) => text + character));
    paths.push(...level.filter(isPath));
  }
  return paths;
}

function isPath(text: string): boolean {
  return text.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

/** A scope as two lists of globs, for the oracle. */
export interface PlainScope {
  readonly can: readonly string[];
  readonly cannot: readonly string[];
}

/** Answers by asking minimatch about every short path; remembers the answers for each glob. */
export class BruteForce {
  readonly #paths: readonly string[];
  readonly #matches = new Map<string, Uint8Array>();

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /** For each path whether minimatch matches it with the glob. */
  matchesOf(glob: string): Uint8Array {
    const known = this.#matches.get(glob);
    if (known !== undefined) return known;
    const compiled = compile(glob);
    const matches = Uint8Array.from(this.#paths, (path) => (compiled.match(path) ? 1 : 0));
    this.#matches.set(glob, matches);
    return matches;
  }

  /** For each path whether the scope contains it. */
  contents(scope: PlainScope): Uint8Array {
    const contents = new Uint8Array(this.#paths.length);
    for (const glob of scope.can) this.matchesOf(glob).forEach((hit, at) => hit && (contents[at] = 1));
    for (const glob of scope.cannot) this.matchesOf(glob).forEach((hit, at) => hit && (contents[at] = 0));
    return contents;
  }

  /** The first path for which the condition holds. */
  firstPath(holds: (at: number) => boolean): string | null {
    return this.#paths.find((_, at) => holds(at)) ?? null;
  }
}

/** Whether minimatch finds the path in the scope. */
export function isInScope(scope: PlainScope, path: string): boolean {
  const matches = (glob: string): boolean => compile(glob).match(path);
  return scope.can.some(matches) && !scope.cannot.some(matches);
}

function compile(glob: string): Minimatch {
  const text = glob.endsWith("/") ? `${glob}**` : glob;
  return new Minimatch(text, { dot: true, nonegate: true, nocomment: true, platform: "linux" });
}
