import { beforeEach, describe, expect, test } from "vitest";
import { runAudit } from "../../../src/app/run-audit.ts";
import { eventRuntime, groupEvent, pushEvent } from "../../fakes/audit-events.ts";
import { AUDIT_PLAN, change } from "../../fakes/audit-plan.ts";
import { AuditWorld, issueState, PLAN_PATH } from "../../fakes/audit-world.ts";
import type { MemoryRuntime } from "../../fakes/memory-runtime.ts";

const API = "dispatch/audit-logging/api";
const ONE = "a1".repeat(20);
const TWO = "a2".repeat(20);
let world: AuditWorld;
beforeEach(() => {
  world = new AuditWorld();
  for (const number of [101, 102, 103, 104, 90, 80]) world.issues.set(number, issueState(number));
});

async function run(
  name: string,
  event: unknown,
  inputs: Record<string, string> = {},
): Promise<MemoryRuntime> {
  const runtime = eventRuntime(name, event, inputs);
  await runAudit(world.ports(runtime));
  return runtime;
}

function verdict(runtime: MemoryRuntime): string {
  const rules = runtime.annotations.map(({ rule, severity }) => `${severity} ${rule}`);
  return [runtime.outputs.get("verdict"), ...rules].join(", ");
}

describe("a push to a base branch", () => {
  const settle = (): void => {
    for (const number of [101, 102]) world.issues.set(number, issueState(number, { state: "closed" }));
  };

  test("is held to the track of the pull request that each commit came from", async () => {
    settle();
    world.commits = [
      { sha: ONE, message: "feat: a" },
      { sha: TWO, message: "feat: b" },
    ];
    world.addPull({ number: 7, headRef: API, merged: true }, [change("api/a.ts"), change("db/a.sql")], {
      commits: [ONE, TWO],
    });
    const runtime = await run("push", pushEvent());
    expect(verdict(runtime)).toBe("fail, error forbidden-path");
    expect(runtime.outputs.get("tracks")).toBe('["audit-logging/api"]');
    expect(world.shown(7)[0]).toContain("### Issues");
  });

  test("does not count what an earlier push had brought already", async () => {
    settle();
    world.commits = [{ sha: ONE, message: "feat: a" }];
    world.addPull({ number: 7, headRef: API, merged: true }, [change("api/a.ts"), change("db/a.sql")], {
      commits: [ONE],
    });
    const entry = { mode: "100644", sha: "1" };
    world.trees.set("1".repeat(40), new Map([["db/a.sql", entry]]));
    world.trees.set("2".repeat(40), new Map([["db/a.sql", entry]]));
    expect(verdict(await run("push", pushEvent()))).toBe("pass");
  });

  test("warns of a commit that no pull request brought", async () => {
    world.commits = [{ sha: ONE, message: "hotfix ::error::x\n\nmore" }];
    const runtime = await run("push", pushEvent());
    expect(verdict(runtime)).toBe("pass, warning unattributed-commit");
    expect(runtime.annotations[0]?.message).toContain(`commit ${ONE.slice(0, 12)} "hotfix ::error::x"`);
  });

  test("takes an open pull request, or one into another branch, for none", async () => {
    world.commits = [{ sha: ONE, message: "x" }];
    world.addPull({ number: 7, headRef: API }, [], { commits: [ONE] });
    world.addPull({ number: 8, headRef: API, baseRef: "next", merged: true }, [], { commits: [ONE] });
    expect(verdict(await run("push", pushEvent()))).toBe("pass, warning unattributed-commit");
  });

  test("is silent about such commits where every plan says so", async () => {
    world.branches
      .get("main")
      ?.set(PLAN_PATH, AUDIT_PLAN.replace("verify:", "rules: { unattributed-commit: off }\nverify:"));
    world.commits = [{ sha: ONE, message: "x" }];
    expect(verdict(await run("push", pushEvent()))).toBe("none");
  });

  test("that lost its start to a force push is never a pass", async () => {
    const runtime = await run("push", pushEvent("main", { before: "e".repeat(40), forced: true }));
    expect(verdict(runtime)).toBe("fail, error incomplete-diff");
    expect(runtime.annotations[0]?.message).toContain("was force-pushed");
  });

  test.each([
    ["a branch of no plan", "topic", {}],
    ["a tag", "main", { ref: "refs/tags/v1" }],
    ["a deletion", "main", { after: "0".repeat(40) }],
  ])("of %s is nothing to audit", async (_what, branch, more) => {
    world.branches.set("topic", new Map([[PLAN_PATH, AUDIT_PLAN]]));
    expect(verdict(await run("push", pushEvent(branch, more)))).toBe("none");
  });

  test("that creates the base branch holds nothing to account", async () => {
    expect(verdict(await run("push", pushEvent("main", { before: "0".repeat(40) })))).toBe("none");
  });

  test("is red while a plan of the branch is broken", async () => {
    world.branches.get("main")?.set(".github/dispatch/broken.yml", "version: 1\n");
    expect(verdict(await run("push", pushEvent()))).toBe("fail, error invalid-plan");
  });

  describe("of agents that push themselves", () => {
    beforeEach(() => {
      world.branches
        .get("main")
        ?.set(PLAN_PATH, AUDIT_PLAN.replace("plan: audit-logging", "plan: audit-logging\ndelivery: push"));
    });

    test("holds each commit to the track that it names, and its issues to the push", async () => {
      world.commits = [
        { sha: ONE, message: "feat\n\nDispatch-Track: audit-logging/api", files: [change("api/a.ts")] },
        { sha: TWO, message: "feat\n\nDispatch-Track: audit-logging/api", files: [change("db/a.sql")] },
      ];
      const runtime = await run("push", pushEvent());
      expect(verdict(runtime)).toBe("fail, error issue-open, error issue-open, error forbidden-path");
    });

    test("refuses a commit that names a track nobody knows, and warns of one that names none", async () => {
      world.commits = [
        { sha: ONE, message: "Dispatch-Track: audit-logging/apo", files: [] },
        { sha: TWO, message: "chore: tidy", files: [] },
      ];
      expect(verdict(await run("push", pushEvent()))).toBe(
        "fail, error ambiguous-track, warning unattributed-commit",
      );
    });
  });
});

describe("a merge group", () => {
  beforeEach(() => {
    world.addPull({ number: 7, headRef: API }, [change("db/a.sql")], { commits: [ONE] });
    world.addPull({ number: 8, headRef: "dispatch/audit-logging/review" }, [change("reports/a.md")], {
      commits: [TWO],
    });
  });

  test("is red when any pull request in it strays, not the head alone", async () => {
    world.queue = [7, 8];
    expect(verdict(await run("merge_group", groupEvent(8)))).toBe("fail, error forbidden-path");
    expect(world.writes).toEqual(["comment on 7"]);
  });

  test("passes when all of its pull requests do", async () => {
    world.queue = [8];
    expect(verdict(await run("merge_group", groupEvent(8)))).toBe("pass");
  });

  test("is made out from its commits where the queue cannot be read", async () => {
    world.commits = [
      { sha: ONE, message: "a", files: [change("db/a.sql")] },
      { sha: TWO, message: "b", files: [change("reports/a.md")] },
    ];
    expect(verdict(await run("merge_group", groupEvent(8)))).toBe("fail, error forbidden-path");
  });

  test("is red when a file of it is in no pull request that was found", async () => {
    world.commits = [
      { sha: "a3".repeat(20), message: "squashed", files: [change("ui/x.ts")] },
      { sha: TWO, message: "b", files: [change("reports/a.md")] },
    ];
    const runtime = await run("merge_group", groupEvent(8));
    expect(verdict(runtime)).toBe("fail, error incomplete-diff");
    expect(runtime.annotations[0]?.message).toContain(
      '"ui/x.ts" of this merge group is in none of the pull requests that were found (#8)',
    );
  });
});

describe("the closure audit", () => {
  const merge = (body = "", files = [change("api/a.ts")]): void => {
    world.addPull({ number: 7, headRef: API, merged: true, body }, files);
  };
  const all = (inputs: Record<string, string> = {}): Promise<MemoryRuntime> => run("schedule", {}, inputs);

  test("finds what every plan of every base branch left open, without waiting", async () => {
    const next = AUDIT_PLAN.replace("plan: audit-logging", "plan: later\nbase: next").replaceAll("10", "20");
    world.branches.get("main")?.set(".github/dispatch/later.yml", next);
    world.branches.set("next", new Map([[".github/dispatch/later.yml", next]]));
    for (const number of [201, 202, 203, 204]) world.issues.set(number, issueState(number));
    merge();
    world.addPull(
      { number: 9, headRef: "dispatch/later/api", merged: true, baseRef: "next", body: "Closes #201" },
      [],
    );
    const runtime = await all();
    expect(runtime.annotations.map(({ message }) => /issue #\d+/.exec(message)?.[0])).toEqual([
      "issue #101",
      "issue #102",
      "issue #201",
      "issue #202",
    ]);
    expect(runtime.annotations[2]?.message).toContain(
      '#9 merged into "next", and GitHub closes issues only on merges',
    );
    expect(world.slept).toEqual([]);
    expect(runtime.summary).toContain("Issues of plan `later`");
  });

  test("warns of a plan whose base branch is gone", async () => {
    world.branches
      .get("main")
      ?.set(
        ".github/dispatch/later.yml",
        AUDIT_PLAN.replace("plan: audit-logging", "plan: later\nbase: next"),
      );
    expect((await all()).warnings).toEqual([
      'a plan of "main" merges into "next", and there is no such branch.',
    ]);
  });

  test("finds an issue that was closed though no track has merged, and an umbrella that was closed", async () => {
    const closedBy = { actor: "bob", at: "2026-01-01T00:00:00Z", pullRequest: null, commit: null };
    world.issues.set(103, issueState(103, { state: "closed", closedBy }));
    world.issues.set(80, issueState(80, { state: "closed", closedBy }));
    expect(verdict(await all())).toBe("fail, error keep-open-closed, error issue-closed-without-merge");
  });

  test("closes nothing unless it is asked to", async () => {
    merge();
    await all();
    expect(world.writes).toEqual([]);
  });

  test("comments once on what is open, and not again", async () => {
    merge();
    await all({ "close-issues": "comment" });
    await all({ "close-issues": "comment" });
    expect(world.writes).toEqual(["comment on 101", "comment on 102"]);
    expect(world.shown(101)[0]).toContain("Track `api` of plan `audit-logging` has merged (#7).");
  });

  test("closes what a merged track left open, and is green after that", async () => {
    merge();
    const runtime = await all({ "close-issues": "close" });
    expect(world.writes).toEqual(["comment on 101", "close 101", "comment on 102", "close 102"]);
    expect(verdict(runtime)).toBe("pass");
    expect(verdict(await all({ "close-issues": "close" }))).toBe("pass");
    expect(world.writes).toHaveLength(4);
  });

  test("only says what it would do in a dry run", async () => {
    merge();
    const runtime = await all({ "close-issues": "close", "dry-run": "true" });
    expect(world.writes).toEqual([]);
    expect(runtime.summary).toContain("would-close");
    expect(verdict(runtime)).toBe("fail, error issue-open, error issue-open");
  });

  test("writes to no more issues than it may, and says which wait", async () => {
    merge();
    const runtime = await all({ "close-issues": "close", "max-closes": "1" });
    expect(world.writes).toEqual(["comment on 101", "close 101"]);
    expect(runtime.summary).toContain("this run may write to 1 issues");
  });

  test.each([
    ["a person reopened it", { reopened: { actor: "bob", at: "2026-02-01T00:00:00Z" } }],
    ["a person reopened it before the merge", { reopened: { actor: "bob", at: "2025-01-01T00:00:00Z" } }],
    ["GitHub says that it was reopened", { stateReason: "reopened" }],
    ["it has moved", { movedTo: { repository: "octo/lib", number: 3 } }],
  ])("never closes an issue when %s", async (_when, more) => {
    merge();
    world.issues.set(101, issueState(101, more));
    await all({ "close-issues": "close" });
    expect(world.writes).toEqual(["comment on 102", "close 102"]);
  });

  test("never closes an issue that a track that has not merged is to close", async () => {
    await all({ "close-issues": "close" });
    expect(world.writes).toEqual([]);
  });

  test("never closes an issue for a pull request that changed no file of the track", async () => {
    merge("Closes #101", [change("README.md")]);
    const runtime = await all({ "close-issues": "close" });
    expect(world.writes).toEqual([]);
    expect(runtime.summary).toContain("no merged pull request of its track changes a file of the track");
  });

  test("says so when the token may not close, and stays red", async () => {
    merge();
    world.closingDenied = true;
    const runtime = await all({ "close-issues": "close" });
    expect(verdict(runtime)).toBe("fail, error issue-open, error issue-open");
    expect(runtime.summary).toContain("The token may not close issues.");
  });

  test("ends red, and not half silent, when reading the issues fails", async () => {
    merge();
    const runtime = eventRuntime("schedule", {});
    const ports = world.ports(runtime);
    const states = () => Promise.reject(new Error("502"));
    await expect(runAudit({ ...ports, issues: { ...ports.issues, states } })).rejects.toThrow("502");
    expect(runtime.outputs.size).toBe(0);
  });
});

describe("a change of an issue", () => {
  const issueEvent = (number: number): unknown => ({ action: "reopened", issue: { number } });

  test("refreshes the ledger of the plans that name it, and closes nothing", async () => {
    world.addPull({ number: 7, headRef: API, merged: true }, [change("api/a.ts")]);
    const runtime = await run("issues", issueEvent(101), { "close-issues": "close" });
    expect(verdict(runtime)).toBe("fail, error issue-open, error issue-open");
    expect(world.writes).toEqual([]);
  });

  test("is nothing to audit when no plan names it", async () => {
    expect(verdict(await run("issues", issueEvent(999)))).toBe("none");
  });
});

describe("bad input", () => {
  test.each<[string, string, unknown, Record<string, string>, string]>([
    ["an unknown event", "discussion", {}, {}, 'the audit does not know the event "discussion"'],
    [
      "a pull request without its number",
      "pull_request",
      { action: "opened" },
      {},
      'no usable field "number"',
    ],
    [
      "a merge group without its branch",
      "merge_group",
      { merge_group: {} },
      {},
      'no usable field "base_ref"',
    ],
    ["a push that is a list", "push", [], {}, 'no usable field "ref"'],
    ["a wrong policy", "schedule", {}, { "close-issues": "yes" }, 'input close-issues is "yes"'],
    ["a wrong glob", "schedule", {}, { plans: "/abs" }, 'input plans holds "/abs"'],
    ["too many closes", "schedule", {}, { "max-closes": "21" }, 'input max-closes is "21"'],
  ])("%s is told", async (_what, name, event, inputs, message) => {
    await expect(run(name, event, inputs)).rejects.toThrow(message);
  });
});
