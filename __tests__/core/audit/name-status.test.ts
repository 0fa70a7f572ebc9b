import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNameStatus } from "../../../src/core/audit/name-status.ts";
import { change } from "../../fakes/audit-plan.ts";

describe("parseNameStatus reads", () => {
  test.each([
    ["nothing", "", []],
    ["an addition", "A\0a.ts\0", [change("a.ts", { status: "added" })]],
    ["a removal", "D\0a.ts\0", [change("a.ts", { status: "removed" })]],
    ["a modification", "M\0a.ts\0", [change("a.ts")]],
    ["a rewritten file with its score", "M087\0a.ts\0", [change("a.ts")]],
    ["a change of type", "T\0a.ts\0", [change("a.ts", { status: "changed" })]],
    ["a rename", "R100\0a.ts\0b.ts\0", [change("b.ts", { status: "renamed", previousPath: "a.ts" })]],
    ["a copy", "C075\0a.ts\0b.ts\0", [change("b.ts", { status: "copied", previousPath: "a.ts" })]],
    [
      "a rename of case alone",
      "R100\0A.ts\0a.ts\0",
      [change("a.ts", { status: "renamed", previousPath: "A.ts" })],
    ],
    ["a path with a tab, a quote and a line break", 'M\0a\t"\n.ts\0', [change('a\t"\n.ts')]],
    [
      "a path that looks like a status",
      "M\0R100\0A\0D\0",
      [change("R100"), change("D", { status: "added" })],
    ],
  ])("%s", (_what, text, changes) => {
    expect(parseNameStatus(text)).toEqual({ changes, problems: [] });
  });
});

describe("parseNameStatus never takes for complete", () => {
  test.each([
    ["an unmerged path", "M\0a\0U\0b\0", 'the status "U" of "b" means an unmerged path'],
    ["an unknown status", "X\0b\0", 'the status "X" of "b" is not one that git documents'],
    ["a broken pairing", "B\0b\0", 'the status "B" of "b"'],
    ["a status of another format", ":100644 100644 a b M\0b\0", 'the status ":100644 100644 a b M"'],
    ["a missing end", "M\0a", "does not end with NUL"],
    ["lines instead of NUL", "M\ta.ts\n", "--name-status -z"],
    ["a rename without its new name", "R100\0a\0", 'ends inside a record of status "R100"'],
    ["a status without a path", "M\0", 'ends inside a record of status "M"'],
    ["an empty path", "M\0\0", 'ends inside a record of status "M"'],
    ["a path that leaves the repository", "M\0a/../../b\0", '"a/../../b" has the segment ".."'],
    ["a path above the repository", "M\0../b\0", '"../b" has the segment ".."'],
    ["an absolute path", "A\0/a\0", '"/a" is absolute'],
    ["a path with an empty segment", "A\0a//b\0", '"a//b" has an empty segment'],
    ["a folder", "D\0a/\0", '"a/" has an empty segment'],
    ["a path with a dot for a segment", "M\0./a\0", '"./a" has the segment "."'],
    ["a rename from an impossible path", "R100\0../a\0a\0", '"../a" has the segment ".."'],
  ])("%s", (_what, text, problem) => {
    const { problems } = parseNameStatus(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});

const path = fc
  .string({ minLength: 1, unit: "grapheme" })
  .filter((text) => !text.includes("\0") && !/(?:^|\/)\.{0,2}(?:\/|$)/.test(text));
const record = fc.oneof(
  fc.tuple(fc.constantFrom("A", "D", "M", "T"), path),
  fc.tuple(fc.constantFrom("R100", "R051", "C090"), path, path),
);

test("whatever git can write is read back, and whatever is cut off is a problem", () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1 }), fc.nat(), (records, seed) => {
      const text = records.map((fields) => fields.map((field) => `${field}\0`).join("")).join("");
      const whole = parseNameStatus(text);
      expect(whole.problems).toEqual([]);
      expect(whole.changes.map((one) => one.path)).toEqual(records.map((fields) => fields.at(-1)));
      const cut = parseNameStatus(text.slice(0, seed % text.length));
      expect(cut.problems.length > 0 || cut.changes.length < records.length).toBe(true);
    }),
  );
});
