import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../src/core/source-text.ts";

describe("SourceText", () => {
  it.each([
    ["the start", "ab\ncd", 0, 1, 1],
    ["inside the first line", "ab\ncd", 1, 1, 2],
    ["the line break itself", "ab\ncd", 2, 1, 3],
    ["after the line break", "ab\ncd", 3, 2, 1],
    ["the end", "ab\ncd", 5, 2, 3],
    ["past the end, moved to it", "ab\ncd", 99, 2, 3],
    ["before the start, moved to it", "ab\ncd", -3, 1, 1],
    ["after \\r\\n, which is one break", "ab\r\ncd", 4, 2, 1],
    ["after a lone \\r", "ab\rcd", 3, 2, 1],
    ["after an empty line", "\n\nx", 2, 3, 1],
    ["behind a character of two units", "\u{1F600}x", 2, 1, 3],
    ["an empty text", "", 0, 1, 1],
  ])("locates %s", (_, text, offset, line, column) => {
    const location = new SourceText("p.yml", text).locate({ start: offset, end: offset });
    expect(location).toEqual({ path: "p.yml", line, column, endLine: line, endColumn: column });
  });

  it.each([
    ["ab\ncd", 1, "ab"],
    ["ab\r\ncd", 1, "ab"],
    ["ab\rcd", 2, "cd"],
    ["ab\n", 2, ""],
    ["ab", 0, null],
    ["ab", 2, null],
  ])("gives a line without its break: %j line %i", (text, line, expected) => {
    expect(new SourceText("p.yml", text).lineText(line)).toBe(expected);
  });

  it("counts lines as a split at line breaks does, at every offset", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\r\n", "é", "\u{1F600}") });
    fc.assert(
      fc.property(text, fc.nat(60), (value, seed) => {
        const offset = value.length === 0 ? 0 : seed % (value.length + 1);
        // Inside \r\n the two halves are no lines of their own.
        fc.pre(!(value[offset - 1] === "\r" && value[offset] === "\n"));
        const lines = value.slice(0, offset).split(/\r\n|\r|\n/);
        const { line, column } = new SourceText("p", value).locate({ start: offset, end: offset });
        expect([line, column]).toEqual([lines.length, (lines.at(-1) ?? "").length + 1]);
      }),
    );
  });

  it("never ends a location before its start", () => {
    const { line, column, endLine, endColumn } = new SourceText("p", "abc\nd").locate({ start: 4, end: 1 });
    expect([line, column]).toEqual([endLine, endColumn]);
  });
});
