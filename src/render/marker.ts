/** Which of our comments a comment is. */
export type CommentKind = "plan" | "audit" | "board";

/** What the first line of each of our comments says. Never trusted without a look at the author. */
export interface Marker {
  readonly kind: CommentKind;
  /** Tells comments of one kind on one issue apart: a plan id, or empty. */
  readonly scope: string;
  /** The commit that the comment speaks of, in full. */
  readonly head: string;
  /** GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT: a later run of the same kind has greater ones. */
  readonly run: number;
  readonly attempt: number;
  /** 1-based. */
  readonly part: number;
  readonly parts: number;
}

const GRAMMAR = new RegExp(
  "^<!-- parallel-dispatch:(plan|audit|board) scope=([a-z0-9-]{0,40}) head=([0-9a-f]{40,64}) " +
    "run=(\\d{1,15}) attempt=(\\d{1,6}) part=(\\d{1,4})/(\\d{1,4}) -->\n",
);

/** The marker as the first line of a comment, its line break with it. */
export function renderMarker(marker: Marker): string {
  const text =
    `<!-- parallel-dispatch:${marker.kind} scope=${marker.scope} head=${marker.head} ` +
    `run=${String(marker.run)} attempt=${String(marker.attempt)} ` +
    `part=${String(marker.part)}/${String(marker.parts)} -->\n`;
  if (!GRAMMAR.test(text)) throw new Error(`internal error: malformed marker ${JSON.stringify(text)}`);
  return text;
}

/** Splits a comment into its marker and the rest; null when it does not begin with one of ours. */
export function parseMarker(body: string): { readonly marker: Marker; readonly content: string } | null {
  // GitHub keeps the line breaks it was given, but an edit in the browser makes them CRLF.
  const text = body.replace(/\r\n/g, "\n");
  const found = GRAMMAR.exec(text);
  if (found === null) return null;
  const [line, kind, scope = "", head = "", run, attempt, part, parts] = found;
  if (kind !== "plan" && kind !== "audit" && kind !== "board") return null;
  const marker: Marker = {
    kind,
    scope,
    head,
    run: Number(run),
    attempt: Number(attempt),
    part: Number(part),
    parts: Number(parts),
  };
  return { marker, content: text.slice(line.length) };
}
