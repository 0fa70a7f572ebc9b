import { describe, expect, test } from "vitest";
import { decodePlan } from "../../src/core/plan/decode.ts";
import { launchPhases } from "../../src/core/plan/launch-order.ts";
import { SourceText } from "../../src/core/source-text.ts";
import { layoutFlowchart } from "../../src/demo/page/flowchart-layout.ts";
import { drawFlowchart } from "../../src/demo/page/flowchart-svg.ts";
import { type Flowchart, parseFlowchart } from "../../src/demo/page/flowchart.ts";
import { MISTAKE, PLAN_PATH, planText } from "../../src/demo/shop.ts";
import { renderLaunchGraph } from "../../src/render/launch-graph.ts";

const PICTURE = `flowchart LR
  subgraph p1["Phase 1"]
    n0["a<br/>say #34;hi#34;"]
  end
  n1["b"]
  n0 --> n1
  style n0 fill:#aceebb,stroke:#1a7f37,color:#24292f
`;

describe("flowcharts", () => {
  test("boxes, frames, arrows, colours and Mermaid's escapes are read", () => {
    expect(parseFlowchart(PICTURE)).toEqual({
      direction: "LR",
      nodes: [
        {
          id: "n0",
          lines: ["a", 'say "hi"'],
          colors: { fill: "#aceebb", stroke: "#1a7f37", color: "#24292f" },
        },
        { id: "n1", lines: ["b"], colors: null },
      ],
      groups: [{ id: "p1", label: "Phase 1", nodes: ["n0"] }],
      edges: [{ from: "n0", to: "n1" }],
    });
  });

  test.each([
    ["another diagram", "sequenceDiagram\n  a->>b: hi"],
    ["another shape", "flowchart LR\n  a(round)"],
    ["a label on an arrow", 'flowchart LR\n  a["a"]\n  b["b"]\n  a -->|x| b'],
    ["an arrow to nothing", 'flowchart LR\n  a["a"]\n  a --> b'],
    ["an open frame", 'flowchart LR\n  subgraph g["g"]\n  a["a"]'],
    ["a style that could leave its attribute", 'flowchart LR\n  a["a"]\n  style a fill:red"/>'],
  ])("%s is not drawn", (_, text) => {
    expect(parseFlowchart(text)).toBeNull();
  });

  test("the launch graph of a plan is drawn whole, and no two boxes overlap", () => {
    const { plan } = decodePlan(new SourceText(PLAN_PATH, planText(MISTAKE.right)));
    if (plan === null) throw new Error("the demo's plan does not decode");
    const fenced = renderLaunchGraph(plan, launchPhases(plan));
    const chart = chartOf(fenced.replace(/^```mermaid\n|\n```$/g, ""));
    expect(chart.nodes.map(({ lines }) => lines[0])).toEqual(["store", "api", "admin"]);
    const boxes = layoutFlowchart(chart).nodes.map(({ box }) => box);
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const apart =
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(apart).toBe(true);
      }
    }
  });

  test("labels are text in the drawing, whatever they hold", () => {
    const chart = chartOf('flowchart LR\n  a["#60;script#62;alert(1)#60;/script#62;"]');
    expect(drawFlowchart(chart)).not.toMatch(/<script/);
  });
});

function chartOf(text: string): Flowchart {
  const chart = parseFlowchart(text);
  if (chart === null) throw new Error(`no flowchart: ${text}`);
  return chart;
}
