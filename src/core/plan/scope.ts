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
  return buildScope(plan, track, listProtected(plan, planPaths));
}

/** The scopes of all tracks, in plan order. */
export function trackScopes(plan: Plan, planPaths: readonly string[]): readonly Scope[] {
  const entries = listProtected(plan, planPaths);
  return plan.tracks.map((track) => buildScope(plan, track, entries));
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

/** The folders that a `can-touch` glob opens by beginning with one of them; a plan at the top is its whole path. */
export function protectedFolders(plan: Plan, planPaths: readonly string[]): readonly string[] {
  return [...new Set(listProtected(plan, planPaths).map((entry) => entry.folder))];
}

/** A glob that matches one path and nothing else; null when the path is none that a repository can hold. */
export function exactGlob(path: string): Glob | null {
  const parsed = parseGlob(path.replace(/[*?[\]{}()!+@#\\]/g, "\\$&"));
  return parsed.ok ? parsed.glob : null;
}

/** The globs without their places. */
export function globsOf(located: readonly Located<Glob>[]): readonly Glob[] {
  return located.map((each) => each.value);
}

function buildScope(plan: Plan, track: Track, entries: readonly Protected[]): Scope {
  const forbidden = [...globsOf(track.cannotTouch), ...plan.shared.map((shared) => shared.path.value)];
  const parts = new Map<string, { can: Glob[]; cannot: Glob[] }>();
  for (const can of globsOf(track.canTouch)) {
    const closed = entries.filter((entry) => !can.text.startsWith(entry.folder)).map((entry) => entry.glob);
    const key = closed.map((glob) => glob.text).join("\n");
    const part = parts.get(key) ?? { can: [], cannot: [...forbidden, ...closed] };
    part.can.push(can);
    parts.set(key, part);
  }
  return { parts: [...parts.values()] };
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
