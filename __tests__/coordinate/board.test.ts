import { beforeEach, describe, expect, it } from "vitest";

import { readAuditInputs } from "../../src/app/audit-inputs.ts";
import { loadBasePlans } from "../../src/app/audit-plans.ts";
import { ActionError } from "../../src/app/errors.ts";
import { runBoards, type BoardOptions, type BoardRun } from "../../src/app/run-board.ts";
import { DEFAULT_TEMPLATES } from "../../src/render/templates/defaults.ts";
import { AUDIT_PLAN, change } from "../fakes/audit-plan.ts";
import { AuditWorld, issueState, PLAN_PATH } from "../fakes/audit-world.ts";
import { MemoryRuntime } from "../fakes/memory-runtime.ts";

const BOARD = 50;

let world: AuditWorld;
let run: number;

beforeEach(() => {
  world = new AuditWorld();
  run = 100;
  for (const number of [80, 90, 101, 102, 103, 104]) world.issues.set(number, issueState(number));
});

async function draw(options: Partial<BoardOptions> & { readonly run?: number } = {}): Promise<BoardRun> {
  run += 1;
  const env = { GITHUB_RUN_ID: String(options.run ?? run), GITHUB_RUN_ATTEMPT: "1" };
  const runtime = new MemoryRuntime({ env });
  const ports = world.ports(runtime);
  const inputs = readAuditInputs(runtime);
  return runBoards(ports, await loadBasePlans(ports.content, "main", inputs.plans), {
    inputs,
    template: DEFAULT_TEMPLATES.prompt,
    maxPulls: 100,
    trackingIssue: BOARD,
    findHome: () => Promise.resolve(null),
    ...options,
  });
}

function states({ boards: [board] }: BoardRun): Readonly<Record<string, string>> {
  return Object.fromEntries((board?.rows ?? []).map((row) => [row.track.id, row.state]));
}

function shown(): string {
  const bodies = world.shown(BOARD);
  expect(bodies).toHaveLength(1);
  return bodies[0] ?? "";
}

function openApi(...paths: string[]): void {
  const files = paths.map((path) => change(path));
  world.addPull(
    { number: 1, headRef: "dispatch/audit-logging/api", body: "Closes #101\nCloses #102" },
    files,
  );
}

function mergeApi(): void {
  const body = "Closes #101\nCloses #102";
  world.addPull({ number: 1, headRef: "dispatch/audit-logging/api", body, merged: true }, [
    change("api/a.ts"),
  ]);
}

function close(...numbers: number[]): void {
  const pullRequest = { repository: "octo/app", number: 1, merged: true };
  const closedBy = { actor: "agent", at: "2026-01-10T00:00:01Z", pullRequest, commit: null };
  for (const number of numbers) {
    world.issues.set(number, issueState(number, { state: "closed", stateReason: "completed", closedBy }));
  }
}

describe("the board", () => {
  it("goes through every state of a track, and unlocks the next prompt by itself", async () => {
    expect(states(await draw())).toEqual({ api: "ready", persistence: "blocked", review: "ready" });
    expect(shown()).toContain("`persistence`: its prompt appears here once `api` has merged and settled");
    expect(shown()).toContain("Prompt of <code>api</code>");
    expect(shown()).not.toContain("Prompt of <code>persistence</code>");

    openApi("api/a.ts");
    expect(states(await draw())).toMatchObject({ api: "in-progress", persistence: "blocked" });
    expect(shown()).toContain("#1 open");

    openApi("api/a.ts", "db/x.sql");
    expect(states(await draw())).toMatchObject({ api: "gate-red" });
    expect(shown()).toContain("#1 open: `forbidden-path`");

    mergeApi();
    expect(states(await draw())).toMatchObject({ api: "merged", persistence: "blocked" });
    expect(shown()).toContain("❌ #101 open");

    close(101, 102);
    expect(states(await draw())).toMatchObject({ api: "settled", persistence: "ready" });
    expect(shown()).toContain("Prompt of <code>persistence</code>");
    expect(shown()).not.toContain("Prompt of <code>api</code>");
  });

  it("goes back when an issue is reopened: it has no memory", async () => {
    mergeApi();
    close(101, 102);
    expect(states(await draw())).toMatchObject({ api: "settled", persistence: "ready" });
    const reopened = { actor: "maintainer", at: "2026-01-11T00:00:00Z" };
    world.issues.set(101, issueState(101, { stateReason: "reopened", reopened }));
    expect(states(await draw())).toMatchObject({ api: "merged", persistence: "blocked" });
  });

  it("takes an issue that cannot be read for one that is not done", async () => {
    mergeApi();
    close(101);
    const ref = { repository: null, number: 102 };
    world.issues.set(102, { kind: "unreadable", ref, reason: "no permission" });
    expect(states(await draw())).toMatchObject({ api: "merged", persistence: "blocked" });
  });

  it("gives nothing for a fork's own word that it is a track", async () => {
    const body = "Dispatch-Track: audit-logging/api";
    world.addPull({ number: 3, headRef: "x", headRepository: "evil/app", body }, [change("db/x.sql")]);
    expect(states(await draw())).toMatchObject({ api: "ready" });
    expect(shown()).toContain("#3 (no track)");
  });

  it("colours the graph by state", async () => {
    await draw();
    expect(shown()).toMatch(/```mermaid[^`]*style n0 fill:#aceebb[^`]*style n1 fill:#d0d7de/);
  });

  it("writes nothing when nothing has changed, and nothing over a later run", async () => {
    await draw({ run: 300 });
    expect((await draw({ run: 301 })).boards[0]?.comment).toEqual({ kind: "unchanged" });
    openApi("api/a.ts");
    await draw({ run: 310 });
    mergeApi();
    const late = await draw({ run: 305 });
    expect(late.boards[0]?.comment).toEqual({ kind: "superseded" });
    expect(shown()).toContain("#1 open");
  });

  it("stands on the tracking issue of the plan, then on the issue of the input, then on the plan's pull request", async () => {
    const findHome = (): Promise<number | null> => Promise.resolve(61);
    expect((await draw({ trackingIssue: null, findHome })).boards[0]?.issue).toBe(61);
    expect((await draw({ trackingIssue: 62, findHome })).boards[0]?.issue).toBe(62);
    const text = AUDIT_PLAN.replace("title:", "tracking-issue: 63\ntitle:");
    world.branches.set("main", new Map([[PLAN_PATH, text]]));
    expect((await draw({ trackingIssue: 62, findHome })).boards[0]?.issue).toBe(63);
  });

  it("draws the board all the same where it may not write or has no place", async () => {
    world.readOnly = true;
    const denied = await draw();
    expect(denied.boards[0]?.comment).toMatchObject({ kind: "read-only" });
    expect(denied.boards[0]?.sections[0]?.markdown).toContain("Board of `audit-logging`");
    const nowhere = await draw({ trackingIssue: null });
    expect(nowhere.boards[0]).toMatchObject({ issue: null, comment: null });
  });
});

describe("the radar", () => {
  it("shows who will meet whom", async () => {
    openApi("api/a.ts");
    world.addPull({ number: 2, headRef: "fix", title: "@all <b>fix</b>" }, [
      change("api/a.ts"),
      change("db/b.sql"),
    ]);
    const { boards, problems } = await draw();
    expect(problems).toEqual([]);
    expect(boards[0]?.radar.hits).toHaveLength(3);
    expect(shown()).toContain("#2 (no track)");
    expect(shown()).toContain("the scope of `audit-logging/persistence`");
    expect(shown()).not.toContain("@all");
  });

  it("says what it did not read when there are more pull requests than the bound, tracks first", async () => {
    for (const number of [11, 12, 13])
      world.addPull({ number, headRef: `fix-${String(number)}` }, [change("x")]);
    openApi("api/a.ts");
    const { boards, problems } = await draw({ maxPulls: 2 });
    expect(boards[0]?.radar).toMatchObject({ read: 2, unread: [12, 13] });
    expect(states({ boards, problems })).toMatchObject({ api: "in-progress" });
    expect(problems.join(" ")).toContain("#12, #13");
    expect(problems.join(" ")).toContain("The bound is 2");
    expect(shown()).toContain("which is the bound");
  });

  it("says so when GitHub does not list a pull request's files", async () => {
    world.addPull({ number: 2, headRef: "fix" }, new ActionError("too-large", "It has 4,000 files."));
    expect((await draw()).problems.join(" ")).toContain("every file of #2");
  });

  it("passes on a failure of the API: no board is drawn from half an answer", async () => {
    world.addPull({ number: 2, headRef: "fix" }, new ActionError("github-failed", "502"));
    await expect(draw()).rejects.toThrow("502");
    expect(world.shown(BOARD)).toEqual([]);
  });
});
