export const id = 210;
export const ids = [210];
export const modules = {

/***/ 1210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  playDemo: () => (/* binding */ playDemo)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/app/cli-style.js
var cli_style = __webpack_require__(1853);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/app/errors.js
var errors = __webpack_require__(6208);
;// CONCATENATED MODULE: ./lib/demo/bundles.js




/**
 * The bundles beside the running one, or, in a source tree, those of its `dist/`.
 *
 * Fails with `not-found` where one is missing.
 */
function findBundles() {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    const beside = bundlesIn((0,external_node_path_.dirname)(here));
    return (0,external_node_fs_.existsSync)(beside.plan) ? checked(beside) : checked(bundlesIn((0,external_node_path_.join)(here, "..", "..", "dist")));
}
/** The bundles of a folder that was built. */
function bundlesIn(folder) {
    return { plan: (0,external_node_path_.join)(folder, "plan", "index.js"), audit: (0,external_node_path_.join)(folder, "audit", "index.js") };
}
function checked(bundles) {
    const missing = [bundles.plan, bundles.audit].find((path) => !(0,external_node_fs_.existsSync)(path));
    if (missing === undefined)
        return bundles;
    throw new errors/* ActionError */.l("not-found", `"${missing}" is not there.`, "The demo runs the actions as GitHub does: keep dist/ together, or build it with npm run build.");
}

;// CONCATENATED MODULE: ./lib/demo/claim.js
/** The demo said that something holds, and it does not. */
class BrokenClaim extends Error {
    /** What the program under the claim wrote; empty where nothing was run. */
    evidence;
    constructor(claim, evidence) {
        super(`the demo claims that ${claim}, and that is not so.`);
        this.name = "BrokenClaim";
        this.evidence = evidence;
    }
}
/** Holds what is about to be told against what happened. Fails with `BrokenClaim`. */
function claim(holds, what, evidence = "") {
    if (!holds)
        throw new BrokenClaim(what, evidence);
}

;// CONCATENATED MODULE: ./lib/demo/interruption.js
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** Turns the first request to end this process into an abort, so that what is held can be given back. */
class Interruption {
    #controller = new AbortController();
    #handlers;
    #received = null;
    constructor() {
        this.#handlers = SIGNALS.map((name) => [name, this.#abort(name)]);
        for (const [name, handler] of this.#handlers)
            process.on(name, handler);
    }
    /** Aborted when the process is told to end. */
    get signal() {
        return this.#controller.signal;
    }
    /** Stops listening, and ends the process now where it was told to end in the meantime. */
    release() {
        for (const [name, handler] of this.#handlers)
            process.off(name, handler);
        if (this.#received !== null)
            process.kill(process.pid, this.#received);
    }
    // A second signal finds the first one's work under way; it does not make it faster.
    #abort(name) {
        return () => {
            this.#received ??= name;
            this.#controller.abort();
        };
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/demo/page/page-file.js


/** The name of the page in the folder of `--out`. */
const PAGE_NAME = "index.html";
const SEAL = /\n<!-- parallel-dispatch demo ([0-9a-f]{64}) -->\n$/;
/** Fails with `bad-input` where the folder has a page that the demo did not write, or that was changed since. */
async function refuseForeignPage(folder) {
    const text = await folder.readText(PAGE_NAME);
    if (text === null)
        return;
    const page = text.replace(SEAL, "");
    if (SEAL.exec(text)?.[1] === digestOf(page))
        return;
    throw new errors/* ActionError */.l("bad-input", `--out would overwrite what somebody else wrote or changed: ${PAGE_NAME}.`, "Move it away, or name another folder.");
}
/** Writes the page, sealed with its digest, so that a later run knows it for its own. */
async function writePage(folder, html) {
    await refuseForeignPage(folder);
    const page = html.trimEnd();
    const sealed = `${page}\n<!-- parallel-dispatch demo ${digestOf(page)} -->\n`;
    await folder.replace(new Map([[PAGE_NAME, sealed]]), []);
}
function digestOf(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
}

;// CONCATENATED MODULE: ./lib/demo/page/html.js
/** Plain text as the content of an element or of a quoted attribute. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/demo/page/icons.js
/** Small drawings of our own, in the colour of the text around them. */
const ICONS = {
    pass: svg('<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="m4.8 8.3 2.2 2.2 4.3-4.6" class="cut"/>'),
    fail: svg('<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" class="cut"/>'),
    deed: svg('<circle cx="8" cy="8" r="3" fill="currentColor"/>'),
    fact: svg('<path d="m3 8.6 3.2 3.2L13 4.6" class="line"/>'),
    robot: svg('<path d="M8 1.5v2M3.5 4.5h9v8h-9zM1.5 7.5v2.5m13-2.5v2.5" class="line"/><circle cx="6.2" cy="8" r=".9" fill="currentColor"/><circle cx="9.8" cy="8" r=".9" fill="currentColor"/><path d="M6.3 10.5h3.4" class="line"/>'),
};
function svg(content) {
    return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${content}</svg>`;
}

// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(8022);
;// CONCATENATED MODULE: ./lib/demo/page/flowchart.js
const HEADER = /^(?:flowchart|graph) (LR|TB|TD)$/;
const GROUP = /^subgraph ([A-Za-z]\w*)\["([^"]*)"\]$/;
const NODE = /^([A-Za-z]\w*)\["([^"]*)"\]$/;
const STYLE = /^style ([A-Za-z]\w*) fill:(#[0-9a-f]{6}),stroke:(#[0-9a-f]{6}),color:(#[0-9a-f]{6})$/;
const EDGE = /^([A-Za-z]\w*) --> ([A-Za-z]\w*)$/;
/**
 * Reads the part of Mermaid's flowchart language that our comments use: quoted boxes and their colours, frames,
 * arrows.
 *
 * Null for every other text, so that nothing is drawn that Mermaid would draw differently.
 */
function parseFlowchart(text) {
    const [header = "", ...lines] = text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
    const direction = HEADER.exec(header)?.[1];
    if (direction === undefined)
        return null;
    const draft = new Draft();
    return lines.every((line) => draft.read(line)) ? draft.finish(direction === "LR" ? "LR" : "TB") : null;
}
class Draft {
    #nodes = new Map();
    #groups = [];
    #edges = [];
    #open = null;
    /** Takes one line; false where it is not of the language. */
    read(line) {
        return this.#readGroup(line) || this.#readNode(line) || this.#readStyle(line) || this.#readEdge(line);
    }
    /** The whole; null where a frame is left open or an arrow has an end that is no box. */
    finish(direction) {
        const isWhole = this.#edges.every(({ from, to }) => this.#nodes.has(from) && this.#nodes.has(to));
        if (this.#open !== null || !isWhole)
            return null;
        return { direction, nodes: [...this.#nodes.values()], groups: this.#groups, edges: this.#edges };
    }
    #readGroup(line) {
        if (line === "end" && this.#open !== null) {
            this.#open = null;
            return true;
        }
        const [, id, label = ""] = GROUP.exec(line) ?? [];
        if (id === undefined || this.#open !== null)
            return false;
        this.#open = { id, label: plainText(label), nodes: [] };
        this.#groups.push(this.#open);
        return true;
    }
    #readNode(line) {
        const [, id, label = ""] = NODE.exec(line) ?? [];
        if (id === undefined)
            return false;
        this.#nodes.set(id, { id, lines: label.split("<br/>").map(plainText), colors: null });
        this.#open?.nodes.push(id);
        return true;
    }
    #readStyle(line) {
        const [, id = "", fill = "", stroke = "", color = ""] = STYLE.exec(line) ?? [];
        const node = this.#nodes.get(id);
        if (node === undefined)
            return false;
        this.#nodes.set(id, { ...node, colors: { fill, stroke, color } });
        return true;
    }
    #readEdge(line) {
        const [, from, to] = EDGE.exec(line) ?? [];
        if (from === undefined || to === undefined)
            return false;
        this.#edges.push({ from, to });
        return true;
    }
}
// Mermaid writes a character as `#59;`.
function plainText(label) {
    return label.replace(/#(\d{1,7});/g, (entity, digits) => {
        const code = Number(digits);
        return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    });
}

// EXTERNAL MODULE: ./node_modules/@dagrejs/dagre/dist/dagre.esm.js
var dagre_esm = __webpack_require__(2440);
// EXTERNAL MODULE: ./lib/render/display-width.js
var display_width = __webpack_require__(9619);
;// CONCATENATED MODULE: ./lib/demo/page/flowchart-layout.js


/** The height of one line of text. */
const LINE_HEIGHT = 19;
const CHARACTER_WIDTH = 7.4;
const PADDING = { x: 16, y: 11 };
/** Room above the boxes of a frame for its title; the layout itself knows no titles. */
const TITLE_HEIGHT = 14;
const MARGIN = 8;
/** Places a flowchart as Mermaid does, by the layout that Mermaid uses. */
function layoutFlowchart(chart) {
    const graph = buildGraph(chart);
    (0,dagre_esm/* layout */.Zp)(graph);
    const groups = chart.groups.map((group) => ({ group, box: withTitle(boxOf(graph, group.id)) }));
    const { width = 0, height = 0 } = graph.graph();
    return {
        width: Math.ceil(width),
        height: Math.ceil(height - titleHeight(chart)),
        nodes: chart.nodes.map((node) => ({ node, box: boxOf(graph, node.id) })),
        groups,
        edges: chart.edges.map(({ from, to }) => graph.edge(from, to).points ?? []),
    };
}
function buildGraph(chart) {
    const graph = new dagre_esm/* Graph */.TS({ compound: true });
    const marginy = MARGIN + titleHeight(chart);
    graph.setGraph({ rankdir: chart.direction, nodesep: 26, ranksep: 34, marginx: MARGIN, marginy });
    for (const node of chart.nodes)
        graph.setNode(node.id, sizeOf(node));
    for (const group of chart.groups) {
        graph.setNode(group.id, { width: 0, height: 0 });
        for (const node of group.nodes)
            graph.setParent(node, group.id);
    }
    for (const { from, to } of chart.edges)
        graph.setEdge(from, to, {});
    return graph;
}
function titleHeight(chart) {
    return chart.groups.length === 0 ? 0 : TITLE_HEIGHT;
}
function sizeOf({ lines }) {
    const columns = Math.max(...lines.map(display_width/* displayWidth */.F));
    return {
        width: Math.ceil(columns * CHARACTER_WIDTH) + 2 * PADDING.x,
        height: lines.length * LINE_HEIGHT + 2 * PADDING.y,
    };
}
function boxOf(graph, id) {
    const { x = 0, y = 0, width, height } = graph.node(id);
    return { x, y, width, height };
}
function withTitle({ x, y, width, height }) {
    return { x, y: y - TITLE_HEIGHT / 2, width, height: height + TITLE_HEIGHT };
}

;// CONCATENATED MODULE: ./lib/demo/page/flowchart-svg.js


/** A flowchart as an SVG element; its colours are the page's, by class. */
function drawFlowchart(chart) {
    const { width, height, groups, nodes, edges } = layoutFlowchart(chart);
    const label = escapeHtml(describe(chart));
    return [
        `<svg class="flowchart" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
        ...groups.map(({ group, box }) => `<g class="flow-group">${rectangle(box, 6)}${title(group.label, box)}</g>`),
        ...edges.map((points) => `<g class="flow-edge">${curve(points)}${arrowHead(points)}</g>`),
        ...nodes.map(({ node, box }) => `<g class="flow-node">${nodeBox(node, box)}</g>`),
        "</svg>",
    ].join("");
}
function describe({ groups, nodes, edges }) {
    const names = new Map(nodes.map((node) => [node.id, node.lines[0] ?? ""]));
    const phases = groups.map(({ label, nodes: ids }) => `${label}: ${ids.map((id) => names.get(id) ?? id).join(", ")}`);
    const arrows = edges.map(({ from, to }) => `${names.get(from) ?? from} before ${names.get(to) ?? to}`);
    return [...phases, ...arrows].join("; ");
}
function nodeBox({ lines: texts, colors }, box) {
    const [fill, ink] = colors === null ? ["", ""] : [`fill:${colors.fill};stroke:${colors.stroke}`, `fill:${colors.color}`];
    return rectangle(box, 5, fill) + lines(texts, box, ink);
}
function rectangle({ x, y, width, height }, radius, style = "") {
    return `<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="${radius}"${styled(style)}/>`;
}
function title(text, { x, y, height }) {
    return `<text x="${round(x)}" y="${round(y - height / 2 + 17)}">${escapeHtml(text)}</text>`;
}
function lines(texts, { x, y }, style) {
    const first = y - ((texts.length - 1) * LINE_HEIGHT) / 2 + 5;
    return texts
        .map((text, index) => `<text x="${round(x)}" y="${round(first + index * LINE_HEIGHT)}"${styled(style)}>${escapeHtml(text)}</text>`)
        .join("");
}
function styled(style) {
    return style === "" ? "" : ` style="${style}"`;
}
// Straight at both ends and smooth between: a cubic B-spline whose end points count three times, the curve that
// Mermaid draws by default.
function curve(points) {
    const [first] = points;
    const last = points.at(-1);
    if (first === undefined || last === undefined)
        return "";
    const knots = [first, first, ...points, last, last];
    const parts = knots.slice(3).map((p3, index) => {
        const [, p1 = p3, p2 = p3] = knots.slice(index, index + 3);
        const near = blend(p1, p2, 1 / 3);
        const far = blend(p1, p2, 2 / 3);
        const end = blend(far, blend(p2, p3, 1 / 3), 1 / 2);
        return `C${pair(near)} ${pair(far)} ${pair(end)}`;
    });
    return `<path d="M${pair(first)}${parts.join("")}L${pair(last)}"/>`;
}
function arrowHead(points) {
    const tip = points.at(-1);
    const before = points.at(-2);
    if (tip === undefined || before === undefined)
        return "";
    const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
    const corner = (side) => ({
        x: tip.x - 9 * Math.cos(angle) + side * 4.5 * Math.sin(angle),
        y: tip.y - 9 * Math.sin(angle) - side * 4.5 * Math.cos(angle),
    });
    return `<polygon points="${[tip, corner(1), corner(-1)].map(pair).join(" ")}"/>`;
}
function blend(a, b, share) {
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
function pair({ x, y }) {
    return `${round(x)},${round(y)}`;
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/demo/page/markdown-html.js




/**
 * The body of a comment as GitHub shows it: its Markdown, line breaks kept, Mermaid drawn, issue numbers marked.
 *
 * 1. Only the HTML that our comments use is let through, without attributes; everything else is shown as text.
 * 2. Nothing in the result makes a browser fetch anything: links have no address, images are their text.
 */
function renderComment(body) {
    return MARKDOWN.parse(body, { async: false });
}
/** One line of text with code spans and issue numbers, as the inside of an element. */
function renderLine(text) {
    return text
        .split(/(`[^`]+`)/)
        .map((piece, index) => index % 2 === 1 ? `<code>${escapeHtml(piece.slice(1, -1))}</code>` : markIssues(escapeHtml(piece)))
        .join("");
}
const MARKDOWN = new marked_esm/* Marked */.Dz({
    gfm: true,
    breaks: true,
    renderer: {
        code({ text, lang }) {
            const chart = lang === "mermaid" ? parseFlowchart(text) : null;
            if (chart !== null)
                return `<div class="drawing">${drawFlowchart(chart)}</div>\n`;
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
            if ("tokens" in token)
                return this.parser.parseInline(token.tokens);
            return markIssues("escaped" in token && token.escaped ? token.text : escapeText(token.text));
        },
    },
});
const KNOWN_TAGS = new Set(["b", "br", "code", "details", "kbd", "strong", "sub", "summary", "sup"]);
function keepKnownTags(html) {
    return html
        .replace(/<!--[\s\S]*?-->/g, "")
        .split(/(<\/?[a-z][a-z0-9]*\s*\/?>)/i)
        .map((piece, index) => (index % 2 === 1 && isKnown(piece) ? piece : escapeText(piece)))
        .join("");
}
function isKnown(tag) {
    return KNOWN_TAGS.has((/[a-z][a-z0-9]*/i.exec(tag)?.[0] ?? "").toLowerCase());
}
// A character reference in Markdown stands for its character; every other ampersand is one.
function escapeText(text) {
    return text.replace(/[<>"']|&(?!#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,31};)/gi, escapeHtml);
}
function markIssues(html) {
    return html.replace(/(^|[\s(])#(\d+)\b/g, "$1<a>#$2</a>");
}

;// CONCATENATED MODULE: ./lib/demo/page/page-style.js
/** The style of the page: colours and measures close to GitHub's, light and dark, nothing fetched. */
const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --muted: #59636e; --border: #d1d9e0; --soft: #d1d9e0b3; --subtle: #f6f8fa;
  --code: #818b981f; --link: #0969da; --pass: #1a7f37; --fail: #cf222e; --warn: #9a6700; --bot: #e7ecf0;
  --pass-soft: #dafbe1; --fail-soft: #ffebe9; --cut: #ffffff; --node: #ffffff; --shadow: #1f23280a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #f0f6fc; --muted: #9198a1; --border: #3d444d; --soft: #3d444db3; --subtle: #151b23;
    --code: #656c7633; --link: #4493f8; --pass: #3fb950; --fail: #f85149; --warn: #d29922; --bot: #262c36;
    --pass-soft: #12261e; --fail-soft: #25171c; --cut: #0d1117; --node: #0d1117; --shadow: #0104094d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", "Liberation Sans", Helvetica, Arial,
    sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji";
}
code, pre { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
a { color: var(--link); text-decoration: none; }
a[href]:hover { text-decoration: underline; }
main, header { max-width: 980px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 40px; }
header h1 { font-size: 28px; line-height: 1.25; font-weight: 600; margin: 0 0 8px; }
header p { color: var(--muted); font-size: 16px; margin: 0 0 20px; max-width: 70ch; }
nav ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
nav a {
  display: inline-block; padding: 3px 12px; border: 1px solid var(--border); border-radius: 2em; background: var(--subtle);
  color: var(--text); font-size: 13px;
}
footer { max-width: 932px; margin: 40px auto 0; padding: 16px 0 48px; border-top: 1px solid var(--soft); color: var(--muted); }
.icon { display: block; flex: none; }
.icon .cut { fill: none; stroke: var(--cut); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.icon .line { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.scene { padding-top: 36px; }
.scene > h2 { font-size: 20px; font-weight: 600; margin: 0 0 4px; }
.scene > .lead { color: var(--muted); margin: 0 0 8px; }
.timeline { position: relative; }
.timeline::before { content: ""; position: absolute; inset: 0 auto 0 15px; width: 2px; background: var(--soft); }
.event { position: relative; display: flex; gap: 12px; padding: 8px 0; }
.badge {
  position: relative; flex: none; width: 32px; height: 32px; border-radius: 50%; display: grid; place-items: center;
  background: var(--subtle); border: 2px solid var(--page); color: var(--muted);
}
.event.fact .badge { color: var(--pass); background: var(--pass-soft); }
.event > .words { padding-top: 6px; min-width: 0; color: var(--muted); }
.event.fact > .words { color: var(--text); }
.box { position: relative; min-width: 0; flex: 1; border: 1px solid var(--border); border-radius: 6px; background: var(--page); box-shadow: 0 1px 0 var(--shadow); }
.check-title { display: flex; align-items: center; gap: 8px; padding: 10px 16px; }
.check-title .grow { flex: 1; min-width: 0; }
.check-title .when { color: var(--muted); }
.check.pass .badge, .check.pass .check-title .icon, .check.pass .verdict { color: var(--pass); }
.check.fail .badge, .check.fail .check-title .icon, .check.fail .verdict { color: var(--fail); }
.check.pass .badge { background: var(--pass-soft); }
.check.fail .badge { background: var(--fail-soft); }
.verdict { font-weight: 600; }
.annotation { border-top: 1px solid var(--soft); padding: 10px 16px; display: grid; gap: 2px; }
.annotation .rule { font-weight: 600; }
.annotation.error .rule { color: var(--fail); }
.annotation.warning .rule { color: var(--warn); }
.annotation .place { color: var(--muted); font-size: 12px; font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; }
.folded { border-top: 1px solid var(--soft); }
.folded > summary { padding: 8px 16px; color: var(--muted); cursor: pointer; }
.folded > .markdown-body { border-top: 1px solid var(--soft); }
.avatar { color: var(--text); background: var(--bot); border-radius: 8px; }
.comment > .box > .comment-title {
  display: flex; align-items: center; gap: 6px; padding: 8px 16px; background: var(--subtle); color: var(--muted);
  border-bottom: 1px solid var(--border); border-radius: 6px 6px 0 0;
}
.comment-title strong { color: var(--text); font-weight: 600; }
.pill { border: 1px solid var(--border); border-radius: 2em; padding: 0 7px; font-size: 12px; line-height: 18px; }
.comment-title .grow { flex: 1; }
.markdown-body { padding: 16px; overflow-wrap: break-word; }
.markdown-body :is(p, ul, ol, pre, table, details, .drawing) { margin: 0 0 16px; }
.markdown-body :is(h1, h2, h3, h4) { margin: 24px 0 16px; font-weight: 600; line-height: 1.25; }
.markdown-body :is(h1, h2) { padding-bottom: .3em; border-bottom: 1px solid var(--soft); }
.markdown-body h1 { font-size: 2em; }
.markdown-body h2 { font-size: 1.5em; }
.markdown-body h3 { font-size: 1.25em; }
.markdown-body h4 { font-size: 1em; }
.markdown-body :is(ul, ol) { padding-left: 2em; }
.markdown-body li + li { margin-top: .25em; }
.markdown-body li:has(> input) { list-style: none; }
.markdown-body li > input { margin: 0 .3em .2em -1.4em; vertical-align: middle; }
.markdown-body table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
.markdown-body :is(th, td) { border: 1px solid var(--border); padding: 6px 13px; }
.markdown-body th { font-weight: 600; }
.markdown-body tr:nth-child(2n) td { background: var(--subtle); }
.markdown-body :not(pre) > code { background: var(--code); border-radius: 6px; padding: .2em .4em; font-size: 85%; white-space: break-spaces; }
.markdown-body pre { background: var(--subtle); border-radius: 6px; padding: 16px; overflow: auto; font-size: 85%; line-height: 1.45; }
.markdown-body summary { cursor: pointer; }
.markdown-body details[open] > summary { margin-bottom: 12px; }
.markdown-body blockquote { margin: 0 0 16px; padding: 0 1em; color: var(--muted); border-left: .25em solid var(--border); }
.markdown-body > :first-child { margin-top: 0; }
.markdown-body > :last-child { margin-bottom: 0; }
.drawing { border: 1px solid var(--border); border-radius: 6px; padding: 16px; overflow: auto; text-align: center; }
.flowchart { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.flowchart text { text-anchor: middle; fill: var(--text); font-size: 14px; }
.flow-group rect { fill: var(--subtle); stroke: var(--border); }
.flow-group text { fill: var(--muted); font-size: 12px; font-weight: 600; }
.flow-node rect { fill: var(--node); stroke: var(--muted); }
.flow-node text:first-of-type { font-weight: 600; }
.flow-edge path { fill: none; stroke: var(--muted); stroke-width: 1.5; }
.flow-edge polygon { fill: var(--muted); }
@media (max-width: 640px) {
  main, header, footer { padding-left: 12px; padding-right: 12px; }
  .timeline::before, .badge { display: none; }
}
`;

;// CONCATENATED MODULE: ./lib/demo/page/page.js




/**
 * The story as one HTML page: every check, and every comment as GitHub would show it at that moment.
 *
 * The page holds no script and makes a browser fetch nothing.
 */
function renderPage(events) {
    const scenes = splitScenes(events);
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>The life of a plan — parallel-dispatch demo</title>
<style>${PAGE_STYLE}</style>
<header>
<h1>The life of a plan</h1>
<p>What parallel-dispatch does in a repository, played on a GitHub inside the demo's own process. Every verdict and every
comment below was written by the two actions as GitHub runs them.</p>
<nav><ol>
${scenes.map(({ title }, index) => `<li><a href="#scene-${index + 1}">${index + 1}. ${escapeHtml(title)}</a></li>`).join("\n")}
</ol></nav>
</header>
<main>
${scenes.map(sceneSection).join("\n")}
</main>
<footer>Written by <code>parallel-dispatch demo --out</code>.</footer>
</html>
`;
}
function splitScenes(events) {
    const scenes = [];
    for (const event of events) {
        if (event.kind === "scene")
            scenes.push({ title: event.title, text: event.text, events: [] });
        else
            scenes.at(-1)?.events.push(event);
    }
    return scenes;
}
function sceneSection({ title, text, events }, index) {
    return `<section class="scene" id="scene-${index + 1}">
<h2>${index + 1}. ${escapeHtml(title)}</h2>
<p class="lead">${renderLine(text)}</p>
<div class="timeline">
${events.map(timelineEvent).join("\n")}
</div>
</section>`;
}
function timelineEvent(event) {
    switch (event.kind) {
        case "scene":
            return "";
        case "deed":
        case "fact":
            return `<div class="event ${event.kind}"><span class="badge">${ICONS[event.kind]}</span><div class="words">${renderLine(event.text)}</div></div>`;
        case "check":
            return [checkBox(event.run), ...event.run.comments.map(commentBox)].join("\n");
    }
}
function checkBox(run) {
    const state = run.passed ? "pass" : "fail";
    const shown = run.annotations.filter(({ title }) => title !== "");
    return `<div class="event check ${state}"><span class="badge">${ICONS[state]}</span><div class="box">
<div class="check-title"><span class="grow"><strong>${run.check}</strong> <span class="when">on ${escapeHtml(run.trigger)}</span></span><span class="verdict">${run.passed ? "Passed" : "Failed"}</span></div>
${shown.map(annotationBox).join("\n")}
${summaryBox(run)}
</div></div>`;
}
function annotationBox({ severity, title, file, line, message }) {
    return `<div class="annotation ${severity}"><span><span class="rule">${escapeHtml(title)}</span> <span class="place">${escapeHtml(`${file}:${line}`)}</span></span><span>${renderLine(message)}</span></div>`;
}
// On a pull request a comment says the same; where nothing else was written, the summary is the result.
function summaryBox({ event, comments, summary }) {
    const isRepeated = event === "pull_request" && comments.length > 0;
    if (isRepeated || summary === "")
        return "";
    const open = event !== "pull_request" && comments.length === 0 ? " open" : "";
    return `<details class="folded"${open}><summary>Job summary</summary><div class="markdown-body">${renderComment(summary)}</div></details>`;
}
function commentBox({ author, body, edited, thread }) {
    const words = edited ? `edited its comment on #${thread}` : `commented on #${thread}`;
    return `<div class="event comment"><span class="badge avatar">${ICONS.robot}</span><div class="box">
<div class="comment-title"><strong>${escapeHtml(author.replace(/\[bot\]$/, ""))}</strong><span class="pill">bot</span><span class="grow">${words}</span></div>
<div class="markdown-body">
${renderComment(body)}</div>
</div></div>`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/demo/require-git.js



const OLDEST = [2, 38];
/** Fails with `git-failed` where git is missing, or older than the embedded GitHub needs for its merges. */
async function requireGit() {
    const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(await askVersion()) ?? [];
    const isNewEnough = Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]);
    if (isNewEnough)
        return;
    const needed = OLDEST.join(".");
    throw new errors/* ActionError */.l("git-failed", `git ${major}.${minor} is too old.`, `Install git ${needed} or newer.`);
}
async function askVersion() {
    try {
        return (await (0,external_node_util_.promisify)(external_node_child_process_.execFile)("git", ["--version"])).stdout;
    }
    catch (error) {
        const hint = `The demo keeps its repository in git: install git ${OLDEST.join(".")} or newer.`;
        throw new errors/* ActionError */.l("git-failed", "git cannot be started.", hint, error);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/sandbox/faults.js
/** The faults that wait for requests, first come first served. */
class FaultQueue {
    #waiting = [];
    add(fault) {
        this.#waiting.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 });
    }
    /** The fault that a request meets; null when it meets none. */
    take(method, path) {
        for (const waiting of this.#waiting) {
            const { fault } = waiting;
            if (waiting.left === 0)
                continue;
            if (fault.method !== undefined && fault.method !== method)
                continue;
            if (fault.path !== undefined && !fault.path.test(path))
                continue;
            if (waiting.skip > 0) {
                waiting.skip -= 1;
                continue;
            }
            waiting.left -= 1;
            return fault.effect;
        }
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/git-output.js
/** A row of `git ls-tree -z -l`. */
function treeEntry(row) {
    const tab = row.indexOf("\t");
    const [mode = "", type = "", sha = "", size = "-"] = row.slice(0, tab).split(/ +/);
    const kind = type === "tree" || type === "commit" ? type : "blob";
    return { mode, type: kind, sha, size: size === "-" ? null : Number(size), path: row.slice(tab + 1) };
}
/** The format of `git log` that `commitRecord` reads. */
const logFormat = "%H%x1f%T%x1f%P%x1f%an%x1f%ae%x1f%at%x1f%B";
/** A record of `git log -z` in `logFormat`. */
function commitRecord(row) {
    const [sha = "", tree = "", parents = "", authorName = "", authorEmail = "", seconds = "0", ...rest] = row.split("\x1f");
    return {
        sha,
        tree,
        parents: parents === "" ? [] : parents.split(" "),
        authorName,
        authorEmail,
        date: isoSeconds(Number(seconds)),
        message: rest.join("\x1f").replace(/\n+$/, ""),
    };
}
/** ISO 8601 in UTC without milliseconds, as GitHub writes times. */
function isoSeconds(seconds) {
    return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
/** The fields of NUL-separated output. */
function zeroed(stdout) {
    return stdout
        .toString("utf8")
        .split("\0")
        .filter((row) => row !== "");
}
/** The lines of a text that are not empty. */
function git_output_lines(text) {
    return text.split("\n").filter((line) => line !== "");
}

;// CONCATENATED MODULE: ./lib/sandbox/import-stream.js
/** The input of `git fast-import` for one commit on top of `parent`; it prints the commit's id. */
function importStream(ref, parent, changes, message, { name, email, seconds }) {
    const parts = [
        Buffer.from(`commit ${ref}\nmark :1\ncommitter ${name} <${email}> ${String(seconds)} +0000\n`),
        data(Buffer.from(message)),
    ];
    if (parent !== null)
        parts.push(Buffer.from(`from ${parent}\n`));
    for (const [path, change] of Object.entries(changes))
        parts.push(fileCommand(path, change));
    return Buffer.concat([...parts, Buffer.from("\nget-mark :1\n")]);
}
function fileCommand(path, change) {
    const name = quotePath(path);
    if (change === null)
        return Buffer.from(`D ${name}\n`);
    if (typeof change === "string")
        return inline("100644", name, Buffer.from(change));
    if (change instanceof Uint8Array)
        return inline("100644", name, Buffer.from(change));
    if (change.mode === "160000")
        return Buffer.from(`M 160000 ${change.sha} ${name}\n`);
    return inline(change.mode, name, Buffer.from(change.content));
}
function inline(mode, name, content) {
    return Buffer.concat([Buffer.from(`M ${mode} inline ${name}\n`), data(content)]);
}
function data(content) {
    return Buffer.concat([Buffer.from(`data ${String(content.length)}\n`), content, Buffer.from("\n")]);
}
function quotePath(path) {
    const escaped = path.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n");
    return `"${escaped}"`;
}

;// CONCATENATED MODULE: ./lib/sandbox/git-store.js




/** A bare git repository, driven by plumbing commands without a shell. */
class GitStore {
    folder;
    /** What this store last wrote to a ref; pull requests ask for the same one again and again. */
    #refs = new Map();
    /** Answers that can never change, since they are about commits by their full names. */
    #known = new Map();
    constructor(folder) {
        this.folder = folder;
    }
    async init(defaultBranch) {
        await this.#run(["init", "--quiet", "--bare", `--initial-branch=${defaultBranch}`, this.folder]);
    }
    /** The commit a revision names; null when there is none. */
    async resolve(revision) {
        const written = this.#refs.get(revision);
        if (written !== undefined)
            return written;
        const { code, stdout } = await this.#spawn([
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            `${revision}^{commit}`,
        ]);
        return code === 0 ? stdout.toString("utf8").trim() : null;
    }
    async updateRef(ref, sha) {
        if (this.#refs.get(ref) === sha)
            return;
        await this.#run(["update-ref", ref, sha]);
        this.#refs.set(ref, sha);
    }
    async deleteRef(ref) {
        this.#refs.delete(ref);
        await this.#run(["update-ref", "-d", ref]);
    }
    /** The tip a client pushed, or any ref, listed as name to commit. */
    async branches() {
        const format = "%(refname:lstrip=2) %(objectname)";
        const text = await this.#text(["for-each-ref", `--format=${format}`, "refs/heads"]);
        return new Map(git_output_lines(text).map((line) => [
            line.slice(0, line.lastIndexOf(" ")),
            line.slice(line.lastIndexOf(" ") + 1),
        ]));
    }
    /** Copies a commit and its history from another repository's folder to a ref of this one. */
    async fetch(folder, from, to) {
        this.#refs.delete(to);
        await this.#run(["fetch", "--quiet", "--no-tags", folder, `+${from}:${to}`]);
    }
    /** Writes a commit on top of `parent`, points `ref` at it and returns its id. */
    async commit(ref, parent, changes, message, signature) {
        const stream = importStream(ref, parent, changes, message, signature);
        const sha = (await this.#run(["fast-import", "--quiet", "--force"], stream)).toString("utf8").trim();
        this.#refs.set(ref, sha);
        return sha;
    }
    /** Writes a commit of an existing tree. */
    async commitTree(tree, parents, message, signature) {
        const args = ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])];
        return (await this.#run(args, Buffer.from(message), identity(signature))).toString("utf8").trim();
    }
    /** The tree that merging two commits gives; null on a conflict. */
    async mergeTree(ours, theirs) {
        const { code, stdout, stderr } = await this.#spawn([
            "merge-tree",
            "--write-tree",
            "--no-messages",
            ours,
            theirs,
        ]);
        if (code > 1)
            throw new Error(`git merge-tree failed: ${stderr}`);
        return code === 0 ? (stdout.toString("utf8").split("\n")[0] ?? "") : null;
    }
    /** The best common ancestor; null when the histories are unrelated. */
    async mergeBase(a, b) {
        const { code, stdout } = await this.#spawn(["merge-base", a, b]);
        return code === 0 ? stdout.toString("utf8").trim() : null;
    }
    /** Entries of a tree or commit; null when there is no such object. */
    async tree(sha, shape) {
        const deep = shape === "recursive" ? ["-r", "-t"] : [];
        const { code, stdout } = await this.#spawn(["ls-tree", "-z", "-l", ...deep, "--end-of-options", sha]);
        return code === 0 ? zeroed(stdout).map(treeEntry) : null;
    }
    /** A blob's bytes; null when there is no such blob. */
    async blob(sha) {
        const { code, stdout } = await this.#spawn(["cat-file", "blob", sha]);
        return code === 0 ? stdout : null;
    }
    /** Commits of a range as `git log` names it, oldest first. */
    async log(range) {
        const stdout = await this.#run([
            "log",
            "-z",
            "--reverse",
            "--topo-order",
            `--format=${logFormat}`,
            ...range,
            "--",
        ]);
        return zeroed(stdout).map(commitRecord);
    }
    /** The output of `git diff` between two commits with renames found, in raw bytes as text. */
    async diff(from, to, format) {
        return this.#text(["diff", "-M", "--no-color", "--no-ext-diff", ...format, from, to]);
    }
    async #text(args) {
        return (await this.#run(args)).toString("utf8");
    }
    async #run(args, input, env) {
        const { code, stdout, stderr } = await this.#spawn(args, input, env);
        if (code !== 0)
            throw new Error(`git ${args[0] ?? ""} failed with ${String(code)}: ${stderr.trim()}`);
        return stdout;
    }
    async #spawn(args, input, env) {
        const key = isLasting(args) ? args.join("\0") : null;
        const known = key === null ? undefined : this.#known.get(key);
        const result = known ?? (await this.#start(args, input, env));
        if (key !== null && result.code === 0)
            this.#known.set(key, result);
        return result;
    }
    #start(args, input, env) {
        const place = args[0] === "init" ? [] : ["--git-dir", this.folder];
        return new Promise((resolve, reject) => {
            const child = (0,external_node_child_process_.spawn)("git", [...place, ...args], { env: { ...quietEnvironment(), ...env } });
            const stdout = [];
            const stderr = [];
            child.stdout.on("data", (chunk) => stdout.push(chunk));
            child.stderr.on("data", (chunk) => stderr.push(chunk));
            child.on("error", reject);
            child.on("close", (code) => {
                resolve({
                    code: code ?? 128,
                    stdout: Buffer.concat(stdout),
                    stderr: Buffer.concat(stderr).toString("utf8"),
                });
            });
            // A command that ends without reading its input closes the pipe: its exit code tells the story.
            child.stdin.on("error", () => undefined);
            child.stdin.end(input);
        });
    }
}
const readers = new Set(["merge-base", "diff", "log", "cat-file", "ls-tree"]);
/** Whether a command names objects by their full ids alone, so that its answer never changes. */
function isLasting([command = "", ...args]) {
    const named = args.filter((arg) => !arg.startsWith("-") && arg !== "blob");
    return readers.has(command) && named.every((arg) => /^[0-9a-f]{40}(?:\.\.[0-9a-f]{40})?$/.test(arg));
}
function quietEnvironment() {
    const { PATH, SystemRoot } = process.env;
    return {
        PATH: PATH ?? "",
        ...(SystemRoot === undefined ? {} : { SystemRoot }),
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_TERMINAL_PROMPT: "0",
        LC_ALL: "C",
    };
}
function identity({ name, email, seconds }) {
    const date = `${String(seconds)} +0000`;
    return {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: date,
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/identity-objects.js
/** Where pages of the embedded GitHub would be; nothing listens there. */
const serverUrl = "https://github.example";
/** A node id as GraphQL and REST show it. */
function nodeId(kind, id) {
    return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}
/** A number that stays the same for a name. */
function stableId(name) {
    if (name === "github-actions[bot]")
        return 41898282;
    let hash = 7;
    for (const unit of name)
        hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) % 90_000_000;
    return hash + 10_000_000;
}
/** A user or bot as REST shows it. */
function userObject(origin, login) {
    const id = stableId(login);
    const url = `${origin}/users/${encodeURIComponent(login)}`;
    return {
        login,
        id,
        node_id: nodeId("U", id),
        avatar_url: `${serverUrl}/avatars/${String(id)}`,
        gravatar_id: "",
        url,
        html_url: `${serverUrl}/${encodeURIComponent(login)}`,
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type: login.endsWith("[bot]") ? "Bot" : "User",
        user_view_type: "public",
        site_admin: false,
    };
}
/** A repository as REST shows it inside other objects. */
function repositoryObject(repository) {
    const { origin } = repository.world;
    const url = `${origin}/repos/${repository.name}`;
    const page = `${serverUrl}/${repository.name}`;
    const [owner = "", name = ""] = repository.name.split("/");
    const openIssues = [...repository.threads.values()].filter((thread) => thread.state === "open").length;
    return {
        id: repository.id,
        node_id: nodeId("R", repository.id),
        name,
        full_name: repository.name,
        private: repository.private,
        owner: userObject(origin, owner),
        html_url: page,
        description: null,
        fork: false,
        ...apiUrls(url),
        clone_url: `${page}.git`,
        git_url: `git://github.example/${repository.name}.git`,
        ssh_url: `git@github.example:${repository.name}.git`,
        svn_url: page,
        homepage: null,
        language: null,
        forks: 0,
        forks_count: 0,
        stargazers_count: 0,
        watchers: 0,
        watchers_count: 0,
        size: 1,
        default_branch: repository.defaultBranch,
        open_issues: openIssues,
        open_issues_count: openIssues,
        is_template: false,
        topics: [],
        has_issues: true,
        has_projects: true,
        has_wiki: true,
        has_pages: false,
        has_downloads: true,
        has_discussions: false,
        archived: false,
        disabled: false,
        visibility: repository.private ? "private" : "public",
        mirror_url: null,
        license: null,
        allow_forking: true,
        web_commit_signoff_required: false,
        pushed_at: repository.createdAt,
        created_at: repository.createdAt,
        updated_at: repository.createdAt,
    };
}
/** A repository as `GET /repos/{owner}/{repo}` shows it. */
function fullRepositoryObject(repository) {
    return { ...repositoryObject(repository), network_count: 0, subscribers_count: 0 };
}
function apiUrls(url) {
    return {
        url,
        archive_url: `${url}/{archive_format}{/ref}`,
        assignees_url: `${url}/assignees{/user}`,
        blobs_url: `${url}/git/blobs{/sha}`,
        branches_url: `${url}/branches{/branch}`,
        collaborators_url: `${url}/collaborators{/collaborator}`,
        comments_url: `${url}/comments{/number}`,
        commits_url: `${url}/commits{/sha}`,
        compare_url: `${url}/compare/{base}...{head}`,
        contents_url: `${url}/contents/{+path}`,
        contributors_url: `${url}/contributors`,
        deployments_url: `${url}/deployments`,
        downloads_url: `${url}/downloads`,
        events_url: `${url}/events`,
        forks_url: `${url}/forks`,
        git_commits_url: `${url}/git/commits{/sha}`,
        git_refs_url: `${url}/git/refs{/sha}`,
        git_tags_url: `${url}/git/tags{/sha}`,
        hooks_url: `${url}/hooks`,
        issue_comment_url: `${url}/issues/comments{/number}`,
        issue_events_url: `${url}/issues/events{/number}`,
        issues_url: `${url}/issues{/number}`,
        keys_url: `${url}/keys{/key_id}`,
        labels_url: `${url}/labels{/name}`,
        languages_url: `${url}/languages`,
        merges_url: `${url}/merges`,
        milestones_url: `${url}/milestones{/number}`,
        notifications_url: `${url}/notifications{?since,all,participating}`,
        pulls_url: `${url}/pulls{/number}`,
        releases_url: `${url}/releases{/id}`,
        stargazers_url: `${url}/stargazers`,
        statuses_url: `${url}/statuses/{sha}`,
        subscribers_url: `${url}/subscribers`,
        subscription_url: `${url}/subscription`,
        tags_url: `${url}/tags`,
        teams_url: `${url}/teams`,
        trees_url: `${url}/git/trees{/sha}`,
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/changed-files.js
/** The changes of a three-dot diff, found by git itself, in git's order. */
async function changedFiles(store, base, head) {
    const from = await store.mergeBase(base, head);
    if (from === null)
        throw new Error(`no common ancestor of ${base} and ${head}`);
    return diffEntries(store, from, head);
}
/** The changes between two commits, two-dot. */
async function diffEntries(store, from, to) {
    const [raw, patches] = await Promise.all([
        store.diff(from, to, ["--raw", "-z", "--abbrev=40"]),
        store.diff(from, to, ["--patch"]),
    ]);
    const bodies = splitPatches(patches);
    let next = 0;
    return parseRaw(raw).map((row) => {
        const body = bodies[next] ?? "";
        // git shows a change of type as a removal and an addition.
        next += row.status.startsWith("T") ? 2 : 1;
        return diffEntry(row, body);
    });
}
function parseRaw(raw) {
    const fields = raw.split("\0");
    const rows = [];
    for (let at = 0; (fields[at] ?? "") !== "";) {
        const [oldMode = "", newMode = "", oldSha = "", newSha = "", status = ""] = (fields[at] ?? "")
            .slice(1)
            .split(" ");
        const renamed = status.startsWith("R") || status.startsWith("C");
        const first = fields[at + 1] ?? "";
        const path = renamed ? (fields[at + 2] ?? "") : first;
        rows.push({
            modes: [oldMode, newMode],
            shas: [oldSha, newSha],
            status,
            path,
            previousPath: renamed ? first : null,
        });
        at += renamed ? 3 : 2;
    }
    return rows;
}
function splitPatches(text) {
    return text.split(/^(?=diff --git )/m).filter((part) => part !== "");
}
function diffEntry(row, patchText) {
    const start = patchText.search(/^@@/m);
    const patch = start < 0 ? null : patchText.slice(start).replace(/\n$/, "");
    const body = patch === null ? [] : patch.split("\n");
    const removed = row.status === "D";
    const submodule = row.modes[removed ? 0 : 1] === "160000";
    return {
        filename: row.path,
        previousFilename: row.previousPath,
        status: statusWord(row),
        sha: submodule ? null : row.shas[removed ? 0 : 1],
        additions: body.filter((line) => line.startsWith("+")).length,
        deletions: body.filter((line) => line.startsWith("-")).length,
        patch,
    };
}
function statusWord(row) {
    switch (row.status.charAt(0)) {
        case "A":
            return "added";
        case "D":
            return "removed";
        case "R":
            return "renamed";
        case "T":
            return "changed";
        default:
            return row.shas[0] === row.shas[1] ? "changed" : "modified";
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/repository-reads.js

/** The tip of a branch; fails when there is none. */
async function branchTip(repository, branch) {
    const sha = await repository.store.resolve(`refs/heads/${branch}`);
    if (sha === null)
        throw new Error(`no branch ${branch} in ${repository.name}`);
    return sha;
}
/** The tip of a pull request's head, copied from its fork when it has one. */
async function headSha(repository, pull) {
    if (pull.frozen !== null)
        return pull.frozen.head;
    const ref = `refs/pull/${String(pull.number)}/head`;
    const source = pull.head.repository === null ? null : repository.world.repositories.get(pull.head.repository);
    if (source === null || source === undefined) {
        const kept = await repository.store.resolve(ref);
        if (kept === null)
            throw new Error(`the head of #${String(pull.number)} is gone`);
        return kept;
    }
    const sha = await branchTip(source, pull.head.ref);
    if (source.id === repository.id)
        await repository.store.updateRef(ref, sha);
    else
        await repository.store.fetch(source.store.folder, `refs/heads/${pull.head.ref}`, ref);
    return sha;
}
/** The commit of the base branch that a pull request is compared with. */
async function baseSha(repository, pull) {
    return pull.frozen?.base ?? (await branchTip(repository, pull.base));
}
/** The files a pull request changes, found by a real three-dot diff. */
async function pullFiles(repository, pull) {
    return changedFiles(repository.store, await baseSha(repository, pull), await headSha(repository, pull));
}
/** The issue or pull request of a number; fails when there is none. */
function findThread(repository, number) {
    const thread = repository.threads.get(number);
    if (thread === undefined)
        throw new Error(`nothing has number ${String(number)} in ${repository.name}`);
    return thread;
}
/** The issue of a number; fails when there is none. */
function findIssue(repository, number) {
    const thread = findThread(repository, number);
    if (thread.kind !== "issue")
        throw new Error(`#${String(number)} in ${repository.name} is no issue`);
    return thread;
}
/** The pull request of a number; fails when there is none. */
function findPull(repository, number) {
    const thread = findThread(repository, number);
    if (thread.kind !== "pull-request")
        throw new Error(`#${String(number)} in ${repository.name} is no pull request`);
    return thread;
}
/** A git signature that moves the clock on. */
function sign(repository, login) {
    const email = `${login}@users.noreply.github.example`;
    return { name: login, email, seconds: repository.world.clock.tickSeconds() };
}

;// CONCATENATED MODULE: ./lib/sandbox/event-commits.js


const nothing = "0".repeat(40);
/** The push of a branch's tip on top of `from` (default: its first parent). */
async function pushPayload(repository, branch, from) {
    const after = await branchTip(repository, branch);
    const before = from ?? (await repository.store.resolve(`${after}^`)) ?? nothing;
    const range = before === nothing ? [after] : [`${before}..${after}`];
    const commits = (await repository.store.log(range)).map((commit) => pushedCommit(repository, commit));
    return {
        ref: `refs/heads/${branch}`,
        before,
        after,
        base_ref: null,
        created: before === nothing,
        deleted: false,
        forced: false,
        compare: `${serverUrl}/${repository.name}/compare/${before}...${after}`,
        commits,
        head_commit: commits.at(-1) ?? null,
        pusher: { name: "octo-maintainer", email: "octo-maintainer@users.noreply.github.test" },
    };
}
/** The group of a queued pull request (default: the last of the queue). */
function mergeGroupPayload(repository, pull) {
    const entry = pull === undefined ? repository.queue.at(-1) : repository.queue.find((one) => one.pull === pull);
    if (entry === undefined)
        throw new Error("no such entry in the merge queue");
    const person = { name: "GitHub", email: "noreply@github.test" };
    const group = {
        head_sha: entry.headSha,
        head_ref: entry.headRef,
        base_sha: entry.baseSha,
        base_ref: `refs/heads/${entry.base}`,
        head_commit: {
            id: entry.headSha,
            tree_id: entry.headSha,
            message: `Merge pull request #${String(entry.pull)}`,
            timestamp: repository.createdAt,
            author: person,
            committer: person,
        },
    };
    return {
        payload: { action: "checks_requested", merge_group: group },
        sha: entry.headSha,
        ref: entry.headRef,
    };
}
function pushedCommit(repository, commit) {
    const person = { name: commit.authorName, email: commit.authorEmail, username: commit.authorName };
    return {
        id: commit.sha,
        tree_id: commit.tree,
        distinct: true,
        message: commit.message,
        timestamp: commit.date,
        url: `${serverUrl}/${repository.name}/commit/${commit.sha}`,
        author: person,
        committer: person,
        added: [],
        removed: [],
        modified: [],
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/issue-objects.js

/** Labels as REST shows them. */
function labelObjects(repository, names) {
    return names.map((name) => {
        const id = repository.labels.get(name)?.id ?? 0;
        return {
            id,
            node_id: nodeId("LA", id),
            url: `${repository.world.origin}/repos/${repository.name}/labels/${encodeURIComponent(name)}`,
            name,
            color: repository.labels.get(name)?.color ?? "ededed",
            default: false,
            description: null,
        };
    });
}
/** An issue (or a pull request as an issue) as REST shows it. */
function issueObject(repository, thread) {
    const { origin } = repository.world;
    const repositoryUrl = `${origin}/repos/${repository.name}`;
    const url = `${repositoryUrl}/issues/${String(thread.number)}`;
    const page = `${serverUrl}/${repository.name}/${thread.kind === "issue" ? "issues" : "pull"}/${String(thread.number)}`;
    return {
        url,
        repository_url: repositoryUrl,
        labels_url: `${url}/labels{/name}`,
        comments_url: `${url}/comments`,
        events_url: `${url}/events`,
        timeline_url: `${url}/timeline`,
        html_url: page,
        id: thread.id,
        node_id: nodeId(thread.kind === "issue" ? "I" : "PR", thread.id),
        number: thread.number,
        title: thread.title,
        user: userObject(origin, thread.author),
        labels: labelObjects(repository, thread.labels),
        state: thread.state,
        state_reason: thread.kind === "issue" ? thread.stateReason : null,
        locked: false,
        assignee: null,
        assignees: [],
        milestone: null,
        comments: thread.comments.length,
        created_at: thread.createdAt,
        updated_at: thread.updatedAt,
        closed_at: thread.closedAt,
        author_association: "MEMBER",
        active_lock_reason: null,
        body: thread.body === "" ? null : thread.body,
        closed_by: closer(origin, thread),
        performed_via_github_app: null,
        reactions: reactions(`${url}/reactions`),
        ...(thread.kind === "issue" ? {} : pullPart(repository, thread, page)),
    };
}
/** A comment as REST shows it. */
function commentObject(repository, thread, comment) {
    const { origin } = repository.world;
    const url = `${origin}/repos/${repository.name}/issues/comments/${String(comment.id)}`;
    const kind = thread.kind === "issue" ? "issues" : "pull";
    return {
        url,
        html_url: `${serverUrl}/${repository.name}/${kind}/${String(thread.number)}#issuecomment-${String(comment.id)}`,
        issue_url: `${origin}/repos/${repository.name}/issues/${String(thread.number)}`,
        id: comment.id,
        node_id: nodeId("IC", comment.id),
        user: userObject(origin, comment.author),
        created_at: comment.createdAt,
        updated_at: comment.updatedAt,
        author_association: "MEMBER",
        body: comment.body,
        reactions: reactions(`${url}/reactions`),
        performed_via_github_app: null,
    };
}
/** One line of an issue's history as REST shows it. */
function timelineObject(repository, record) {
    const { origin } = repository.world;
    const common = {
        id: record.id,
        node_id: nodeId("TE", record.id),
        url: `${origin}/repos/${repository.name}/issues/events/${String(record.id)}`,
        actor: userObject(origin, record.actor),
        event: record.event,
        commit_id: null,
        commit_url: null,
        created_at: record.at,
        performed_via_github_app: null,
    };
    switch (record.event) {
        case "closed": {
            const sha = record.closer?.kind === "commit" ? record.closer.sha : null;
            return {
                ...common,
                state_reason: record.stateReason,
                commit_id: sha,
                commit_url: sha === null ? null : `${origin}/repos/${repository.name}/commits/${sha}`,
            };
        }
        case "reopened":
            return { ...common, state_reason: null };
        case "labeled":
        case "unlabeled":
            return { ...common, label: { name: record.label, color: "ededed" } };
    }
}
function pullPart(repository, pull, page) {
    return {
        draft: pull.draft,
        pull_request: {
            url: `${repository.world.origin}/repos/${repository.name}/pulls/${String(pull.number)}`,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: pull.mergedAt,
        },
    };
}
function closer(origin, thread) {
    const login = thread.kind === "issue" ? thread.closedBy : thread.mergedBy;
    return login === null ? null : userObject(origin, login);
}
function reactions(url) {
    return {
        url,
        total_count: 0,
        "+1": 0,
        "-1": 0,
        laugh: 0,
        hooray: 0,
        confused: 0,
        heart: 0,
        rocket: 0,
        eyes: 0,
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/closing-keywords.js
const keyword = /(?<![\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+/giu;
const target = /^(?:(?<repo>[\w.-]+\/[\w.-]+)?#(?<short>\d+)|https?:\/\/[^/\s]+\/(?<urlRepo>[\w.-]+\/[\w.-]+)\/issues\/(?<long>\d+))(?!\w)/u;
/**
 * The issues that GitHub would close for a text, in order and without repetition.
 *
 * A keyword names exactly one issue: in "closes #1, #2" the second number closes nothing. Words in code do
 * not count.
 */
function closingTargets(text, repository) {
    const prose = withoutCode(text);
    const found = new Map();
    for (const match of prose.matchAll(keyword)) {
        const groups = target.exec(prose.slice(match.index + match[0].length))?.groups;
        if (groups === undefined)
            continue;
        const where = groups["repo"] ?? groups["urlRepo"] ?? repository;
        const number = Number(groups["short"] ?? groups["long"]);
        found.set(`${where}#${String(number)}`, { repository: where, number });
    }
    return [...found.values()];
}
function withoutCode(text) {
    return text
        .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|$(?![\s\S]))/gmu, "")
        .replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu, "");
}

;// CONCATENATED MODULE: ./lib/sandbox/issue-closing.js

/** Schedules what GitHub closes after a pull request was merged: only on the default branch, and later. */
function closeFromMerge(repository, pull, messages, actor) {
    if (pull.base !== repository.defaultBranch)
        return;
    const closer = { kind: "pull-request", repository: repository.name, number: pull.number };
    const targets = [pull.body, ...messages].flatMap((text) => closingTargets(text, repository.name));
    schedule(repository.world, targets.map((target) => ({ ...target, actor, closer })));
}
/** Schedules what GitHub closes for commits that reached the default branch without a pull request. */
function closeFromCommits(repository, commits, actor) {
    for (const { sha, message } of commits) {
        const closer = { kind: "commit", repository: repository.name, sha };
        schedule(repository.world, closingTargets(message, repository.name).map((target) => ({
            ...target,
            actor,
            closer,
        })));
    }
}
/** Carries out every closing that is due. */
function applyClosings(world) {
    for (const closing of world.closings.splice(0))
        applyClosing(world, closing);
}
function schedule(world, closings) {
    if (closings.length === 0)
        return;
    world.closings.push(...closings);
    if (world.closingDelayMilliseconds === null)
        return;
    const timer = setTimeout(() => {
        world.timers.delete(timer);
        applyClosings(world);
    }, world.closingDelayMilliseconds);
    timer.unref();
    world.timers.add(timer);
}
function applyClosing(world, { repository, number, actor, closer }) {
    const thread = world.repositories.get(repository)?.threads.get(number);
    if (thread?.kind !== "issue" || thread.state === "closed" || thread.deleted || thread.movedTo !== null)
        return;
    const at = world.clock.tick();
    thread.state = "closed";
    thread.stateReason = "completed";
    thread.closedAt = at;
    thread.closedBy = actor;
    thread.timeline.push({
        event: "closed",
        id: world.clock.nextId(),
        actor,
        at,
        closer,
        stateReason: "completed",
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/pull-merge.js


/** Merges a pull request: moves the base branch, freezes what was merged, schedules the closings. */
async function mergePull(repository, pull, method, actor) {
    if (pull.state !== "open")
        throw new Error(`pull request #${String(pull.number)} is not open`);
    const base = await branchTip(repository, pull.base);
    const head = await headSha(repository, pull);
    const commits = await repository.store.log([`${base}..${head}`]);
    const sha = await landedCommit(repository, pull, method, { base, head, actor });
    await repository.store.updateRef(`refs/heads/${pull.base}`, sha);
    Object.assign(pull, {
        state: "closed",
        frozen: { base, head },
        mergeSha: sha,
        mergedBy: actor,
        mergedAt: repository.world.clock.tick(),
    });
    pull.closedAt = pull.mergedAt;
    dequeue(repository, pull.number);
    closeFromMerge(repository, pull, commits.map((commit) => commit.message), actor);
    return sha;
}
/** The commit that merging two commits would give, written to no branch; null on a conflict. */
async function testMerge(repository, base, head, message) {
    const tree = await repository.store.mergeTree(base, head);
    if (tree === null)
        return null;
    return repository.store.commitTree(tree, [base, head], message, sign(repository, "GitHub"));
}
async function landedCommit(repository, pull, method, { base, head, actor }) {
    const tree = await repository.store.mergeTree(base, head);
    if (tree === null)
        throw new Error(`pull request #${String(pull.number)} conflicts with ${pull.base}`);
    const owner = repository.name.split("/")[0] ?? "";
    const message = method === "squash"
        ? `${pull.title} (#${String(pull.number)})`
        : `Merge pull request #${String(pull.number)} from ${owner}/${pull.head.ref}\n\n${pull.title}`;
    const parents = method === "squash" ? [base] : [base, head];
    return repository.store.commitTree(tree, parents, message, sign(repository, actor));
}
function dequeue(repository, number) {
    const index = repository.queue.findIndex((entry) => entry.pull === number);
    if (index >= 0)
        repository.queue.splice(index, 1);
}

;// CONCATENATED MODULE: ./lib/sandbox/pull-objects.js



/** A pull request as lists show it. */
async function pullSummary(repository, pull) {
    const { origin } = repository.world;
    const number = String(pull.number);
    const url = `${origin}/repos/${repository.name}/pulls/${number}`;
    const issueUrl = `${origin}/repos/${repository.name}/issues/${number}`;
    const page = `${serverUrl}/${repository.name}/pull/${number}`;
    const head = await headSha(repository, pull);
    const statusesUrl = `${origin}/repos/${repository.name}/statuses/${head}`;
    return {
        url,
        id: pull.id,
        node_id: nodeId("PR", pull.id),
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        issue_url: issueUrl,
        commits_url: `${url}/commits`,
        review_comments_url: `${url}/comments`,
        review_comment_url: `${origin}/repos/${repository.name}/pulls/comments{/number}`,
        comments_url: `${issueUrl}/comments`,
        statuses_url: statusesUrl,
        number: pull.number,
        state: pull.state,
        locked: false,
        title: pull.title,
        user: userObject(origin, pull.author),
        body: pull.body === "" ? null : pull.body,
        labels: labelObjects(repository, pull.labels),
        milestone: null,
        created_at: pull.createdAt,
        updated_at: pull.updatedAt,
        closed_at: pull.closedAt,
        merged_at: pull.mergedAt,
        merge_commit_sha: pull.mergeSha,
        assignee: null,
        assignees: [],
        requested_reviewers: [],
        requested_teams: [],
        head: side(repository, pull.head.repository, pull.head.ref, head),
        base: side(repository, repository.name, pull.base, await baseSha(repository, pull)),
        _links: pullLinks({ url, issueUrl, page, statusesUrl, origin, repository: repository.name }),
        author_association: "MEMBER",
        auto_merge: null,
        active_lock_reason: null,
        draft: pull.draft,
    };
}
/** A pull request as `GET /pulls/{number}` and events show it. */
async function pullObject(repository, pull) {
    const files = await pullFiles(repository, pull);
    const range = `${await baseSha(repository, pull)}..${await headSha(repository, pull)}`;
    return {
        ...(await pullSummary(repository, pull)),
        merged: pull.mergedAt !== null,
        mergeable: null,
        rebaseable: null,
        mergeable_state: "unknown",
        merged_by: pull.mergedBy === null ? null : userObject(repository.world.origin, pull.mergedBy),
        comments: pull.comments.length,
        review_comments: 0,
        maintainer_can_modify: false,
        commits: (await repository.store.log([range])).length,
        additions: files.reduce((sum, file) => sum + file.additions, 0),
        deletions: files.reduce((sum, file) => sum + file.deletions, 0),
        changed_files: files.length,
    };
}
function side(repository, name, ref, sha) {
    const { origin, repositories } = repository.world;
    const source = name === null ? undefined : repositories.get(name);
    const owner = (name ?? repository.name).split("/")[0] ?? "";
    return {
        label: `${owner}:${ref}`,
        ref,
        sha,
        user: userObject(origin, owner),
        repo: source === undefined ? null : repositoryObject(source),
    };
}
function pullLinks(at) {
    return {
        self: { href: at.url },
        html: { href: at.page },
        issue: { href: at.issueUrl },
        comments: { href: `${at.issueUrl}/comments` },
        review_comments: { href: `${at.url}/comments` },
        review_comment: { href: `${at.origin}/repos/${at.repository}/pulls/comments{/number}` },
        commits: { href: `${at.url}/commits` },
        statuses: { href: at.statusesUrl },
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/event.js






/** Builds an event from the state of a repository. */
async function buildEvent(repository, name, options) {
    const common = commonPart(repository, options);
    const defaultTip = {
        sha: await branchTip(repository, repository.defaultBranch),
        ref: `refs/heads/${repository.defaultBranch}`,
        headRef: "",
        baseRef: "",
    };
    switch (name) {
        case "pull_request":
            return { name, repository, ...(await pullEvent(repository, options)) };
        case "push": {
            const branch = options.branch ?? repository.defaultBranch;
            const payload = { ...(await pushPayload(repository, branch, options.before)), ...common };
            return {
                ...defaultTip,
                name,
                repository,
                payload,
                sha: await branchTip(repository, branch),
                ref: `refs/heads/${branch}`,
            };
        }
        case "merge_group": {
            const group = mergeGroupPayload(repository, options.pull);
            const payload = { ...group.payload, ...common };
            return { ...defaultTip, name, repository, payload, sha: group.sha, ref: group.ref };
        }
        case "issues":
            return { ...defaultTip, name, repository, payload: { ...issuePart(repository, options), ...common } };
        case "schedule":
            return { ...defaultTip, name, repository, payload: { schedule: "17 5 * * *", ...common } };
        case "workflow_dispatch": {
            const payload = {
                inputs: options.inputs ?? null,
                ref: defaultTip.ref,
                workflow: workflowPath,
                ...common,
            };
            return { ...defaultTip, name, repository, payload };
        }
    }
}
const workflowPath = ".github/workflows/dispatch-audit.yml";
function commonPart(repository, options) {
    return {
        repository: repositoryObject(repository),
        sender: userObject(repository.world.origin, options.sender ?? "octo-maintainer"),
    };
}
function issuePart(repository, options) {
    const shown = Object.entries(issueObject(repository, findIssue(repository, options.issue ?? 0)));
    // An event names who closed the issue as its sender alone.
    const issue = Object.fromEntries(shown.filter(([name]) => name !== "closed_by"));
    return { action: options.action ?? "closed", issue };
}
async function pullEvent(repository, options) {
    const pull = findPull(repository, options.pull ?? 0);
    const action = options.action ?? "opened";
    const payload = {
        action,
        number: pull.number,
        pull_request: {
            ...(await pullObject(repository, pull)),
            ...(pull.mergedAt === null ? {} : { merged_at: pull.mergedAt }),
        },
        ...(await actionPart(repository, pull, action, options)),
        ...commonPart(repository, options),
    };
    return { payload, ...(await checkedOut(repository, pull)), headRef: pull.head.ref, baseRef: pull.base };
}
async function actionPart(repository, pull, action, options) {
    switch (action) {
        case "synchronize": {
            const after = await headSha(repository, pull);
            return { before: options.before ?? "0".repeat(40), after };
        }
        case "labeled":
        case "unlabeled":
            return { label: labelPart(repository, options.label ?? "") };
        case "edited":
            return { changes: await editPart(repository, options) };
        default:
            return {};
    }
}
function labelPart(repository, name) {
    const id = repository.labels.get(name)?.id ?? 0;
    const url = `${repository.world.origin}/repos/${repository.name}/labels/${encodeURIComponent(name)}`;
    return { id, node_id: `LA_${String(id)}`, url, name, color: "ededed", default: false, description: null };
}
async function editPart(repository, options) {
    if (options.previousBase === undefined)
        return { body: { from: "" } };
    const sha = await branchTip(repository, options.previousBase);
    return { base: { ref: { from: options.previousBase }, sha: { from: sha } } };
}
async function checkedOut(repository, pull) {
    if (pull.mergeSha !== null)
        return { sha: pull.mergeSha, ref: `refs/heads/${pull.base}` };
    const [base, head] = [await baseSha(repository, pull), await headSha(repository, pull)];
    const ref = `refs/pull/${String(pull.number)}/merge`;
    const merged = await testMerge(repository, base, head, `Merge ${head} into ${base}`);
    if (merged !== null)
        await repository.store.updateRef(ref, merged);
    return { sha: merged ?? head, ref };
}

;// CONCATENATED MODULE: ./lib/sandbox/merge-queue.js


/** Puts a pull request at the end of its base branch's merge queue, on top of the entry before it. */
async function enqueue(repository, pull) {
    const before = repository.queue.filter((entry) => entry.base === pull.base).at(-1);
    const baseSha = before?.headSha ?? (await branchTip(repository, pull.base));
    const message = `Merge pull request #${String(pull.number)}`;
    const merged = await testMerge(repository, baseSha, await headSha(repository, pull), message);
    if (merged === null)
        throw new Error(`pull request #${String(pull.number)} does not merge`);
    const headRef = `refs/heads/gh-readonly-queue/${pull.base}/pr-${String(pull.number)}-${baseSha}`;
    await repository.store.updateRef(headRef, merged);
    const entry = { pull: pull.number, base: pull.base, baseSha, headSha: merged, headRef };
    repository.queue.push(entry);
    return entry;
}

;// CONCATENATED MODULE: ./lib/sandbox/thread-changes.js

/** What a new issue or pull request begins with; it takes the next free number. */
function newThread(repository, title, body, author) {
    const at = repository.world.clock.tick();
    return {
        id: repository.world.clock.nextId(),
        number: Math.max(0, ...repository.threads.keys()) + 1,
        title,
        body,
        author,
        state: "open",
        createdAt: at,
        updatedAt: at,
        closedAt: null,
        labels: [],
        comments: [],
        timeline: [],
    };
}
/** Writes a comment and returns it. */
function addComment(repository, number, body, author) {
    const at = repository.world.clock.tick();
    const comment = { id: repository.world.clock.nextId(), author, body, createdAt: at, updatedAt: at };
    findThread(repository, number).comments.push(comment);
    return comment;
}
/** Puts a label on an issue or pull request; the label is made when missing. */
function addLabel(repository, number, name, actor) {
    const thread = findThread(repository, number);
    if (!repository.labels.has(name)) {
        repository.labels.set(name, { id: repository.world.clock.nextId(), name, color: "ededed" });
    }
    if (thread.labels.includes(name))
        return;
    thread.labels.push(name);
    thread.timeline.push({ event: "labeled", label: name, ...stamp(repository, actor) });
}
/** Takes a label off. */
function removeLabel(repository, number, name, actor) {
    const thread = findThread(repository, number);
    thread.labels = thread.labels.filter((label) => label !== name);
    thread.timeline.push({ event: "unlabeled", label: name, ...stamp(repository, actor) });
}
/** Closes an issue by hand. */
function closeIssue(repository, number, actor, reason) {
    const issue = findIssue(repository, number);
    const closing = stamp(repository, actor);
    issue.state = "closed";
    issue.stateReason = reason;
    issue.closedAt = closing.at;
    issue.closedBy = actor;
    issue.timeline.push({ event: "closed", closer: null, stateReason: reason, ...closing });
}
/** Reopens an issue by hand. */
function reopenIssue(repository, number, actor) {
    const issue = findIssue(repository, number);
    issue.state = "open";
    issue.stateReason = "reopened";
    issue.closedAt = null;
    issue.closedBy = null;
    issue.timeline.push({ event: "reopened", ...stamp(repository, actor) });
}
function stamp(repository, actor) {
    return { id: repository.world.clock.nextId(), actor, at: repository.world.clock.tick() };
}

;// CONCATENATED MODULE: ./lib/sandbox/repository.js






const person = "octo-maintainer";
/**
 * One repository of the embedded GitHub.
 *
 * Methods are what people do on github.com; the program under test goes through HTTP instead.
 */
class SandboxRepository {
    id;
    name;
    defaultBranch;
    private;
    createdAt;
    store;
    world;
    threads = new Map();
    labels = new Map();
    queue = [];
    queueStrategy = "ALLGREEN";
    constructor(world, store, options) {
        this.world = world;
        this.store = store;
        this.id = world.clock.nextId();
        this.name = options.name;
        this.defaultBranch = options.defaultBranch ?? "main";
        this.private = options.private ?? false;
        this.createdAt = world.clock.tick();
    }
    /** Makes a branch at a commit or branch (the default branch when not given) and returns its tip. */
    async createBranch(branch, from = this.defaultBranch) {
        const sha = await this.store.resolve(from);
        if (sha === null)
            throw new Error(`no commit ${from} in ${this.name}`);
        await this.store.updateRef(`refs/heads/${branch}`, sha);
        return sha;
    }
    /** Removes a branch. */
    async deleteBranch(branch) {
        await this.store.deleteRef(`refs/heads/${branch}`);
    }
    /** The tip of a branch; fails when there is none. */
    async tip(branch) {
        return branchTip(this, branch);
    }
    /** Commits to a branch (made from the default branch when missing) and returns the commit. */
    async commit(branch, changes, message) {
        const ref = `refs/heads/${branch}`;
        const parent = (await this.store.resolve(ref)) ?? (await this.store.resolve(this.defaultBranch));
        const sha = await this.store.commit(ref, parent, changes, message, sign(this, person));
        if (branch === this.defaultBranch)
            closeFromCommits(this, [{ sha, message }], person);
        return sha;
    }
    /** Opens a pull request and returns it. */
    async openPull(options) {
        const source = options.headRepository ?? this;
        await branchTip(source, options.head);
        const pull = {
            ...newThread(this, options.title, options.body ?? "", options.author ?? person),
            kind: "pull-request",
            head: { ref: options.head, repository: source.name },
            base: options.base ?? this.defaultBranch,
            draft: options.draft ?? false,
            frozen: null,
            mergedAt: null,
            mergedBy: null,
            mergeSha: null,
        };
        this.threads.set(pull.number, pull);
        for (const label of options.labels ?? [])
            this.addLabel(pull.number, label);
        return pull;
    }
    /** Opens an issue and returns it. */
    createIssue(options) {
        const issue = {
            ...newThread(this, options.title, options.body ?? "", options.author ?? person),
            kind: "issue",
            stateReason: null,
            closedBy: null,
            deleted: false,
            movedTo: null,
        };
        this.threads.set(issue.number, issue);
        for (const label of options.labels ?? [])
            this.addLabel(issue.number, label);
        return issue;
    }
    /** The issue of a number; fails when there is none. */
    issue(number) {
        return findIssue(this, number);
    }
    /** The pull request of a number; fails when there is none. */
    pull(number) {
        return findPull(this, number);
    }
    /** Writes a comment and returns it. */
    comment(number, body, author = person) {
        return addComment(this, number, body, author);
    }
    /** The comments of an issue or pull request, oldest first. */
    comments(number) {
        return findThread(this, number).comments;
    }
    /** Puts a label on an issue or pull request; the label is made when missing. */
    addLabel(number, name, actor = person) {
        addLabel(this, number, name, actor);
    }
    /** Takes a label off. */
    removeLabel(number, name, actor = person) {
        removeLabel(this, number, name, actor);
    }
    /** Closes an issue by hand, as completed where no reason is given. */
    closeIssue(number, options = {}) {
        closeIssue(this, number, options.actor ?? person, options.reason ?? "completed");
    }
    /** Reopens an issue by hand. */
    reopenIssue(number, actor = person) {
        reopenIssue(this, number, actor);
    }
    /** Deletes an issue: its number answers 410 from now on. */
    deleteIssue(number) {
        this.issue(number).deleted = true;
    }
    /** Moves an issue to another repository: its number redirects from now on. Returns the new issue. */
    transferIssue(number, to) {
        const issue = this.issue(number);
        const moved = to.createIssue({ title: issue.title, body: issue.body, author: issue.author });
        issue.movedTo = { repository: to.name, number: moved.number };
        return moved;
    }
    /** Closes a pull request without merging it. */
    async closePull(number) {
        const pull = this.pull(number);
        pull.frozen = { base: await baseSha(this, pull), head: await headSha(this, pull) };
        pull.state = "closed";
        pull.closedAt = this.world.clock.tick();
    }
    /** Points a pull request at another base branch. */
    retargetPull(number, base) {
        this.pull(number).base = base;
    }
    /** Changes the title or body of an issue or pull request. */
    edit(number, change) {
        Object.assign(findThread(this, number), change);
    }
    /** Merges a pull request and returns the commit on the base branch; fails on a conflict. */
    async mergePull(number, options = {}) {
        return mergePull(this, this.pull(number), options.method ?? "merge", options.actor ?? person);
    }
    /** Puts a pull request into the merge queue of its base branch. */
    async enqueuePull(number) {
        return enqueue(this, this.pull(number));
    }
    /** Lets everything that GitHub does a little later happen now. */
    async settle() {
        await Promise.resolve();
        applyClosings(this.world);
    }
    /** An event of this repository as GitHub writes it for a runner. */
    async event(name, options = {}) {
        return buildEvent(this, name, options);
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/sandbox-clock.js

/**
 * The time of the embedded GitHub: it starts at a fixed second and moves by one with every write, so that
 * commit ids and transcripts are the same in every run.
 */
class SandboxClock {
    #seconds = Date.UTC(2026, 0, 5, 9, 0, 0) / 1000;
    #lastId = 1000;
    /** Moves on by one second; ISO 8601 in UTC. */
    tick() {
        this.#seconds += 1;
        return isoSeconds(this.#seconds);
    }
    /** Seconds since 1970, after moving on by one. */
    tickSeconds() {
        this.#seconds += 1;
        return this.#seconds;
    }
    /** A number that no other object has. */
    nextId() {
        this.#lastId += 1;
        return this.#lastId;
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./node_modules/graphql/index.js
var graphql = __webpack_require__(7645);
;// CONCATENATED MODULE: ./lib/sandbox/graphql-error.js

/** A GraphQL error with GitHub's `type`, which the server writes beside the message. */
function typedError(type, message) {
    return new graphql/* GraphQLError */.eOn(message, { extensions: { type } });
}

;// CONCATENATED MODULE: ./lib/sandbox/graphql-schema.js
/**
 * The part of GitHub's published GraphQL schema that the embedded GitHub answers.
 *
 * Every type, field, argument and value here is also in the published schema; a test compares the two.
 */
const schemaSlice = `
scalar DateTime
scalar GitObjectID

interface Actor { login: String! }
type User implements Actor { login: String! }
type Bot implements Actor { login: String! }

interface GitObject { oid: GitObjectID! }
type Commit implements GitObject {
  oid: GitObjectID!
  repository: Repository!
  associatedPullRequests(first: Int, after: String): PullRequestConnection
}
type Ref { name: String! target: GitObject }

type Query {
  viewer: User!
  repository(owner: String!, name: String!): Repository
}

type Repository {
  nameWithOwner: String!
  defaultBranchRef: Ref
  ref(qualifiedName: String!): Ref
  object(oid: GitObjectID): GitObject
  issueOrPullRequest(number: Int!): IssueOrPullRequest
  mergeQueue(branch: String): MergeQueue
  pullRequest(number: Int!): PullRequest
  pullRequests(
    first: Int, after: String, states: [PullRequestState!], headRefName: String, baseRefName: String,
    orderBy: IssueOrder
  ): PullRequestConnection!
}

enum IssueOrderField { COMMENTS CREATED_AT UPDATED_AT }
enum OrderDirection { ASC DESC }
input IssueOrder { field: IssueOrderField! direction: OrderDirection! }

union IssueOrPullRequest = Issue | PullRequest

enum IssueState { CLOSED OPEN }
enum IssueStateReason { COMPLETED DUPLICATE NOT_PLANNED REOPENED }
enum IssueTimelineItemsItemType { CLOSED_EVENT REOPENED_EVENT }
enum PullRequestState { CLOSED MERGED OPEN }
enum MergeQueueMergingStrategy { ALLGREEN HEADGREEN }

type Issue {
  number: Int!
  title: String!
  state: IssueState!
  stateReason(enableDuplicate: Boolean): IssueStateReason
  comments(last: Int): IssueCommentConnection!
  timelineItems(last: Int, itemTypes: [IssueTimelineItemsItemType!]): IssueTimelineItemsConnection!
}

type IssueCommentConnection { nodes: [IssueComment] totalCount: Int! }
type IssueComment { author: Actor createdAt: DateTime! }

type IssueTimelineItemsConnection { nodes: [IssueTimelineItems] }
union IssueTimelineItems = ClosedEvent | ReopenedEvent
union Closer = Commit | PullRequest
type ClosedEvent { actor: Actor createdAt: DateTime! closer: Closer }
type ReopenedEvent { actor: Actor createdAt: DateTime! }

type PullRequestConnection { nodes: [PullRequest] pageInfo: PageInfo! totalCount: Int! }
type PullRequest {
  number: Int!
  title: String!
  body: String!
  state: PullRequestState!
  merged: Boolean!
  mergedAt: DateTime
  mergeCommit: Commit
  author: Actor
  headRefName: String!
  headRefOid: GitObjectID!
  headRepository: Repository
  baseRefName: String!
  changedFiles: Int!
  labels(first: Int): LabelConnection
  repository: Repository!
}

type LabelConnection { nodes: [Label] pageInfo: PageInfo! }
type Label { name: String! }

type PageInfo { hasNextPage: Boolean! endCursor: String }

type MergeQueue {
  configuration: MergeQueueConfiguration
  entries(first: Int, after: String): MergeQueueEntryConnection
}
type MergeQueueConfiguration { mergingStrategy: MergeQueueMergingStrategy }
type MergeQueueEntryConnection { nodes: [MergeQueueEntry] pageInfo: PageInfo! }
type MergeQueueEntry { position: Int! baseCommit: Commit headCommit: Commit pullRequest: PullRequest }
`;

;// CONCATENATED MODULE: ./lib/sandbox/http-message.js
/** Answers 200 with a body. */
function ok(body) {
    return { status: 200, body };
}
/** An error as GitHub writes it. */
function refusal(status, message, headers = {}) {
    const body = { message, documentation_url: "https://docs.github.com/rest" };
    // GitHub describes the field for every refusal but this one.
    return { status, body: status === 422 ? body : { ...body, status: String(status) }, headers };
}
/** One page of a list, with a Link header when there are more. */
function page(call, items, most = 100) {
    const size = Math.min(positive(call.query.get("per_page"), 30), most);
    const number = positive(call.query.get("page"), 1);
    const last = Math.max(Math.ceil(items.length / size), 1);
    const links = pageLinks(call, number, last);
    return {
        status: 200,
        body: items.slice((number - 1) * size, number * size),
        headers: links === "" ? {} : { link: links },
    };
}
/** The field of a JSON body when it is text; undefined otherwise. */
function bodyText(body, name) {
    const value = bodyField(body, name);
    return typeof value === "string" ? value : undefined;
}
/** The field of a JSON body; undefined when there is none. */
function bodyField(body, name) {
    if (typeof body !== "object" || body === null || !Object.hasOwn(body, name))
        return undefined;
    return Object.entries(body).find(([key]) => key === name)?.[1];
}
function pageLinks(call, number, last) {
    const to = (target) => {
        const query = new URLSearchParams(call.query);
        query.set("page", String(target));
        return `<${call.world.origin}${call.path}?${query.toString()}>`;
    };
    const links = [];
    if (number > 1)
        links.push(`${to(number - 1)}; rel="prev"`);
    if (number < last)
        links.push(`${to(number + 1)}; rel="next"`, `${to(last)}; rel="last"`);
    if (number > 1)
        links.push(`${to(1)}; rel="first"`);
    return links.join(", ");
}
function positive(text, fallback) {
    const value = Number(text ?? "");
    return Number.isInteger(value) && value > 0 ? value : fallback;
}

;// CONCATENATED MODULE: ./lib/sandbox/pull-node.js

/** A pull request for GraphQL. */
function pullNode(repository, pull) {
    const merged = pull.mergedAt !== null;
    return {
        __typename: "PullRequest",
        number: pull.number,
        title: pull.title,
        body: pull.body,
        state: merged ? "MERGED" : pull.state.toUpperCase(),
        merged,
        mergedAt: pull.mergedAt,
        mergeCommit: pull.mergeSha === null ? null : { oid: pull.mergeSha },
        author: actorNode(pull.author),
        headRefName: pull.head.ref,
        headRefOid: () => headSha(repository, pull),
        headRepository: pull.head.repository === null ? null : { nameWithOwner: pull.head.repository },
        baseRefName: pull.base,
        changedFiles: async () => (await pullFiles(repository, pull)).length,
        labels: {
            nodes: pull.labels.map((name) => ({ name })),
            pageInfo: { hasNextPage: false, endCursor: null },
        },
        repository: { nameWithOwner: repository.name },
    };
}
/** An account for GraphQL, which writes a bot's login without its suffix. */
function actorNode(login) {
    const bot = login.endsWith("[bot]");
    return { __typename: bot ? "Bot" : "User", login: bot ? login.slice(0, -"[bot]".length) : login };
}

;// CONCATENATED MODULE: ./lib/sandbox/tokens.js
/** Makes a token; a permission that is not named when others are is "none", as in a workflow. */
function makeToken(number, options) {
    const fallback = options.permissions === undefined ? "write" : "none";
    return {
        text: `ghs_sandbox${String(number).padStart(29, "0")}`,
        login: options.login ?? "github-actions[bot]",
        permissions: {
            contents: fallback,
            issues: fallback,
            "pull-requests": fallback,
            ...options.permissions,
            metadata: "read",
        },
        repositories: options.repositories ?? null,
        rateLimit: options.rateLimit ?? 1000,
        used: 0,
    };
}
/** Whether a token has any of the permissions at a level. */
function allows(token, names, level) {
    return names.some((name) => {
        const has = token.permissions[name];
        return has === "write" || has === level;
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/issue-node.js




/** An issue or pull request for GraphQL; fails as GitHub does when there is none or the token may not read it. */
function issueOrPullNode(call, repository, number) {
    const thread = repository.threads.get(number);
    const gone = thread?.kind === "issue" && (thread.deleted || thread.movedTo !== null);
    if (thread === undefined || gone) {
        throw typedError("NOT_FOUND", `Could not resolve to an issue or pull request with the number of ${String(number)}.`);
    }
    if (!allows(call.token, [thread.kind === "issue" ? "issues" : "pull-requests"], "read")) {
        throw typedError("FORBIDDEN", "Resource not accessible by integration");
    }
    return thread.kind === "issue" ? issueNode(call.world, thread) : pullNode(repository, thread);
}
function issueNode(world, issue) {
    return {
        __typename: "Issue",
        number: issue.number,
        title: issue.title,
        state: issue.state.toUpperCase(),
        stateReason: ({ enableDuplicate }) => issue.stateReason === "duplicate" && enableDuplicate !== true
            ? "NOT_PLANNED"
            : (issue.stateReason?.toUpperCase() ?? null),
        comments: ({ last }) => ({
            totalCount: issue.comments.length,
            nodes: newest(issue.comments, last).map(({ author, createdAt }) => ({
                author: actorNode(author),
                createdAt,
            })),
        }),
        timelineItems: ({ last, itemTypes }) => ({
            nodes: newest(issue.timeline.filter((record) => isShown(record, itemTypes)), last).map((record) => timelineNode(world, record)),
        }),
    };
}
function isShown(record, itemTypes) {
    const type = `${record.event.toUpperCase()}_EVENT`;
    return itemTypes === undefined
        ? type === "CLOSED_EVENT" || type === "REOPENED_EVENT"
        : itemTypes.includes(type);
}
function timelineNode(world, record) {
    const common = { actor: actorNode(record.actor), createdAt: record.at };
    if (record.event !== "closed")
        return { __typename: "ReopenedEvent", ...common };
    return { __typename: "ClosedEvent", ...common, closer: closerNode(world, record.closer) };
}
function closerNode(world, closer) {
    if (closer === null)
        return null;
    const repository = world.repositories.get(closer.repository);
    if (closer.kind === "pull-request") {
        return repository === undefined ? null : pullNode(repository, findPull(repository, closer.number));
    }
    return { __typename: "Commit", oid: closer.sha, repository: { nameWithOwner: closer.repository } };
}
function newest(items, last) {
    return last === undefined ? items : items.slice(-last);
}

;// CONCATENATED MODULE: ./lib/sandbox/pull-search.js

/** Every pull request, oldest first. */
function allPulls(repository) {
    return [...repository.threads.values()].filter((thread) => thread.kind === "pull-request");
}
/** The commits of a pull request, oldest first. */
async function pullCommits(repository, pull) {
    return repository.store.log([`${await baseSha(repository, pull)}..${await headSha(repository, pull)}`]);
}
/** The pull requests that GitHub associates with a commit: merged ones alone once it is in the default branch. */
async function pullsOfCommit(repository, sha) {
    const landed = (await repository.store.mergeBase(sha, repository.defaultBranch)) === sha;
    const found = [];
    for (const pull of allPulls(repository)) {
        if (landed && pull.mergedAt === null)
            continue;
        const commits = await pullCommits(repository, pull);
        if (pull.mergeSha === sha || commits.some((commit) => commit.sha === sha))
            found.push(pull);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/sandbox/pull-connections.js




/** `Repository.pullRequest` */
function onePull(call, repository, number) {
    refuseUnreadable(call);
    const thread = repository.threads.get(number);
    if (thread?.kind === "pull-request")
        return pullNode(repository, thread);
    throw typedError("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${String(number)}.`);
}
/** `Repository.pullRequests` */
function pullList(call, repository, args) {
    refuseUnreadable(call);
    const { states, headRefName, baseRefName, orderBy } = args;
    const chosen = allPulls(repository)
        .filter((pull) => states?.includes(stateWord(pull)) ?? true)
        .filter((pull) => headRefName === undefined || pull.head.ref === headRefName)
        .filter((pull) => baseRefName === undefined || pull.base === baseRefName);
    if (orderBy?.field === "UPDATED_AT")
        chosen.sort((a, b) => (updated(a) < updated(b) ? -1 : 1));
    if (orderBy?.direction === "DESC")
        chosen.reverse();
    return connection(repository, chosen, args);
}
/** `Repository.object` for a commit; null when there is none. */
async function commitNode(call, repository, oid) {
    const sha = await repository.store.resolve(oid);
    if (sha === null)
        return null;
    return {
        __typename: "Commit",
        oid: sha,
        repository: { nameWithOwner: repository.name },
        associatedPullRequests: async (args) => {
            refuseUnreadable(call);
            return connection(repository, await pullsOfCommit(repository, sha), args);
        },
    };
}
function connection(repository, pulls, { first, after }) {
    const start = Number(after ?? 0);
    const end = start + (first ?? 100);
    return {
        totalCount: pulls.length,
        pageInfo: { hasNextPage: end < pulls.length, endCursor: String(end) },
        nodes: pulls.slice(start, end).map((pull) => pullNode(repository, pull)),
    };
}
function refuseUnreadable(call) {
    if (allows(call.token, ["pull-requests"], "read"))
        return;
    throw typedError("FORBIDDEN", "Resource not accessible by integration");
}
function stateWord(pull) {
    return pull.mergedAt === null ? pull.state.toUpperCase() : "MERGED";
}
function updated(pull) {
    return pull.mergedAt ?? pull.closedAt ?? pull.updatedAt;
}

;// CONCATENATED MODULE: ./lib/sandbox/queue-node.js




/** The merge queue of a branch for GraphQL; null when the branch has none. */
function mergeQueueNode(call, repository, branch) {
    if (!allows(call.token, ["pull-requests"], "read")) {
        throw typedError("FORBIDDEN", "Resource not accessible by integration");
    }
    const entries = repository.queue.filter((entry) => entry.base === branch);
    if (entries.length === 0)
        return null;
    const commit = (oid) => ({
        oid,
        repository: { nameWithOwner: repository.name },
    });
    return {
        configuration: { mergingStrategy: repository.queueStrategy },
        entries: ({ first, after }) => {
            const start = after === undefined ? 0 : Number(after);
            const end = start + (first ?? 100);
            return {
                pageInfo: { hasNextPage: end < entries.length, endCursor: String(end) },
                nodes: entries.slice(start, end).map((entry, index) => ({
                    position: start + index + 1,
                    baseCommit: commit(entry.baseSha),
                    headCommit: commit(entry.headSha),
                    pullRequest: pullNode(repository, findPull(repository, entry.pull)),
                })),
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/visibility.js
/** Whether a repository exists for a token: public ones always do. */
function visible(token, repository) {
    return !repository.private || token.repositories === null || token.repositories.includes(repository.name);
}

;// CONCATENATED MODULE: ./lib/sandbox/graphql-answers.js








let schema = null;
/** POST /graphql: executes a query over the types of `schemaSlice`. */
async function answerQuery(call) {
    schema ??= (0,graphql/* buildSchema */.IV5)(schemaSlice);
    const result = await (0,graphql/* graphql */.UGq)({
        schema,
        source: bodyText(call.body, "query") ?? "",
        variableValues: variables(call.body),
        rootValue: rootNode(call),
    });
    const errors = result.errors?.map((error) => ({
        ...error.toJSON(),
        extensions: undefined,
        type: error.extensions["type"],
    }));
    return { status: 200, body: { ...(errors === undefined ? {} : { errors }), data: result.data ?? null } };
}
function rootNode(call) {
    return {
        viewer: { login: call.token.login },
        repository: ({ owner, name }) => {
            const repository = call.world.repositories.get(`${owner}/${name}`);
            if (repository === undefined || !visible(call.token, repository)) {
                throw typedError("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
            }
            return repositoryNode(call, repository);
        },
    };
}
function repositoryNode(call, repository) {
    return {
        nameWithOwner: repository.name,
        defaultBranchRef: () => refNode(repository, `refs/heads/${repository.defaultBranch}`),
        ref: ({ qualifiedName }) => refNode(repository, qualifiedName),
        issueOrPullRequest: ({ number }) => issueOrPullNode(call, repository, number),
        pullRequest: ({ number }) => onePull(call, repository, number),
        pullRequests: (args) => pullList(call, repository, args),
        object: ({ oid }) => commitNode(call, repository, oid),
        mergeQueue: ({ branch }) => mergeQueueNode(call, repository, branch ?? repository.defaultBranch),
    };
}
async function refNode(repository, ref) {
    const oid = await repository.store.resolve(ref);
    if (oid === null)
        return null;
    return { name: ref.replace("refs/heads/", ""), target: { __typename: "Commit", oid } };
}
function variables(body) {
    const given = bodyField(body, "variables");
    return typeof given === "object" && given !== null ? Object.fromEntries(Object.entries(given)) : {};
}

;// CONCATENATED MODULE: ./lib/sandbox/commit-objects.js

/** A commit as REST shows it in lists. */
function commitObject(repository, commit) {
    const { origin } = repository.world;
    const api = `${origin}/repos/${repository.name}`;
    const page = `${serverUrl}/${repository.name}/commit/`;
    const person = { name: commit.authorName, email: commit.authorEmail, date: commit.date };
    return {
        sha: commit.sha,
        node_id: `C_${commit.sha}`,
        commit: {
            author: person,
            committer: person,
            message: commit.message,
            tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
            url: `${api}/git/commits/${commit.sha}`,
            comment_count: 0,
            verification: {
                verified: false,
                reason: "unsigned",
                signature: null,
                payload: null,
                verified_at: null,
            },
        },
        url: `${api}/commits/${commit.sha}`,
        html_url: `${page}${commit.sha}`,
        comments_url: `${api}/commits/${commit.sha}/comments`,
        author: userObject(origin, commit.authorName),
        committer: userObject(origin, commit.authorName),
        parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}${sha}` })),
    };
}
/** A changed file as REST shows it; `sha` names the commit whose side is shown. */
function fileObject(repository, file, sha) {
    const path = file.filename.split("/").map(encodeURIComponent).join("/");
    const page = `${serverUrl}/${repository.name}`;
    return {
        sha: file.sha,
        filename: file.filename,
        status: file.status,
        additions: file.additions,
        deletions: file.deletions,
        changes: file.additions + file.deletions,
        blob_url: `${page}/blob/${sha}/${path}`,
        raw_url: `${page}/raw/${sha}/${path}`,
        contents_url: `${repository.world.origin}/repos/${repository.name}/contents/${path}?ref=${sha}`,
        ...(file.patch === null ? {} : { patch: file.patch }),
        ...(file.previousFilename === null ? {} : { previous_filename: file.previousFilename }),
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/rest-content.js




/** GET /repos/{owner}/{repo} */
function getRepository(call) {
    return ok(fullRepositoryObject(call.repository));
}
/** GET /git/trees/{tree_sha}, `recursive` being any value. */
async function getTree(call) {
    const sha = call.parameters["tree_sha"] ?? "";
    const entries = await call.repository.store.tree(sha, call.query.has("recursive") ? "recursive" : "flat");
    if (entries === null)
        return refusal(404, "Not Found");
    const api = `${call.world.origin}/repos/${call.repository.name}/git`;
    return ok({
        sha,
        url: `${api}/trees/${sha}`,
        tree: entries.map((entry) => treeObject(api, entry)),
        truncated: false,
    });
}
/** GET /git/blobs/{file_sha} */
async function getBlob(call) {
    const sha = call.parameters["file_sha"] ?? "";
    const content = await call.repository.store.blob(sha);
    if (content === null)
        return refusal(404, "Not Found");
    return ok({
        sha,
        node_id: `B_${sha}`,
        size: content.length,
        url: `${call.world.origin}/repos/${call.repository.name}/git/blobs/${sha}`,
        content: wrapped(content),
        encoding: "base64",
    });
}
/** GET /contents/{path}: a file, a folder, a symlink or a submodule. */
async function getContent(call) {
    const ref = call.query.get("ref") ?? call.repository.defaultBranch;
    const sha = await call.repository.store.resolve(ref);
    if (sha === null)
        return refusal(404, `No commit found for the ref ${ref}`);
    const path = call.parameters["path"] ?? "";
    const entries = (await call.repository.store.tree(sha, "recursive")) ?? [];
    const found = entries.find((entry) => entry.path === path);
    if (found !== undefined && found.type !== "tree")
        return ok(await contentFile(call, found, ref));
    const inside = entries.filter((entry) => rest_content_parent(entry.path) === path);
    if (inside.length === 0)
        return refusal(404, "Not Found");
    return ok(inside.map((entry) => contentEntry(call, entry, ref)));
}
/** GET /commits/{ref} */
async function getCommit(call) {
    const ref = call.parameters["ref"] ?? "";
    const sha = await call.repository.store.resolve(ref);
    if (sha === null)
        return refusal(422, `No commit found for SHA: ${ref}`);
    const [commit] = await call.repository.store.log(["-1", sha]);
    if (commit === undefined)
        return refusal(422, `No commit found for SHA: ${ref}`);
    const [parentSha] = commit.parents;
    const changed = parentSha === undefined ? [] : await diffEntries(call.repository.store, parentSha, sha);
    const files = changed.slice(0, 3000).map((file) => fileObject(call.repository, file, sha));
    const paged = page(call, files, 300);
    return { ...paged, body: { ...commitObject(call.repository, commit), files: paged.body } };
}
/** GET /compare/{basehead}: commits are paged, files come with the first page alone. */
async function compare(call) {
    const { store, name } = call.repository;
    const basehead = call.parameters["basehead"] ?? "";
    const [from = "", to = ""] = basehead.split("...");
    const [base, head] = [await store.resolve(from), await store.resolve(to)];
    const common = base === null || head === null ? null : await store.mergeBase(base, head);
    if (base === null || head === null || common === null)
        return refusal(404, "Not Found");
    const commits = await store.log([`${base}..${head}`]);
    const behind = (await store.log([`${head}..${base}`])).length;
    const files = await changedFiles(store, base, head);
    const paged = page(call, commits.map((commit) => commitObject(call.repository, commit)));
    const firstPage = (call.query.get("page") ?? "1") === "1";
    const url = `${call.world.origin}/repos/${name}/compare/${basehead}`;
    const address = `${serverUrl}/${name}/compare/${basehead}`;
    return {
        ...paged,
        body: {
            url,
            html_url: address,
            permalink_url: address,
            diff_url: `${address}.diff`,
            patch_url: `${address}.patch`,
            base_commit: await oneCommit(call, base),
            merge_base_commit: await oneCommit(call, common),
            status: comparison(commits.length, behind),
            ahead_by: commits.length,
            behind_by: behind,
            total_commits: commits.length,
            commits: paged.body,
            files: firstPage ? files.slice(0, 300).map((file) => fileObject(call.repository, file, head)) : [],
        },
    };
}
async function oneCommit(call, sha) {
    const [commit] = await call.repository.store.log(["-1", sha]);
    return commit === undefined ? null : commitObject(call.repository, commit);
}
function comparison(ahead, behind) {
    if (ahead > 0)
        return behind > 0 ? "diverged" : "ahead";
    return behind > 0 ? "behind" : "identical";
}
function treeObject(api, entry) {
    const { path, mode, type, sha, size } = entry;
    if (type === "commit")
        return { path, mode, type, sha };
    const url = `${api}/${type === "tree" ? "trees" : "blobs"}/${sha}`;
    return { path, mode, type, sha, url, ...(size === null ? {} : { size }) };
}
async function contentFile(call, entry, ref) {
    const common = contentEntry(call, entry, ref);
    if (entry.type === "commit")
        return { ...common, type: "submodule", submodule_git_url: `${serverUrl}/sub/module.git` };
    const content = (await call.repository.store.blob(entry.sha)) ?? Buffer.alloc(0);
    if (entry.mode === "120000")
        return { ...common, type: "symlink", target: content.toString("utf8") };
    const whole = content.length <= 1_048_576;
    return { ...common, content: whole ? wrapped(content) : "", encoding: whole ? "base64" : "none" };
}
function contentEntry(call, entry, ref) {
    const api = `${call.world.origin}/repos/${call.repository.name}`;
    const path = entry.path.split("/").map(encodeURIComponent).join("/");
    const url = `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`;
    const gitUrl = `${api}/git/${entry.type === "tree" ? "trees" : "blobs"}/${entry.sha}`;
    const htmlUrl = `${serverUrl}/${call.repository.name}/blob/${ref}/${path}`;
    const isFile = entry.type === "blob";
    return {
        type: entry.type === "tree" ? "dir" : "file",
        name: entry.path.slice(entry.path.lastIndexOf("/") + 1),
        path: entry.path,
        sha: entry.sha,
        size: entry.size ?? 0,
        url,
        git_url: gitUrl,
        html_url: htmlUrl,
        download_url: isFile ? `${serverUrl}/${call.repository.name}/raw/${ref}/${path}` : null,
        _links: { self: url, git: gitUrl, html: htmlUrl },
    };
}
function rest_content_parent(path) {
    const slash = path.lastIndexOf("/");
    return slash < 0 ? "" : path.slice(0, slash);
}
function wrapped(content) {
    return content.toString("base64").replace(/.{60}/g, "$&\n");
}

;// CONCATENATED MODULE: ./lib/sandbox/rest-issues.js



/** GET /issues/{issue_number}; 301 when transferred, 410 when deleted. */
function getIssue(call) {
    return withThread(call, (thread) => ok(issueObject(call.repository, thread)));
}
/** GET /issues, newest first; pull requests are issues too. */
function listIssues(call) {
    const state = call.query.get("state") ?? "open";
    const labels = (call.query.get("labels") ?? "").split(",").filter((label) => label !== "");
    const chosen = [...call.repository.threads.values()]
        .filter((thread) => thread.kind === "pull-request" || (!thread.deleted && thread.movedTo === null))
        .filter((thread) => state === "all" || thread.state === state)
        .filter((thread) => labels.every((label) => thread.labels.includes(label)))
        .reverse();
    return page(call, chosen.map((thread) => issueObject(call.repository, thread)));
}
/** PATCH /issues/{issue_number} */
function updateIssue(call) {
    return withThread(call, (thread) => {
        const title = bodyText(call.body, "title");
        const body = bodyText(call.body, "body");
        if (title !== undefined)
            thread.title = title;
        if (body !== undefined)
            thread.body = body;
        if (thread.kind === "issue")
            setState(call, thread);
        return ok(issueObject(call.repository, thread));
    });
}
/** GET /issues/{issue_number}/timeline */
function listTimeline(call) {
    return withThread(call, (thread) => {
        const records = thread.timeline.map((record) => timelineObject(call.repository, record));
        return page(call, records);
    });
}
/** POST /issues/{issue_number}/labels */
function addLabels(call) {
    return withThread(call, (thread) => {
        const names = bodyField(call.body, "labels");
        if (!Array.isArray(names))
            return refusal(422, "Validation Failed");
        for (const name of names) {
            if (typeof name === "string")
                addLabel(call.repository, thread.number, name, call.token.login);
        }
        return ok(labelObjects(call.repository, thread.labels));
    });
}
/** GET /issues/{issue_number}/comments, oldest first. */
function listComments(call) {
    return withThread(call, (thread) => {
        const comments = thread.comments.map((comment) => commentObject(call.repository, thread, comment));
        return page(call, comments);
    });
}
/** POST /issues/{issue_number}/comments */
function createComment(call) {
    return withThread(call, (thread) => {
        const body = bodyText(call.body, "body");
        if (body === undefined || body === "")
            return refusal(422, "Validation Failed");
        if (tooLong(body))
            return refusal(422, "body is too long (maximum is 65536 characters)");
        const comment = addComment(call.repository, thread.number, body, call.token.login);
        return { status: 201, body: commentObject(call.repository, thread, comment) };
    });
}
/** PATCH /issues/comments/{comment_id} */
function updateComment(call) {
    return withComment(call, (thread, comment) => {
        const body = bodyText(call.body, "body");
        if (body === undefined || tooLong(body))
            return refusal(422, "Validation Failed");
        comment.body = body;
        comment.updatedAt = call.world.clock.tick();
        return ok(commentObject(call.repository, thread, comment));
    });
}
/** DELETE /issues/comments/{comment_id} */
function deleteComment(call) {
    return withComment(call, (thread, comment) => {
        thread.comments.splice(thread.comments.indexOf(comment), 1);
        return { status: 204, body: null };
    });
}
function setState(call, issue) {
    const state = bodyText(call.body, "state");
    if (state === undefined || state === issue.state)
        return;
    if (state === "open") {
        reopenIssue(call.repository, issue.number, call.token.login);
        return;
    }
    const asked = bodyText(call.body, "state_reason");
    const reason = asked === "not_planned" || asked === "duplicate" ? asked : "completed";
    closeIssue(call.repository, issue.number, call.token.login, reason);
}
// github.com takes 65,536 characters of four bytes.
function tooLong(body) {
    return Buffer.byteLength(body) > 262_144;
}
function withThread(call, answer) {
    const thread = call.repository.threads.get(Number(call.parameters["issue_number"]));
    if (thread === undefined)
        return refusal(404, "Not Found");
    if (thread.kind === "issue" && thread.deleted)
        return refusal(410, "This issue was deleted");
    if (thread.kind === "issue" && thread.movedTo !== null)
        return movedAway(call, thread.movedTo);
    return answer(thread);
}
function movedAway(call, to) {
    const target = call.world.repositories.get(to.repository);
    const location = `${call.world.origin}/repositories/${String(target?.id ?? 0)}/issues/${String(to.number)}`;
    return {
        status: 301,
        body: { message: "Moved Permanently", url: location, documentation_url: "https://docs.github.com/rest" },
        headers: { location },
    };
}
function withComment(call, answer) {
    const id = Number(call.parameters["comment_id"]);
    for (const thread of call.repository.threads.values()) {
        const comment = thread.comments.find((candidate) => candidate.id === id);
        if (comment === undefined)
            continue;
        return answer(thread, comment);
    }
    return refusal(404, "Not Found");
}

;// CONCATENATED MODULE: ./lib/sandbox/rest-pulls.js





/** GET /pulls/{pull_number} */
async function getPull(call) {
    return withPull(call, async (pull) => ok(await pullObject(call.repository, pull)));
}
/** GET /pulls, newest first unless asked otherwise. */
async function listPulls(call) {
    const state = call.query.get("state") ?? "open";
    const head = call.query.get("head");
    const base = call.query.get("base");
    const chosen = allPulls(call.repository)
        .filter((pull) => state === "all" || pull.state === state)
        .filter((pull) => head === null || head === headLabel(pull))
        .filter((pull) => base === null || base === pull.base);
    if (call.query.get("direction") !== "asc")
        chosen.reverse();
    return page(call, await Promise.all(chosen.map((pull) => pullSummary(call.repository, pull))));
}
/** GET /pulls/{pull_number}/files, at most 3,000. */
async function listPullFiles(call) {
    return withPull(call, async (pull) => {
        const head = await headSha(call.repository, pull);
        const files = (await pullFiles(call.repository, pull)).slice(0, 3000);
        return page(call, files.map((file) => fileObject(call.repository, file, head)));
    });
}
/** GET /pulls/{pull_number}/commits, at most 250, oldest first. */
async function listPullCommits(call) {
    return withPull(call, async (pull) => {
        const commits = await pullCommits(call.repository, pull);
        return page(call, commits.slice(0, 250).map((commit) => commitObject(call.repository, commit)));
    });
}
/** GET /commits/{commit_sha}/pulls */
async function listPullsOfCommit(call) {
    const { repository } = call;
    const sha = await repository.store.resolve(call.parameters["commit_sha"] ?? "");
    if (sha === null)
        return refusal(422, "No commit found for SHA");
    const found = await pullsOfCommit(repository, sha);
    return page(call, await Promise.all(found.map((pull) => pullSummary(repository, pull))));
}
function headLabel(pull) {
    return `${pull.head.repository?.split("/")[0] ?? "unknown"}:${pull.head.ref}`;
}
async function withPull(call, answer) {
    const thread = call.repository.threads.get(Number(call.parameters["pull_number"]));
    return thread?.kind === "pull-request" ? answer(thread) : refusal(404, "Not Found");
}

;// CONCATENATED MODULE: ./lib/sandbox/routes.js



const threads = ["issues", "pull-requests"];
const pulls = ["pull-requests"];
const issues = ["issues"];
const contents = ["contents"];
const metadata = ["metadata"];
/** Every operation that the embedded GitHub knows, most specific first. */
const routes = [
    read("/pulls/{pull_number}/files", pulls, listPullFiles),
    read("/pulls/{pull_number}/commits", pulls, listPullCommits),
    read("/pulls/{pull_number}", pulls, getPull),
    read("/pulls", pulls, listPulls),
    read("/commits/{commit_sha}/pulls", pulls, listPullsOfCommit),
    write("PATCH", "/issues/comments/{comment_id}", threads, updateComment),
    write("DELETE", "/issues/comments/{comment_id}", threads, deleteComment),
    read("/issues/{issue_number}/comments", threads, listComments),
    write("POST", "/issues/{issue_number}/comments", threads, createComment),
    write("POST", "/issues/{issue_number}/labels", threads, addLabels),
    read("/issues/{issue_number}/timeline", threads, listTimeline),
    read("/issues/{issue_number}", threads, getIssue),
    write("PATCH", "/issues/{issue_number}", issues, updateIssue),
    read("/issues", threads, listIssues),
    read("/git/trees/{+tree_sha}", contents, getTree),
    read("/git/blobs/{file_sha}", contents, getBlob),
    read("/contents/{+path}", contents, getContent),
    read("/compare/{+basehead}", contents, compare),
    read("/commits/{+ref}", contents, getCommit),
    read("", metadata, getRepository),
];
/** The route of a path below the repository, with its values; null when nobody answers there. */
function findRoute(method, rest) {
    for (const route of routes) {
        if (route.method !== method)
            continue;
        const parameters = matchTemplate(route.template, rest);
        if (parameters !== null)
            return { route, parameters };
    }
    return null;
}
function matchTemplate(template, rest) {
    const source = template.replace(/\{(\+?)(\w+)\}/g, (_, deep, name) => deep === "+" ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`);
    const found = new RegExp(`^${source}$`).exec(rest);
    if (found === null)
        return null;
    return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
}
function read(template, permissions, handle) {
    return { method: "GET", template, permissions, level: "read", handle };
}
function write(method, template, permissions, handle) {
    return { method, template, permissions, level: "write", handle };
}

;// CONCATENATED MODULE: ./lib/sandbox/dispatch.js





/** Answers a request of a known token: the query endpoint, the limits, or an operation on a repository. */
async function dispatch(call) {
    if (call.method === "POST" && call.path === "/graphql")
        return answerQuery(call);
    if (call.method === "GET" && call.path === "/rate_limit")
        return rateLimit(call.token);
    const place = findRepository(call);
    if (place === null || !visible(call.token, place.repository))
        return refusal(404, "Not Found");
    const found = findRoute(call.method, place.rest);
    if (found === null)
        return refusal(404, "Not Found");
    if (!may(call.token, found.route, place.repository))
        return notAccessible(found.route);
    return found.route.handle({ ...call, repository: place.repository, parameters: found.parameters });
}
function findRepository(call) {
    const byName = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(call.path);
    if (byName !== null) {
        const repository = call.world.repositories.get(decodeURIComponent(byName[1] ?? ""));
        return repository === undefined ? null : { repository, rest: byName[2] ?? "" };
    }
    const byId = /^\/repositories\/(\d+)(.*)$/.exec(call.path);
    const id = Number(byId?.[1]);
    const repository = [...call.world.repositories.values()].find((candidate) => candidate.id === id);
    return repository === undefined ? null : { repository, rest: byId?.[2] ?? "" };
}
function may(token, route, repository) {
    const foreign = token.repositories !== null && !token.repositories.includes(repository.name);
    if (foreign)
        return route.level === "read";
    return allows(token, route.permissions, route.level);
}
function notAccessible(route) {
    const accepted = route.permissions.map((name) => `${name.replace("-", "_")}=${route.level}`).join("; ");
    return refusal(403, "Resource not accessible by integration", {
        "x-accepted-github-permissions": accepted,
    });
}
function rateLimit(token) {
    const rate = {
        limit: token.rateLimit,
        used: token.used,
        remaining: Math.max(token.rateLimit - token.used, 0),
        reset: 0,
    };
    return ok({ resources: { core: rate, search: rate, graphql: rate }, rate });
}

;// CONCATENATED MODULE: ./lib/sandbox/server.js



/** Listens on a free port of the loopback address and resolves to the server. */
async function listen(parts) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(parts, request, response).catch((error) => {
            const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
            if (!response.headersSent)
                send(response, refusal(500, `internal error: ${text}`));
        });
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", resolve);
    });
    const address = server.address();
    if (address === null || typeof address === "string")
        throw new Error("internal error: no port");
    parts.world.origin = `http://127.0.0.1:${String(address.port)}`;
    return server;
}
async function answer(parts, request, response) {
    const url = new URL(request.url ?? "/", parts.world.origin);
    const method = request.method ?? "GET";
    const bodyText = await readBody(request);
    const effect = parts.faults.take(method, url.pathname);
    const early = effect === null ? null : before(effect);
    const noted = { method, path: url.pathname, query: url.searchParams, headers: request.headers };
    const exchange = { ...noted, body: parseJson(bodyText), fault: effect?.kind ?? null };
    if (early === "silence" || early === "hang-up") {
        parts.onExchange({ ...exchange, status: 0, reply: null });
        if (early === "hang-up")
            request.socket.destroy();
        return;
    }
    const reply = early ?? (await admitted(parts, request, method, url, bodyText));
    const shown = effect === null ? reply : after(effect, reply);
    parts.onExchange({ ...exchange, status: shown.status, reply: shown.body });
    if (effect?.kind === "lost-response")
        request.socket.destroy();
    else
        send(response, shown, effect?.kind === "cut-body" ? "half" : "whole");
}
async function admitted(parts, request, method, url, bodyText) {
    const text = (request.headers.authorization ?? "").replace(/^(token|bearer) /i, "");
    const token = parts.tokens.get(text);
    if (token === undefined)
        return refusal(401, "Bad credentials");
    if (token.used >= token.rateLimit)
        return limited(token);
    token.used += 1;
    const call = {
        world: parts.world,
        token,
        method,
        path: url.pathname,
        query: url.searchParams,
        body: parseJson(bodyText),
    };
    const reply = await dispatch(call);
    return { ...reply, headers: { ...limitHeaders(token, 3600), ...reply.headers } };
}
function before(effect) {
    switch (effect.kind) {
        case "status":
            return refusal(effect.status, effect.message ?? "Server Error");
        case "answer":
            return { status: effect.status, body: effect.body, headers: effect.headers };
        case "secondary-limit":
            return refusal(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", {
                "retry-after": String(effect.retryAfterSeconds),
            });
        case "too-many-requests":
            return refusal(429, "Too many requests", { "retry-after": String(effect.retryAfterSeconds) });
        case "primary-limit":
            return refusal(403, "API rate limit exceeded for installation.", {
                "x-ratelimit-limit": "1000",
                "x-ratelimit-remaining": "0",
                "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + effect.resetInSeconds),
            });
        case "stall":
            return "silence";
        case "dropped-request":
            return "hang-up";
        case "lost-response":
        case "truncated-page":
        case "cut-body":
        case "rewritten-body":
            return null;
    }
}
function after(effect, reply) {
    if (effect.kind === "truncated-page" && Array.isArray(reply.body)) {
        return { ...reply, body: reply.body.slice(0, effect.keep) };
    }
    return effect.kind === "rewritten-body" ? { ...reply, body: effect.rewrite(reply.body) } : reply;
}
function limited(token) {
    return refusal(403, "API rate limit exceeded for installation.", limitHeaders(token, 3600));
}
function limitHeaders(token, resetInSeconds) {
    return {
        "x-ratelimit-limit": String(token.rateLimit),
        "x-ratelimit-used": String(token.used),
        "x-ratelimit-remaining": String(Math.max(token.rateLimit - token.used, 0)),
        "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + resetInSeconds),
    };
}
function send(response, reply, part = "whole") {
    if (reply.body === null) {
        response.writeHead(reply.status, reply.headers).end();
        return;
    }
    const text = JSON.stringify(reply.body);
    response.writeHead(reply.status, { "content-type": "application/json; charset=utf-8", ...reply.headers });
    response.end(part === "half" ? text.slice(0, text.length / 2) : text);
}
async function readBody(request) {
    request.setEncoding("utf8");
    let text = "";
    for await (const chunk of request)
        text += String(chunk);
    return text;
}
function parseJson(text) {
    if (text === "")
        return undefined;
    const value = JSON.parse(text);
    return value;
}

;// CONCATENATED MODULE: ./lib/sandbox/index.js
/**
 * The embedded GitHub: real HTTP on the loopback address, real git in a temporary folder, no account.
 *
 *     const github = await startSandbox({ onExchange });
 *     const repo = await github.createRepository({ name: "octo/app", files: { "README.md": "# App\n" } });
 *     await repo.createBranch("feature");                                     // from main
 *     await repo.commit("feature", { "src/a.ts": "…", "old.ts": null }, "feat: a");
 *     const issue = repo.createIssue({ title: "A is missing" });
 *     const pull = await repo.openPull({ title: "A", body: "Closes #1", head: "feature", base: "main" });
 *     await repo.mergePull(pull.number, { method: "squash" });                // schedules the closings
 *     await repo.settle();                                                    // carries them out now
 *     const event = await repo.event("pull_request", { action: "closed", pull: pull.number });
 *     const token = github.token({ permissions: { contents: "read", "pull-requests": "write" } });
 *     github.inject({ effect: { kind: "status", status: 502 }, path: /\/files$/, times: 2 });
 *     const result = await runBundle("dist/plan/index.js", event, { token, inputs: {} });
 *     await github.close();                                                   // removes the folder
 *
 * Also: `repo.comment`, `repo.comments(n)`, `repo.closeIssue`, `repo.reopenIssue`, `repo.deleteIssue`,
 * `repo.transferIssue(n, otherRepo)`, `repo.addLabel`, `repo.removeLabel`, `repo.closePull`, `repo.retargetPull`,
 * `repo.edit(n, {body})`, `repo.enqueuePull(n)`, `repo.tip(branch)`, `repo.issue(n)`, `repo.pull(n)`.
 * A fork is another repository: pass it as `headRepository` to `openPull` after `github.fork(repo, name)`.
 */









/** Starts an embedded GitHub on a free port; `close` it, or its folder stays. */
async function startSandbox(options = {}) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "parallel-dispatch-github-"));
    const delay = options.closingDelayMilliseconds;
    const world = {
        clock: new SandboxClock(),
        repositories: new Map(),
        closings: [],
        closingDelayMilliseconds: delay === undefined ? 50 : delay,
        timers: new Set(),
        origin: "",
    };
    const tokens = new Map();
    const faults = new FaultQueue();
    const onExchange = options.onExchange ?? (() => undefined);
    const server = await listen({ world, tokens, faults, onExchange });
    return new Sandbox({ folder, world, tokens, faults, server });
}
/** A running embedded GitHub. */
class Sandbox {
    world;
    #folder;
    #tokens;
    #faults;
    #server;
    constructor(parts) {
        this.world = parts.world;
        this.#folder = parts.folder;
        this.#tokens = parts.tokens;
        this.#faults = parts.faults;
        this.#server = parts.server;
    }
    /** The root of the REST API. */
    get apiUrl() {
        return this.world.origin;
    }
    /** The address of the query endpoint. */
    get graphqlUrl() {
        return `${this.world.origin}/graphql`;
    }
    /** Makes a repository whose default branch has one commit with these files (a README when none are given). */
    async createRepository(options) {
        const store = new GitStore((0,external_node_path_.join)(this.#folder, `${options.name.replace("/", "__")}.git`));
        const repository = new SandboxRepository(this.world, store, options);
        await store.init(repository.defaultBranch);
        this.world.repositories.set(options.name, repository);
        await repository.commit(repository.defaultBranch, options.files ?? { "README.md": "# Hello\n" }, "Initial commit");
        return repository;
    }
    /** Makes a repository with the same default branch, as a fork. */
    async fork(source, name) {
        const fork = await this.createRepository({ name, defaultBranch: source.defaultBranch });
        const branch = `refs/heads/${source.defaultBranch}`;
        await fork.store.fetch(source.store.folder, branch, branch);
        return fork;
    }
    /** Makes a token and returns its text; without permissions it may do everything. */
    token(options = {}) {
        const record = makeToken(this.#tokens.size + 1, options);
        this.#tokens.set(record.text, record);
        return record.text;
    }
    /** Lets a coming request meet a fault. */
    inject(fault) {
        this.#faults.add(fault);
    }
    /** Stops listening, forgets what is pending and removes the folder. */
    async close() {
        for (const timer of this.world.timers)
            clearTimeout(timer);
        this.#server.closeAllConnections();
        await new Promise((resolve) => {
            this.#server.close(() => {
                resolve();
            });
        });
        // A git that was just ended may still be writing.
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true, maxRetries: 5 });
    }
}

;// CONCATENATED MODULE: ./lib/demo/board.js
/** The states on the board that a run wrote, as "1 blocked, 2 ready"; null where it wrote none. */
function readBoard({ comments }) {
    const line = comments.map(({ body }) => BOARD.exec(body)?.[1]).find((states) => states !== undefined);
    return line === undefined ? null : line.split(" · ").map(readState).join(", ");
}
const BOARD = /^## Board of .*\n\n(.+?)\. Read at /m;
function readState(text) {
    return text.replace(/^[^\p{L}]*([\p{L} ]+): (\d+)$/u, "$2 $1");
}

;// CONCATENATED MODULE: ./lib/demo/shop.js
/** The name of the demo's repository. */
const REPOSITORY = "octo/shop";
/** Where the demo's plan lies. */
const PLAN_PATH = ".github/dispatch/audit-logging.yml";
/** The files of the repository before anything happens. */
const SHOP_FILES = {
    "README.md": "# Shop\n",
    "CLAUDE.md": "Small functions, tests with every change.\n",
    "AGENTS.md": "See CLAUDE.md.\n",
    "CHANGELOG.md": "# Changelog\n\n## Unreleased\n",
    "package.json": '{ "name": "shop", "scripts": { "test": "node --test" } }\n',
    "api/middleware/session.ts": "export const session = true;\n",
    "api/routes/orders.ts": "export const orders = [];\n",
    "api/routes/users.ts": "export const users = [];\n",
    "db/migrations/0001_users.sql": "create table users (id int);\n",
    "db/models/order.ts": "export interface Order {}\n",
    "db/models/user.ts": "export interface User {}\n",
    "ui/admin/index.tsx": "export const Admin = null;\n",
    "docs/handover/store.md": "# Audit store\n\nS1: the migration.\nS2: the model.\n",
    "docs/handover/api.md": "# API surface\n\nA1: the middleware.\nA2: the write routes.\n",
    "docs/handover/admin.md": "# Admin page\n\nU1: the page.\n",
};
/** The issue that carries the board and that no track may close. */
const UMBRELLA = 1;
/** The issues of the repository, in the order of their numbers from 1 on. */
const SHOP_ISSUES = [
    "Umbrella: who changed what?",
    "Store audit events",
    "Emit an event on every write route",
    "Log the session's user, not its token",
    "Show the audit log to admins",
];
/** The glob of track `api` that makes the first version of the plan wrong, and the one that repairs it. */
const MISTAKE = { wrong: "**/audit.ts", right: "api/middleware/audit.ts" };
/** The plan, with one of the globs above in track `api`. */
function planText(auditGlob) {
    return `version: 1
plan: audit-logging
title: Audit logging, from the database to the admin page
label: audit-logging
tracking-issue: 1
gates:
  - run: npm test
shared:
  - path: CHANGELOG.md
    rule: append-only
    why: every track adds one line
boundaries:
  - path: api/middleware/audit.ts
    owner: api
verify:
  - run: npm test
  - check: an admin sees a new line after saving a user
tracks:
  store:
    name: Audit store
    handover: docs/handover/store.md
    soldiers: [S1, S2]
    can-touch: ["db/migrations/*", "db/models/*"]
    cannot-touch: ["db/migrations/0001_users.sql"]
    issues: [2]
    done-when: [an audit event survives a restart]
  api:
    name: API surface
    handover: docs/handover/api.md
    soldiers: [A1, A2]
    can-touch: ["api/routes/*", "${auditGlob}"]
    must-touch: ["api/middleware/audit.ts"]
    issues: [3, 4]
    done-when: [every write route emits an audit event]
  admin:
    name: Admin page
    handover: docs/handover/admin.md
    soldiers: [U1]
    can-touch: ["ui/admin/**"]
    issues: [5]
    keep-open: [1]
    needs: [store, api]
    done-when: [the page lists the last 100 events]
`;
}

;// CONCATENATED MODULE: ./lib/demo/act-tracks.js


/** The file of track store that the agent of track api changes as well. */
const STRAYED = "db/models/user.ts";
/** Three agents deliver at once: one well, one with a file of another track, one too early. */
async function playTracks(stage, orders) {
    stage.story.scene("Three agents at work", "Each agent has its prompt and nothing else. One does well, one strays, one starts too early.");
    const api = ordersOf(orders, "api");
    const pulls = {
        store: await stage.deliver(ordersOf(orders, "store"), STORE_CHANGES),
        api: await stage.deliver(api, { ...API_CHANGES, [STRAYED]: "export interface User { audited: true }\n" }, joinClosings(api)),
        admin: await stage.deliver(ordersOf(orders, "admin"), ADMIN_CHANGES),
    };
    await auditDeliveries(stage, pulls);
    return pulls;
}
/** The agent that strayed takes its change of another track's file back. */
async function repairTrack(stage, orders, pulls) {
    const { story, repository } = stage;
    story.scene("The stray change, taken back", "The comment has the command that puts the file back; the agent runs it.");
    await repository.commit(ordersOf(orders, "api").branch, { [STRAYED]: SHOP_FILES[STRAYED] ?? null }, "fix: stay inside the scope");
    story.deed(`agent-api restores \`${STRAYED}\` and pushes`);
    const run = await stage.check("dispatch-audit", { name: "pull_request", action: "synchronize", pull: pulls.api }, { passed: true });
    claim(run.comments[0]?.edited === true, "the audit's comment is brought up to date", run.log);
}
async function auditDeliveries(stage, pulls) {
    const opened = (pull) => ({ name: "pull_request", action: "opened", pull });
    const [, strayed, early] = await stage.checkAll([
        { check: "dispatch-audit", event: opened(pulls.store), expected: { passed: true } },
        {
            check: "dispatch-audit",
            event: opened(pulls.api),
            expected: { passed: false, errors: ["foreign-path"] },
        },
        {
            check: "dispatch-audit",
            event: opened(pulls.admin),
            expected: { passed: false, errors: ["needs-not-merged"] },
        },
    ]);
    const finding = strayed?.annotations.find(({ title }) => title === "foreign-path")?.message ?? "";
    claim(finding.includes(STRAYED) && finding.includes("store"), `the audit names ${STRAYED} and its owner`, finding);
    const comment = strayed?.comments[0]?.body ?? "";
    claim(comment.includes(`-- ${STRAYED}`), "the comment has the command that puts the file back", comment);
    claim((early?.comments.length ?? 0) === 1, "the early track is told why it must wait", early?.log);
}
/** The orders of a track; fails where the plan's comment had none. */
function ordersOf(orders, track) {
    const found = orders.get(track);
    claim(found !== undefined, `there is a prompt for track ${track}`);
    return found;
}
// The slip of an agent in a hurry: GitHub reads one issue after a keyword, so that #4 is not closed.
function joinClosings({ bodyLines }) {
    const closings = bodyLines.filter((line) => line.startsWith("Closes "));
    const numbers = closings.map((line) => line.replace("Closes ", ""));
    claim(numbers.length === 2, "track api closes two issues", bodyLines.join("\n"));
    return [`Closes ${numbers.join(", ")}`, ...bodyLines.filter((line) => !closings.includes(line))].join("\n");
}
const STORE_CHANGES = {
    "db/migrations/0002_audit.sql": "create table audit (id int, who int, what text);\n",
    "db/models/audit.ts": "export interface Audit { who: number; what: string }\n",
    "CHANGELOG.md": `${SHOP_FILES["CHANGELOG.md"] ?? ""}- Audit events are stored.\n`,
};
const API_CHANGES = {
    "api/middleware/audit.ts": "export const audit = true;\n",
    "api/routes/orders.ts": "export const orders = ['audited'];\n",
    "api/routes/users.ts": "export const users = ['audited'];\n",
};
const ADMIN_CHANGES = {
    "ui/admin/audit/page.tsx": "export const AuditPage = null;\n",
    "ui/admin/index.tsx": "export const Admin = 'with audit';\n",
};

;// CONCATENATED MODULE: ./lib/demo/act-merges.js




/** The issue that the merge of track api should have closed. */
const FORGOTTEN = 4;
const PUSH = { name: "push" };
/** The first phase is merged; an issue that stays open is caught and closed. */
async function playMerges(stage, pulls) {
    const { story, repository } = stage;
    story.scene("Two merges, and an issue that stayed open", "After each merge the audit compares the plan's issues with GitHub's, and brings the board up to date.");
    await stage.merge(pulls.store);
    await stage.check("dispatch-closure", PUSH, { passed: true });
    await stage.merge(pulls.api);
    const run = await stage.check("dispatch-closure", PUSH, { passed: false, errors: ["issue-open"] });
    const finding = run.annotations.find(({ title }) => title === "issue-open")?.message ?? "";
    claim(finding.includes(`#${FORGOTTEN}`), `the audit names issue #${FORGOTTEN}`, finding);
    claim(stage.openIssues().includes(FORGOTTEN), `issue #${FORGOTTEN} is open`);
    repository.closeIssue(FORGOTTEN);
    story.deed(`the coordinator closes #${FORGOTTEN}`);
    await stage.check("dispatch-closure", { name: "issues", action: "closed", issue: FORGOTTEN }, { passed: true });
}
/** The second phase starts, is merged, and everything is settled. */
async function playSettling(stage, orders, pulls) {
    const { story, repository } = stage;
    story.scene("The last track, and the end of the plan", "What it needs has merged: the same pull request passes now.");
    const changes = { "ui/admin/audit/page.tsx": "export const AuditPage = 'on the new API';\n" };
    await repository.commit(ordersOf(orders, "admin").branch, changes, "feat: use the new API");
    story.deed("agent-admin pushes again");
    await stage.check("dispatch-audit", { name: "pull_request", action: "synchronize", pull: pulls.admin }, { passed: true });
    await stage.merge(pulls.admin);
    const run = await stage.check("dispatch-closure", PUSH, { passed: true });
    claim(readBoard(run) === "3 settled", "the board says that all three tracks are settled", run.log);
    const open = stage.openIssues();
    claim(open.join() === String(UMBRELLA), `#${UMBRELLA} alone is open`, open.join());
    story.fact(`Settled: #2, #3, #4 and #5 are closed, #${UMBRELLA} was kept open, every merge stayed in its track`);
}

// EXTERNAL MODULE: ./lib/render/word-count.js
var word_count = __webpack_require__(5116);
;// CONCATENATED MODULE: ./lib/demo/prompt-orders.js

/** Reads the prompts in a comment on a plan, by track. */
function readOrders(comment) {
    const found = comment.split("<details>").flatMap((block) => {
        const [, track] = /^\s*<summary>Agent \d+: <code>([^<]+)<\/code>/.exec(block) ?? [];
        const [, , prompt] = /\n(`{3,})\w*\n([\s\S]*?)\n\1/.exec(block) ?? [];
        return track === undefined || prompt === undefined ? [] : [readPrompt(track, prompt)];
    });
    return new Map(found.map((orders) => [orders.track, orders]));
}
function readPrompt(track, prompt) {
    const branch = /branch `([^`]+)`/.exec(prompt)?.[1];
    claim(branch !== undefined, `the prompt of ${track} names a branch`, prompt);
    const bodyLines = prompt.split(/\n{2,}/).find((part) => /^Dispatch-Track: /m.test(part));
    claim(bodyLines !== undefined, `the prompt of ${track} names its Dispatch-Track line`, prompt);
    return { track, prompt, branch, bodyLines: bodyLines.split("\n") };
}

;// CONCATENATED MODULE: ./lib/demo/act-plan.js





const BRANCH = "plan/audit-logging";
/** A file that both tracks of the wrong plan may write, and that does not exist. */
const WITNESS = "db/models/audit.ts";
/** A plan is proposed, refused for its overlap, repaired and merged; returns the agents' orders by track. */
async function playPlan(stage) {
    const pull = await proposePlan(stage);
    await refusePlan(stage, pull);
    const orders = await repairPlan(stage, pull);
    await launchPlan(stage, pull);
    return orders;
}
async function proposePlan(stage) {
    const { story, repository } = stage;
    story.scene("A plan in which two agents can meet", "Three tracks add audit logging. Track `store` may write `db/models/*`, track `api` any `audit.ts`.");
    await repository.commit(BRANCH, { [PLAN_PATH]: planText(MISTAKE.wrong) }, "plan: audit logging");
    const pull = await repository.openPull({ title: "Plan: audit logging", head: BRANCH });
    story.deed(`#${pull.number} proposes \`${PLAN_PATH}\``);
    return pull.number;
}
async function refusePlan(stage, pull) {
    const run = await stage.check("dispatch-plan", { name: "pull_request", action: "opened", pull }, { passed: false, errors: ["scope-overlap"] });
    const [comment, ...others] = run.comments;
    claim(comment !== undefined && others.length === 0, "the refusal is one comment", run.log);
    claim(run.annotations.some(({ message }) => message.includes(WITNESS)), `the witness is ${WITNESS}`, run.log);
    claim(comment.body.includes(WITNESS), "the comment shows the witness", comment.body);
    claim(SHOP_FILES[WITNESS] === undefined, `${WITNESS} does not exist`);
    claim(readOrders(comment.body).size === 0, "a refused plan gets no prompt", comment.body);
    stage.story.fact(`No prompt was written; \`${WITNESS}\` does not even exist yet`);
}
async function repairPlan(stage, pull) {
    const { story, repository } = stage;
    story.scene("The plan, repaired", "One glob is narrowed, and the comment of the refusal turns into prompts.");
    await repository.commit(BRANCH, { [PLAN_PATH]: planText(MISTAKE.right) }, "plan: narrow a glob of api");
    story.deed(`a commit narrows \`${MISTAKE.wrong}\` of track \`api\` to \`${MISTAKE.right}\``);
    const run = await stage.check("dispatch-plan", { name: "pull_request", action: "synchronize", pull }, { passed: true });
    const comment = run.comments[0];
    claim(comment?.edited === true, "the comment is the one of the refusal, rewritten", run.log);
    claim(repository.comments(pull).length === 1, "there is still one comment", run.log);
    const orders = readOrders(comment.body);
    claim([...orders.keys()].join() === "store,api,admin", "there is a prompt for each track", comment.body);
    const words = [...orders.values()].map(({ prompt }) => (0,word_count/* countWords */.r)(prompt));
    claim(Math.max(...words) < 200, "every prompt has under 200 words", words.join());
    story.fact(`The same comment now holds a prompt for each of the 3 agents, of ${listed(words)} words`);
    return orders;
}
async function launchPlan(stage, pull) {
    await stage.merge(pull);
    const run = await stage.check("dispatch-closure", { name: "push" }, { passed: true });
    claim(run.comments.some(({ thread }) => thread === UMBRELLA), `the board is on #${UMBRELLA}`, run.log);
    claim(readBoard(run) === "1 blocked, 2 ready", "two tracks may start and one waits", run.log);
}
function listed(words) {
    return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? 0}`;
}

;// CONCATENATED MODULE: ./lib/sandbox/runner.js





/** Runs a bundle as a runner would: in a process of its own, with the event file and environment of the event. */
async function runBundle(bundlePath, event, options) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "parallel-dispatch-run-"));
    try {
        const files = await writeRunnerFiles(folder, event);
        const env = runnerEnvironment(event, options, files);
        const ended = await execute(bundlePath, env, options.workspace ?? folder, {
            timeout: options.timeoutMilliseconds ?? 60_000,
            signal: options.signal,
        });
        return {
            ...ended,
            outputs: parseOutputs(await (0,promises_.readFile)(files.output, "utf8")),
            summary: await (0,promises_.readFile)(files.summary, "utf8"),
        };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Writes the event file and the empty command files of a step into a folder. */
async function writeRunnerFiles(folder, event) {
    const files = {
        folder,
        event: (0,external_node_path_.join)(folder, "event.json"),
        output: (0,external_node_path_.join)(folder, "output"),
        summary: (0,external_node_path_.join)(folder, "summary.md"),
        state: (0,external_node_path_.join)(folder, "state"),
        env: (0,external_node_path_.join)(folder, "env"),
        path: (0,external_node_path_.join)(folder, "path"),
    };
    await (0,promises_.writeFile)(files.event, JSON.stringify(event.payload));
    await Promise.all([files.output, files.summary, files.state, files.env, files.path].map((file) => (0,promises_.writeFile)(file, "")));
    return files;
}
/** The environment that a runner gives to a step of this event. */
function runnerEnvironment(event, options, files) {
    const { origin } = event.repository.world;
    return {
        PATH: process.env["PATH"] ?? "",
        HOME: files.folder,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTION: "__self",
        GITHUB_ACTOR: "octo-maintainer",
        GITHUB_API_URL: origin,
        GITHUB_GRAPHQL_URL: `${origin}/graphql`,
        GITHUB_SERVER_URL: serverUrl,
        GITHUB_REPOSITORY: event.repository.name,
        GITHUB_REPOSITORY_OWNER: event.repository.name.split("/")[0] ?? "",
        GITHUB_REPOSITORY_ID: String(event.repository.id),
        GITHUB_EVENT_NAME: event.name,
        GITHUB_EVENT_PATH: files.event,
        GITHUB_SHA: event.sha,
        GITHUB_REF: event.ref,
        GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
        GITHUB_REF_TYPE: "branch",
        GITHUB_HEAD_REF: event.headRef,
        GITHUB_BASE_REF: event.baseRef,
        GITHUB_RUN_ID: String(options.runId ?? 4000),
        GITHUB_RUN_NUMBER: "1",
        GITHUB_RUN_ATTEMPT: String(options.runAttempt ?? 1),
        GITHUB_WORKFLOW: "dispatch",
        GITHUB_JOB: "dispatch",
        GITHUB_WORKSPACE: options.workspace ?? files.folder,
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_STATE: files.state,
        GITHUB_ENV: files.env,
        GITHUB_PATH: files.path,
        RUNNER_OS: "Linux",
        RUNNER_ARCH: "X64",
        RUNNER_TEMP: files.folder,
        ...inputVariables({ [options.tokenInput ?? "github-token"]: options.token, ...options.inputs }),
        ...options.env,
    };
}
function inputVariables(inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
        value,
    ]));
}
function execute(bundlePath, env, cwd, limits) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(process.execPath, [bundlePath], { cwd, env, ...limits });
        let stdout = "";
        let stderr = "";
        child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
        child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
        child.on("error", reject);
        child.on("close", (code, signal) => {
            if (signal !== null)
                reject(new Error(`the run was ended by ${signal}\n${stdout}\n${stderr}`));
            else
                resolve({ exitCode: code ?? 1, stdout, stderr });
        });
    });
}
/** The outputs in a GITHUB_OUTPUT file, last value first heard. */
function parseOutputs(text) {
    const outputs = new Map();
    const lines = text.split(/\r?\n/);
    for (let at = 0; at < lines.length; at += 1) {
        const heredoc = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? "");
        if (heredoc !== null) {
            const end = lines.indexOf(heredoc[2] ?? "", at + 1);
            outputs.set(heredoc[1] ?? "", lines.slice(at + 1, end).join("\n"));
            at = end;
            continue;
        }
        const plain = /^([^=]+)=(.*)$/.exec(lines[at] ?? "");
        if (plain !== null)
            outputs.set(plain[1] ?? "", plain[2] ?? "");
    }
    return outputs;
}

;// CONCATENATED MODULE: ./lib/demo/annotations.js
/** The errors and warnings in the log of a run, in their order. */
function readAnnotations(log) {
    return log.split(/\r?\n/).flatMap((line) => {
        const [, severity, properties = "", message = ""] = COMMAND.exec(line) ?? [];
        if (severity !== "error" && severity !== "warning")
            return [];
        const values = readProperties(properties);
        const of = (name) => values.get(name) ?? "";
        return [{ severity, title: of("title"), file: of("file"), line: of("line"), message: annotations_unescape(message) }];
    });
}
const COMMAND = /^::(error|warning)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/;
function readProperties(text) {
    return new Map(text.split(",").map((pair) => {
        const [name = "", ...value] = pair.split("=");
        return [name.trim(), annotations_unescape(value.join("="))];
    }));
}
// The percent sign comes last: it is what the others are written with.
function annotations_unescape(text) {
    return text
        .replaceAll("%0D", "\r")
        .replaceAll("%0A", "\n")
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ",")
        .replaceAll("%25", "%");
}

;// CONCATENATED MODULE: ./lib/demo/check-run.js


/** Runs the plan check or the audit as GitHub would for an event. */
async function runCheck(setting, check, { name, ...options }) {
    const { repository } = setting;
    const event = await repository.event(name, options);
    const before = check_run_listComments(repository, options.pull);
    const result = await startBundle(setting, check, event);
    const known = new Map(before.map(({ id, body }) => [id, body]));
    const comments = check_run_listComments(repository, options.pull)
        .filter(({ id, body }) => known.get(id) !== body)
        .map((comment) => ({ ...comment, edited: known.has(comment.id) }));
    const log = `${result.stdout}${result.stderr}`;
    return {
        check,
        event: name,
        trigger: describeTrigger(name, options),
        passed: result.exitCode === 0,
        annotations: readAnnotations(result.stdout),
        comments,
        summary: result.summary,
        outputs: result.outputs,
        log,
    };
}
// Closings are carried out before the event here, so that what is open then will stay open.
const CLOSURE_INPUTS = { board: "true", "close-issues": "comment", "wait-seconds": "0" };
function startBundle({ bundles, token, runId, signal }, check, event) {
    const bundle = check === "dispatch-plan" ? bundles.plan : bundles.audit;
    const inputs = check === "dispatch-closure" ? CLOSURE_INPUTS : {};
    return runBundle(bundle, event, { token, tokenInput: "github-token", inputs, runId, signal });
}
function describeTrigger(name, { action, pull, issue, branch }) {
    switch (name) {
        case "pull_request":
            return `pull request #${pull ?? 0} ${action === "synchronize" ? "updated" : (action ?? "opened")}`;
        case "issues":
            return `issue #${issue ?? 0} ${action ?? "closed"}`;
        case "push":
            return `push to ${branch ?? "main"}`;
        case "merge_group":
            return "merge queue";
        case "schedule":
            return "nightly run";
        case "workflow_dispatch":
            return "started by hand";
    }
}
function check_run_listComments(repository, pull) {
    const threads = pull === undefined ? [...repository.threads.keys()] : [pull];
    return threads.flatMap((thread) => repository.comments(thread).map(({ id, author, body }) => ({ id, thread, author, body })));
}

;// CONCATENATED MODULE: ./lib/demo/stage.js



/** The repository, the bundles and the story: everything that a part of the demo acts on. */
class Stage {
    repository;
    story;
    #bundles;
    #token;
    #signal;
    #runs = 0;
    constructor(repository, parts) {
        this.repository = repository;
        this.story = parts.story;
        this.#bundles = parts.bundles;
        this.#signal = parts.signal;
        // What the workflows in the README grant.
        const permissions = { contents: "read", "pull-requests": "write", issues: "write" };
        this.#token = parts.github.token({ permissions });
    }
    /** Sets up the repository with its files and issues. */
    static async open(parts) {
        const repository = await parts.github.createRepository({ name: REPOSITORY, files: SHOP_FILES });
        for (const title of SHOP_ISSUES)
            repository.createIssue({ title });
        return new Stage(repository, parts);
    }
    /** How many times a bundle has run. */
    get runs() {
        return this.#runs;
    }
    /** Runs a check, holds its result against what the story says, and tells it. */
    async check(check, event, expected) {
        const run = await this.#run(check, event);
        expectRun(run, expected);
        this.story.check(run);
        return run;
    }
    /** Runs several checks at once, as GitHub does, and tells them in the order given. */
    async checkAll(requests) {
        const runs = await Promise.all(requests.map(({ check, event }) => this.#run(check, event)));
        for (const [index, run] of runs.entries()) {
            const request = requests[index];
            if (request !== undefined)
                expectRun(run, request.expected);
            this.story.check(run);
        }
        return runs;
    }
    /** The track's agent delivers: a branch with its changes and a pull request with the body given. */
    async deliver(orders, changes, body = orders.bodyLines.join("\n")) {
        this.#signal.throwIfAborted();
        await this.repository.commit(orders.branch, changes, `feat: ${orders.track}`);
        const title = `Track ${orders.track}`;
        const pull = await this.repository.openPull({
            title,
            body,
            head: orders.branch,
            author: `agent-${orders.track}`,
        });
        const files = Object.keys(changes).length;
        this.story.deed(`agent-${orders.track} opens #${pull.number} from \`${orders.branch}\`: ${files} files`);
        return pull.number;
    }
    /** Somebody merges a pull request; what it closes is closed when this returns. */
    async merge(pull) {
        this.#signal.throwIfAborted();
        await this.repository.mergePull(pull, { method: "squash" });
        await this.repository.settle();
        this.story.deed(`#${pull} is merged into ${this.repository.defaultBranch}`);
    }
    /** The numbers of the issues that are open, in order. */
    openIssues() {
        return SHOP_ISSUES.map((_, index) => index + 1).filter((number) => this.repository.issue(number).state === "open");
    }
    async #run(check, event) {
        this.#signal.throwIfAborted();
        this.#runs += 1;
        const setting = {
            repository: this.repository,
            bundles: this.#bundles,
            token: this.#token,
            runId: 1000 + this.#runs,
            signal: this.#signal,
        };
        return runCheck(setting, check, event);
    }
}
function expectRun(run, { passed, errors = [] }) {
    const what = `${run.check} on ${run.trigger}`;
    claim(run.passed === passed, `${what} ${passed ? "passes" : "fails"}`, run.log);
    claim(((run.outputs.get("verdict") ?? "fail") !== "fail") === passed, `${what} says so in its outputs`, run.log);
    const found = run.annotations.filter(({ severity, title }) => severity === "error" && title !== "");
    const rules = [...new Set(found.map(({ title }) => title))].sort();
    claim(rules.join() === [...errors].sort().join(), `${what} finds ${errors.length === 0 ? "no error" : errors.join(", ")}`, run.log);
}

;// CONCATENATED MODULE: ./lib/demo/story.js
/** What has happened so far, told to a listener as it happens. */
class Story {
    #events = [];
    #listener;
    constructor(listener) {
        this.#listener = listener;
    }
    /** Everything that has happened, in order. */
    get events() {
        return this.#events;
    }
    scene(title, text) {
        this.#tell({ kind: "scene", title, text });
    }
    deed(text) {
        this.#tell({ kind: "deed", text });
    }
    check(run) {
        this.#tell({ kind: "check", run });
    }
    fact(text) {
        this.#tell({ kind: "fact", text });
    }
    #tell(event) {
        this.#events.push(event);
        this.#listener(event);
    }
}

;// CONCATENATED MODULE: ./lib/demo/run-demo.js






/** Plays the whole life of a plan. Fails with `BrokenClaim` where a bundle does not do what the story says. */
async function runDemo({ bundles, listener, signal }) {
    let requests = 0;
    const github = await startSandbox({ onExchange: () => (requests += 1), closingDelayMilliseconds: null });
    try {
        const story = new Story(listener);
        const stage = await Stage.open({ github, bundles, story, signal });
        const orders = await playPlan(stage);
        const pulls = await playTracks(stage, orders);
        await repairTrack(stage, orders, pulls);
        await playMerges(stage, pulls);
        await playSettling(stage, orders, pulls);
        return { events: story.events, runs: stage.runs, requests };
    }
    finally {
        await github.close();
    }
}

;// CONCATENATED MODULE: ./lib/demo/plain-heading.js
/** The heading that says most, as plain text: the first of the second level, or else the first; empty without. */
function plainHeading(markdown) {
    const heading = (/^## (.+)$/m.exec(markdown) ?? /^# (.+)$/m.exec(markdown))?.[1] ?? "";
    return heading
        .replace(/^\P{L}*?(?=[`\p{L}])/u, "")
        .replaceAll("`", "")
        .replaceAll("**", "");
}

;// CONCATENATED MODULE: ./lib/demo/transcript.js



const WIDTH = 100;
/** Writes the story line by line as it happens; the same text with and without colours. */
class Transcript {
    #style;
    #print;
    #scenes = 0;
    constructor(color, print) {
        this.#style = (0,cli_style/* paint */.n)(color);
        this.#print = print;
    }
    /** Writes one event. */
    write(event) {
        switch (event.kind) {
            case "scene":
                this.#scenes += 1;
                this.#line("");
                this.#line(this.#style.bold(`${this.#scenes}. ${event.title}`));
                return;
            case "deed":
                this.#paragraph(this.#style.dim("·"), event.text);
                return;
            case "fact":
                this.#paragraph(this.#style.green("✓"), event.text);
                return;
            case "check":
                this.#check(event.run);
                return;
        }
    }
    #check(run) {
        const style = this.#style;
        const mark = run.passed ? style.green("✓") : style.red("✗");
        const word = run.passed ? style.green("passed") : style.red("failed");
        this.#line(`  ${mark} ${style.bold(run.check)}, ${run.trigger}: ${word}`);
        const board = readBoard(run);
        const heading = plainHeading(run.comments[0]?.body ?? run.summary);
        if (run.passed && heading !== "" && board === null)
            this.#block(heading);
        for (const annotation of run.annotations.filter(({ title }) => title !== ""))
            this.#annotation(annotation);
        if (board !== null)
            this.#block(`the board: ${board}`);
    }
    #annotation({ severity, title, file, line, message }) {
        const rule = severity === "error" ? this.#style.red(title) : this.#style.yellow(title);
        this.#line(`      ${rule} ${this.#style.dim(`${file}:${line}`)}`);
        this.#block(message);
    }
    #paragraph(mark, text) {
        const [first = "", ...rest] = wrap(text.replaceAll("`", ""), WIDTH - 4);
        this.#line(`  ${mark} ${first}`);
        for (const line of rest)
            this.#line(`    ${line}`);
    }
    #block(text) {
        for (const line of wrap(text, WIDTH - 6))
            this.#line(`      ${line}`);
    }
    #line(text) {
        this.#print(`${text}\n`);
    }
}
/** The text in lines of at most `width` characters, broken at spaces; a longer word keeps its line. */
function wrap(text, width) {
    return text.split("\n").flatMap((paragraph) => {
        const lines = [];
        let line = "";
        for (const word of paragraph.split(" ")) {
            if (line !== "" && line.length + 1 + word.length > width) {
                lines.push(line);
                line = word;
            }
            else
                line = line === "" ? word : `${line} ${word}`;
        }
        return [...lines, line];
    });
}

;// CONCATENATED MODULE: ./lib/demo/play-demo.js










const TITLE = "The life of a plan, on a GitHub inside this process: no account, no network.";
/** `demo`: the story on the terminal and, where wanted, as a page. 1 where a claim of the story does not hold. */
async function playDemo({ terminal, page }) {
    const bundles = findBundles();
    await requireGit();
    if (page !== null)
        await refuseForeignPage(page.files);
    const style = (0,cli_style/* paint */.n)(terminal.color);
    const print = (text) => {
        terminal.print(text);
    };
    print(`${style.bold("parallel-dispatch demo")}\n${TITLE}\n`);
    const transcript = new Transcript(terminal.color, print);
    const started = performance.now();
    const interruption = new Interruption();
    try {
        const result = await runDemo({
            bundles,
            listener: (event) => {
                transcript.write(event);
            },
            signal: interruption.signal,
        });
        if (page !== null)
            await writePage(page.files, renderPage(result.events));
        print(`\n${play_demo_describe(result, performance.now() - started)}\n`);
        if (page === null)
            print("demo --out DIR shows every comment as GitHub would, in one page.\n");
        else
            print(`Every comment as GitHub would show it: ${(0,external_node_path_.join)(page.folder, PAGE_NAME)}\n`);
        return 0;
    }
    catch (error) {
        if (interruption.signal.aborted)
            return 2;
        if (!(error instanceof BrokenClaim))
            throw error;
        const evidence = error.evidence === "" ? "" : `${error.evidence.trimEnd()}\n`;
        terminal.note(`${evidence}${(0,cli_style/* paint */.n)(terminal.noteColor).red("failed:")} ${error.message}\n`);
        return 1;
    }
    finally {
        interruption.release();
    }
}
function play_demo_describe({ runs, requests }, milliseconds) {
    const seconds = (milliseconds / 1000).toFixed(1);
    return `${runs} runs of the two actions, ${requests} requests, ${seconds} s. Nothing is left behind.`;
}


/***/ })

};
