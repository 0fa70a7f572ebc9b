import { Graph, layout } from "@dagrejs/dagre";
import type { Point } from "@dagrejs/dagre";
import { displayWidth } from "../../render/display-width.ts";
import type { Flowchart, FlowGroup, FlowNode } from "./flowchart.ts";

/** A rectangle with its centre, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything of a flowchart stands; the origin is the top left corner. */
export interface FlowchartLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly { readonly node: FlowNode; readonly box: Box }[];
  readonly groups: readonly { readonly group: FlowGroup; readonly box: Box }[];
  /** From the edge of a box to the edge of another, with the bends between. */
  readonly edges: readonly (readonly Point[])[];
}

/** The height of one line of text. */
export const LINE_HEIGHT = 19;

const CHARACTER_WIDTH = 7.4;
const PADDING = { x: 16, y: 11 };
/** Room above the boxes of a frame for its title; the layout itself knows no titles. */
const TITLE_HEIGHT = 14;
const MARGIN = 8;

/** Places a flowchart as Mermaid does, by the layout that Mermaid uses. */
export function layoutFlowchart(chart: Flowchart): FlowchartLayout {
  const graph = buildGraph(chart);
  layout(graph);
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

function buildGraph(chart: Flowchart): Graph {
  const graph = new Graph({ compound: true });
  const marginy = MARGIN + titleHeight(chart);
  graph.setGraph({ rankdir: chart.direction, nodesep: 26, ranksep: 34, marginx: MARGIN, marginy });
  for (const node of chart.nodes) graph.setNode(node.id, sizeOf(node));
  for (const group of chart.groups) {
    graph.setNode(group.id, { width: 0, height: 0 });
    for (const node of group.nodes) graph.setParent(node, group.id);
  }
  for (const { from, to } of chart.edges) graph.setEdge(from, to, {});
  return graph;
}

function titleHeight(chart: Flowchart): number {
  return chart.groups.length === 0 ? 0 : TITLE_HEIGHT;
}

function sizeOf({ lines }: FlowNode): { width: number; height: number } {
  const columns = Math.max(...lines.map(displayWidth));
  return {
    width: Math.ceil(columns * CHARACTER_WIDTH) + 2 * PADDING.x,
    height: lines.length * LINE_HEIGHT + 2 * PADDING.y,
  };
}

function boxOf(graph: Graph, id: string): Box {
  const { x = 0, y = 0, width, height } = graph.node(id);
  return { x, y, width, height };
}

function withTitle({ x, y, width, height }: Box): Box {
  return { x, y: y - TITLE_HEIGHT / 2, width, height: height + TITLE_HEIGHT };
}
