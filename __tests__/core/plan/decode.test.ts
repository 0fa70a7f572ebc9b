import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePlan } from "../../../src/core/plan/decode.ts";
import { SourceText } from "../../../src/core/source-text.ts";
import { mustPlan, mustTrack, planText } from "./support/plan-text.ts";
import { PLANS } from "./support/golden-facts.ts";

describe("decodePlan", () => {
  it("fills in the defaults", () => {
    const plan = mustPlan(planText({ api: "can-touch: [a]" }));
    expect(plan).toMatchObject({
      title: "p",
      base: null,
      delivery: "pull-request",
      label: null,
      readFirst: ["CLAUDE.md", "AGENTS.md"],
      readFirstSpan: null,
      trackingIssue: null,
    });
    expect(mustTrack(plan, "api")).toMatchObject({
      name: "api",
      type: "code",
      handover: null,
      branch: { value: "dispatch/p/api" },
      needs: [],
    });
  });

  it("keeps the order of the tracks, also of ids that look like object keys", () => {
    const plan = mustPlan(
      planText({ zeta: "can-touch: [a]", constructor: "can-touch: [b]", alpha: "can-touch: [c]" }),
    );
    expect(plan.tracks.map((track) => track.id)).toEqual(["zeta", "constructor", "alpha"]);
  });

  it("reads every form of an issue", () => {
    const issues = '[12, "12", "#12", owner/repo#12, https://github.com/owner/repo/issues/12]';
    const track = mustTrack(mustPlan(planText({ api: `can-touch: [a], issues: ${issues}` })), "api");
    expect(track.issues.map((issue) => issue.value)).toEqual([
      { repository: null, number: 12 },
      { repository: null, number: 12 },
      { repository: null, number: 12 },
      { repository: "owner/repo", number: 12 },
      { repository: "owner/repo", number: 12 },
    ]);
  });

  it("takes the outputs of an analysis track as its scope", () => {
    const plan = mustPlan(planText({ look: 'type: analysis, outputs: ["docs/*.md"]' }));
    expect(mustTrack(plan, "look").canTouch.map((glob) => glob.value.text)).toEqual(["docs/*.md"]);
  });

  it("is not touched by a prototype's keys", () => {
    const { findings } = decodePlan(
      new SourceText("p.yml", planText({ api: "can-touch: [a]" }, "__proto__: { isAdmin: true }\n")),
    );
    expect(findings.map((finding) => finding.rule)).toEqual(["invalid-plan"]);
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });

  it.each([
    ["a plain glob", "can-touch: [src/../x]", 3, "src/../x", 4, 2],
    ["a quoted glob", 'can-touch: ["src/./x"]', 3, '"src/./x"', 5, 1],
    ["a glob with an escape: all of it", 'can-touch: ["\\u0073rc/./x"]', 3, '"\\u0073rc/./x"', 0, 14],
  ])("places a problem inside %s", (_, body, line, token, shift, width) => {
    const text = planText({ api: body });
    const [finding] = decodePlan(new SourceText("p.yml", text)).findings;
    const column = (text.split("\n")[line]?.indexOf(token) ?? -1) + 1 + shift;
    expect(finding?.location).toMatchObject({ line: line + 1, column, endColumn: column + width });
  });

  it("reports a hidden character once, where it stands, with its track", () => {
    const text = planText({ api: 'can-touch: ["a\u200Bb"], name: "x\u202Ey"', db: "can-touch: [c]" });
    const { findings } = decodePlan(new SourceText("p.yml", text));
    expect(findings.map(({ rule, tracks }) => [rule, tracks])).toEqual([["hidden-characters", ["api"]]]);
    expect(findings[0]?.message).toContain("U+200B ZERO WIDTH SPACE and 1 more");
  });

  it.each([
    ["\u2800", "U+2800 BRAILLE PATTERN BLANK"],
    ["\u3164", "U+3164"],
  ])("takes the blank %j for a hidden character", (blank, name) => {
    for (const written of [blank, `\\u${blank.charCodeAt(0).toString(16)}`]) {
      const text = planText({ api: `can-touch: [a], name: "x${written}y"` });
      const { findings } = decodePlan(new SourceText("p.yml", text));
      expect(findings.map(({ rule }) => rule)).toEqual(["hidden-characters"]);
      expect(findings[0]?.message).toContain(name);
    }
  });

  it("leaves emoji and letters of every script alone", () => {
    const { findings } = decodePlan(
      new SourceText("p.yml", planText({ api: 'can-touch: ["résumé/日本/שלום.md"], name: "✔️ Ünïcödé 🚀"' })),
    );
    expect(findings).toEqual([]);
  });

  it("refuses a file over 4 MiB without reading it", () => {
    const { plan, findings } = decodePlan(new SourceText("p.yml", `# ${"é".repeat(2_200_000)}`));
    expect(plan).toBeNull();
    expect(findings.map((finding) => finding.message)).toEqual([
      expect.stringMatching(/has 4\.2 MiB, and 4 MiB/),
    ]);
  });

  it("reads 1,000 tracks and 500 globs a track", () => {
    const globs = Array.from({ length: 500 }, (_, index) => `f${String(index)}`);
    const tracks = new Map(
      Array.from({ length: 1000 }, (_, index) => [`t${String(index)}`, "can-touch: [a]"]),
    );
    tracks.set("t0", `can-touch: [${globs.join(", ")}]`);
    const text = planText(Object.fromEntries(tracks));
    expect(decodePlan(new SourceText("p.yml", text)).findings).toEqual([]);
  });

  it("never throws on any text, and points inside it", () => {
    const word = fc.constantFrom(
      ...["version", "plan", "tracks", "can-touch", "issues", "shared", "rules", "gates", "1", "a", "src/**"],
      ...[
        ": ",
        "\n",
        "\n  ",
        "\n    ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        '"',
        "'",
        "#",
        "*x",
        "&x ",
        "!x",
        "\0",
        "\r\n",
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 60 }).map((all) => all.join("")),
        ),
        checkAnyText,
      ),
      { numRuns: 2000 },
    );
  });

  it("never throws on a plan with any part cut out, doubled or replaced", () => {
    const texts = readdirSync(new URL("ok/", PLANS))
      .filter((name) => name.endsWith(".yml"))
      .map((name) => readFileSync(new URL(`ok/${name}`, PLANS), "utf8"));
    const junk = fc.constantFrom(
      "",
      "[",
      "]",
      "\n",
      "  ",
      ": ",
      "*",
      "&a ",
      "null",
      "\u202E",
      "__proto__: 1\n",
      "- ",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(40),
        junk,
        fc.boolean(),
        (text, at, size, insert, isDouble) => {
          const start = at % (text.length + 1);
          const cut = text.slice(start, start + size);
          checkAnyText(
            text.slice(0, start) + (isDouble ? cut + cut : "") + insert + text.slice(start + size),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });
});

function checkAnyText(text: string): void {
  const source = new SourceText("p.yml", text);
  const { plan, findings } = decodePlan(source);
  if (plan === null) expect(findings).not.toEqual([]);
  for (const { location, message } of findings) {
    const line = source.lineText(location.line);
    const end = source.lineText(location.endLine);
    expect(message.length).toBeLessThan(1500);
    expect(location.column - 1).toBeLessThanOrEqual(line?.length ?? -1);
    expect(location.endColumn - 1).toBeLessThanOrEqual((end?.length ?? -1) + 2);
  }
}
