import { symlinkSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { GitDiff } from "../../../src/adapters/git-diff.ts";
import { baseContext, inputFromDiff } from "../../../src/app/commands/audit-input.ts";
import { auditChanges } from "../../../src/core/audit/audit-changes.ts";
import type { AuditReport } from "../../../src/core/audit/report.ts";
import type { Plan } from "../../../src/core/plan/plan.ts";
import { decodeSound, trackOf } from "../../fakes/audit-plan.ts";
import { TemporaryFolder } from "../../cli/temporary-folder.ts";

// Failure stories of parallel work, replayed in real repositories: what a maintainer would want to be told.

const folders: TemporaryFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const BODY = Array.from(
  { length: 40 },
  (_, index) => `export const v${String(index)} = ${String(index)};\n`,
).join("");

/** A plan of tracks, each with further lines; `head` stands before the tracks. */
function planOf(tracks: Readonly<Record<string, readonly string[]>>, head = ""): Plan {
  const entries = Object.entries(tracks).map(([id, lines]) => {
    const own = ["type: code", `handover: docs/${id}.md`, "done-when: [it works]", ...lines];
    return `  ${id}:\n${own.map((line) => `    ${line}\n`).join("")}`;
  });
  return decodeSound(
    `version: 1\nplan: story\ntitle: A story\n${head}tracks:\n${entries.join("")}`,
    ".github/dispatch/story.yml",
  );
}

const TWO = planOf({
  auth: ['can-touch: ["src/auth/**"]', "issues: [1]"],
  api: ['can-touch: ["src/api/**"]', "issues: [2]"],
});

function repository(files: Readonly<Record<string, string>>): TemporaryFolder {
  const folder = new TemporaryFolder(files);
  folders.push(folder);
  folder.git("switch", "--quiet", "--create", "work");
  return folder;
}

async function audit(
  repo: TemporaryFolder,
  plan: Plan,
  track: string,
  message = "work",
): Promise<AuditReport> {
  repo.git("add", "--all");
  repo.commit(message);
  const diff = await GitDiff.open(repo.path, "main", "work");
  const input = await inputFromDiff(diff, plan, trackOf(plan, track), baseContext(plan, "main", []));
  return auditChanges(plan, trackOf(plan, track), input.changes, input.context);
}

const told = (report: AuditReport): string[] =>
  report.findings.map(({ rule, severity, location }) => `${severity} ${rule} ${location.path}`);

describe("rename theft", () => {
  test("a file moved out of another track's folder is that track's file", async () => {
    const repo = repository({ "src/auth/s.ts": BODY, "src/api/r.ts": BODY });
    repo.git("mv", "src/auth/s.ts", "src/api/s.ts");
    const report = await audit(repo, TWO, "api");
    expect(told(report)).toEqual(["error foreign-path src/auth/s.ts"]);
    expect(report.findings[0]?.tracks).toEqual(["api", "auth"]);
    expect(report.findings[0]?.message).toContain("git checkout origin/main -- src/auth/s.ts");
  });

  test("a file moved and rewritten, which git shows as removed and added, is still stolen", async () => {
    const repo = repository({ "src/auth/s.ts": BODY });
    repo.git("rm", "--quiet", "src/auth/s.ts");
    repo.write({ "src/api/s.ts": "something else\n" });
    expect(told(await audit(repo, TWO, "api"))).toEqual(["error foreign-path src/auth/s.ts"]);
  });

  test("a copy leaves its source alone", async () => {
    const repo = repository({ "src/auth/s.ts": BODY });
    repo.write({ "src/api/s.ts": BODY });
    expect(told(await audit(repo, TWO, "api"))).toEqual([]);
  });

  test("a link in the own folder is a path of the own folder, wherever it points", async () => {
    const repo = repository({ "src/auth/s.ts": BODY, "src/api/r.ts": BODY });
    symlinkSync("../auth/s.ts", repo.at("src/api/link.ts"));
    const report = await audit(repo, TWO, "api");
    expect(report.changes.map(({ path, verdict }) => [path, verdict])).toEqual([
      ["src/api/link.ts", "allowed"],
    ]);
  });
});

describe("lockfiles", () => {
  const plan = planOf(
    {
      auth: ['can-touch: ["src/auth/**", "package.json"]', "issues: [1]"],
      api: ['can-touch: ["src/api/**"]', "issues: [2]"],
    },
    'shared:\n  - path: package-lock.json\n    rule: derived-from\n    from: ["package.json"]\n',
  );
  const files = { "package.json": '{"a":1}\n', "package-lock.json": '{"lock":1}\n', "src/api/r.ts": BODY };

  test("a lockfile regenerated with its manifest passes", async () => {
    const repo = repository(files);
    repo.write({ "package.json": '{"a":2}\n', "package-lock.json": '{"lock":2}\n' });
    expect(told(await audit(repo, plan, "auth"))).toEqual([]);
  });

  test("a lockfile that churned by itself does not", async () => {
    const repo = repository(files);
    repo.write({ "src/api/r.ts": "x\n", "package-lock.json": '{"lock":2}\n' });
    expect(told(await audit(repo, plan, "api"))).toEqual(["error shared-rule-broken package-lock.json"]);
  });

  test("a root file that no folder gives to anybody is not taken for the track's", async () => {
    const repo = repository(files);
    repo.write({ "go.sum": "x\n" });
    expect(told(await audit(repo, plan, "api"))).toEqual(["error unclaimed-path go.sum"]);
  });
});

describe("changelog tails", () => {
  const plan = planOf(
    {
      auth: ['can-touch: ["src/auth/**"]', "issues: [1]"],
      api: ['can-touch: ["src/api/**"]', "issues: [2]"],
    },
    "shared:\n  - path: CHANGELOG.md\n    rule: append-only\n",
  );

  test.each([
    ["a line at the top", "# Changes\n- old\n", "# Changes\n- new\n- old\n", []],
    ["a line at the end", "# Changes\n- old\n", "# Changes\n- old\n- new\n", []],
    ["a line after an end without line break", "# Changes\n- old", "# Changes\n- old\n- new\n", []],
    [
      "one thousand-character line made longer",
      `- ${"x".repeat(1000)}\n`,
      `- ${"x".repeat(1000)} and y\n`,
      ["error shared-rule-broken CHANGELOG.md"],
    ],
    [
      "another track's line lost in a rebase",
      "# Changes\n- theirs\n",
      "# Changes\n- mine\n",
      ["error shared-rule-broken CHANGELOG.md"],
    ],
    [
      "line endings rewritten",
      "# Changes\n- old\n",
      "# Changes\r\n- old\r\n- new\r\n",
      ["error shared-rule-broken CHANGELOG.md"],
    ],
  ])("%s", async (_what, before, after, expected) => {
    const repo = repository({ "CHANGELOG.md": before });
    repo.git("config", "core.autocrlf", "false");
    repo.write({ "CHANGELOG.md": after });
    expect(told(await audit(repo, plan, "api"))).toEqual(expected);
  });

  test("a changelog turned into a link is not appended to", async () => {
    const repo = repository({ "CHANGELOG.md": "# Changes\n", "src/api/c.md": "x\n" });
    const blob = repo.git("hash-object", "-w", "CHANGELOG.md").trim();
    repo.git("update-index", "--cacheinfo", `120000,${blob},CHANGELOG.md`);
    repo.commit("link");
    repo.git("checkout", "--quiet", "--", "CHANGELOG.md");
    const report = await audit(repo, plan, "api");
    expect(report.verdict).toBe("fail");
    expect(told(report)).toEqual(["error incomplete-diff CHANGELOG.md"]);
  });
});

describe("build artefacts and generated files", () => {
  test("a build cache is nobody's: an error, and with a reason a warning that stays visible", async () => {
    const repo = repository({ "src/api/r.ts": BODY });
    repo.write({ "src/api/r.ts": "x\n", "tsconfig.tsbuildinfo": "{}\n" });
    expect(told(await audit(repo, TWO, "api"))).toEqual(["error unclaimed-path tsconfig.tsbuildinfo"]);
    const reason = "fix\n\nScope-Expansion: tsconfig.tsbuildinfo — the build writes it";
    expect(told(await audit(repo, TWO, "api", reason))).toEqual([
      "warning unclaimed-path tsconfig.tsbuildinfo",
    ]);
  });

  test("a shim beside the file that was not allowed does not hide in a folder of another track", async () => {
    const repo = repository({ "src/auth/s.ts": BODY });
    repo.write({ "src/auth/s.shim.ts": "export * from './s';\n" });
    expect(told(await audit(repo, TWO, "api"))).toEqual(["error foreign-path src/auth/s.shim.ts"]);
  });
});

describe("scope drift", () => {
  test("another agent's unfinished work, swept into a commit, is named with its owner", async () => {
    const repo = repository({ "src/auth/s.ts": BODY, "src/api/r.ts": BODY });
    repo.write({ "src/auth/s.ts": "half done\n", "src/auth/new.ts": "wip\n", "src/api/r.ts": "done\n" });
    const report = await audit(repo, TWO, "api");
    expect(told(report)).toEqual(["error foreign-path src/auth/new.ts", "error foreign-path src/auth/s.ts"]);
    expect(report.findings[0]?.message).toContain(
      '`git rm -- src/auth/new.ts`, hand the change to track "auth"',
    );
  });

  test("a commit under the track's message that only touched docs did not do the track's work", async () => {
    const plan = planOf({
      api: ['can-touch: ["src/api/**", "docs/**"]', 'must-touch: ["src/api/**"]', "issues: [2]"],
    });
    const repo = repository({ "docs/api.md": "old\n", "src/api/r.ts": BODY });
    repo.write({ "docs/api.md": "new\n" });
    expect(told(await audit(repo, plan, "api", "feat(api): all routes"))).toEqual([
      "error no-must-touch .github/dispatch/story.yml",
    ]);
  });

  test("a read-only analysis that edits code is stopped; its report is not", async () => {
    const survey = `  survey:
    type: analysis
    handover: docs/survey.md
    outputs: ["reports/survey.md"]
    issues: [3]
`;
    const plan = decodeSound(TWO.source.text + survey, TWO.source.path);
    const repo = repository({ "src/api/r.ts": BODY });
    repo.write({ "reports/survey.md": "found\n", "reports/other.md": "more\n", "src/api/r.ts": "fixed\n" });
    expect(told(await audit(repo, plan, "survey"))).toEqual([
      "error foreign-path src/api/r.ts",
      "error unclaimed-path reports/other.md",
    ]);
  });

  test("one branch of four agents is foreign in three", async () => {
    const ids = ["one", "two", "three", "four"];
    const plan = planOf(
      Object.fromEntries(
        ids.map((id, index) => [id, [`can-touch: ["src/${id}/**"]`, `issues: [${String(index + 1)}]`]]),
      ),
    );
    const repo = repository({ "README.md": "x\n" });
    for (const id of ids) {
      repo.write({ [`src/${id}/a.ts`]: `${id}\n` });
      repo.git("add", "--all");
      repo.commit(`feat(${id})\n\nDispatch-Track: story/${id}`);
    }
    expect(told(await audit(repo, plan, "one"))).toEqual([
      "error foreign-path src/four/a.ts",
      "error foreign-path src/three/a.ts",
      "error foreign-path src/two/a.ts",
    ]);
  });
});

describe("the base branch moves on", () => {
  test("what a sibling landed on main meanwhile is not this branch's change", async () => {
    const repo = repository({ "src/auth/s.ts": BODY, "src/api/r.ts": BODY });
    repo.git("switch", "--quiet", "main");
    repo.write({ "src/auth/s.ts": "landed\n" });
    repo.git("add", "--all");
    repo.commit("sibling");
    repo.git("switch", "--quiet", "work");
    repo.write({ "src/api/r.ts": "mine\n" });
    expect(told(await audit(repo, TWO, "api"))).toEqual([]);
  });

  test("main merged in, and squashed to other commit ids, is not this branch's change either", async () => {
    const repo = repository({ "src/auth/s.ts": BODY, "src/api/r.ts": BODY });
    repo.git("switch", "--quiet", "main");
    repo.write({ "src/auth/s.ts": "landed\n" });
    repo.git("add", "--all");
    repo.commit("sibling");
    repo.git("switch", "--quiet", "work");
    repo.git("cherry-pick", "main");
    repo.git("commit", "--quiet", "--amend", "--message", "under another id");
    repo.write({ "src/api/r.ts": "mine\n" });
    const report = await audit(repo, TWO, "api");
    expect(told(report)).toEqual([]);
    expect(report.identicalToBase).toEqual(["src/auth/s.ts"]);
    expect(report.changes.map(({ path }) => path)).toEqual(["src/api/r.ts"]);
  });
});
