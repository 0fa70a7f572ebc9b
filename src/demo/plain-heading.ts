/** The heading that says most, as plain text: the first of the second level, or else the first; empty without. */
export function plainHeading(markdown: string): string {
  const heading = (/^## (.+)$/m.exec(markdown) ?? /^# (.+)$/m.exec(markdown))?.[1] ?? "";
  return heading
    .replace(/^\P{L}*?(?=[`\p{L}])/u, "")
    .replaceAll("`", "")
    .replaceAll("**", "");
}
