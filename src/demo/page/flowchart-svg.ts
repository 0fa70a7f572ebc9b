import { escapeHtml } from "./html.ts";
import type { Flowchart, FlowNode } from "./flowchart.ts";
import { layoutFlowchart, LINE_HEIGHT } from "./flowchart-layout.ts";
import type { Box } from "./flowchart-layout.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A flowchart as an SVG element; its colours are the page's, by class. */
export function drawFlowchart(chart: Flowchart): string {
  const { width, height, groups, nodes, edges } = layoutFlowchart(chart);
  const label = escapeHtml(describe(chart));
  return [
    `<svg class="flowchart" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    ...groups.map(
      ({ group, box }) => `<g class="flow-group">${rectangle(box, 6)}${title(group.label, box)}</g>`,
    ),
    ...edges.map((points) => `<g class="flow-edge">${curve(points)}${arrowHead(points)}</g>`),
    ...nodes.map(({ node, box }) => `<g class="flow-node">${nodeBox(node, box)}</g>`),
    "</svg>",
  ].join("");
}

function describe({ groups, nodes, edges }: Flowchart): string {
  const names = new Map(nodes.map((node) => [node.id, node.lines[0] ?? ""]));
  const phases = groups.map(
    ({ label, nodes: ids }) => `${label}: ${ids.map((id) => names.get(id) ?? id).join(", ")}`,
  );
  const arrows = edges.map(({ from, to }) => `${names.get(from) ?? from} before ${names.get(to) ?? to}`);
  return [...phases, ...arrows].join("; ");
}

function nodeBox({ lines: texts, colors }: FlowNode, box: Box): string {
  const [fill, ink] =
    colors === null ? ["", ""] : [`fill:${colors.fill};stroke:${colors.stroke}`, `fill:${colors.color}`];
  return rectangle(box, 5, fill) + lines(texts, box, ink);
}

function rectangle({ x, y, width, height }: Box, radius: number, style = ""): string {
  return `<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="${radius}"${styled(style)}/>`;
}

function title(text: string, { x, y, height }: Box): string {
  return `<text x="${round(x)}" y="${round(y - height / 2 + 17)}">${escapeHtml(text)}</text>`;
}

function lines(texts: readonly string[], { x, y }: Box, style: string): string {
  const first = y - ((texts.length - 1) * LINE_HEIGHT) / 2 + 5;
  return texts
    .map(
      (text, index) =>
        `<text x="${round(x)}" y="${round(first + index * LINE_HEIGHT)}"${styled(style)}>${escapeHtml(text)}</text>`,
    )
    .join("");
}

function styled(style: string): string {
  return style === "" ? "" : ` style="${style}"`;
}

// Straight at both ends and smooth between: a cubic B-spline whose end points count three times, the curve that
// Mermaid draws by default.
function curve(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
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

function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return "";
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (side: number): Point => ({
    x: tip.x - 9 * Math.cos(angle) + side * 4.5 * Math.sin(angle),
    y: tip.y - 9 * Math.sin(angle) - side * 4.5 * Math.cos(angle),
  });
  return `<polygon points="${[tip, corner(1), corner(-1)].map(pair).join(" ")}"/>`;
}

function blend(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function pair({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
