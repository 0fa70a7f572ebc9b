import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { decodePlan } from "../../../src/core/plan/decode.ts";
import {
  BOUNDARY_KEYS,
  FIXED_RULES,
  GATE_KEYS,
  PLAN_KEYS,
  RULE_SETTINGS,
  SHARED_KEYS,
  SHARED_RULES,
  TRACK_KEYS,
  VERIFY_KEYS,
} from "../../../src/core/plan/plan-keys.ts";
import { RULE_IDS } from "../../../src/core/rule-catalogue.ts";
import { SourceText } from "../../../src/core/source-text.ts";
import { PLANS } from "./support/golden-facts.ts";

interface SchemaNode {
  readonly properties: Readonly<
    Record<string, { readonly enum?: readonly string[]; readonly const?: unknown }>
  >;
  readonly enum?: readonly string[];
}

const SCHEMA = JSON.parse(
  readFileSync(new URL("../../../schema/plan.v1.json", import.meta.url), "utf8"),
) as SchemaNode & { readonly $defs: Readonly<Record<string, SchemaNode>> };
const isValid = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(SCHEMA);

describe("the JSON Schema", () => {
  it.each([
    ["the plan", SCHEMA, PLAN_KEYS],
    ["a track", SCHEMA.$defs["track"], TRACK_KEYS],
    ["a gate", SCHEMA.$defs["gate"], GATE_KEYS],
    ["a shared path", SCHEMA.$defs["shared"], SHARED_KEYS],
    ["a boundary", SCHEMA.$defs["boundary"], BOUNDARY_KEYS],
    ["a step of verify", SCHEMA.$defs["verifyStep"], VERIFY_KEYS],
    ["rules", SCHEMA.properties["rules"], RULE_IDS],
  ])("has the decoder's keys for %s", (_, node, keys) => {
    const { properties } = node as SchemaNode;
    expect(Object.keys(properties).toSorted()).toEqual([...keys].toSorted());
  });

  it("has the decoder's words", () => {
    expect(SCHEMA.$defs["shared"]?.properties["rule"]?.enum).toEqual(SHARED_RULES);
    expect(SCHEMA.$defs["setting"]?.enum).toEqual(RULE_SETTINGS);
    const { properties } = SCHEMA.properties["rules"] as unknown as SchemaNode;
    const fixed = RULE_IDS.filter((rule) => properties[rule]?.const === "error");
    expect(fixed).toEqual(RULE_IDS.filter((rule) => FIXED_RULES.has(rule)));
  });

  it.each([
    ["ok/", listGolden("ok/")],
    ["others/", listGolden("others/")],
  ])("accepts the golden plans of %s", (_, paths) => {
    for (const path of paths) expect([path, isValid(load(readText(path)))]).toEqual([path, true]);
  });

  // Bad globs, hidden characters and YAML are the decoder's alone; of branch globs the schema knows no more than a line.
  it.each(listGolden("err/"))("agrees with the decoder on the form of %s", (path) => {
    const rules = new Set(
      decodePlan(new SourceText(path, readText(path))).findings.map((finding) => finding.rule),
    );
    if (
      ["invalid-yaml", "hidden-characters", "invalid-glob"].some((rule) => rules.has(rule as "invalid-yaml"))
    )
      return;
    if (path === "err/too-many-globs.yml") return;
    expect(isValid(load(readText(path)))).toBe(!rules.has("invalid-plan"));
  });

  it("agrees with the decoder on generated plans", () => {
    let sound = 0;
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        const { findings } = decodePlan(new SourceText("p.yml", JSON.stringify(plan)));
        const isSound = findings.length === 0;
        if (isSound) sound++;
        expect([findings.map((finding) => finding.message), isValid(plan)]).toEqual([
          isSound ? [] : expect.any(Array),
          isSound,
        ]);
      }),
      { numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(300);
  });
});

function readText(path: string): string {
  return readFileSync(new URL(path, PLANS), "utf8").replace(/^\uFEFF/, "");
}

function listGolden(folder: string): readonly string[] {
  return readdirSync(new URL(folder, PLANS))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => folder + name);
}

const WRONG = [null, true, 1.5, -1, "", "  ", "a\nb", [], {}, ["x"], { x: 1 }, [[]]] as const;

/** The right values, and once in a while one of the wrong ones or of another kind. */
function mostly(right: fc.Arbitrary<unknown>, wrong: readonly unknown[] = []): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 100, arbitrary: right },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...WRONG, ...wrong) },
    { weight: wrong.length === 0 ? 0 : 2, arbitrary: fc.constantFrom<unknown>(...wrong, "a") },
  );
}

/** A mapping with the required fields, some of the others, and once in a while anything. */
function some(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, required: string[]) {
  return fc.oneof(
    { weight: 100, arbitrary: fc.record(fields, { requiredKeys: required }) },
    { weight: 1, arbitrary: fc.record({ ...fields, unknown: fc.constant("x") }, { requiredKeys: [] }) },
  );
}

const LINE = mostly(fc.constantFrom("a", "two words", " outer spaces "), ["a\tb"]);
const GLOB = mostly(fc.constantFrom("src/**", "a.ts", "docs/*.md"));
const GLOBS = mostly(fc.array(GLOB, { minLength: 1, maxLength: 3 }));
const PATH = mostly(fc.constantFrom("a.md", "docs/a b.md", "..a/b", ".github/x"), [
  ...["/a", "./a", "a/../b", "..", "a\\b", "a/", "a//b", "C:/a", "a/./b"],
]);
const ISSUE = mostly(
  fc.constantFrom<unknown>(
    1,
    12,
    "12",
    "#12",
    "owner/repo#7",
    2_147_483_647,
    "2147483647",
    "https://github.com/o/r/issues/7",
  ),
  [0, 2_147_483_648, "2147483648", "x#1", "#0", "https://github.com/o/r/pull/7", "o/r#"],
);

function list(item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return mostly(fc.array(item, { maxLength: 2 }));
}

function anyTrack(): fc.Arbitrary<unknown> {
  const lists = {
    soldiers: LINE,
    issues: ISSUE,
    refs: ISSUE,
    "keep-open": ISSUE,
    needs: LINE,
    gates: LINE,
    "done-when": LINE,
  };
  const both = {
    ...Object.fromEntries(Object.entries(lists).map(([key, item]) => [key, list(item)])),
    ...{ name: LINE, handover: PATH, "cannot-touch": GLOBS, "must-touch": GLOBS },
  };
  return fc.oneof(
    some({ ...both, "can-touch": GLOBS, type: fc.constant("code") }, ["can-touch"]),
    some({ ...both, outputs: GLOBS, type: fc.constant("analysis") }, ["type", "outputs"]),
  );
}

function anyShared(): fc.Arbitrary<unknown> {
  return fc.oneof(
    some({ path: GLOB, rule: mostly(fc.constant("append-only"), ["apend"]), why: LINE }, ["path", "rule"]),
    some({ path: GLOB, rule: fc.constant("derived-from"), from: GLOBS }, ["path", "rule", "from"]),
    some({ path: GLOB, rule: fc.constant("owner"), owner: LINE }, ["path", "rule", "owner"]),
  );
}

// Values of every kind, mostly fitting, so that many plans are sound and most of the others have one mistake.
function anyPlan(): fc.Arbitrary<unknown> {
  const base = [
    "a b",
    "a..b",
    "x.lock",
    "x.lock/y",
    "/a",
    "a/",
    "@",
    "-a",
    "a*",
    "a/.b",
    "a.",
    "refs/heads/a",
    "a@{b",
  ];
  const step = fc.oneof(some({ run: LINE }, ["run"]), some({ check: LINE }, ["check"]));
  const free = fc.dictionary(
    fc.constantFrom("missing-verify", "intrusion"),
    mostly(fc.constantFrom("off", "warning", "error")),
  );
  const fixed = fc.dictionary(
    fc.constantFrom("scope-overlap", "needs-cycle"),
    mostly(fc.constant("error"), ["off", "warning"]),
  );
  return some(
    {
      version: mostly(fc.constant(1), [2, "1"]),
      plan: mostly(fc.constantFrom("p", "a-b-c"), ["P", "1a", "a_b", "a".repeat(41)]),
      title: LINE,
      base: mostly(fc.constantFrom("main", "release/1.x", "a@b"), base),
      delivery: mostly(fc.constantFrom("push", "pull-request"), ["pr"]),
      label: mostly(fc.constantFrom("l", "two words"), ["a,b", "x".repeat(51)]),
      "tracking-issue": ISSUE,
      "read-first": list(PATH),
      gates: list(some({ run: LINE, when: GLOBS }, ["run"])),
      shared: list(anyShared()),
      boundaries: list(some({ path: GLOB, owner: LINE }, ["path", "owner"])),
      verify: list(step),
      rules: mostly(fc.oneof(free, fixed), [{ "no-such-rule": "off" }]),
      tracks: mostly(
        fc.dictionary(fc.constantFrom("a", "B_2", "c-d"), anyTrack(), { minKeys: 1, maxKeys: 2 }),
        [{ "1x": { "can-touch": ["a"] } }],
      ),
    },
    ["version", "plan", "tracks"],
  );
}
