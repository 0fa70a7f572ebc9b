import { delimitCode } from "../code-text.ts";
import type { Track } from "../plan/plan.ts";
import type { ChangeVerdict } from "./report.ts";

const MAX_GLOBS_SHOWN = 12;

/** The globs a track may touch, quoted, at most twelve of them and the count of the rest. */
export function describeAllowed(track: Track): string {
  const globs = track.canTouch.map((glob) => `"${glob.value.text}"`);
  const rest = globs.length - MAX_GLOBS_SHOWN;
  const shown = globs.slice(0, MAX_GLOBS_SHOWN).join(", ");
  return rest > 0 ? `${shown} and ${String(rest)} more` : shown;
}

/**
 * A shell command that puts a path back to what it is on the base branch.
 *
 * A path that the change created is removed; `--literal-pathspecs` keeps git from reading `[id]` or a
 * leading `:` in a path as a pattern.
 */
export function revertCommand(change: ChangeVerdict, baseBranch: string): string {
  const git = /[*?[\]\\]|^:/.test(change.path) ? "git --literal-pathspecs" : "git";
  const path = quoteForShell(change.path);
  const isNew = change.status === "added" || change.status === "renamed" || change.status === "copied";
  if (isNew) return `${git} rm -- ${path}`;
  return `${git} checkout ${quoteForShell(`origin/${baseBranch}`)} -- ${path}`;
}

/** A text as one word of a POSIX shell; control characters are written as bash and zsh escapes. */
export function quoteForShell(text: string): string {
  if (/^[A-Za-z0-9_./@%+,:=-]+$/.test(text)) return text;
  if (!/[\u0000-\u001f\u007f]/.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = text.replace(/[\u0000-\u001f\u007f'\\]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
  return `$'${escaped}'`;
}

/** The three ways out of a path that is not the track's, as one sentence. */
export function describeWaysOut(change: ChangeVerdict, track: Track, baseBranch: string): string {
  const revert = `put it back with ${delimitCode(revertCommand(change, baseBranch))}`;
  const others = change.owners.filter((owner) => owner !== track.id);
  const handOver = others.length > 0 ? `, hand the change to ${describeTracks(others)}` : "";
  return `Ways out: ${revert}${handOver}, or propose a change of the plan in a pull request of its own.`;
}

/** `track "a"`, or `tracks "a", "b"`. */
export function describeTracks(ids: readonly string[]): string {
  const quoted = ids.map((id) => `"${id}"`).join(", ");
  return ids.length === 1 ? `track ${quoted}` : `tracks ${quoted}`;
}
