import { beforeEach, describe, expect, it } from "vitest";

import { runAudit } from "../../src/app/run-audit.ts";
import { change } from "../fakes/audit-plan.ts";
import { AuditWorld, issueState } from "../fakes/audit-world.ts";
import { MemoryRuntime } from "../fakes/memory-runtime.ts";

const PLAN_COMMIT = "f".repeat(40);
const PLAN_PULL = 5;

let world: AuditWorld;

beforeEach(() => {
  world = new AuditWorld();
  for (const number of [80, 90, 101, 102, 103, 104]) world.issues.set(number, issueState(number));
  world.planCommit = PLAN_COMMIT;
  const place = { commits: [PLAN_COMMIT] };
  world.addPull(
    { number: PLAN_PULL, headRef: "the-plan", merged: true },
    [change(".github/dispatch/x.yml")],
    place,
  );
});

async function audit(inputs: Readonly<Record<string, string>>, name = "schedule"): Promise<MemoryRuntime> {
  const env = { GITHUB_EVENT_NAME: name, GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "1" };
  const runtime = new MemoryRuntime({ inputs, env, event: { issue: { number: 101 } } });
  await runAudit(world.ports(runtime));
  return runtime;
}

describe("the audit's board", () => {
  it.each(["schedule", "issues"])("stands on the pull request that brought the plan, on %s", async (name) => {
    await audit({ board: "true" }, name);
    expect(world.shown(PLAN_PULL).join("")).toContain("Board of `audit-logging`");
  });

  it("is all there is to a run that wants nothing else", async () => {
    world.addPull({ number: 6, headRef: "dispatch/audit-logging/api", merged: true }, [change("api/a.ts")]);
    const runtime = await audit({ board: "only" });
    expect(world.shown(PLAN_PULL).join("")).toContain("❌ #101 open");
    expect(runtime.outputs.get("verdict")).toBe("none");
    expect(runtime.failures).toEqual([]);
  });

  it("is not drawn unless asked for", async () => {
    await audit({});
    expect(world.shown(PLAN_PULL)).toEqual([]);
  });

  it("is in the job summary, with a notice, where it has no place or may not be written", async () => {
    world.planCommit = null;
    const homeless = await audit({ board: "true" });
    expect(homeless.summary).toContain("Board of `audit-logging`");
    expect(homeless.warnings.join(" ")).toContain("Name an issue as tracking-issue.");
    world.planCommit = PLAN_COMMIT;
    world.readOnly = true;
    const denied = await audit({ board: "true" });
    expect(denied.summary).toContain("Board of `audit-logging`");
    expect(denied.failures).toEqual([]);
  });

  it("makes the run red when there are more open pull requests than it may read", async () => {
    for (const number of [31, 32]) world.addPull({ number, headRef: `fix-${String(number)}` });
    const runtime = await audit({ board: "true", "max-pulls": "1" });
    expect(runtime.failures.join(" ")).toContain("The bound is 1");
  });

  it("refuses an input that is no number before anything is read", async () => {
    await expect(audit({ board: "true", "tracking-issue": "#5" })).rejects.toThrow("tracking-issue");
    expect(world.writes).toEqual([]);
  });
});
