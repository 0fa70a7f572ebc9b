import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codeCell,
  codeSpan,
  details,
  escapeMessage,
  escapeText,
  fence,
  table,
} from "../../src/render/markdown.ts";

// What GitHub sees after Markdown: entities decoded, code removed. Written without a look at the code under test.
function renderedText(markdown: string): string {
  return markdown
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)|<code>.*?<\/code>/g, "\uE000")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

// The patterns by which GitHub links, after its documentation on autolinked references, mentions and GFM autolinks.
const REFERENCES = [
  /@[a-z0-9]/i,
  /#\d/,
  /\bgh-\d/i,
  /https?:\/\//i,
  /\bwww\./i,
  /\b[0-9a-f]{40}\b/i,
  /(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:[\w.-]+\/[\w.-]+)?(?:#|gh-)\d/i,
];

const fragments = fc.constantFrom(
  "@octocat",
  "@org/team",
  "#123",
  "octo/repo#1",
  "GH-12",
  "gh-9",
  "fixes #7",
  "Closes: octo/repo#3",
  "resolves https://github.com/o/r/issues/4",
  "www.example.com",
  "da39a3ee5e6b4b0d3255bfef95601890afd80709",
  "HTTPS://x.example",
  "<!-- x -->",
  "<img src=x onerror=1>",
  "![a](b)",
  "[a](javascript:b)",
  "| a |",
  "`code`",
  "```",
  "\n\n# heading",
  "&#35;1",
  "&commat;octocat",
  "\\@octocat",
  "$x$",
  "**b**",
  "~~s~~",
  "\u202E",
  "\u200B",
  "\u{E0041}",
  " ",
  "a",
);
const hostile = fc
  .array(fc.oneof({ weight: 3, arbitrary: fragments }, fc.string({ unit: "binary", maxLength: 6 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));

describe("escapeText", () => {
  it("lets no mention, reference or address survive", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = renderedText(escapeText(text));
        for (const reference of REFERENCES) expect(rendered).not.toMatch(reference);
      }),
      { numRuns: 2000 },
    );
  });

  it("holds no live Markdown or HTML, whatever the text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = escapeText(text).replace(/&#\d+;/g, "x");
        expect(bare).not.toMatch(/[<>`|[\]*_~$\\!&"'\n\r\t]/);
        expect(bare).not.toMatch(/^(?:[-+=]|\d+[.)]|\s)/);
      }),
      { numRuns: 2000 },
    );
  });

  it("shows the text itself once decoded", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("ab 1@#|<`*[$&\\-")), maxLength: 20 }),
        (text) => {
          const decoded = renderedText(escapeText(text)).replaceAll("\u200B", "");
          expect(decoded).toBe(text.replace(/ +/g, " ").trim());
        },
      ),
    );
  });

  it.each([
    ["@octocat", "@&#8203;octocat"],
    ["octo/repo#12", "octo/repo&#35;&#8203;12"],
    ["GH-12", "GH-&#8203;12"],
    ["see https://x", "see https:&#8203;//x"],
    ["da39a3ee5e6b4b0d3255bfef95601890afd80709", "da3&#8203;9a3ee5e6b4b0d3255bfef95601890afd80709"],
    ["da39a3ee is short", "da39a3ee is short"],
    ["blank\u2800", "blank&#91;U+2800&#93;"],
    ["- item", "&#45; item"],
    ["1. item", "1&#46; item"],
    ["two\r\nlines", "two lines"],
    ["left\u202Eright", "left&#91;U+202E&#93;right"],
    ["tag \u{E0041}", "tag &#91;U+E0041&#93;"],
    ["half \uD800", "half &#91;U+D800&#93;"],
    ["a plain text, with (brackets)", "a plain text, with (brackets)"],
    ["a ✂\uFE0F b", "a ✂\uFE0F b"],
  ])("writes %j as %j", (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

describe("escapeMessage", () => {
  it("keeps code as code and disarms the rest", () => {
    expect(escapeMessage("Write `needs: [a]` and ask @octocat.")).toBe(
      "Write `needs: [a]` and ask @&#8203;octocat.",
    );
  });

  it.each([
    [
      '"x/`@evil closes #5" under `can-touch`',
      "&#34;x/&#96;@&#8203;evil closes &#35;&#8203;5&#34; under `can-touch`",
    ],
    ["the folder ``x/`@evil``", "the folder ``x/`@evil``"],
    ["the folder `a|b`", "the folder <code>a&#124;b</code>"],
  ])("reads code and quoted values of %j apart", (message, expected) => {
    expect(escapeMessage(message)).toBe(expected);
  });

  it("lets no mention or reference survive outside code", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = renderedText(escapeMessage(text));
        for (const reference of REFERENCES) expect(rendered).not.toMatch(reference);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("codeSpan", () => {
  it.each([
    ["a/b.ts", "`a/b.ts`"],
    ["a`b", "``a`b``"],
    ["`a", "`` `a ``"],
    [" a ", "`  a  `"],
    ["a\nb", "`a[U+000A]b`"],
    ["", "(empty)"],
  ])("writes %j as %j", (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  it("is closed by its own delimiter alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "a", " "), minLength: 1 }), (text) => {
        const [, ticks = "", inner = ""] = /^(`+)([^`].*[^`]|[^`])\1$/.exec(codeSpan(text)) ?? [];
        const runs: readonly string[] = inner.match(/`+/g) ?? [];
        expect(ticks).not.toBe("");
        expect(runs.every((run) => run.length < ticks.length)).toBe(true);
      }),
    );
  });
});

describe("codeCell", () => {
  it("never holds a bare pipe, so that a cell stays one cell", () => {
    fc.assert(fc.property(hostile, (text) => !codeCell(text).includes("|")));
  });

  it("writes a glob with a pipe as HTML code", () => {
    expect(codeCell("+(a|b).ts")).toBe("<code>+(a&#124;b).ts</code>".replace("+", "&#43;"));
  });
});

describe("fence", () => {
  it("is longer than any run of backticks inside", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "a", "\n", " ") }), (text) => {
        const lines = fence(text, "text").split("\n");
        const ticks = (lines[0] ?? "").replace("text", "");
        expect(ticks).toMatch(/^`{3,}$/);
        expect(lines.at(-1)).toBe(ticks);
        expect(lines.slice(1, -1).some((line) => line.includes(ticks))).toBe(false);
      }),
    );
  });

  it("keeps tabs and lines, and shows hidden characters", () => {
    expect(fence("a\tb\r\nc\u200B\n\n")).toBe("```\na\tb\nc[U+200B]\n```");
  });
});

describe("table and details", () => {
  it("writes one line a row", () => {
    expect(table(["A", "B"], [["1", "2"]])).toBe("| A | B |\n| --- | --- |\n| 1 | 2 |");
  });

  it("leaves a blank line before the folded Markdown", () => {
    expect(details("title", "body")).toBe("<details>\n<summary>title</summary>\n\nbody\n\n</details>");
  });
});
