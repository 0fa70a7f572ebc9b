/** How many words a text has: runs of characters between white space, as `wc -w` counts. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}

/** The count and its noun: "1 track", "2 tracks". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
