import { existsSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { IntegrationReport } from "../../src/core/coordinate/integration.ts";
import { folderPlan, MergePlayground, PLAN_PATH } from "./merge-playground.ts";

let playground: MergePlayground;

beforeEach(() => {
  playground = new MergePlayground();
});

afterEach(() => {
  playground.remove();
});

function outcomes(report: IntegrationReport): Readonly<Record<string, string>> {
  return Object.fromEntries(report.steps.map((step) => [step.track, step.outcome.kind]));
}

const FIVE = { api: "", db: "", ui: "    needs: [api, db]\n", docs: "", ops: "    needs: [ui]\n" };

describe("integrate", () => {
  it("merges five tracks in launch order and holds the files of all", async () => {
    playground.commit({ ...folderPlan(FIVE), "README.md": "demo\n" });
    for (const id of Object.keys(FIVE))
      playground.branch(`dispatch/demo/${id}`, { [`${id}/new.txt`]: `${id}\n` });
    const before = playground.snapshot();
    const report = await playground.integrate();
    expect(report.steps.map((step) => `${String(step.phase)} ${step.track}`)).toEqual([
      "1 api",
      "1 db",
      "1 docs",
      "2 ui",
      "3 ops",
    ]);
    expect(new Set(Object.values(outcomes(report)))).toEqual(new Set(["merged"]));
    expect(report).toMatchObject({
      verdict: "pass",
      findings: [],
      advice: null,
      commands: null,
      writtenRef: null,
    });
    const { commit } = report.result;
    for (const id of Object.keys(FIVE)) expect(playground.show(commit, `${id}/new.txt`)).toBe(id);
    expect(playground.snapshot()).toBe(before);
  });

  it("gives the same commit when it is run twice", async () => {
    playground.commit(folderPlan({ api: "" }));
    playground.branch("dispatch/demo/api", { "api/new.txt": "x\n" });
    const [one, two] = [await playground.integrate(), await playground.integrate()];
    expect(one.result).toEqual(two.result);
  });

  it("names the path, both tracks and the owner of a textual conflict, and goes on with the others", async () => {
    playground.commit({
      ...folderPlan({ api: "", db: "", ui: "    needs: [db]\n", ops: "" }),
      "api/a.txt": "one\n",
    });
    playground.branch("dispatch/demo/api", { "api/a.txt": "api\n" });
    playground.branch("dispatch/demo/db", { "api/a.txt": "db\n", "db/b.txt": "b\n" });
    playground.branch("dispatch/demo/ui", { "ui/u.txt": "u\n" });
    playground.branch("dispatch/demo/ops", { "ops/o.txt": "o\n" });
    const report = await playground.integrate();
    expect(outcomes(report)).toEqual({ api: "merged", db: "conflict", ops: "merged", ui: "waiting" });
    expect(report.steps.find((step) => step.track === "db")?.outcome).toMatchObject({
      conflicts: [
        {
          path: "api/a.txt",
          kinds: ["contents"],
          against: ["api"],
          place: { kind: "tracks", tracks: ["api"] },
        },
      ],
    });
    expect(report.findings).toMatchObject([
      { rule: "foreign-path", tracks: ["db", "api"], location: { path: "api/a.txt" } },
    ]);
    expect(report.verdict).toBe("fail");
    expect(playground.show(report.result.commit, "ops/o.txt")).toBe("o");
  });

  it("merges as a bare repository does, whatever attributes the work tree has", async () => {
    playground.commit({
      ...folderPlan({ api: "", db: "" }),
      ".gitattributes": "log merge=union\n",
      log: "1\n",
    });
    playground.branch("dispatch/demo/api", { log: "1\n2\n" });
    playground.branch("dispatch/demo/db", { log: "1\n3\n" });
    expect(outcomes(await playground.integrate())).toEqual({ api: "merged", db: "conflict" });
  });

  it("holds a conflicting branch that grew out of another track's to its own commits alone", async () => {
    playground.commit({ ...folderPlan({ api: "", ui: "    needs: [api]\n" }), "ui/a.txt": "one\n" });
    playground.branch("dispatch/demo/api", { "api/a.txt": "api\n" });
    playground.git("switch", "--quiet", "--create", "dispatch/demo/ui", "dispatch/demo/api");
    playground.commit({ "ui/a.txt": "ui\n" });
    playground.git("switch", "--quiet", "main");
    playground.commit({ "ui/a.txt": "base\n" });
    const report = await playground.integrate();
    expect(outcomes(report)).toEqual({ api: "merged", ui: "conflict" });
    expect(report.findings).toEqual([]);
  });

  it("says that the base changed a path when no track did", async () => {
    playground.commit({ ...folderPlan({ api: "" }), "api/a.txt": "one\n" });
    playground.branch("dispatch/demo/api", { "api/a.txt": "api\n" });
    playground.commit({ "api/a.txt": "base\n" });
    const report = await playground.integrate();
    expect(report.steps[0]?.outcome).toMatchObject({ kind: "conflict", conflicts: [{ against: [] }] });
    expect(report.advice).toMatchObject({ againstBase: ["api"] });
  });

  it.each([
    ["deleted here and changed there", { "api/a.txt": null }, { "api/a.txt": "two\n" }, "modify/delete"],
    ["added twice", { "api/n.txt": "1\n" }, { "api/n.txt": "2\n" }, "add/add"],
    ["a file where a folder is", { "api/x": "1\n" }, { "api/x/y": "2\n" }, "file/directory"],
  ])("reports a path that was %s", async (_, ofApi, ofDb, kind) => {
    playground.commit({ ...folderPlan({ api: "", db: "" }), "api/a.txt": "one\n" });
    playground.branch("dispatch/demo/api", ofApi);
    playground.branch("dispatch/demo/db", ofDb);
    const step = (await playground.integrate()).steps[1]?.outcome;
    expect(step?.kind).toBe("conflict");
    expect(JSON.stringify(step)).toContain(kind === "add/add" ? "contents" : kind);
  });

  it("finds the cheapest order when the given one conflicts: the hub goes last", async () => {
    playground.commit({ ...folderPlan({ hub: "", a: "", b: "" }), "hub/1": "1\n", "hub/2": "2\n" });
    playground.branch("dispatch/demo/hub", { "hub/1": "hub\n", "hub/2": "hub\n" });
    playground.branch("dispatch/demo/a", { "hub/1": "a\n" });
    playground.branch("dispatch/demo/b", { "hub/2": "b\n" });
    const { advice } = await playground.integrate();
    expect(advice?.given.repairs).toEqual(["a", "b"]);
    expect(advice?.best).toEqual({
      order: ["a", "b", "hub"],
      repairs: ["hub"],
      conflictingPaths: 2,
      method: "exact",
    });
  });

  it("reports a missing branch, and leaves out what needs it", async () => {
    playground.commit(folderPlan({ api: "", db: "    needs: [api]\n" }));
    playground.branch("dispatch/demo/db", { "db/b.txt": "b\n" });
    const report = await playground.integrate();
    expect(outcomes(report)).toEqual({ api: "missing", db: "waiting" });
    expect(report.verdict).toBe("fail");
  });

  it("goes on without the branch of a track that the caller says has merged", async () => {
    playground.commit(folderPlan({ api: "", db: "    needs: [api]\n" }));
    playground.branch("dispatch/demo/db", { "db/b.txt": "b\n" });
    const report = await playground.integrate({ declaredMerged: ["api"] });
    expect(outcomes(report)).toEqual({ api: "declared-merged", db: "merged" });
    expect(report.verdict).toBe("pass");
    await expect(playground.integrate({ declaredMerged: ["apl"] })).rejects.toThrow(
      '"apl", which is no track',
    );
  });

  it("knows a branch that the base contains", async () => {
    playground.commit(folderPlan({ api: "" }));
    playground.branch("dispatch/demo/api", { "api/a.txt": "a\n" });
    playground.git("merge", "--quiet", "--no-ff", "-m", "merge", "dispatch/demo/api");
    expect(outcomes(await playground.integrate())).toEqual({ api: "contained" });
  });

  it("takes one branch for a glob, and refuses to choose among two", async () => {
    playground.commit(folderPlan({ api: '    branch: "agents/api-*"\n' }));
    playground.branch("agents/api-1", { "api/a.txt": "a\n" });
    expect(outcomes(await playground.integrate())).toEqual({ api: "merged" });
    playground.branch("agents/api-2", { "api/b.txt": "b\n" });
    const report = await playground.integrate();
    expect(report.steps[0]?.outcome).toEqual({
      kind: "ambiguous",
      branches: ["agents/api-1", "agents/api-2"],
    });
  });

  it("finds a branch that is on origin alone, takes the newer of two, and refuses diverged ones", async () => {
    playground.commit(folderPlan({ api: "" }));
    const old = playground.branch("dispatch/demo/api", { "api/a.txt": "a\n" });
    const origin = "refs/remotes/origin/dispatch/demo/api";
    playground.git("update-ref", origin, old);
    playground.git("branch", "--quiet", "-D", "dispatch/demo/api");
    expect((await playground.integrate()).steps[0]?.outcome).toMatchObject({ kind: "merged", sha: old });
    playground.git("branch", "dispatch/demo/api", old);
    playground.git("switch", "--quiet", "dispatch/demo/api");
    const newer = playground.commit({ "api/b.txt": "b\n" });
    expect((await playground.integrate()).steps[0]?.outcome).toMatchObject({ kind: "merged", sha: newer });
    playground.git("switch", "--quiet", "--detach", old);
    const other = playground.commit({ "api/c.txt": "c\n" });
    playground.git("update-ref", origin, other);
    const outcome = (await playground.integrate()).steps[0]?.outcome;
    expect(outcome).toMatchObject({ kind: "diverged", local: newer, origin: other });
  });

  it("leaves a dirty work tree, its index and every ref as they were, also when commands run", async () => {
    playground.commit({
      ...folderPlan({ api: "" }, "verify:\n  - run: test -f api/a.txt\n"),
      "keep.txt": "1\n",
    });
    playground.branch("dispatch/demo/api", { "api/a.txt": "a\n" });
    playground.write({ "keep.txt": "dirty\n", "untracked.txt": "new\n", "staged.txt": "s\n" });
    playground.git("add", "staged.txt");
    const before = playground.snapshot();
    const report = await playground.integrate({ timeoutSeconds: 20 });
    expect(report.verdict).toBe("pass");
    expect(playground.snapshot()).toBe(before);
  });

  it("catches by verify what merges cleanly and does not work together", async () => {
    const verify = "verify:\n  - run: sh check.sh\n  - check: the page looks right\n";
    const check =
      '. ./api/name.sh\n[ "$(cat ui/uses)" = "$NAME" ] || { echo "ui uses $(cat ui/uses), not $NAME"; exit 3; }\n';
    const files = { "api/name.sh": "NAME=old\n", "ui/uses": "old\n", "check.sh": check };
    playground.commit({ ...folderPlan({ api: "", ui: "" }, verify), ...files });
    playground.branch("dispatch/demo/api", { "api/name.sh": "NAME=new\n" });
    playground.branch("dispatch/demo/ui", { "ui/other": "1\n" });
    const report = await playground.integrate({ timeoutSeconds: 20 });
    expect(new Set(Object.values(outcomes(report)))).toEqual(new Set(["merged"]));
    expect(report.commands).toMatchObject([
      { kind: "failed", exitCode: 3, output: "ui uses old, not new\n" },
    ]);
    expect(report).toMatchObject({ verdict: "fail", checks: ["the page looks right"] });
  });

  it("ends a command at its time limit, with everything it started, and runs the next", async () => {
    const verify = "verify:\n  - run: echo before; sleep 600 & sleep 600\n  - run: echo after\n";
    playground.commit(folderPlan({ api: "" }, verify));
    playground.branch("dispatch/demo/api", { "api/a.txt": "a\n" });
    const report = await playground.integrate({ timeoutSeconds: 1 });
    expect(report.commands).toMatchObject([
      { kind: "timed-out", exitCode: null, output: "before\n" },
      { kind: "passed", output: "after\n" },
    ]);
    expect(report.verdict).toBe("fail");
  });

  it("runs the commands of the plan on base, never those of a branch or of the work tree", async () => {
    const evil = folderPlan({ api: "" }, "verify:\n  - run: echo evil\n");
    playground.commit(folderPlan({ api: "" }, "verify:\n  - run: echo good\n"));
    playground.branch("dispatch/demo/api", { ...evil, "api/a.txt": "a\n" });
    playground.write(evil);
    const report = await playground.integrate({ timeoutSeconds: 20, localText: evil[PLAN_PATH] ?? "" });
    expect(report.commands).toMatchObject([{ command: "echo good" }]);
    expect(report.notes).toEqual(["The plan in the work tree differs; the one on main is used."]);
    expect(report.findings.map((finding) => finding.rule)).toContain("plan-edited");
  });

  it("leaves no temporary folder behind", async () => {
    playground.commit(folderPlan({ api: "" }, "verify:\n  - run: pwd; touch left; mkdir d; chmod 500 d\n"));
    playground.branch("dispatch/demo/api", { "api/a.txt": "a\n" });
    const report = await playground.integrate({ timeoutSeconds: 20 });
    const folder = report.commands?.[0]?.output.split("\n")[0] ?? "";
    expect(folder).toContain("parallel-dispatch-");
    const [top = ""] = relative(realpathSync(tmpdir()), folder).split("/");
    expect(top).toMatch(/^parallel-dispatch-/);
    expect(existsSync(join(tmpdir(), top))).toBe(false);
  });

  it("holds a shared file to its rule on the merged result", async () => {
    const shared = "shared:\n  - path: CHANGELOG.md\n    rule: append-only\n    why: all\n";
    playground.commit({ ...folderPlan({ api: "", db: "" }, shared), "CHANGELOG.md": "one\ntwo\n" });
    playground.branch("dispatch/demo/api", { "api/a.txt": "a\n", "CHANGELOG.md": "one\ntwo\nthree\n" });
    expect((await playground.integrate({ declaredMerged: ["db"] })).findings).toEqual([]);
    playground.branch("dispatch/demo/db", { "db/a.txt": "a\n", "CHANGELOG.md": "changed\ntwo\n" });
    const report = await playground.integrate({ declaredMerged: ["api"] });
    expect(report.findings).toMatchObject([{ rule: "shared-rule-broken", tracks: ["db"] }]);
  });

  it("accepts a scope expansion that a commit gives a reason for, visibly", async () => {
    playground.commit(folderPlan({ api: "" }));
    playground.branch(
      "dispatch/demo/api",
      { "lib/x.txt": "x\n" },
      "work\n\nScope-Expansion: lib/x.txt — needed",
    );
    const report = await playground.integrate();
    expect(report.findings).toMatchObject([{ rule: "unclaimed-path", severity: "warning" }]);
    expect(report.verdict).toBe("pass");
  });
});

describe("integrate --write-ref", () => {
  const RESULT = "refs/heads/integration";

  beforeEach(() => {
    playground.commit(folderPlan({ api: "", db: "" }));
    playground.branch("dispatch/demo/api", { "api/a.txt": "a\n" });
    playground.branch("dispatch/demo/db", { "db/a.txt": "a\n" });
  });

  it("writes the result, and may replace an earlier result of the same plan", async () => {
    const first = await playground.integrate({ writeRef: RESULT });
    expect(first.writtenRef).toBe(RESULT);
    expect(playground.git("rev-parse", RESULT)).toBe(first.result.commit);
    expect(playground.git("log", "--format=%s", `main..${RESULT}`).split("\n")).toContain(
      "Integrate dispatch/demo/api",
    );
    playground.commit({ "other.txt": "x\n" });
    const second = await playground.integrate({ writeRef: RESULT });
    expect(playground.git("rev-parse", RESULT)).toBe(second.result.commit);
    expect(second.result.commit).not.toBe(first.result.commit);
  });

  it("writes nothing when the integration does not pass", async () => {
    playground.branch("extra", {});
    playground.git("branch", "--quiet", "-D", "dispatch/demo/db");
    const report = await playground.integrate({ writeRef: RESULT });
    expect(report).toMatchObject({ verdict: "fail", writtenRef: null });
    expect(() => playground.git("rev-parse", "--verify", "--quiet", RESULT)).toThrow();
  });

  it.each([
    ["refs/heads/main", "is checked out"],
    ["integration", "not a full name"],
    ["refs/heads/dispatch/demo/api", "branch of track api"],
    ["refs/heads/somebody", "no integration of this plan wrote it"],
    ["refs/heads/bad..name", "is not a ref name"],
  ])("refuses %s", async (ref, reason) => {
    playground.git("branch", "somebody", "main");
    const before = playground.snapshot();
    await expect(playground.integrate({ writeRef: ref })).rejects.toThrow(reason);
    expect(playground.snapshot()).toBe(before);
  });
});

describe("integrate refuses", () => {
  it.each([
    ["a base that does not exist", { base: "trunk" }, 'no branch "trunk"'],
    ["a plan that the base does not have", { planPath: "x.yml" }, 'no plan "x.yml" on main'],
    ["an unknown base", { base: null }, "base branch is not known"],
  ])("%s", async (_, request, reason) => {
    playground.commit(folderPlan({ api: "" }));
    await expect(playground.integrate(request)).rejects.toThrow(reason);
  });

  it("a plan on base that cannot be read", async () => {
    playground.commit({ [PLAN_PATH]: "version: 1\nplan: demo\nbogus: 1\n" });
    await expect(playground.integrate()).rejects.toThrow("cannot be read");
  });

  it("histories that have nothing in common", async () => {
    playground.commit(folderPlan({ api: "" }));
    playground.git("switch", "--quiet", "--orphan", "dispatch/demo/api");
    playground.commit({ "api/a.txt": "a\n" });
    playground.git("switch", "--quiet", "main");
    await expect(playground.integrate()).rejects.toThrow("unrelated histories");
  });
});
