import type { MergeOutcome, PathConflict } from "../core/coordinate/merge.ts";

/**
 * Reads the output of `git merge-tree --write-tree -z --messages`: the tree, one entry a conflicted stage, an
 * empty field, then messages as count, that many paths, a stable name, a sentence.
 *
 * A conflicted path that no message names is kept: the stages decide what is in conflict, not the messages.
 * Throws an internal error when the output says both clean and conflicting.
 */
export function parseMergeTree(output: string, isClean: boolean): MergeOutcome {
  const fields = output.split("\0");
  const tree = fields[0]?.trim() ?? "";
  const end = fields.indexOf("", 1);
  const stages = isClean || end === -1 ? [] : fields.slice(1, end);
  const found = new Map<string, { kinds: Set<string>; messages: string[] }>();
  for (const stage of stages) found.set(stage.slice(stage.indexOf("\t") + 1), newEntry());
  for (const message of isClean ? [] : readMessages(fields.slice(end + 1))) {
    for (const path of message.paths) {
      const entry = found.get(path) ?? newEntry();
      entry.kinds.add(message.kind);
      entry.messages.push(message.text);
      found.set(path, entry);
    }
  }
  if (!isClean && found.size === 0) throw new Error("internal error: git names no path of a conflict");
  return { tree, conflicts: [...found].map(toConflict).sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

interface Message {
  readonly paths: readonly string[];
  readonly kind: string;
  readonly text: string;
}

function readMessages(fields: readonly string[]): readonly Message[] {
  const messages: Message[] = [];
  let at = 0;
  while (/^\d+$/.test(fields[at] ?? "")) {
    const count = Number(fields[at]);
    const paths = fields.slice(at + 1, at + 1 + count);
    const name = fields[at + 1 + count] ?? "";
    const kind = /^CONFLICT \((.*)\)$/.exec(name)?.[1];
    if (kind !== undefined) messages.push({ paths, kind, text: (fields[at + 2 + count] ?? "").trim() });
    at += count + 3;
  }
  return messages;
}

function newEntry(): { kinds: Set<string>; messages: string[] } {
  return { kinds: new Set(), messages: [] };
}

function toConflict([path, entry]: [string, { kinds: Set<string>; messages: string[] }]): PathConflict {
  return { path, kinds: [...entry.kinds].sort(), messages: entry.messages };
}
