import { parseMarker } from "../render/marker.ts";
import type { Marker } from "../render/marker.ts";
import { ActionError } from "./errors.ts";
import type { Comment, Comments } from "./ports.ts";

/** Which comment to write, and the run that writes it: what the markers of its parts have in common. */
export interface StickyKey extends Omit<Marker, "part" | "parts"> {
  /** The login whose comments are ours; null asks GitHub who the token is. */
  readonly author: string | null;
}

/** What became of a sticky comment. */
export type StickyOutcome =
  | { readonly kind: "written"; readonly created: number; readonly updated: number; readonly removed: number }
  | { readonly kind: "unchanged" }
  /** A later run has written already; nothing was touched. */
  | { readonly kind: "superseded" }
  /** The token may not write. */
  | { readonly kind: "read-only"; readonly reason: string };

type Change =
  | { readonly kind: "create"; readonly body: string }
  | { readonly kind: "update"; readonly id: number; readonly body: string }
  | { readonly kind: "remove"; readonly id: number };

interface OwnComment {
  readonly id: number;
  readonly author: string;
  readonly marker: Marker;
  readonly content: string;
}

/**
 * Brings our comment on an issue or pull request to these bodies, one comment a part.
 *
 * 1. Ours is a comment that begins with our marker and has our author; any other is left alone.
 * 2. A later run's comment is never overwritten; an identical content is never rewritten.
 * 3. Surplus parts and duplicates of a part are removed, the oldest comment of a part stays.
 * 4. No bodies at all removes what is there.
 *
 * Bodies are made by `fitComment`: each begins with its marker.
 */
export async function upsertStickyComment(
  comments: Comments,
  issue: number,
  bodies: readonly string[],
  key: StickyKey,
): Promise<StickyOutcome> {
  try {
    return await converge(comments, issue, bodies, key);
  } catch (error) {
    if (error instanceof ActionError && error.code === "github-denied") {
      return { kind: "read-only", reason: error.message };
    }
    throw error;
  }
}

async function converge(
  comments: Comments,
  issue: number,
  bodies: readonly string[],
  key: StickyKey,
): Promise<StickyOutcome> {
  const counts = { create: 0, update: 0, remove: 0 };
  // After a creation the list is read again: two runs at once may both have found nothing.
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const own = await listOwn(comments, issue, key);
    if (own.some((comment) => isLater(comment.marker, key))) return { kind: "superseded" };
    const changes = planChanges(own, bodies);
    for (const change of changes) {
      await apply(comments, issue, change);
      counts[change.kind] += 1;
    }
    if (!changes.some((change) => change.kind === "create")) break;
  }
  if (counts.create + counts.update + counts.remove === 0) return { kind: "unchanged" };
  return { kind: "written", created: counts.create, updated: counts.update, removed: counts.remove };
}

async function listOwn(comments: Comments, issue: number, key: StickyKey): Promise<readonly OwnComment[]> {
  const marked = (await comments.list(issue)).flatMap((comment) => readMarked(comment, key));
  if (marked.length === 0) return [];
  const author = normaliseLogin(key.author ?? (await comments.self()));
  return marked.filter((comment) => normaliseLogin(comment.author) === author);
}

function readMarked(comment: Comment, key: StickyKey): readonly OwnComment[] {
  const parsed = parseMarker(comment.body);
  if (parsed?.marker.kind !== key.kind || parsed.marker.scope !== key.scope) return [];
  return [{ id: comment.id, author: comment.author, ...parsed }];
}

// REST spells an app's login with "[bot]", GraphQL without.
function normaliseLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, "");
}

function isLater(marker: Marker, key: StickyKey): boolean {
  return marker.run > key.run || (marker.run === key.run && marker.attempt > key.attempt);
}

function planChanges(own: readonly OwnComment[], bodies: readonly string[]): readonly Change[] {
  const kept = new Map<number, OwnComment>();
  const removals: Change[] = [];
  for (const comment of own) {
    const { part } = comment.marker;
    if (part <= bodies.length && !kept.has(part)) kept.set(part, comment);
    else removals.push({ kind: "remove", id: comment.id });
  }
  const writes = bodies.flatMap((body, index) => planWrite(kept.get(index + 1), body));
  return [...writes, ...removals];
}

function planWrite(existing: OwnComment | undefined, body: string): readonly Change[] {
  if (existing === undefined) return [{ kind: "create", body }];
  const content = parseMarker(body)?.content ?? body;
  return existing.content.trimEnd() === content.trimEnd() ? [] : [{ kind: "update", id: existing.id, body }];
}

async function apply(comments: Comments, issue: number, change: Change): Promise<void> {
  switch (change.kind) {
    case "create":
      await comments.create(issue, change.body);
      return;
    case "update":
      await comments.update(change.id, change.body);
      return;
    case "remove":
      await comments.remove(change.id);
      return;
  }
}
