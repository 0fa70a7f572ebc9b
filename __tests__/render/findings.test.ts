import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/core/finding.ts";
import { RULE_IDS } from "../../src/core/rule-catalogue.ts";
import { SourceText } from "../../src/core/source-text.ts";
import { renderWorkflowCommands } from "../../src/render/finding-github.ts";
import { renderFindings } from "../../src/render/finding-text.ts";
import { reportsToJson } from "../../src/render/report-json.ts";
import { RULE_DESCRIPTIONS } from "../../src/render/rule-descriptions.ts";
import { renderSarif } from "../../src/render/sarif.ts";
import { pointAt } from "../../src/render/source-line.ts";
import { findingOf, OVERLAP, planOf, reportOf, SAMPLE } from "./sample-plan.ts";

function onLine(column: number, endColumn: number, endLine = 1): Finding["location"] {
  return { path: "p.yml", line: 1, column, endLine, endColumn };
}

describe("renderFindings", () => {
  const source = new SourceText(".github/dispatch/audit-logging.yml", SAMPLE);
  const lookup = (path: string): SourceText | undefined => (path === source.path ? source : undefined);

  it("shows rule, place, source line, pointer, further sentences and a count, sorted by place", () => {
    const first = findingOf({
      message: "no file matches. Write the nearest path: `db/models/audit-log.ts`.",
    });
    const text = renderFindings([{ ...OVERLAP, location: { ...first.location, line: 36 } }, first], lookup, {
      color: false,
    });
    expect(text).toBe(
      [
        "warning[path-not-found]: no file matches.",
        "  --> .github/dispatch/audit-logging.yml:26:17",
        "   |",
        '26 |     can-touch: ["db/migrations/*", "db/models/audit_log.ts"]',
        "   |                 ^^^^^^^^^^^^^^^^^",
        "   = Write the nearest path: `db/models/audit-log.ts`.",
        "",
        'error[scope-overlap]: Tracks "api" and "admin-ui" may both write "ui/a".',
        "  --> .github/dispatch/audit-logging.yml:36:17",
        "   |",
        '36 |     must-touch: ["api/middleware/audit.ts"]',
        "   |                 ^^^^^^^^^^^^^^^^^",
        "",
        "Found 1 error and 1 warning in 1 file.",
        "",
      ].join("\n"),
    );
  });

  it("leaves the source line out where there is no text", () => {
    expect(renderFindings([findingOf()], () => undefined, { color: false })).not.toContain("|");
  });

  it("uses escape codes only when asked", () => {
    expect(renderFindings([OVERLAP], lookup, { color: false })).not.toContain("\u001b");
    expect(renderFindings([OVERLAP], lookup, { color: true })).toContain("\u001b[1;31merror[scope-overlap]");
  });

  it("writes no escape code or line break of a message to the terminal", () => {
    const text = renderFindings([findingOf({ message: "a\u001b[31mb\nc\u202E" })], lookup, { color: false });
    expect(text.split("\n")[0]).toBe("warning[path-not-found]: a[U+001B][31mb c[U+202E]");
  });

  it("says so when there is nothing", () => {
    expect(renderFindings([], lookup, { color: false })).toBe("No findings.\n");
  });
});

describe("pointAt", () => {
  it.each([
    ["a plain range", "can: [x]", onLine(6, 9), "can: [x]", "     ^^^"],
    ["a point", "can:", onLine(5, 5), "can:", "    ^"],
    ["a range over several lines, to the end of the first", "tracks:", onLine(1, 3, 4), "tracks:", "^^^^^^^"],
    ["tabs", "\ta\tb", onLine(4, 5), "    a    b", "         ^"],
    ["wide characters before it", "漢字: x", onLine(5, 6), "漢字: x", "      ^"],
    ["wide characters inside it", "a: 漢字", onLine(4, 6), "a: 漢字", "   ^^^^"],
    ["an emoji", "a: 😀 b", onLine(4, 6), "a: 😀 b", "   ^^"],
    ["a combining mark", "e\u0301x", onLine(3, 4), "e\u0301x", " ^"],
    ["a hidden character", "a\u202Eb", onLine(2, 3), "a[U+202E]b", " ^^^^^^^^"],
    ["a column past the end", "ab", onLine(9, 12), "ab", "  ^"],
  ])("points at %s", (_, line, location, text, pointer) => {
    expect(pointAt(line, location)).toEqual({ text, pointer });
  });

  it("cuts a long line on both sides and keeps the pointer in place", () => {
    const { text, pointer } = pointAt(`${"a".repeat(5000)}X${"b".repeat(5000)}`, onLine(5001, 5002));
    expect(text).toHaveLength(162);
    expect(text.startsWith("…") && text.endsWith("…")).toBe(true);
    expect(text[pointer.indexOf("^")]).toBe("X");
  });

  it("never parts a surrogate pair", () => {
    const line = "😀".repeat(200);
    for (const column of [151, 152]) expect(pointAt(line, onLine(column, column)).text).not.toContain("U+D");
  });
});

describe("renderWorkflowCommands", () => {
  it("escapes data and properties, errors first, end column inclusive", () => {
    const odd = findingOf({
      message: "100% of `a`\n::error::x",
      location: { path: "a,b:c%.yml", line: 2, column: 3, endLine: 2, endColumn: 7 },
    });
    expect(renderWorkflowCommands([odd, OVERLAP]).split("\n")).toEqual([
      '::error file=.github/dispatch/audit-logging.yml,line=26,endLine=26,col=17,endColumn=33,title=scope-overlap::Tracks "api" and "admin-ui" may both write "ui/a".',
      "::warning file=a%2Cb%3Ac%25.yml,line=2,endLine=2,col=3,endColumn=6,title=path-not-found::100%25 of `a` ::error::x",
      "",
    ]);
  });

  it("gives no columns for a range over several lines", () => {
    expect(
      renderWorkflowCommands([
        findingOf({ location: { path: "p", line: 1, column: 2, endLine: 3, endColumn: 1 } }),
      ]),
    ).toBe(
      '::warning file=p,line=1,endLine=3,title=path-not-found::No file matches "db/models/audit_log.ts".\n',
    );
  });
});

describe("renderSarif", () => {
  const spaced = findingOf({ location: { ...findingOf().location, path: "plans/a b#ü.yml" } });

  it("refers each result to the rule's metadata and a path under the root", () => {
    expect(renderSarif([OVERLAP, spaced], "1.2.3")).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "parallel-dispatch",
              semanticVersion: "1.2.3",
              rules: [
                { id: "scope-overlap", defaultConfiguration: { level: "error" } },
                { id: "path-not-found" },
              ],
            },
          },
          columnKind: "utf16CodeUnits",
          results: [
            {
              ruleId: "scope-overlap",
              ruleIndex: 0,
              level: "error",
              properties: { tracks: ["api", "admin-ui"], overlap: { witness: "ui/a" } },
            },
            {
              ruleIndex: 1,
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "plans/a%20b%23%C3%BC.yml", uriBaseId: "%SRCROOT%" },
                    region: { startLine: 26, startColumn: 17, endLine: 26, endColumn: 34 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it("keeps a result's fingerprint when lines above it move, and tells pairs of tracks apart", () => {
    const prints = (finding: Finding): unknown =>
      /"findingIdentity\/v1":"([0-9a-f]+)"/.exec(JSON.stringify(renderSarif([finding], "1.0.0")))?.[1];
    const moved = { ...OVERLAP, location: { ...OVERLAP.location, line: 90, endLine: 90 } };
    expect(prints(moved)).toBe(prints(OVERLAP));
    expect(prints({ ...OVERLAP, tracks: ["api", "review"] })).not.toBe(prints(OVERLAP));
  });

  it("describes every public rule", () => {
    expect(Object.keys(RULE_DESCRIPTIONS)).toEqual(RULE_IDS);
  });
});

describe("reportsToJson", () => {
  const plan = planOf(SAMPLE);

  it("has the shape of the contract", () => {
    const json = reportsToJson([reportOf(plan, [findingOf(), OVERLAP])]);
    expect(Object.keys(json)).toEqual(["version", "plans", "summary"]);
    expect(Object.keys(json.plans[0] ?? {})).toEqual([
      "path",
      "plan",
      "verdict",
      "phases",
      "tracks",
      "checklist",
      "findings",
    ]);
    expect(json).toMatchObject({
      version: 1,
      plans: [
        {
          path: ".github/dispatch/audit-logging.yml",
          plan: "audit-logging",
          verdict: "fail",
          phases: [["persistence"], ["api", "admin-ui"], ["review"]],
          findings: [{ rule: "scope-overlap", tracks: ["api", "admin-ui"] }, { rule: "path-not-found" }],
        },
      ],
      summary: { errors: 1, warnings: 1 },
    });
    expect(json.plans[0]?.tracks[2]).toEqual({
      id: "admin-ui",
      name: "Track 3 — Admin UI",
      type: "code",
      branch: "dispatch/audit-logging/admin-ui",
      issues: ["#104", "octo-org/design-system#7"],
      needs: ["persistence"],
      digest: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown,
    });
  });

  it("has no plan and no tracks where the file could not be decoded", () => {
    const report = { ...reportOf(plan, [OVERLAP]), plan: null, phases: [], checklist: [] };
    expect(reportsToJson([report]).plans[0]).toMatchObject({ plan: null, tracks: [], phases: [] });
  });

  it("is empty for no plans", () => {
    expect(reportsToJson([])).toEqual({ version: 1, plans: [], summary: { errors: 0, warnings: 0 } });
  });
});
