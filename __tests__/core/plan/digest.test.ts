import { describe, expect, it } from "vitest";
import { trackDigest } from "../../../src/core/plan/digest.ts";
import { mustPlan, mustTrack } from "./support/plan-text.ts";

const TEXT = `version: 1
plan: p
gates: [{ run: npm test }]
shared: [{ path: CHANGELOG.md, rule: append-only, why: one line each }]
tracks:
  api:
    handover: docs/api.md
    can-touch: [a/*, b/*]
    issues: [1, 2]
    done-when: [done]
  db:
    can-touch: [db/*]
`;

describe("trackDigest", () => {
  it("is twelve hex digits that never change for the same content", () => {
    expect(digest(TEXT)).toBe("6181038b9bd9");
  });

  it.each([
    ["comments and layout", TEXT.replace("plan: p", "# a comment\nplan:   'p'")],
    ["the order of set-like lists", TEXT.replace("a/*, b/*", "b/*, a/*").replace("[1, 2]", "[2, 1]")],
    [
      "the order of keys",
      TEXT.replace("    issues: [1, 2]\n    done-when: [done]", "    done-when: [done]\n    issues: [1, 2]"),
    ],
    ["another track", TEXT.replace("db/*", "models/*")],
    ["the title", TEXT.replace("plan: p", "plan: p\ntitle: Other")],
    ["why a path is shared", TEXT.replace("one line each", "other words")],
    ["a default that is written out", TEXT.replace("plan: p", "plan: p\ndelivery: pull-request")],
  ])("does not depend on %s", (_, text) => {
    expect(digest(text)).toBe(digest(TEXT));
  });

  it.each([
    ["CAN", TEXT.replace("b/*", "c/*")],
    ["CANNOT", TEXT.replace("    issues: [1", "    cannot-touch: [c]\n    issues: [1")],
    ["an issue", TEXT.replace("[1, 2]", "[1, 3]")],
    ["the repository of an issue", TEXT.replace("[1, 2]", "[1, o/r#2]")],
    ["the handover doc", TEXT.replace("docs/api.md", "docs/b.md")],
    ["a gate", TEXT.replace("npm test", "npm run all")],
    ["a shared path", TEXT.replace("CHANGELOG.md", "CHANGES.md")],
    ["the delivery", TEXT.replace("plan: p", "plan: p\ndelivery: push")],
    ["the base", TEXT.replace("plan: p", "plan: p\nbase: dev")],
    ["what to read first", TEXT.replace("plan: p", "plan: p\nread-first: [README.md]")],
  ])("changes with %s", (_, text) => {
    expect(digest(text)).not.toBe(digest(TEXT));
  });

  it("cannot be forged by moving a text from one list to the next", () => {
    const one = TEXT.replace("[done]", "[x, y]").replace("issues:", "gates: []\n    issues:");
    const two = TEXT.replace("[done]", "[y]").replace("issues:", "gates: [x]\n    issues:");
    expect(digest(one)).not.toBe(digest(two));
  });
});

function digest(text: string): string {
  const plan = mustPlan(text);
  return trackDigest(plan, mustTrack(plan, "api"));
}
