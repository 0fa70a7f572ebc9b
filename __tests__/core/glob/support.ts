import { Minimatch } from "minimatch";
import { parseGlob, type Glob, type Scope } from "../../../src/core/glob/index.ts";

/** The parsed glob; fails the test when the text is refused. */
export function glob(text: string): Glob {
  const parsed = parseGlob(text);
  if (!parsed.ok) throw new Error(`${text} is refused: ${parsed.problem.message}`);
  return parsed.glob;
}

/** A scope of one part. */
export function scope(can: readonly string[], cannot: readonly string[] = []): Scope {
  return { parts: [{ can: can.map(glob), cannot: cannot.map(glob) }] };
}

/** What minimatch itself says, with the trailing-slash rule. */
export function minimatchSays(text: string, path: string): boolean {
  const pattern = text.endsWith("/") ? `${text}**` : text;
  return new Minimatch(pattern, { dot: true, nonegate: true, nocomment: true, platform: "linux" }).match(
    path,
  );
}

/** The glob that matches this path alone. */
export function escaped(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|,^#$~&]/g, "\\$&");
}
