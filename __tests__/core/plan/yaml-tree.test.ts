import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { YamlNode } from "../../../src/core/plan/yaml-node.ts";
import { meaningOf } from "../../../src/core/plan/yaml-node.ts";
import { readYaml } from "../../../src/core/plan/yaml-tree.ts";

describe("readYaml", () => {
  it.each([
    ["a plain scalar", "k: value # c", "value", "value", true],
    ["a single-quoted one with its quotes", "k: 'va lue'", "'va lue'", "va lue", true],
    ["a double-quoted one with its quotes", 'k: "value"', '"value"', "value", true],
    ["one with an escape, whose offsets are not the file's", 'k: "a\\tb"', '"a\\tb"', "a\tb", false],
    ["one with a doubled quote", "k: 'it''s'", "'it''s'", "it's", false],
    ["one over two lines", "k: a\n  b", "a\n  b", "a b", false],
  ])("locates %s", (_, text, slice, value, isExact) => {
    const node = valueOf(text);
    expect(text.slice(node.span.start, node.span.end)).toBe(slice);
    expect(node).toMatchObject({ kind: "scalar", text: value });
    if (node.kind !== "scalar") return;
    expect(node.contentStart !== null).toBe(isExact);
    if (node.contentStart !== null) expect(text.startsWith(value, node.contentStart)).toBe(true);
  });

  it.each([
    ["a flow list", "k: [a, b ] # c", "[a, b ]"],
    ["an empty flow list", "k: []\nl: 1", "[]"],
    ["a flow list over lines", "k: [a, # x ]\n  b,\n  ]\nl: 1", "[a, # x ]\n  b,\n  ]"],
    ["a flow mapping", "k: { a: 1, b: [2] }", "{ a: 1, b: [2] }"],
    ["a block list", "k:\n  - a\n  - b\nl: 1", "- a\n  - b"],
    ["a block mapping", "k:\n  a: 1\n  b: 2\nl: 1", "a: 1\n  b: 2"],
  ])("locates %s", (_, text, slice) => {
    const { span } = valueOf(text);
    expect(text.slice(span.start, span.end)).toBe(slice);
  });

  it.each([
    ["after a key", "k:\nl: 1", 2],
    ["after a key with spaces", "k:   \nl: 1", 2],
    ["in a list", "k: [~]\n", 4],
  ])("puts a missing value %s", (_, text, offset) => {
    const node = valueOf(text);
    const scalar = node.kind === "sequence" ? node.items[0] : node;
    expect(scalar?.span.start).toBe(offset);
  });

  it("takes aliases as the node they stand for, at its own place", () => {
    const { root, problems } = readYaml("a: &x [one]\nb: *x\n");
    expect(problems).toEqual([]);
    if (root?.kind !== "mapping") throw new Error("no mapping");
    expect(root.entries[1]?.value).toBe(root.entries[0]?.value);
  });

  it.each([
    ["an alias without an anchor", "k: *gone", /alias/],
    ["an alias inside its anchor", "k: &x [*x]", /never ends/],
    ["a tag", "k: !t x", /tag/],
    ["an anchor on nothing", "k: [&a/*, b]", /anchor without a value/],
    ["a key that is a list", "? [a]\n: 1", /single word/],
    ["a key written twice", "k: 1\nk: 2", /written twice; the first one is on line 1/],
    ["a second document", "k: 1\n---\nk: 2", /second YAML document/],
    ["an empty file", "", /empty/],
    ["nesting over 32", `k: ${"[".repeat(32)}${"]".repeat(32)}`, /32 deep/],
    ["deep nesting through aliases", nestedAliases(), /32 deep/],
    ["a syntax error", "k: [a", /never closed/],
  ])("reports %s", (_, text, message) => {
    const { problems } = readYaml(text);
    expect(problems.map((problem) => problem.message).join("\n")).toMatch(message);
  });

  it("keeps nesting of 32", () => {
    const { root, problems } = readYaml(`k: ${"[".repeat(31)}${"]".repeat(31)}`);
    expect(problems).toEqual([]);
    expect(root).not.toBeNull();
  });

  it("keeps the first value of a key that is written twice", () => {
    const { root } = readYaml("k: 1\nk: 2\n");
    expect(root).toMatchObject({ entries: [{ value: { text: "1" } }] });
  });

  it("bounds what aliases may stand for", () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `k${String(level)}: &a${String(level)} ${list(level)}`,
    );
    const { problems } = readYaml(levels.join("\n"));
    expect(problems.filter((problem) => problem.message.includes("written out in full"))).toHaveLength(1);
  });

  it("never throws, and keeps every span inside the text", () => {
    const characters = fc.constantFrom(...Array.from("abk:-?[]{},#&*!|>'\"%@`\\ \n\r\t\0\uFEFF\u202E.0"));
    const piece = fc.oneof(characters, fc.constantFrom("- ", ": ", "---\n", "<<: ", "*a", "&a "));
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 60 }), (text) => {
        const { root, problems } = readYaml(text);
        if (root === null) expect(problems).not.toEqual([]);
        for (const { start, end } of [...problems, ...spansOf(root)].map((each) =>
          "span" in each ? each.span : each,
        )) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("meaningOf", () => {
  it.each([
    ["", "null"],
    ["~", "null"],
    ["Null", "null"],
    ["nULL", "text"],
    ["true", "boolean"],
    ["yes", "text"],
    ["off", "text"],
    ["12", "integer"],
    ["-3", "integer"],
    ["0x1F", "integer"],
    ["1.5", "float"],
    [".inf", "float"],
    ["1e3", "float"],
    ["1.2.3", "text"],
    ["src/**", "text"],
  ])("reads plain %j as YAML 1.2 does: %s", (text, meaning) => {
    const node = {
      kind: "scalar",
      span: { start: 0, end: 0 },
      text,
      style: "plain",
      contentStart: 0,
    } as const;
    expect(meaningOf(node)).toBe(meaning);
    expect(meaningOf({ ...node, style: "quoted" })).toBe("text");
  });
});

function valueOf(text: string): YamlNode {
  const { root } = readYaml(text);
  const entry = root?.kind === "mapping" ? root.entries[0] : undefined;
  if (entry === undefined) throw new Error("no mapping");
  return entry.value;
}

function spansOf(node: YamlNode | null): readonly { start: number; end: number }[] {
  if (node === null) return [];
  if (node.kind === "sequence") return [node.span, ...node.items.flatMap((item) => spansOf(item))];
  if (node.kind !== "mapping") return [node.span];
  return [node.span, ...node.entries.flatMap(({ key, value }) => [key.span, ...spansOf(value)])];
}

function list(level: number): string {
  const item = level === 0 ? "x" : `*a${String(level - 1)}`;
  return `[${Array.from({ length: 9 }, () => item).join(", ")}]`;
}

function nestedAliases(): string {
  const depth = (levels: number) => "[".repeat(levels);
  const close = (levels: number) => "]".repeat(levels);
  return `a: &a ${depth(20)}${close(20)}\nb: ${depth(15)}*a${close(15)}\n`;
}
