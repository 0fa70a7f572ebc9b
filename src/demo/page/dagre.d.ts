// The package's own types import without extensions, which Node's module resolution does not know: to the compiler
// they are `any`. This is the part that the drawing of flowcharts uses.
declare module "@dagrejs/dagre" {
  /** A place in pixels. */
  export interface Point {
    readonly x: number;
    readonly y: number;
  }

  /** What `layout` is told about a node, and adds to it: the centre. */
  export interface NodeLabel {
    readonly width: number;
    readonly height: number;
    readonly x?: number;
    readonly y?: number;
  }

  /** What `layout` adds to an edge. */
  export interface EdgeLabel {
    readonly points?: readonly Point[];
  }

  /** Settings of the whole, and the size that `layout` adds. */
  export interface GraphLabel {
    readonly rankdir: "LR" | "TB";
    readonly nodesep: number;
    readonly ranksep: number;
    readonly marginx: number;
    readonly marginy: number;
    readonly width?: number;
    readonly height?: number;
  }

  /** A directed graph whose nodes may lie in other nodes. */
  export class Graph {
    constructor(options: { readonly compound: boolean });
    setGraph(label: GraphLabel): this;
    graph(): GraphLabel;
    setNode(id: string, label: NodeLabel): this;
    node(id: string): NodeLabel;
    setParent(id: string, parent: string): this;
    setEdge(from: string, to: string, label: EdgeLabel): this;
    edge(from: string, to: string): EdgeLabel;
  }

  /** Writes a place into the label of every node and edge. */
  export function layout(graph: Graph): void;
}
