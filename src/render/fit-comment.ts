import { renderMarker, type Marker } from "./marker.ts";
import { plural } from "./word-count.ts";

/** GitHub refuses bodies of more than 65,536 characters; the rest is left for what it adds itself. */
export const MAX_COMMENT_CHARS = 60_000;

/** GitHub drops a job summary of more than 1 MiB; the rest is left for other steps' text. */
const MAX_SUMMARY_BYTES = 1_000_000;

const SEPARATOR = "\n\n";

/** A piece of a comment that is never cut: a table, or one track's prompt. */
export interface CommentSection {
  /** What the section holds, as escaped Markdown: "the prompt of `api`". */
  readonly title: string;
  readonly markdown: string;
}

/**
 * The bodies of a sticky comment, in order; always at least one.
 *
 * 1. Every body begins with its marker and has at most `maxChars` UTF-16 units, the marker included.
 * 2. Sections keep their order, and each stands in one body, whole.
 * 3. A section that is too long for a body of its own is replaced by words that say what is missing and where to
 *    get it.
 */
export function fitComment(
  sections: readonly CommentSection[],
  marker: Omit<Marker, "part" | "parts">,
  maxChars: number = MAX_COMMENT_CHARS,
): readonly string[] {
  // The frame of a part is longest when both numbers are; no comment has more parts than sections.
  const most = Math.max(1, sections.length);
  const room = maxChars - frame("", { ...marker, part: most, parts: most }).length;
  const parts = pack(
    sections.map((section) => shortEnough(section, room)),
    room,
  );
  return parts.map((text, index) => frame(text, { ...marker, part: index + 1, parts: parts.length }));
}

/** The sections as one job summary of at most `maxBytes` UTF-8 bytes; says what it leaves out. */
export function fitSummary(
  sections: readonly CommentSection[],
  maxBytes: number = MAX_SUMMARY_BYTES,
): string {
  const kept: string[] = [];
  let bytes = byteLength(missingNote(sections.length));
  for (const { markdown } of sections) {
    const cost = byteLength(markdown) + SEPARATOR.length;
    if (bytes + cost > maxBytes) continue;
    kept.push(markdown);
    bytes += cost;
  }
  const left = sections.length - kept.length;
  return (left === 0 ? kept : [...kept, missingNote(left)]).join(SEPARATOR);
}

/** The sections as one Markdown text of any length. */
export function joinSections(sections: readonly CommentSection[]): string {
  return sections.map((section) => section.markdown).join(SEPARATOR);
}

function frame(text: string, marker: Marker): string {
  const heading = marker.parts === 1 ? "" : `<sub>Part ${marker.part} of ${marker.parts}</sub>${SEPARATOR}`;
  return `${renderMarker(marker)}${heading}${text}`;
}

/** Texts joined in order into as few parts as hold them; a part is never longer than `room`. */
function pack(texts: readonly string[], room: number): readonly string[] {
  const parts: string[] = [];
  for (const text of texts) {
    const last = parts.at(-1);
    if (last === undefined) parts.push(text);
    else if (last.length + SEPARATOR.length + text.length <= room)
      parts[parts.length - 1] = last + SEPARATOR + text;
    else parts.push(text);
  }
  return parts.length === 0 ? [""] : parts;
}

function shortEnough(section: CommentSection, room: number): string {
  if (section.markdown.length <= room) return section.markdown;
  const notice =
    `> Too long for a comment: ${section.title}. The command line prints it, with ` +
    "`parallel-dispatch prompts` or `validate`; the job summary has it where it fits.";
  if (notice.length > room) throw new Error("internal error: a comment has no room for a single notice");
  return notice;
}

function missingNote(count: number): string {
  return `> ${plural(count, "section")} did not fit here. Run \`parallel-dispatch prompts PLAN\` to get every text.`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
