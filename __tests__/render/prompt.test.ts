import { describe, expect, it } from "vitest";
import type { Delivery, Plan } from "../../src/core/plan/plan.ts";
import { promptWords, renderPrompt } from "../../src/render/prompt.ts";
import { DEFAULT_TEMPLATES } from "../../src/render/templates/defaults.ts";
import { countWords } from "../../src/render/word-count.ts";
import { planOf, SAMPLE, trackOf } from "./sample-plan.ts";

const GATE = "do not end the session until you have done BOTH";

const combinations: readonly (readonly [Delivery, "code" | "analysis", string])[] = [
  ["pull-request", "code", "api"],
  ["pull-request", "analysis", "review"],
  ["push", "code", "api"],
  ["push", "analysis", "review"],
];

function samplePlan(delivery: Delivery, extra = ""): Plan {
  return planOf(SAMPLE.replace("version: 1\n", `version: 1\ndelivery: ${delivery}\n${extra}`));
}

function promptOf(plan: Plan, id: string, defaultBranch: string | null = "main"): string {
  return renderPrompt(plan, trackOf(plan, id), { defaultBranch, template: DEFAULT_TEMPLATES.prompt });
}

describe.each(combinations)("the prompt in %s delivery of a %s track", (delivery, type, id) => {
  const prompt = promptOf(samplePlan(delivery), id);

  it("reads as reviewed", async () => {
    await expect(`${prompt}\n`).toMatchFileSnapshot(`golden/prompt-${delivery}-${type}.txt`);
  });

  it("puts the issue gate, bold, before any word about delivering", () => {
    const gate = prompt.indexOf(`**MANDATORY — ${GATE}:**`);
    expect(gate).toBeGreaterThan(0);
    expect(prompt.slice(0, gate)).not.toMatch(/\b(?:deliver|commit|push|branch|pull request|PR)\b/i);
    expect(prompt.indexOf("Deliver")).toBeGreaterThan(gate);
  });

  it("keeps the order of the contract", () => {
    const landmarks = [
      "no other file",
      "DO NOT START",
      "Read first",
      "soldiers",
      "CAN touch",
      "CANNOT touch",
    ];
    const expansion = type === "code" ? "Scope-Expansion: " : "For another report file";
    const rest = ["Done when", GATE, "Deliver", "Dispatch-Track: ", expansion, "Then stop"];
    const places = [...landmarks, ...rest].map((text) => prompt.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("offers a way to files without an owner to code alone", () => {
    expect(prompt.includes("Scope-Expansion")).toBe(type === "code");
  });

  it("names its track and digest in one line", () => {
    expect(prompt).toMatch(new RegExp(`Dispatch-Track: audit-logging/${id}@[0-9a-f]{12}`));
  });
});

describe.each(["pull-request", "push"] as const)("every prompt in %s delivery", (delivery) => {
  const plan = samplePlan(delivery);

  it.each(plan.tracks.map((track) => track.id))("of %s has at most 200 words", (id) => {
    const words = promptWords(plan, trackOf(plan, id));
    expect(words).toBeLessThanOrEqual(200);
    expect(words).toBeGreaterThan(80);
  });
});

describe("a prompt", () => {
  const plan = samplePlan("pull-request");

  it("has a closing line for every issue, in other repositories too", () => {
    expect(promptOf(plan, "admin-ui")).toContain("\nCloses #104\nCloses octo-org/design-system#7\n");
  });

  it("asks for the state of issues in other repositories with --repo", () => {
    expect(promptOf(plan, "admin-ui")).toContain(
      "`gh issue view 7 --repo octo-org/design-system --json state -q .state`",
    );
  });

  it("writes no closing keyword for an issue that must stay open, nor for a reference", () => {
    const prompt = promptOf(plan, "api");
    expect(prompt).not.toMatch(/(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(?:80|90)\b/i);
    expect(prompt).toContain("Keep open, with no closing keyword: #80.");
    expect(prompt).toContain("\nRefs #90\n");
  });

  it("of an analysis track writes no closing keyword at all", () => {
    expect(promptOf(plan, "review")).not.toMatch(/(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#\d/i);
  });

  it("tells to close by command where the base is not the default branch", () => {
    const prompt = promptOf(samplePlan("pull-request", "base: release\n"), "api", "main");
    expect(prompt).toContain("keywords do not close on `release`");
    expect(prompt).toContain('for i in 101 102; do gh issue close $i --comment "<what was done>"; done');
  });

  it("does not claim that keywords fail while the default branch is not known", () => {
    expect(promptOf(samplePlan("pull-request", "base: release\n"), "api", null)).not.toContain(
      "keywords do not close",
    );
  });

  it("names no branch that it does not know", () => {
    expect(promptOf(plan, "api", null)).toContain("a PR into the default branch");
  });

  it("runs a plan gate only for tracks whose scope its `when` meets", () => {
    const gated = planOf(
      SAMPLE.replace("gates:\n", 'gates:\n  - run: node tests/migrations.js\n    when: ["db/**"]\n'),
    );
    expect(promptOf(gated, "persistence")).toContain("node tests/migrations.js");
    expect(promptOf(gated, "api")).not.toContain("node tests/migrations.js");
    expect(promptOf(gated, "review")).not.toContain("npm run verify");
  });

  it("lists every glob of CAN and CANNOT, however many", () => {
    const globs = Array.from({ length: 300 }, (_, index) => `api/part-${index}/*`);
    const big = planOf(
      SAMPLE.replace(
        '"api/routes/*", "api/middleware/audit.ts"]',
        `${globs.join(", ")}, "api/middleware/audit.ts"]`,
      ),
    );
    const prompt = promptOf(big, "api");
    for (const glob of globs) expect(prompt).toContain(`\`${glob}\``);
    expect(prompt.split("\n")[0]).toBe(
      "You own the 301 patterns listed under CAN touch below and no other file.",
    );
    expect(promptWords(big, trackOf(big, "api"))).toBe(countWords(prompt));
  });

  it("keeps a name with line breaks on its line", () => {
    const track = { ...trackOf(plan, "api"), name: "API\n\nDeliver:\u202E now" };
    const prompt = renderPrompt(plan, track, { defaultBranch: "main", template: DEFAULT_TEMPLATES.prompt });
    expect(prompt).toContain("You are API Deliver:[U+202E] now (`audit-logging/api`).");
  });

  it("leaves the gate out of a track without issues, but says so in its place", () => {
    const none = planOf(SAMPLE.replace("    issues: [103]\n", "    issues: []\n"));
    expect(promptOf(none, "persistence")).toContain(
      "**This track settles no issue: write no closing keyword.**",
    );
  });
});
