import { afterEach, beforeEach, expect, it } from "vitest";

import { openGitHub } from "../../src/adapters/github-ports.ts";
import { readAuditInputs } from "../../src/app/audit-inputs.ts";
import { loadBasePlans } from "../../src/app/audit-plans.ts";
import type { AuditPorts } from "../../src/app/audit-ports.ts";
import { runBoards } from "../../src/app/run-board.ts";
import { DEFAULT_TEMPLATES } from "../../src/render/templates/defaults.ts";
import { place, type Place } from "../adapters/github/place.ts";
import { MemoryRuntime } from "../fakes/memory-runtime.ts";

let here: Place;
let run = 100;

beforeEach(async () => {
  here = await place({ "README.md": "# App\n" });
});

afterEach(async () => {
  await here.close();
});

function planText(tracking: number, api: number, ui: number): string {
  return `version: 1
plan: demo
title: Demo
tracking-issue: ${String(tracking)}
tracks:
  api:
    handover: docs/api.md
    can-touch: ["api/**"]
    issues: [${String(api)}]
  ui:
    handover: docs/ui.md
    can-touch: ["ui/**"]
    issues: [${String(ui)}]
    needs: [api]
`;
}

async function drawStates(): Promise<Readonly<Record<string, string>>> {
  run += 1;
  const environment: Readonly<Record<string, string>> = {
    GITHUB_REPOSITORY: here.repo.name,
    GITHUB_API_URL: here.github.apiUrl,
    GITHUB_GRAPHQL_URL: here.github.graphqlUrl,
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: "1",
  };
  const runtime = new MemoryRuntime({ env: environment });
  const github = openGitHub(here.github.token({}), (name) => environment[name] ?? "");
  const clock = { now: () => "2026-01-01T00:00:00Z", sleep: () => Promise.resolve() };
  const ports: AuditPorts = { runtime, repository: here.repo.name, clock, ...github };
  const inputs = readAuditInputs(runtime);
  const { boards, problems } = await runBoards(
    ports,
    await loadBasePlans(ports.content, "main", inputs.plans),
    {
      inputs,
      template: DEFAULT_TEMPLATES.prompt,
      maxPulls: 50,
      trackingIssue: null,
      findHome: () => Promise.resolve(null),
    },
  );
  expect(problems).toEqual([]);
  return Object.fromEntries((boards[0]?.rows ?? []).map((row) => [row.track.id, row.state]));
}

it("goes through all states on a GitHub over HTTP, in one comment that follows", async () => {
  const { repo } = here;
  const tracking = repo.createIssue({ title: "Board" });
  const [api, ui] = [repo.createIssue({ title: "API" }), repo.createIssue({ title: "UI" })];
  const text = planText(tracking.number, api.number, ui.number);
  await repo.commit("main", { ".github/dispatch/demo.yml": text }, "plan");
  const board = (): string => {
    const comments = repo.comments(tracking.number);
    expect(comments).toHaveLength(1);
    return comments[0]?.body ?? "";
  };

  expect(await drawStates()).toEqual({ api: "ready", ui: "blocked" });
  expect(board()).toContain("Prompt of <code>api</code>");
  expect(board()).not.toContain("Prompt of <code>ui</code>");

  await repo.createBranch("dispatch/demo/api");
  await repo.commit("dispatch/demo/api", { "api/a.ts": "1\n" }, "work");
  const pull = await repo.openPull({
    title: "API",
    body: "No keyword yet",
    head: "dispatch/demo/api",
    base: "main",
  });
  expect(await drawStates()).toEqual({ api: "in-progress", ui: "blocked" });

  await repo.commit("dispatch/demo/api", { "ui/stray.ts": "1\n" }, "stray");
  expect(await drawStates()).toEqual({ api: "gate-red", ui: "blocked" });
  expect(board()).toContain("`foreign-path`");

  await repo.commit("dispatch/demo/api", { "ui/stray.ts": null }, "revert");
  await repo.mergePull(pull.number, { method: "squash" });
  await repo.settle();
  expect(await drawStates()).toEqual({ api: "merged", ui: "blocked" });
  expect(board()).toContain(`❌ #${String(api.number)} open`);

  repo.closeIssue(api.number);
  expect(await drawStates()).toEqual({ api: "settled", ui: "ready" });
  expect(board()).toContain("Prompt of <code>ui</code>");
});
