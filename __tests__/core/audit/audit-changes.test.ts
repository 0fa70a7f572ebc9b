import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditChanges, auditWithin } from "../../../src/core/audit/audit-changes.ts";
import { offlineContext } from "../../../src/core/audit/audit-context.ts";
import type { AuditContext } from "../../../src/core/audit/audit-context.ts";
import type { FileChange } from "../../../src/core/audit/change.ts";
import { Territory } from "../../../src/core/audit/territory.ts";
import { trackDigest } from "../../../src/core/plan/digest.ts";
import type { TrackId } from "../../../src/core/plan/plan.ts";
import { AUDIT_PLAN, change, decodeSound, trackOf } from "../../fakes/audit-plan.ts";

const plan = decodeSound(AUDIT_PLAN);
const renamed = (from: string, to: string): FileChange =>
  change(to, { status: "renamed", previousPath: from });
const appended = change("CHANGELOG.md", { patch: "@@ -1 +1,2 @@\n a\n+b" });

function audit(track: string, changes: readonly FileChange[], context: Partial<AuditContext> = {}) {
  return auditChanges(plan, trackOf(plan, track), changes, { ...offlineContext("main"), ...context });
}

function rules(track: string, changes: readonly FileChange[], context: Partial<AuditContext> = {}) {
  return audit(track, changes, context).findings.map(
    ({ rule, severity, location }) => `${severity} ${rule} ${location.path}`,
  );
}

describe("each path has one verdict", () => {
  test.each([
    ["api", "api/routes/a.ts", "allowed", ["api"], "api/**"],
    ["api", "package.json", "allowed", ["api"], "package.json"],
    ["api", "api/generated/x.ts", "forbidden", [], "api/generated/**"],
    ["api", "db/models/a.sql", "forbidden", ["persistence"], "db/**"],
    ["persistence", "api/routes/a.ts", "foreign", ["api"], "api/**"],
    ["persistence", "api/generated/x.ts", "unclaimed", [], null],
    ["api", "lib/a.ts", "unclaimed", [], null],
    ["api", "API/a.ts", "unclaimed", [], null],
    ["api", "reports/a.md", "foreign", ["review"], "reports/*.md"],
    ["review", "reports/deep/a.md", "unclaimed", [], null],
    ["api", ".github/workflows/ci.yml", "protected", [], ".github/**"],
    ["api", "CHANGELOG.md", "shared", [], "CHANGELOG.md"],
    ["review", "src/index.ts", "shared", ["api"], "src/index.ts"],
    ["api", "api/été\u0301/\u{1f600}.ts", "allowed", ["api"], "api/**"],
  ])("track %s touching %s: %s", (track, path, verdict, owners, pattern) => {
    expect(audit(track, [change(path)]).changes).toEqual([
      { path, previousPath: null, status: "modified", verdict, owners, pattern, expansion: null },
    ]);
  });
});

describe("a diff is held to the track", () => {
  test.each([
    ["inside the scope", "api", [change("api/a.ts")], []],
    ["on the CANNOT list", "api", [change("db/a.sql")], ["error forbidden-path db/a.sql"]],
    ["of another track", "review", [change("api/a.ts")], ["error foreign-path api/a.ts"]],
    ["nobody's", "api", [change("lib/a.ts")], ["error unclaimed-path lib/a.ts"]],
    ["protected", "api", [change(".github/CODEOWNERS")], ["error protected-path .github/CODEOWNERS"]],
    [
      "a plan",
      "api",
      [change(".github/dispatch/audit-logging.yml")],
      ["error plan-edited .github/dispatch/audit-logging.yml"],
    ],
    [
      "another plan of the default folder",
      "api",
      [change(".github/dispatch/new.yaml", { status: "added" })],
      ["error plan-edited .github/dispatch/new.yaml"],
    ],
    [
      "a file stolen by a rename",
      "api",
      [renamed("db/a.sql", "api/a.sql")],
      ["error forbidden-path db/a.sql"],
    ],
    ["a file moved out", "api", [renamed("api/a.ts", "lib/a.ts")], ["error unclaimed-path lib/a.ts"]],
    ["a file copied in", "api", [change("api/a.sql", { status: "copied", previousPath: "db/a.sql" })], []],
    ["a rename of case alone", "api", [renamed("api/A.ts", "api/a.ts")], []],
    [
      "a change of mode",
      "review",
      [change("api/run.sh", { status: "changed" })],
      ["error foreign-path api/run.sh"],
    ],
    ["source by an analysis", "review", [change("lib/a.ts")], ["error unclaimed-path lib/a.ts"]],
    ["appended to a changelog", "api", [appended], []],
    [
      "rewritten changelog",
      "api",
      [change("CHANGELOG.md", { patch: "@@ -1 +1 @@\n-a\n+b" })],
      ["error shared-rule-broken CHANGELOG.md"],
    ],
    ["changelog without its lines", "api", [change("CHANGELOG.md")], ["error incomplete-diff CHANGELOG.md"]],
    [
      "removed changelog",
      "api",
      [change("CHANGELOG.md", { status: "removed" })],
      ["error shared-rule-broken CHANGELOG.md"],
    ],
    ["lockfile with its manifest", "api", [change("pnpm-lock.yaml"), change("package.json")], []],
    ["lockfile with a nested manifest", "api", [change("pnpm-lock.yaml"), change("api/package.json")], []],
    ["lockfile alone", "api", [change("pnpm-lock.yaml")], ["error shared-rule-broken pnpm-lock.yaml"]],
    ["the owner's barrel", "api", [change("src/index.ts")], []],
    ["another's barrel", "review", [change("src/index.ts")], ["error shared-rule-broken src/index.ts"]],
    [
      "without what it must touch",
      "persistence",
      [change("db/migrations/1.sql")],
      ["error no-must-touch .github/dispatch/audit-logging.yml"],
    ],
    ["with what it must touch", "persistence", [change("db/models/a.sql")], []],
    ["nothing at all", "api", [], []],
  ] as const)("%s", (_what, track, changes, expected) => {
    expect(rules(track, changes)).toEqual(expected);
  });

  test("both sides of two files that swap their names are judged once", () => {
    const swap = [renamed("api/a", "db/a"), renamed("db/a", "api/a")];
    expect(audit("api", swap).changes.map(({ path, status }) => `${status} ${path}`)).toEqual([
      "renamed db/a",
      "renamed api/a",
    ]);
  });
});

describe("the surroundings count", () => {
  const issues: AuditContext["issues"] = [];
  test.each<[string, string, FileChange[], Partial<AuditContext>, string[]]>([
    [
      "a Scope-Expansion with a reason lowers nobody's path",
      "api",
      [change("lib/a.ts")],
      { expansions: [{ path: "lib/a.ts", reason: "the type lives there" }] },
      ["warning unclaimed-path lib/a.ts"],
    ],
    [
      "a Scope-Expansion without a reason lowers nothing",
      "api",
      [change("lib/a.ts")],
      { expansions: [{ path: "lib/a.ts", reason: "" }] },
      ["error unclaimed-path lib/a.ts"],
    ],
    [
      "a Scope-Expansion never opens another track's path",
      "review",
      [change("api/a.ts")],
      { expansions: [{ path: "api/a.ts", reason: "I need it" }] },
      ["error foreign-path api/a.ts"],
    ],
    [
      "a path that equals the base was merged in, not written",
      "api",
      [change("db/a.sql"), change("db/b.sql")],
      { identicalToBase: new Set(["db/a.sql"]) },
      ["error forbidden-path db/b.sql"],
    ],
    [
      "a track waits for the tracks it needs",
      "persistence",
      [change("db/models/a.sql")],
      { mergedTracks: new Set() },
      ["error needs-not-merged .github/dispatch/audit-logging.yml"],
    ],
    [
      "a track runs when the tracks it needs have merged",
      "persistence",
      [change("db/models/a.sql")],
      { mergedTracks: new Set([trackOf(plan, "api").id]) },
      [],
    ],
    [
      "a second change of a merged track owes no must-touch file",
      "persistence",
      [change("db/a.sql")],
      { mergedTracks: new Set<TrackId>([trackOf(plan, "api").id, trackOf(plan, "persistence").id]) },
      [],
    ],
    [
      "an old prompt is a warning",
      "api",
      [],
      { promptDigest: "0".repeat(12) },
      ["warning stale-prompt .github/dispatch/audit-logging.yml"],
    ],
    [
      "the current prompt is silent",
      "api",
      [],
      { promptDigest: trackDigest(plan, trackOf(plan, "api")) },
      [],
    ],
    [
      "an unread diff is never a pass, and proves no missing file",
      "persistence",
      [],
      { diffProblems: ["GitHub lists 3,000 files."], issues },
      ["error incomplete-diff .github/dispatch/audit-logging.yml"],
    ],
    [
      "nobody's path that another plan claims is foreign, whatever reason is given",
      "api",
      [change("lib/a.ts")],
      {
        otherClaims: new Map([["lib/a.ts", ["other/lib"]]]),
        expansions: [{ path: "lib/a.ts", reason: "why" }],
      },
      ["error foreign-path lib/a.ts"],
    ],
    [
      "the track's own path that another plan claims is an overlap",
      "api",
      [change("api/a.ts")],
      { otherClaims: new Map([["api/a.ts", ["other/lib"]]]) },
      ["error cross-plan-overlap api/a.ts"],
    ],
    [
      "a plan file of another folder is a plan file",
      "api",
      [change("plans/b.yml")],
      { planPaths: ["plans/b.yml"] },
      ["error plan-edited plans/b.yml"],
    ],
  ])("%s", (_what, track, changes, context, expected) => {
    expect(rules(track, changes, context)).toEqual(expected);
  });
});

describe("messages", () => {
  const messages = [
    ...audit("api", [change("db/a.sql"), change("lib/a.ts"), change(".github/x"), change("src/a.ts")])
      .findings,
    ...audit("review", [change("api/a.ts"), change("src/index.ts"), change("pnpm-lock.yaml")]).findings,
  ].map(({ message }) => message);

  test("name the owner, the allowed globs and the ways out", () => {
    expect(messages[1]).toBe(
      '"db/a.sql" is on the CANNOT list of track "api", by "db/**". It is in the scope of track "persistence". ' +
        'Track "api" may touch "api/**", "package.json". Ways out: put it back with ' +
        '`git checkout origin/main -- db/a.sql`, hand the change to track "persistence", or propose a change of ' +
        "the plan in a pull request of its own.",
    );
  });

  test("never advise to drop what a track declares", () => {
    expect(messages).toHaveLength(7);
    for (const message of messages) {
      expect(message).not.toMatch(
        /\b(remove|delete|drop|omit)\b[^.]*\b(scope|can-touch|cannot|track's? entry)/i,
      );
    }
  });
});

describe("the plan sets severities", () => {
  const withRules = (
    settings: string,
    changes: readonly FileChange[],
    context: Partial<AuditContext> = {},
  ) => {
    const own = decodeSound(AUDIT_PLAN.replace("verify:", `rules: ${settings}\nverify:`));
    const report = auditChanges(own, trackOf(own, "api"), changes, { ...offlineContext("main"), ...context });
    return { verdict: report.verdict, severities: report.findings.map(({ severity }) => severity) };
  };

  test.each([
    ["{ unclaimed-path: warning }", "lib/a.ts", "pass", ["warning"]],
    ["{ unclaimed-path: off }", "lib/a.ts", "pass", []],
    ["{ protected-path: off }", ".github/a", "fail", ["error"]],
    ["{ foreign-path: error }", "reports/a.md", "fail", ["error"]],
  ])("%s for %s: %s", (settings, path, verdict, severities) => {
    expect(withRules(settings, [change(path)])).toEqual({ verdict, severities });
  });

  test("incomplete-diff stays an error whatever the plan says", () => {
    const context = { diffProblems: ["cut."] };
    expect(withRules("{ incomplete-diff: off }", [], context)).toEqual({
      verdict: "fail",
      severities: ["error"],
    });
  });

  test("stale-prompt can be raised to an error", () => {
    const context = { promptDigest: "0".repeat(12) };
    expect(withRules("{ stale-prompt: error }", [], context)).toEqual({
      verdict: "fail",
      severities: ["error"],
    });
  });
});

test("a diff passes exactly when each of its paths would pass alone", () => {
  const paths = fc.constantFrom(
    "api/a.ts",
    "db/a.sql",
    "lib/a.ts",
    "reports/a.md",
    "api/generated/a",
    ".github/a",
    "é/a",
  );
  fc.assert(
    fc.property(fc.uniqueArray(paths), (touched) => {
      const whole = audit(
        "api",
        touched.map((path) => change(path)),
      );
      const alone = touched.map((path) => audit("api", [change(path)]).verdict);
      expect(whole.verdict).toBe(alone.includes("fail") ? "fail" : "pass");
      expect(whole.changes.map(({ path }) => path)).toEqual(touched);
    }),
  );
});

test("hundreds of merges are classified against a plan of two hundred tracks in one go", () => {
  const tracks = Array.from({ length: 200 }, (_, index) => {
    const id = `t${String(index)}`;
    return `  ${id}:\n    type: code\n    handover: docs/${id}.md\n    can-touch: ["packages/${id}/**"]\n    issues: [${String(index + 1)}]\n`;
  });
  const wide = decodeSound(`version: 1\nplan: wide\ntitle: Wide\ntracks:\n${tracks.join("")}`);
  const territory = new Territory(wide);
  const strays = Array.from({ length: 400 }, (_, merge) => {
    const track = trackOf(wide, `t${String(merge % 200)}`);
    const own = Array.from({ length: 40 }, (__, file) =>
      change(`packages/${track.id}/src/${String(file)}.ts`),
    );
    const next = change(`packages/t${String((merge + 1) % 200)}/src/a.ts`);
    return auditWithin(territory, track, [...own, next], offlineContext("main")).findings;
  });
  expect(strays.map((findings) => findings.map(({ rule }) => rule))).toEqual(
    Array.from({ length: 400 }, () => ["foreign-path"]),
  );
});
