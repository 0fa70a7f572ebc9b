import type { MinimatchOptions } from "minimatch";

/** The options under which minimatch defines what a glob means. */
export const MINIMATCH_OPTIONS: MinimatchOptions = {
  dot: true,
  nonegate: true,
  nocomment: true,
  platform: "linux",
};

/** The text minimatch is asked with: a trailing `/` means everything below. */
export function minimatchText(text: string): string {
  return text.endsWith("/") ? `${text}**` : text;
}
