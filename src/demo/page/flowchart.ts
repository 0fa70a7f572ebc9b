/** A box of a flowchart; the lines are plain text. */
export interface FlowNode {
  readonly id: string;
  readonly lines: readonly string[];
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
const EDGE = /^([A-Za-z]\w*) --> ([A-Za-z]\w*)$/;

/**
 * Reads the part of Mermaid's flowchart language that our comments use: quoted boxes, frames, arrows.
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
  const draft = {
    nodes: new Map<string, FlowNode>(),
    groups: new Array<GroupDraft>(),
    edges: new Array<FlowEdge>(),
  };
  let open: GroupDraft | null = null;
  for (const line of lines) {
    const [, groupId, groupLabel] = GROUP.exec(line) ?? [];
    const [, nodeId, nodeLabel] = NODE.exec(line) ?? [];
    const [, from, to] = EDGE.exec(line) ?? [];
    if (groupId !== undefined && open === null) {
      open = { id: groupId, label: plainText(groupLabel ?? ""), nodes: [] };
      draft.groups.push(open);
    } else if (line === "end" && open !== null) {
      open = null;
    } else if (nodeId !== undefined) {
      draft.nodes.set(nodeId, { id: nodeId, lines: (nodeLabel ?? "").split("<br/>").map(plainText) });
      open?.nodes.push(nodeId);
    } else if (from !== undefined && to !== undefined) {
      draft.edges.push({ from, to });
    } else return null;
  }
  const isDrawn = draft.edges.every(({ from, to }) => draft.nodes.has(from) && draft.nodes.has(to));
  if (open !== null || !isDrawn) return null;
  return { ...draft, nodes: [...draft.nodes.values()], direction: direction === "LR" ? "LR" : "TB" };
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
