import type { GlobProblem } from "./types.ts";

/** The longest glob, in UTF-16 units. */
export const MAX_GLOB_LENGTH = 4096;

/** What is wrong with the glob as it is written, or null. Braces are not looked into: see `refuseRow`. */
export function refuseText(text: string): GlobProblem | null {
  if (text !== "" && text.length <= MAX_GLOB_LENGTH && !SUSPICIOUS.test(text)) return null;
  return (
    refuseLength(text) ??
    refuseHidden(text) ??
    refuseStart(text) ??
    refuseSeparators(text) ??
    refuseDotSegments(text) ??
    refuseBackslashes(text)
  );
}

/** Cheap to test and true of every glob that is refused, so that the others are looked at once. */
const SUSPICIOUS = /^[/!#]|\/\/|(?:^|\/)\.\.?(?:\/|$)|[^ -~]|\\/;

/** The problem of a part of the text. */
export function problem(message: string, start: number, end: number, repair: string | null): GlobProblem {
  return { kind: "invalid-glob", message, start, end, repair };
}

function refuseLength(text: string): GlobProblem | null {
  if (text === "")
    return problem('the glob "" is empty; write the path or pattern it should match', 0, 0, null);
  if (text.length <= MAX_GLOB_LENGTH) return null;
  const message = `the glob has ${text.length} characters; the limit is ${MAX_GLOB_LENGTH}: write several shorter globs`;
  return problem(message, MAX_GLOB_LENGTH, text.length, null);
}

/**
 * Control characters, bidi controls, zero-width and other invisible characters, line separators, variation selectors,
 * tag characters, the blank Braille pattern, lone surrogates.
 */
const HIDDEN =
  /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\ufff9-\ufffb\p{Cs}]/u;

function refuseHidden(text: string): GlobProblem | null {
  const found = HIDDEN.exec(text);
  if (found === null) return null;
  const [character] = found;
  const codePoint = character.codePointAt(0) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const repair = text.replace(new RegExp(HIDDEN.source, "gu"), "");
  return {
    kind: "hidden-characters",
    message: `the glob contains the hidden character ${name}; write it without, as "${repair}"`,
    start: found.index,
    end: found.index + character.length,
    repair,
  };
}

function refuseStart(text: string): GlobProblem | null {
  const first = text.charAt(0);
  if (first === "/") {
    const repair = text.replace(/^\/+/, "");
    return problem(
      `"${text}" begins with "/"; globs are relative to the repository: write "${repair}"`,
      0,
      text.length - repair.length,
      repair === "" ? null : repair,
    );
  }
  // `!(…)` is an extglob.
  if (first === "!" && !text.startsWith("!(")) {
    const message = `"${text}" begins with "!", which does not negate here; list "${text.slice(1)}" under cannot-touch, or write "\\${text}" for a file of that name`;
    return problem(message, 0, 1, `\\${text}`);
  }
  if (first === "#") {
    const message = `"${text}" begins with "#", which starts no comment here; write "\\${text}" for a file of that name`;
    return problem(message, 0, 1, `\\${text}`);
  }
  return null;
}

function refuseSeparators(text: string): GlobProblem | null {
  const start = text.indexOf("//");
  if (start < 0) return null;
  const repair = text.replace(/\/{2,}/g, "/");
  return problem(`"${text}" has an empty segment "//"; write "${repair}"`, start, start + 2, repair);
}

function refuseDotSegments(text: string): GlobProblem | null {
  const found = /(?<=^|\/)\.\.?(?=\/|$)/.exec(text);
  if (found === null) return null;
  const [dots] = found;
  const repair = withoutDotSegments(text);
  const advice = repair === null ? "write the path from the root of the repository" : `write "${repair}"`;
  const message = `"${text}" has the segment "${dots}", which no path in a repository has; ${advice}`;
  return problem(message, found.index, found.index + dots.length, repair);
}

/** The text with the dots resolved; null where that leads out of the repository or over a pattern. */
function withoutDotSegments(text: string): string | null {
  const kept: string[] = [];
  for (const segment of text.split("/")) {
    if (segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (!/^[\w .-]+$/.test(kept.pop() ?? "*")) return null;
  }
  return kept.join("/") || null;
}

/**
 * A backslash escapes what has a special meaning. In front of anything else it is taken for a separator of Windows;
 * minimatch would silently drop it.
 */
function refuseBackslashes(text: string): GlobProblem | null {
  for (const found of text.matchAll(/\\(?:(\\)|([^]?))/gu)) {
    const escaped = found[1] ?? found[2] ?? "";
    if (/^[\\*?[\]{}()!+@|,^#$~& '"`;=<>%:-]$/.test(escaped)) continue;
    if (escaped === "." && isInsideBraces(text, found.index)) continue;
    if (escaped !== "" && escaped !== "/" && isInsideClass(text, found.index)) continue;
    const repair = escaped === "/" ? text.replace(/\\\//g, "/") : text.replace(/\\(?=[\p{L}\p{N}_.])/gu, "/");
    const usable = repair !== text && !repair.endsWith("\\");
    const message = `"${text}" has a backslash that escapes nothing; paths are separated by "/"${usable ? `: write "${repair}"` : ""}`;
    return problem(message, found.index, found.index + 1, usable ? repair : null);
  }
  return null;
}

function isInsideBraces(text: string, at: number): boolean {
  return /\{[^{}]*$/.test(text.slice(0, at)) && text.includes("}", at);
}

function isInsideClass(text: string, at: number): boolean {
  return /\[[^/]*$/.test(text.slice(0, at)) && /^[^/]*\]/.test(text.slice(at));
}
