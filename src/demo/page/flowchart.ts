/** A box of a flowchart; the lines are plain text. */
export interface FlowNode {
  readonly id: string;
  readonly lines: readonly string[];
  /** Null where the box has the colours of the page. */
  readonly colors: FlowColors | null;
}

/** Colours as `#rrggbb`. */
export interface FlowColors {
  readonly fill: string;
  readonly stroke: string;
  readonly color: string;
}

/** A frame around some of the boxes. */
export interface FlowGroup {
  readonly id: string;
  readonly label: string;
  readonly nodes: readonly string[];
}

/** An arrow between two boxes. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
}

/** A flowchart as Mermaid's text says it. */
export interface Flowchart {
  readonly direction: "LR" | "TB";
  readonly nodes: readonly FlowNode[];
  readonly groups: readonly FlowGroup[];
  readonly edges: readonly FlowEdge[];
}

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
export function parseFlowchart(text: string): Flowchart | null {
  const [header = "", ...lines] = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const direction = HEADER.exec(header)?.[1];
  if (direction === undefined) return null;
  const draft = new Draft();
  return lines.every((line) => draft.read(line)) ? draft.finish(direction === "LR" ? "LR" : "TB") : null;
}

class Draft {
  readonly #nodes = new Map<string, FlowNode>();
  readonly #groups: GroupDraft[] = [];
  readonly #edges: FlowEdge[] = [];
  #open: GroupDraft | null = null;

  /** Takes one line; false where it is not of the language. */
  read(line: string): boolean {
    return this.#readGroup(line) || this.#readNode(line) || this.#readStyle(line) || this.#readEdge(line);
  }

  /** The whole; null where a frame is left open or an arrow has an end that is no box. */
  finish(direction: Flowchart["direction"]): Flowchart | null {
    const isWhole = this.#edges.every(({ from, to }) => this.#nodes.has(from) && this.#nodes.has(to));
    if (this.#open !== null || !isWhole) return null;
    return { direction, nodes: [...this.#nodes.values()], groups: this.#groups, edges: this.#edges };
  }

  #readGroup(line: string): boolean {
    if (line === "end" && this.#open !== null) {
      this.#open = null;
      return true;
    }
    const [, id, label = ""] = GROUP.exec(line) ?? [];
    if (id === undefined || this.#open !== null) return false;
    this.#open = { id, label: plainText(label), nodes: [] };
    this.#groups.push(this.#open);
    return true;
  }

  #readNode(line: string): boolean {
    const [, id, label = ""] = NODE.exec(line) ?? [];
    if (id === undefined) return false;
    this.#nodes.set(id, { id, lines: label.split("<br/>").map(plainText), colors: null });
    this.#open?.nodes.push(id);
    return true;
  }

  #readStyle(line: string): boolean {
    const [, id = "", fill = "", stroke = "", color = ""] = STYLE.exec(line) ?? [];
    const node = this.#nodes.get(id);
    if (node === undefined) return false;
    this.#nodes.set(id, { ...node, colors: { fill, stroke, color } });
    return true;
  }

  #readEdge(line: string): boolean {
    const [, from, to] = EDGE.exec(line) ?? [];
    if (from === undefined || to === undefined) return false;
    this.#edges.push({ from, to });
    return true;
  }
}

interface GroupDraft extends FlowGroup {
  readonly nodes: string[];
}

// Mermaid writes a character as `#59;`.
function plainText(label: string): string {
  return label.replace(/#(\d{1,7});/g, (entity, digits: string) => {
    const code = Number(digits);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
