import { parseGlob, type Glob, type Scope } from "../glob/index.ts";
import type { Located } from "../source-text.ts";
import type { Plan, Track } from "./plan.ts";

/** A set of paths that is outside every scope unless a `can-touch` glob literally begins with `folder`. */
interface Protected {
  readonly glob: Glob;
  /** Ends with `/`; for a plan at the top of the repository, its whole path. */
  readonly folder: string;
}

/**
 * What a track may write: CAN minus CANNOT, minus shared paths, minus protected paths that it does not open.
 *
 * `planPaths` are all plan files of the repository; without them the plan's own file alone is protected.
 */
export function trackScope(plan: Plan, track: Track, planPaths: readonly string[] = []): Scope {
  const forbidden = [...globsOf(track.cannotTouch), ...plan.shared.map((shared) => shared.path.value)];
  const entries = listProtected(plan, planPaths);
  const parts = new Map<string, { can: Glob[]; cannot: Glob[] }>();
  for (const can of globsOf(track.canTouch)) {
    const closed = entries.filter((entry) => !opens(can, entry)).map((entry) => entry.glob);
    const key = closed.map((glob) => glob.text).join("\n");
    const part = parts.get(key) ?? { can: [], cannot: [...forbidden, ...closed] };
    part.can.push(can);
    parts.set(key, part);
  }
  return { parts: [...parts.values()] };
}

/** CAN minus CANNOT alone. */
export function rawScope(track: Track): Scope {
  return { parts: [{ can: globsOf(track.canTouch), cannot: globsOf(track.cannotTouch) }] };
}

/** The protected paths: `.github/**` and the plan files. */
export function protectedScope(plan: Plan, planPaths: readonly string[] = []): Scope {
  return { parts: [{ can: listProtected(plan, planPaths).map((entry) => entry.glob), cannot: [] }] };
}

/** The plan's shared paths. */
export function sharedScope(plan: Plan): Scope {
  return { parts: [{ can: plan.shared.map((shared) => shared.path.value), cannot: [] }] };
}

/** The scope of some globs alone. */
export function scopeOf(can: readonly Glob[], cannot: readonly Glob[] = []): Scope {
  return { parts: [{ can, cannot }] };
}

/** Whether a `can-touch` glob opens a protected folder, by literally beginning with it; which folder, or null. */
export function openedFolder(plan: Plan, glob: Glob, planPaths: readonly string[] = []): string | null {
  return listProtected(plan, planPaths).find((entry) => opens(glob, entry))?.folder ?? null;
}

/** A glob that matches one path and nothing else; null when the path is none that a repository can hold. */
export function exactGlob(path: string): Glob | null {
  // A class of one is the escape that needs no backslash.
  const parsed = parseGlob(path.replace(/[*?[{}()!+@\\]/g, "[$&]"));
  return parsed.ok ? parsed.glob : null;
}

/** The globs without their places. */
export function globsOf(located: readonly Located<Glob>[]): readonly Glob[] {
  return located.map((each) => each.value);
}

function listProtected(plan: Plan, planPaths: readonly string[]): readonly Protected[] {
  const entries: Protected[] = [];
  const folder = parseGlob(".github/**");
  if (!folder.ok) throw new Error("internal error: .github/** is no glob");
  entries.push({ glob: folder.glob, folder: ".github/" });
  for (const path of new Set([plan.source.path, ...planPaths])) {
    // A plan that was read from outside the repository protects nothing inside it.
    const glob = exactGlob(path);
    if (glob === null) continue;
    entries.push({ glob, folder: path.slice(0, path.lastIndexOf("/") + 1) || path });
  }
  return entries;
}

function opens(glob: Glob, entry: Protected): boolean {
  return glob.text.startsWith(entry.folder);
}
