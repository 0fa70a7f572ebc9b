/** The text as one word of a POSIX shell; plain words stay as they are. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:@%+,=-]+$/.test(text) && !text.startsWith("-")
    ? text
    : `'${text.replace(/'/g, `'\\''`)}'`;
}
