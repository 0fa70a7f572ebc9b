import { describe, expect, test } from "vitest";
import { renderComment, renderLine } from "../../src/demo/page/markdown-html.ts";

describe("a comment on the page", () => {
  test.each([
    ["a table", "| a | b |\n| --- | --- |\n| 1 | 2 |", "<td>2</td>"],
    ["a line break", "one\ntwo", "one<br>two"],
    [
      "a folded block",
      "<details>\n<summary>Agent <code>a</code></summary>\n\n**x**\n\n</details>",
      "<details>",
    ],
    ["a task list", "- [ ] a", 'type="checkbox"'],
    ["an issue number", "Closes #3", "Closes <a>#3</a>"],
    ["a drawing", '```mermaid\nflowchart LR\n  a["a"]\n```', "<svg"],
    ["what is no flowchart as its text", "```mermaid\npie\n```", "<pre><code>pie"],
  ])("%s is shown", (_, markdown, html) => {
    expect(renderComment(markdown)).toContain(html);
  });

  test.each([
    ["a script", "<script>alert(1)</script>", /<script/],
    ["an attribute", '<details open onclick="x">a</details>', /<details[^>]/],
    ["an image", "![x](https://example.com/a.png)", /<img|src=/],
    ["an image in HTML", '<img src="https://example.com/a.png">', /<img/],
    ["the address of a link", "[x](https://example.com)", /href/],
    ["a bare address", "https://example.com", /href/],
    ["a comment in HTML", "<!-- marker -->\ntext", /marker/],
    ["a number behind a space of no width", "&#35;&#8203;3", /<a>/],
    ["a number in code", "`#3`", /<a>/],
  ])("%s is not let through", (_, markdown, html) => {
    expect(renderComment(markdown)).not.toMatch(html);
  });

  test("a line shows code spans and issue numbers and nothing else as elements", () => {
    expect(renderLine("`<b>` closes #3 <b>")).toBe("<code>&#60;b&#62;</code> closes <a>#3</a> &#60;b&#62;");
  });
});
