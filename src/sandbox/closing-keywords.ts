/** An issue that a text promises to close. */
export interface ClosingTarget {
  readonly repository: string;
  readonly number: number;
}

const keyword = /(?<![\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+/giu;
const target =
  /^(?:(?<repo>[\w.-]+\/[\w.-]+)?#(?<short>\d+)|https?:\/\/[^/\s]+\/(?<urlRepo>[\w.-]+\/[\w.-]+)\/issues\/(?<long>\d+))(?!\w)/u;

/**
 * The issues that GitHub would close for a text, in order and without repetition.
 *
 * A keyword names exactly one issue: in "closes #1, #2" the second number closes nothing. Words in code do
 * not count.
 */
export function closingTargets(text: string, repository: string): readonly ClosingTarget[] {
  const prose = withoutCode(text);
  const found = new Map<string, ClosingTarget>();
  for (const match of prose.matchAll(keyword)) {
    const groups = target.exec(prose.slice(match.index + match[0].length))?.groups;
    if (groups === undefined) continue;
    const where = groups["repo"] ?? groups["urlRepo"] ?? repository;
    const number = Number(groups["short"] ?? groups["long"]);
    found.set(`${where}#${String(number)}`, { repository: where, number });
  }
  return [...found.values()];
}

function withoutCode(text: string): string {
  return text
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|$(?![\s\S]))/gmu, "")
    .replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu, "");
}
