import { Marked } from "marked";
import { parseFlowchart } from "./flowchart.ts";
import { drawFlowchart } from "./flowchart-svg.ts";
import { escapeHtml } from "./html.ts";

/**
 * The body of a comment as GitHub shows it: its Markdown, line breaks kept, Mermaid drawn, issue numbers marked.
 *
 * 1. Only the HTML that our comments use is let through, without attributes; everything else is shown as text.
 * 2. Nothing in the result makes a browser fetch anything: links have no address, images are their text.
 */
export function renderComment(body: string): string {
  return MARKDOWN.parse(body, { async: false });
}

/** One line of text with code spans and issue numbers, as the inside of an element. */
export function renderLine(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((piece, index) =>
      index % 2 === 1 ? `<code>${escapeHtml(piece.slice(1, -1))}</code>` : markIssues(escapeHtml(piece)),
    )
    .join("");
}

const MARKDOWN = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    code({ text, lang }) {
      const chart = lang === "mermaid" ? parseFlowchart(text) : null;
      if (chart !== null) return `<div class="drawing">${drawFlowchart(chart)}</div>\n`;
      return `<pre><code>${escapeHtml(text)}\n</code></pre>\n`;
    },
    html({ text }) {
      return keepKnownTags(text);
    },
    link({ href, tokens }) {
      return `<a title="${escapeHtml(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
    image({ text }) {
      return escapeHtml(text);
    },
    text(token) {
      if ("tokens" in token) return this.parser.parseInline(token.tokens);
      return markIssues("escaped" in token && token.escaped ? token.text : escapeText(token.text));
    },
  },
});

const KNOWN_TAGS = new Set(["b", "br", "code", "details", "kbd", "strong", "sub", "summary", "sup"]);

function keepKnownTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/(<\/?[a-z][a-z0-9]*\s*\/?>)/i)
    .map((piece, index) => (index % 2 === 1 && isKnown(piece) ? piece : escapeText(piece)))
    .join("");
}

function isKnown(tag: string): boolean {
  return KNOWN_TAGS.has((/[a-z][a-z0-9]*/i.exec(tag)?.[0] ?? "").toLowerCase());
}

// A character reference in Markdown stands for its character; every other ampersand is one.
function escapeText(text: string): string {
  return text.replace(/[<>"']|&(?!#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,31};)/gi, escapeHtml);
}

function markIssues(html: string): string {
  return html.replace(/(^|[\s(])#(\d+)\b/g, "$1<a>#$2</a>");
}
