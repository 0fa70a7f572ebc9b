import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/core/finding.ts";
import { joinSections } from "../../src/render/fit-comment.ts";
import { renderLaunchGraph } from "../../src/render/launch-graph.ts";
import { NOTHING_TO_CHECK, renderPlanComment } from "../../src/render/plan-comment.ts";
import { renderPlaybook } from "../../src/render/playbook.ts";
import { renderSummary } from "../../src/render/summary.ts";
import { DEFAULT_TEMPLATES } from "../../src/render/templates/defaults.ts";
import { CONTEXT, findingOf, OVERLAP, planOf, reportOf, SAMPLE } from "./sample-plan.ts";

const plan = planOf(SAMPLE);

function comment(findings: readonly Finding[], source = SAMPLE): string {
  return joinSections(renderPlanComment([reportOf(planOf(source), findings)], CONTEXT));
}

describe("the comment on a sound plan", () => {
  it("reads as reviewed", async () => {
    await expect(`${comment([findingOf()])}\n`).toMatchFileSnapshot("golden/comment-pass.txt");
  });

  it("has verdict, table, graph, checklist, warnings, prompts and playbook, in this order", () => {
    const text = comment([findingOf()]);
    const landmarks = ["## ✅", "| Agent |", "```mermaid", "Can it run in parallel?", "1 warning</summary>"];
    const rest = ["### Prompts", "Agent 4:", "<summary>Coordinator playbook"];
    const places = [...landmarks, ...rest].map((each) => text.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("does not open with the warnings", () => {
    expect(comment([findingOf()]).split("\n")[2]).toBe(
      "4 tracks in 3 phases: no two can write the same file at the same time. Start now: `persistence`. 1 warning below.",
    );
  });
});

describe("the comment on a plan with errors", () => {
  it("reads as reviewed", async () => {
    await expect(`${comment([OVERLAP, findingOf()])}\n`).toMatchFileSnapshot("golden/comment-fail.txt");
  });

  it("generates nothing", () => {
    expect(comment([OVERLAP])).not.toMatch(/Dispatch-Track|mermaid|playbook|\| Agent/);
  });

  it("gives the witness, the existing files and the ways out, none of which drops a scope", () => {
    const text = comment([OVERLAP]);
    expect(text).toContain("`api` and `admin-ui` may both write `ui/a`");
    expect(text).toContain("Existing files in both: `ui/index.tsx`, `ui/page.tsx`, `ui/row.tsx` and 4 more");
    expect(text).toContain("let one wait: `needs: [api]` in `admin-ui`");
    expect(text).not.toMatch(/\b(?:delete|remove|drop)\b/i);
  });

  it("counts what it leaves out", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...OVERLAP, tracks: ["api", `t${index}`] }));
    expect(comment(many)).toContain("…and 10 more: run `parallel-dispatch validate` to see all.");
  });

  it("fits comments whatever the globs and messages", () => {
    const overlap = {
      witness: "|".repeat(4000),
      patterns: ["|".repeat(4096), "#".repeat(4096)],
      existingFiles: ["#1".repeat(2000), "b", "c"],
      existingCount: 3,
    } as const;
    const wide = Array.from({ length: 60 }, () => ({ ...OVERLAP, overlap }));
    const long = Array.from({ length: 60 }, () => findingOf({ message: "#1 ".repeat(3000) }));
    const sections = renderPlanComment([reportOf(plan, [...wide, ...long])], CONTEXT);
    for (const section of sections) expect(section.markdown.length).toBeLessThan(50_000);
    expect(joinSections(sections).match(/…and 10 more/g)).toHaveLength(2);
  });

  it("links places to the commit when it knows where", () => {
    const links = { ...CONTEXT, blobBase: "https://github.com/o/r/blob/abc" };
    expect(joinSections(renderPlanComment([reportOf(plan, [OVERLAP])], links))).toContain(
      "[line&nbsp;26](https://github.com/o/r/blob/abc/.github/dispatch/audit-logging.yml?plain=1#L26)",
    );
  });

  it("shows the findings of a file that is no plan", () => {
    const report = {
      ...reportOf(plan, [findingOf({ rule: "invalid-yaml", severity: "error", tracks: [] })]),
      plan: null,
    };
    const text = joinSections(renderPlanComment([report], CONTEXT));
    expect(text).toContain("## ❌ Stop: `.github/dispatch/audit-logging.yml` has 1 error");
    expect(text).toContain("**invalid-yaml**");
  });
});

describe("the comment on several plans", () => {
  it("begins with the verdict on each", () => {
    const reports = [reportOf(plan), reportOf(plan, [OVERLAP])];
    const lines = joinSections(renderPlanComment(reports, CONTEXT)).split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "## ❌ Stop: 1 of 2 plans has errors",
      "",
      "- ✅ `audit-logging` is safe to dispatch",
      "- ❌ Stop: `audit-logging` has 1 error",
    ]);
  });

  it("says so when there is none", () => {
    expect(joinSections(renderPlanComment([], CONTEXT))).toBe(NOTHING_TO_CHECK);
  });
});

describe("text of a plan in a comment", () => {
  it("stays data in every place that shows it", () => {
    const hostile = "@octocat fixes #1 </details> `x` | <img src=x> GH-3 ```";
    const quoted = JSON.stringify(hostile);
    const text = comment(
      [findingOf({ message: hostile })],
      SAMPLE.replace(/title: .*/, `title: ${quoted}`)
        .replace("name: Track 2 — API surface", `name: ${quoted}`)
        .replace("[A1, A2]", `[${quoted}]`)
        .replace("[every write route emits an audit event]", `[${quoted}]`)
        .replace(
          "check: an admin sees",
          `check: "@octocat fixes #1 </details> | GH-3"\n  - check: an admin sees`,
        )
        .replace("why: every track adds one line", `why: ${quoted}`),
    );
    const outside = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "").replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, "");
    expect(outside).not.toMatch(/@octocat|[^&]#\d|GH-3|<img/);
    expect(outside.match(/<details>/g)).toHaveLength(outside.match(/<\/details>/g)?.length ?? -1);
  });
});

describe("renderSummary", () => {
  it("has one row a track", () => {
    const text = renderSummary(plan, reportOf(plan).phases, DEFAULT_TEMPLATES.summary);
    expect(text).toContain("| Agent | Track | Type | Soldiers | Issues | Dependencies | Can start |");
    expect(text).toContain(
      "| 2 | `api` Track 2 — API surface | code | A1, A2 | closes `#101`, `#102`; keeps `#80` open | `persistence` | after merge |",
    );
  });
});

describe("renderLaunchGraph", () => {
  it("names nodes by number and escapes labels", () => {
    const named = planOf(SAMPLE.replace("Track 2 — API surface", 'API "]; click n0 <b>'));
    const graph = renderLaunchGraph(named, reportOf(named).phases);
    expect(graph).toContain('    n1["api<br/>API #34;#93;#59; click n0 #60;b#62;"]');
    expect(graph).toContain("  n0 --> n1\n");
    expect(graph).toContain('subgraph p3["Phase 3"]');
  });

  it("is left out where nobody could read it", () => {
    const tracks = Array.from(
      { length: 81 },
      (_, index) => `  t${index}: { can-touch: ["t${index}/*"], issues: [${index + 1}] }\n`,
    );
    const big = planOf(`version: 1\nplan: big\ntitle: Big\ntracks:\n${tracks.join("")}`);
    expect(renderLaunchGraph(big, reportOf(big).phases)).toBe("");
  });
});

describe("renderPlaybook", () => {
  const context = { defaultBranch: "main", template: DEFAULT_TEMPLATES.playbook };

  it("reads as reviewed", async () => {
    await expect(`${renderPlaybook(plan, reportOf(plan).phases, context)}\n`).toMatchFileSnapshot(
      "golden/playbook.txt",
    );
  });

  it("quotes what a shell would take apart", () => {
    const odd = planOf(SAMPLE.replace("label: audit-logging", "label: \"needs; rm -rf 'x'\""));
    expect(renderPlaybook(odd, [], context)).toContain(
      "gh issue list --label 'needs; rm -rf '\\''x'\\''' --state open",
    );
  });
});
