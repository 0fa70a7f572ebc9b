/** A `Dispatch-Track:` line as a pull request or commit carries it. */
export interface DispatchLine {
  /** The value as written, without surrounding spaces or backticks. */
  readonly text: string;
  /** Null where the value is not `<plan>/<track>` or `<plan>/<track>@<digest>`. */
  readonly address: { readonly plan: string; readonly track: string } | null;
  /** 12 lower-case hex digits; null where the line gives none. */
  readonly digest: string | null;
}

/** A `Scope-Expansion:` line: one path outside the track's scope, and why it had to be touched. */
export interface ScopeExpansion {
  readonly path: string;
  /** Empty where the line gives none: such a line lowers nothing. */
  readonly reason: string;
}

/** Every `Dispatch-Track:` line of a text, in order; HTML comments do not count. */
export function findDispatchLines(text: string): readonly DispatchLine[] {
  return lineValues(text, /^[ \t>*-]*Dispatch-Track:[ \t]*(.*)$/i).map(readDispatchLine);
}

/** Every `Scope-Expansion:` line of a text, in order; HTML comments do not count. */
export function findScopeExpansions(text: string): readonly ScopeExpansion[] {
  return lineValues(text, /^[ \t>*-]*Scope-Expansion:[ \t]*(.*)$/i).flatMap(readExpansion);
}

/** A text without its HTML comments, which a reader of the page does not see. */
export function withoutHtmlComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:--!?>|$)/g, "");
}

function lineValues(text: string, pattern: RegExp): string[] {
  return withoutHtmlComments(text)
    .split(/\r\n|\r|\n/)
    .flatMap((line) => pattern.exec(line)?.[1]?.trim() ?? []);
}

function readDispatchLine(value: string): DispatchLine {
  const text = value.replace(/^`+|`+$/g, "").trim();
  const parts = /^([a-z][a-z0-9-]*)\/([A-Za-z][\w-]*)(?:@([0-9a-f]{12}))?$/i.exec(text);
  if (parts === null) return { text, address: null, digest: null };
  const [, plan = "", track = "", digest] = parts;
  return { text, address: { plan, track }, digest: digest?.toLowerCase() ?? null };
}

function readExpansion(value: string): ScopeExpansion[] {
  const quoted = /^`([^`]+)`[ \t]*(?:(?:—|–|--|-|:)[ \t]*(.*))?$/.exec(value);
  // The dash that the prompt prints wins, so that a path may hold " - " itself.
  const plain = /^(.+?)[ \t]+(?:—|–)[ \t]*(.*)$/.exec(value) ?? /^(.+?)[ \t]+--?[ \t]+(.*)$/.exec(value);
  const [, path = value, reason = ""] = quoted ?? plain ?? [];
  return path === "" ? [] : [{ path, reason: reason.trim() }];
}
