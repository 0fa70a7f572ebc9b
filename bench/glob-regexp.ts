import { braceExpand } from "minimatch";

/**
 * A regular expression source for whole paths, for peers that know no globs. Knows what the synthetic plan uses: stars,
 * `?`, `**`, braces, classes and extglobs without negation.
 */
export function globRegExpSource(glob: string): string {
  return braceExpand(glob).map(rowSource).join("|");
}

function rowSource(row: string): string {
  const segments = row.split("/");
  let source = "";
  segments.forEach((segment, at) => {
    const isLast = at === segments.length - 1;
    if (segment === "**") source += isLast ? "[^/]+(?:\\/[^/]+)*" : "(?:[^/]+\\/)*";
    else source += segmentSource(segment) + (isLast ? "" : "\\/");
  });
  return source;
}

function segmentSource(segment: string): string {
  if (segment === "*") return "[^/]+";
  return segment
    .replace(/[.$^{}+]/g, "\\$&")
    .replace(/\\\+\(([^()]*)\)/g, "(?:$1)+")
    .replace(
      /([@?*])\(([^()]*)\)/g,
      (_, operator: string, inner: string) => `(?:${inner})${operator === "@" ? "" : operator}`,
    )
    .replace(/(?<!\))\*/g, "[^/]*");
}
