import { describe, expect, it } from "vitest";

import { parseMergeTree } from "../../src/adapters/git-merge-tree.ts";

const TREE = "a".repeat(40);
const BLOB = "b".repeat(40);

function output(stages: readonly string[], messages: readonly (readonly string[])[]): string {
  return [TREE, ...stages, "", ...messages.flat(), ""].join("\0");
}

describe("parseMergeTree", () => {
  it("reads the tree of a clean merge, and minds no message", () => {
    expect(parseMergeTree(`${TREE}\0`, true)).toEqual({ tree: TREE, conflicts: [] });
    const noisy = output([], [["1", "f", "Auto-merging", "Auto-merging f\n"]]);
    expect(parseMergeTree(noisy, true)).toEqual({ tree: TREE, conflicts: [] });
  });

  it("joins stages and messages by path, and leaves out what is no conflict", () => {
    const stages = [1, 2, 3].map((stage) => `100644 ${BLOB} ${String(stage)}\tb\nc`);
    const text = output(stages, [
      ["1", "b\nc", "Auto-merging", "Auto-merging b\n"],
      ["1", "b\nc", "CONFLICT (contents)", "CONFLICT (content): Merge conflict in b\n"],
      ["2", "a", "d", "CONFLICT (rename/delete)", "CONFLICT (rename/delete): d renamed to a\n"],
    ]);
    expect(parseMergeTree(text, false).conflicts.map(({ path, kinds }) => [path, ...kinds])).toEqual([
      ["a", "rename/delete"],
      ["b\nc", "contents"],
      ["d", "rename/delete"],
    ]);
  });

  it("keeps a conflicted path that no message names", () => {
    const text = output([`100644 ${BLOB} 1\tf`], []);
    expect(parseMergeTree(text, false).conflicts).toEqual([{ path: "f", kinds: [], messages: [] }]);
  });

  it("does not take a conflict without a path for a clean merge", () => {
    expect(() => parseMergeTree(output([], []), false)).toThrow("internal error");
  });
});
