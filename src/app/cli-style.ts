/** Marks text for a terminal. Without colour every function returns its text as it is. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

/** The marks of a terminal, or none. */
export function paint(color: boolean): Style {
  const mark = (open: number, close: number) => (text: string) =>
    color ? `\u001b[${String(open)}m${text}\u001b[${String(close)}m` : text;
  return {
    bold: mark(1, 22),
    dim: mark(2, 22),
    red: mark(31, 39),
    green: mark(32, 39),
    yellow: mark(33, 39),
  };
}
