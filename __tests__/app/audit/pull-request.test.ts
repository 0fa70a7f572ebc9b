import { beforeEach, describe, expect, test } from "vitest";
import { ActionError } from "../../../src/app/errors.ts";
import { runAudit } from "../../../src/app/run-audit.ts";
import { trackDigest } from "../../../src/core/plan/digest.ts";
import { eventRuntime, pullEvent } from "../../fakes/audit-events.ts";
import { AUDIT_PLAN, change, decodeSound, trackOf } from "../../fakes/audit-plan.ts";
import { AuditWorld, BASE_SHA, issueState, PLAN_PATH } from "../../fakes/audit-world.ts";
import type { MemoryRuntime } from "../../fakes/memory-runtime.ts";

const API = "dispatch/audit-logging/api";
let world: AuditWorld;
beforeEach(() => {
  world = new AuditWorld();
});

async function gate(number: number, inputs: Record<string, string> = {}, run = 1): Promise<MemoryRuntime> {
  const runtime = eventRuntime("pull_request", pullEvent(number), inputs, run);
  await runAudit(world.ports(runtime));
  return runtime;
}

function verdict(runtime: MemoryRuntime): string {
  const rules = runtime.annotations.map(({ rule, severity }) => `${severity} ${rule}`);
  return [runtime.outputs.get("verdict"), ...rules].join(", ");
}

describe("the gate on a pull request", () => {
  test("passes quietly inside the scope: no comment, an output, a summary", async () => {
    world.addPull({ number: 7, headRef: API, body: "Closes #101\nCloses #102" }, [change("api/a.ts")]);
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("pass");
    expect(runtime.outputs.get("tracks")).toBe('["audit-logging/api"]');
    expect(runtime.failures).toEqual([]);
    expect(world.writes).toEqual([]);
    expect(runtime.summary).toContain("✅ `api` of plan `audit-logging`: inside its scope");
    expect(runtime.summary).toContain(BASE_SHA);
  });

  test("fails on another track's file, with a comment that can be acted on", async () => {
    world.addPull({ number: 7, headRef: API }, [change("api/a.ts"), change("db/models/[id].sql")]);
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("fail, error forbidden-path");
    expect(runtime.annotations[0]?.location.path).toBe("db/models/[id].sql");
    expect(runtime.failures).toEqual(["The audit found 1 error."]);
    const [comment = ""] = world.shown(7);
    expect(comment).toContain("## ❌ `api` of plan `audit-logging`: 1 error");
    expect(comment).toContain("git --literal-pathspecs checkout origin/main -- 'db/models/[id].sql'");
    expect(comment).toContain("Track audit-logging/persistence: track audit-logging/api needs a change");
    expect(comment).toContain('- "db/models/[id].sql"');
  });

  test.each(["../foo", "/api/a.ts", "api//a.ts", "api/./a.ts"])(
    "never passes a listing with the impossible path %s",
    async (path) => {
      world.addPull({ number: 7, headRef: API }, [change("api/a.ts"), change(path)]);
      const runtime = await gate(7);
      expect(verdict(runtime)).toContain("error incomplete-diff");
      expect(runtime.failures).toHaveLength(1);
    },
  );

  test("brings its comment up to date when the next push is clean, and rewrites nothing after that", async () => {
    world.addPull({ number: 7, headRef: API }, [change("db/a.sql")]);
    await gate(7, {}, 1);
    world.addPull({ number: 7, headRef: API }, [change("api/a.ts")]);
    await gate(7, {}, 2);
    await gate(7, {}, 3);
    expect(world.writes).toEqual(["comment on 7", "update comment 1"]);
    expect(world.shown(7)[0]).toContain("✅");
  });

  test("leaves a comment that is not ours alone, though it carries our marker", async () => {
    world.addPull({ number: 7, headRef: API }, [change("db/a.sql")]);
    await gate(7);
    const [ours] = world.comments.get(7) ?? [];
    world.comments.set(7, []);
    const foreign = world.addComment(7, "mallory", ours?.body ?? "");
    await gate(7, {}, 2);
    expect(world.comments.get(7)?.[0]).toEqual(foreign);
    expect(world.comments.get(7)).toHaveLength(2);
  });

  test("needs no right to write: the verdict stays, the summary tells, a warning says why", async () => {
    world.readOnly = true;
    world.addPull({ number: 7, headRef: API }, [change("db/a.sql")]);
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("fail, error forbidden-path");
    expect(runtime.summary).toContain("db/a.sql");
    expect(runtime.warnings).toEqual([
      "the comment on #7 was not written: Resource not accessible by integration. The job summary has its text.",
    ]);
  });

  test("asks for no issue", async () => {
    world.addPull({ number: 7, headRef: API }, [change("api/a.ts")]);
    const runtime = eventRuntime("pull_request", pullEvent(7));
    const ports = world.ports(runtime);
    const states = () => Promise.reject(new Error("no issues: read"));
    await runAudit({ ...ports, issues: { ...ports.issues, states } });
    expect(verdict(runtime)).toBe("pass");
    expect(runtime.summary).toContain("has no &#34;Closes");
  });

  test("reads the plan from the base branch, whatever the pull request makes of it", async () => {
    world.addPull({ number: 7, headRef: API }, [change(PLAN_PATH), change("db/a.sql")]);
    expect(verdict(await gate(7))).toBe("fail, error plan-edited, error forbidden-path");
  });

  test("takes a Scope-Expansion from the body and from commits", async () => {
    const files = [change("lib/a.ts"), change("lib/b.ts"), change("lib/c.ts")];
    const body = "Scope-Expansion: lib/a.ts — the type lives there";
    world.addPull({ number: 7, headRef: API, body }, files, {
      messages: ["feat\n\nScope-Expansion: lib/b.ts — and its test"],
    });
    expect(verdict(await gate(7))).toBe(
      "fail, error unclaimed-path, warning unclaimed-path, warning unclaimed-path",
    );
  });

  test("tells an outdated prompt from the current one", async () => {
    const digest = trackDigest(decodeSound(AUDIT_PLAN), trackOf(decodeSound(AUDIT_PLAN), "api"));
    world.addPull({ number: 7, body: `Dispatch-Track: audit-logging/api@${digest}` }, [change("api/a.ts")]);
    world.addPull({ number: 8, body: "Dispatch-Track: audit-logging/api@000000000000" }, [
      change("api/a.ts"),
    ]);
    expect(verdict(await gate(7))).toBe("pass");
    expect(verdict(await gate(8))).toBe("pass, warning stale-prompt");
    expect(verdict(await gate(8, { "fail-on": "warning" }))).toBe("fail, warning stale-prompt");
  });

  test("holds a track back until what it needs has merged", async () => {
    const persistence = { headRef: "dispatch/audit-logging/persistence" };
    world.addPull({ number: 8, ...persistence }, [change("db/models/a.sql")]);
    expect(verdict(await gate(8))).toBe("fail, error needs-not-merged");
    world.addPull({ number: 7, headRef: API, merged: true }, [change("api/a.ts")]);
    expect(verdict(await gate(8))).toBe("pass");
  });

  test("is not taken in by a fork that merged under a track's name", async () => {
    const fork = { headRepository: "mallory/app", merged: true };
    world.addPull({ number: 6, headRef: API, body: "Dispatch-Track: audit-logging/api", ...fork });
    world.addPull({ number: 8, headRef: "dispatch/audit-logging/persistence" }, [change("db/models/a.sql")]);
    expect(verdict(await gate(8))).toBe("fail, error needs-not-merged");
  });

  test.each([
    ["GitHub lists no more than 3,000 files", "changes 3001 files and GitHub lists at most 3000"],
    ["the count does not match", "GitHub says 12 files but lists 11"],
  ])("never passes when %s", async (_when, message) => {
    world.addPull({ number: 7, headRef: API }, new ActionError("too-large", message, "Split it."));
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("fail, error incomplete-diff");
    expect(runtime.annotations[0]?.message).toContain(message);
  });

  test.each(["github-failed", "github-limited", "github-denied"] as const)(
    "is red, and says nothing, when GitHub answers %s",
    async (code) => {
      world.addPull({ number: 7, headRef: API }, new ActionError(code, "It is not to be had."));
      await expect(gate(7)).rejects.toThrow("It is not to be had.");
      expect(world.writes).toEqual([]);
    },
  );

  describe("with main merged in under other commit ids", () => {
    const tree = (entries: Record<string, string>) =>
      new Map(Object.entries(entries).map(([path, sha]) => [path, { mode: "100644", sha }]));

    beforeEach(() => {
      world.addPull({ number: 7, headRef: API }, [
        change("api/a.ts"),
        change("db/a.sql"),
        change("db/b.sql"),
      ]);
    });

    test("a file that equals the base is nobody's violation; one that differs still is", async () => {
      world.trees.set(BASE_SHA, tree({ "db/a.sql": "1", "db/b.sql": "2" }));
      world.trees.set("d".repeat(40), tree({ "db/a.sql": "1", "db/b.sql": "3" }));
      const runtime = await gate(7);
      expect(runtime.annotations.map(({ location }) => location.path)).toEqual(["db/b.sql"]);
      expect(world.shown(7)[0]).toContain("Not counted, because they equal the base branch: `db/a.sql`.");
    });

    test("a file that is gone on both sides is no violation", async () => {
      world.trees.set(BASE_SHA, tree({}));
      world.trees.set("d".repeat(40), tree({}));
      expect(verdict(await gate(7))).toBe("pass");
    });

    test("a file of the same content and another mode is a violation", async () => {
      world.trees.set(BASE_SHA, new Map([["db/a.sql", { mode: "100755", sha: "1" }]]));
      world.trees.set("d".repeat(40), tree({ "db/a.sql": "1" }));
      expect((await gate(7)).annotations.map(({ location }) => location.path)).toEqual(["db/a.sql"]);
    });

    test("in doubt, when a listing is cut short, the violation stands", async () => {
      world.trees.set(BASE_SHA, tree({}));
      world.trees.set("d".repeat(40), null);
      expect(verdict(await gate(7))).toBe("fail, error forbidden-path, error forbidden-path");
    });
  });
});

describe("the track of a pull request", () => {
  test("is nobody's when a fork only takes a track's branch name: it may intrude like any other", async () => {
    const pull = { number: 7, headRef: API, headRepository: "mallory/app" };
    world.addPull(pull, [change("db/a.sql")]);
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("pass, warning intrusion");
    expect(runtime.annotations[0]?.message).toContain('track "persistence" of plan "audit-logging" claims');
  });

  test.each([
    ["warning", "pass, warning intrusion"],
    ["error", "fail, error intrusion"],
  ])("is nobody's in a claimed scope with intrusion: %s", async (intrusion, expected) => {
    world.addPull({ number: 7 }, [change("db/a.sql"), change("README.md"), change("CHANGELOG.md")]);
    expect(verdict(await gate(7, { intrusion }))).toBe(expected);
  });

  test("is nobody's, and no intrusion, where the claiming track has merged", async () => {
    world.addPull({ number: 6, headRef: "dispatch/audit-logging/persistence", merged: true });
    world.addPull({ number: 7 }, [change("db/a.sql")]);
    expect(verdict(await gate(7))).toBe("none");
  });

  test("is nobody's, without a word, when it touches nothing that is claimed", async () => {
    world.addPull({ number: 7 }, [change("README.md")]);
    expect(verdict(await gate(7))).toBe("none");
    expect(world.writes).toEqual([]);
  });

  test("is not known when a fork's files cannot be listed", async () => {
    world.addPull({ number: 7 }, new ActionError("too-large", "3,001 files."));
    expect(verdict(await gate(7))).toBe("fail, error incomplete-diff");
  });

  test.each([
    ["two labels", { labels: ["dispatch:audit-logging/api", "dispatch:audit-logging/review"] }],
    ["a label that names no track", { labels: ["dispatch:audit-logging/apo"] }],
    ["a branch and a line that disagree", { headRef: API, body: "Dispatch-Track: audit-logging/review" }],
  ])("is refused with %s", async (_what, pull) => {
    world.addPull({ number: 7, ...pull }, [change("api/a.ts")]);
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("fail, error ambiguous-track");
    expect(world.shown(7)[0]).toContain("ambiguous-track");
  });

  test("is refused when its plan was taken away while it is open", async () => {
    world.branches.set("main", new Map([["README.md", "hello"]]));
    world.addPull({ number: 7, headRef: API, body: "Dispatch-Track: audit-logging/api" }, [
      change("api/a.ts"),
    ]);
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("fail, error ambiguous-track");
    expect(runtime.annotations[0]?.message).toContain("put the plan file back");
  });

  test("is refused where two plans claim one branch", async () => {
    const twin = AUDIT_PLAN.replace("plan: audit-logging", "plan: twin").replace(
      "    issues: [103]",
      `    issues: [103]\n    branch: ${API}`,
    );
    world.branches.get("main")?.set(".github/dispatch/twin.yml", twin);
    world.addPull({ number: 7, headRef: API }, [change("api/a.ts")]);
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("fail, error ambiguous-track");
    expect(runtime.annotations[0]?.tracks).toEqual(["audit-logging/api", "twin/persistence"]);
  });

  test("of a stacked pull request is a matter of the branch that its plan merges into", async () => {
    world.branches.set(API, new Map([[PLAN_PATH, AUDIT_PLAN]]));
    const body = "Dispatch-Track: audit-logging/persistence";
    world.addPull({ number: 8, baseRef: API, body }, [change("api/a.ts")]);
    const runtime = await gate(8);
    expect(verdict(runtime)).toBe("none");
    expect(runtime.summary).toContain("whose tracks merge into");
    world.addPull({ number: 8, baseRef: "main", body }, [change("api/a.ts")]);
    expect((await gate(8)).outputs.get("verdict")).toBe("fail");
  });
});

describe("two plans on one branch", () => {
  const other = AUDIT_PLAN.replace("plan: audit-logging", "plan: other")
    .replace('can-touch: ["api/**", "package.json"]', 'can-touch: ["lib/**", "api/shared/**"]')
    .replaceAll("10", "20");
  beforeEach(() => {
    world.branches.get("main")?.set(".github/dispatch/other.yml", other);
    world.addPull({ number: 7, headRef: API, body: "Scope-Expansion: lib/a.ts — I need it" }, [
      change("lib/a.ts"),
      change("api/shared/b.ts"),
    ]);
  });

  test("that claim one file make the change of it red, and name both tracks", async () => {
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("fail, error cross-plan-overlap, error foreign-path");
    expect(runtime.annotations.map(({ tracks }) => tracks)).toEqual([
      ["audit-logging/api", "other/api"],
      ["api", "other/api"],
    ]);
    expect(world.shown(7)[0]).toContain("| `lib/a.ts` | belongs to `other/api` |");
  });

  test("no longer meet where the other's track has merged", async () => {
    world.addPull({ number: 6, headRef: "dispatch/other/api", merged: true });
    expect(verdict(await gate(7))).toBe("pass, warning unclaimed-path");
  });
});

describe("a broken plan on the base branch", () => {
  beforeEach(() => {
    world.branches.get("main")?.set(".github/dispatch/broken.yml", "version: 1\nplan: [");
  });

  test("makes every pull request red, with its place and reason", async () => {
    world.addPull({ number: 7, headRef: API }, [change("api/a.ts")]);
    const runtime = await gate(7);
    expect(verdict(runtime)).toBe("fail, error invalid-plan");
    expect(runtime.annotations[0]?.location.path).toBe(".github/dispatch/broken.yml");
  });

  test("lets the pull request pass that repairs it", async () => {
    world.addPull({ number: 7 }, [change(".github/dispatch/broken.yml")]);
    expect(verdict(await gate(7))).toBe("pass, warning invalid-plan");
  });
});

describe("a closed pull request", () => {
  async function close(number: number): Promise<MemoryRuntime> {
    const runtime = eventRuntime("pull_request", pullEvent(number, "closed"), { "close-issues": "close" });
    await runAudit(world.ports(runtime));
    return runtime;
  }

  test("that was not merged is nothing to audit", async () => {
    world.addPull({ number: 7, headRef: API, state: "closed" }, [change("db/a.sql")]);
    expect(verdict(await close(7))).toBe("none");
  });

  test("waits for GitHub to close what it said it would", async () => {
    world.addPull({ number: 7, headRef: API, merged: true, body: "Closes #101\nCloses #102" }, [
      change("api/a.ts"),
    ]);
    for (const number of [101, 102, 90, 80]) world.issues.set(number, issueState(number));
    world.onSleep = () => {
      if (world.slept.length < 2) return;
      for (const number of [101, 102]) world.issues.set(number, issueState(number, { state: "closed" }));
    };
    expect(verdict(await close(7))).toBe("pass");
    expect(world.slept).toEqual([2000, 4000]);
  });

  test("does not wait for what GitHub never closes, and says why it stayed open", async () => {
    world.addPull({ number: 7, headRef: API, merged: true, body: "Closes #102" }, [change("api/a.ts")]);
    for (const number of [101, 90, 80]) world.issues.set(number, issueState(number));
    world.issues.set(102, issueState(102, { state: "closed" }));
    const runtime = await close(7);
    expect(verdict(runtime)).toBe("fail, error issue-open");
    expect(world.slept).toEqual([]);
    expect(runtime.annotations[0]?.message).toContain('its body needs "Closes #101"');
    expect(JSON.parse(runtime.outputs.get("open-issues") ?? "")).toMatchObject([
      { plan: "audit-logging", track: "api", issue: "#101", outcome: "open" },
    ]);
    expect(world.writes).toEqual(["comment on 7"]);
  });

  test("gives up waiting after wait-seconds", async () => {
    world.addPull({ number: 7, headRef: API, merged: true, body: "Closes #101\nCloses #102" }, [
      change("api/a.ts"),
    ]);
    for (const number of [101, 102, 90, 80]) world.issues.set(number, issueState(number));
    expect(verdict(await close(7))).toBe("fail, error issue-open, error issue-open");
    expect(world.slept).toEqual([2000, 4000, 8000, 16000]);
  });
});
