import { describe, expect, test } from "vitest";
import { auditChanges } from "../../src/core/audit/audit-changes.ts";
import { offlineContext } from "../../src/core/audit/audit-context.ts";
import type { AuditContext } from "../../src/core/audit/audit-context.ts";
import type { FileChange } from "../../src/core/audit/change.ts";
import { foreseeLedger } from "../../src/core/audit/foresee-ledger.ts";
import type { AuditReport } from "../../src/core/audit/report.ts";
import { renderTrackAudit, renderUntrackedAudit } from "../../src/render/audit-comment.ts";
import { renderIssueComment } from "../../src/render/audit-issue-comment.ts";
import { renderAuditJson } from "../../src/render/audit-json.ts";
import { renderAuditSummary } from "../../src/render/audit-summary.ts";
import { renderAuditText } from "../../src/render/audit-text.ts";
import { joinSections } from "../../src/render/fit-comment.ts";
import { AUDIT_PLAN, change, decodeSound, trackOf } from "../fakes/audit-plan.ts";

const plan = decodeSound(AUDIT_PLAN);
const track = trackOf(plan, "api");
const place = { baseBranch: "main", pullNumber: 12 };

function audit(changes: readonly FileChange[], context: Partial<AuditContext> = {}): AuditReport {
  return auditChanges(plan, track, changes, { ...offlineContext("main"), ...context });
}

function comment(report: AuditReport): string {
  return joinSections(renderTrackAudit(report, report.findings, place));
}

describe("the JSON of an audit", () => {
  test("has the shape that the contract promises", () => {
    const moved = change("api/a.sql", { status: "renamed", previousPath: "db/a.sql" });
    const json: unknown = JSON.parse(renderAuditJson(audit([moved, change("lib/a.ts")])));
    expect(json).toMatchObject({
      version: 1,
      plan: "audit-logging",
      track: "api",
      verdict: "fail",
      issues: [],
      findings: [{ rule: "forbidden-path" }, { rule: "unclaimed-path" }],
    });
    expect(json).toHaveProperty("changes", [
      {
        path: "api/a.sql",
        previousPath: "db/a.sql",
        status: "renamed",
        verdict: "allowed",
        owner: "api",
        pattern: "api/**",
      },
      {
        path: "db/a.sql",
        previousPath: null,
        status: "removed",
        verdict: "forbidden",
        owner: "persistence",
        pattern: "db/**",
      },
      {
        path: "lib/a.ts",
        previousPath: null,
        status: "modified",
        verdict: "unclaimed",
        owner: null,
        pattern: null,
      },
    ]);
  });

  test("has the issues with what was expected and why they are open", () => {
    const issues = foreseeLedger(track, "Closes #101", "main", { repository: "o/r", defaultBranch: "main" });
    const json = JSON.parse(renderAuditJson(audit([], { issues }))) as { readonly issues: unknown[] };
    expect(json.issues[1]).toEqual({
      issue: "#102",
      track: "api",
      role: "close",
      outcome: "waiting",
      actual: "waits for the merge",
      cause: 'the pull request\'s body has no "Closes #102" yet.',
      movedTo: null,
    });
  });
});

describe("the text of an audit", () => {
  test("lists every path with its verdict, then the findings, then the result", () => {
    const text = renderAuditText(audit([change("api/a.ts"), change("db/a.sql")]), { color: false });
    expect(text).toMatch(
      /^Track api of plan audit-logging: 2 paths touched\n {2}\+ api\/a\.ts: allowed, by api\/\*\*\n/,
    );
    expect(text).toContain("  x db/a.sql: forbidden, of persistence, by db/**\n");
    expect(text).toMatch(/\nAudit: fail, 1 error\.\n$/);
  });

  test("shows hidden characters instead of obeying them", () => {
    const text = renderAuditText(audit([change("lib/\u001b[31m\u202ea.ts")]), { color: false });
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain("U+202E");
  });

  test("says which paths came in with the base branch", () => {
    const text = renderAuditText(audit([change("db/a.sql")], { identicalToBase: new Set(["db/a.sql"]) }), {
      color: false,
    });
    expect(text).toContain("= db/a.sql (same as the base branch)");
    expect(text).toContain("Audit: pass, no findings.");
  });
});

describe("the comment on a track's pull request", () => {
  test("leads with the verdict, the strays and what may be touched", () => {
    const text = comment(audit([change("db/a.sql"), change("reports/a.md")]));
    expect(text.split("\n").slice(0, 8).join("\n")).toBe(
      [
        "## ❌ `api` of plan `audit-logging`: 2 errors",
        "",
        "| Not this track's | Why |",
        "| --- | --- |",
        "| `db/a.sql` | on its CANNOT list, `db/**`; in the scope of `persistence` |",
        "| `reports/a.md` | belongs to `review`, by `reports/*.md` |",
        "",
        "The track may touch `api/**`, `package.json`.",
      ].join("\n"),
    );
  });

  test("gives each way out to be copied, and none that drops a scope", () => {
    const text = comment(audit([change("db/it's [a].sql"), change("lib/b.ts", { status: "added" })]));
    expect(text).toContain(String.raw`git --literal-pathspecs checkout origin/main -- 'db/it'\''s [a].sql'`);
    expect(text).toContain("git rm -- lib/b.ts");
    expect(text).toContain("- db/it's [a].sql");
    expect(text).toContain("Scope-Expansion: lib/b.ts — <reason>");
    expect(text).toContain('  - "lib/b.ts"');
    expect(text).not.toMatch(/\b(remove|delete|drop)\b[^.\n]*\b(scope|can-touch|cannot)/i);
  });

  test("has no ways out where the plan takes a stray lightly, and keeps the warning", () => {
    const lax = decodeSound(AUDIT_PLAN.replace("verify:", "rules: { unclaimed-path: warning }\nverify:"));
    const report = auditChanges(lax, trackOf(lax, "api"), [change("lib/a.ts")], offlineContext("main"));
    const text = comment(report);
    expect(text).toContain("## ⚠️ `api` of plan `audit-logging`: inside its scope, 1 warning");
    expect(text).not.toContain("### Ways out");
    expect(text).toContain("unclaimed-path");
  });

  test.each([
    [
      "a mention and a closing keyword in a reason",
      [change("lib/a.ts")],
      "@octocat fixes #1 <img src=x>",
      /@octocat|fixes #1|<img/,
    ],
    ["a table and a code span in a path", [change("lib/a`|`@octocat b.ts")], "why", /^\| `lib\/a`\|/m],
    ["a fence in a path", [change("db/```\n@octocat.sql")], "why", /^@octocat/m],
  ])("keeps %s from having any effect", (_what, changes, reason, forbidden) => {
    const expansions = changes.map(({ path }) => ({ path, reason }));
    const text = comment(audit(changes, { expansions }));
    const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "").replace(/(`+)[^`\n](?:.*?[^`\n])?\1/g, "");
    expect(prose).not.toMatch(forbidden);
  });

  test("cuts long lists and says by how much", () => {
    const many = Array.from({ length: 250 }, (_, index) => change(`lib/${String(index)}.ts`));
    const text = comment(audit(many));
    expect(text).toContain("…and 150 more paths.");
    expect(text).toContain("# and 200 more files");
  });

  test("shows what the merge will not close, and no issue that the track leaves alone", () => {
    const issues = foreseeLedger(track, "Closes #101", "main", { repository: "o/r", defaultBranch: "main" });
    const text = comment(audit([], { issues }));
    expect(text).toMatch(/^\| `#102` \| `api` \| closed by the merge \| ⏳ waits for the merge \| .*102/m);
    expect(text).not.toContain("`#80`");
  });
});

test("the comment on a pull request of no track says why", () => {
  expect(joinSections(renderUntrackedAudit("No label.", []))).toBe(
    "## ✅ No track: no findings\n\nNo label.",
  );
});

describe("the comment on an issue", () => {
  const [row] = foreseeLedger(track, "", "main", { repository: "o/r", defaultBranch: "main" });
  if (row === undefined) throw new Error("no row");

  test.each([
    [true, "it will not be closed again"],
    [false, "Please check the result and close it."],
  ])("says what happens now (closes: %s)", (closes, words) => {
    const { markdown } = renderIssueComment({ plan, row, pulls: [12, 14], closes });
    expect(markdown).toContain("Track `api` of plan `audit-logging` has merged (#12, #14).");
    expect(markdown).toContain(words);
  });

  test("closes nothing by its own words", () => {
    const { markdown } = renderIssueComment({ plan, row, pulls: [], closes: true });
    expect(markdown).not.toMatch(/\b(close[sd]?|fix(e[sd])?|resolve[sd]?):? #\d/i);
  });
});

test("the job summary has pull requests, ledgers, what was done, and where the plans were read", () => {
  const rows = foreseeLedger(track, "", "main", { repository: "o/r", defaultBranch: "main" });
  const closings = rows.slice(0, 1).map((row) => ({ row, action: "would-close", reason: "" }));
  const text = joinSections(
    renderAuditSummary({
      pulls: [{ number: 7, sections: [{ title: "x", markdown: "the audit" }] }],
      ledgers: [{ plan, rows, closings, findings: [] }],
      findings: [],
      notes: ["1 plan read."],
    }),
  );
  expect(text).toContain("# Audit of #7\n\nthe audit");
  expect(text).toContain("# Issues of plan `audit-logging`");
  expect(text).toContain("| `#101` | would-close |  |");
  expect(text.endsWith("1 plan read.")).toBe(true);
});
