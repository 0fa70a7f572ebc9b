/** The first heading of a Markdown text without its marks; empty where there is none. */
export function plainHeading(markdown: string): string {
  const heading = /^#{1,6} (.+)$/m.exec(markdown)?.[1] ?? "";
  return heading
    .replace(/^\P{L}*?(?=[`\p{L}])/u, "")
    .replaceAll("`", "")
    .replaceAll("**", "");
}
