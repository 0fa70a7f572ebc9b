import { describe, expect, test } from "vitest";
import { closesIssue, findCloseCause } from "../../../src/core/audit/close-cause.ts";

const place = { repository: "octo/app", defaultBranch: "main" };
const merge = (body: string, baseRef = "main") => ({
  number: 12,
  author: "bot",
  body,
  mergedAt: "2026-01-02T00:00:00Z",
  baseRef,
});
const own = { repository: null, number: 101 };
const foreign = { repository: "octo/lib", number: 101 };

describe("closesIssue reads a body as GitHub does", () => {
  test.each([
    ["Closes #101", true],
    ["closes: #101", true],
    ["FIXED #101.", true],
    ["resolves GH-101", true],
    ["Resolve octo/app#101", true],
    ["fix https://github.com/octo/app/issues/101", true],
    ["This closes #7, closes #101", true],
    ["- Closes #101\r\n- Closes #102", true],
    ["Closes #1015", false],
    ["Closes #10", false],
    ["Closes #7, #101", false],
    ["closing #101", false],
    ["Closes issue #101", false],
    ["Closes\n#101", false],
    ["encloses #101", false],
    ["see #101", false],
    ["`Closes #101`", false],
    ["```\nCloses #101\n```", false],
    ["<!-- Closes #101 -->", false],
    ["Closes octo/other#101", false],
    ["Closes octo/lib#101", false],
    ["", false],
  ])("%j: %s", (body, expected) => {
    expect(closesIssue(own, body, "octo/app")).toBe(expected);
  });

  test("for an issue of another repository by its full name alone", () => {
    expect(closesIssue(foreign, "Closes octo/lib#101", "octo/app")).toBe(true);
    expect(closesIssue(foreign, "Closes #101", "octo/app")).toBe(false);
  });
});

describe("findCloseCause names", () => {
  test.each([
    ["a base that is not the default branch", "Closes #101", "next", '#12 merged into "next"'],
    ["a list with one keyword", "Closes #7, #101 and #8", "main", "keyword before each number"],
    ["a word that is no keyword", "closing #101", "main", 'says "closing #101"'],
    ["a word between keyword and number", "Fixes issue #101", "main", 'says "Fixes issue #101"'],
    ["a mere mention", "See #101.", "main", "only mentions #101"],
    ["a keyword in code", "`Closes #101`", "main", "code span or a comment"],
    ["a keyword in a template's comment", "<!-- Closes #101 -->", "main", "code span or a comment"],
    ["silence", "Adds things", "main", 'its body needs "Closes #101"'],
    ["a right keyword that GitHub has not obeyed", "Closes #101", "main", "has not acted on it"],
  ])("%s", (_what, body, base, words) => {
    expect(findCloseCause(own, merge(body, base), place)).toContain(words);
  });

  test("the access that another repository wants", () => {
    expect(findCloseCause(foreign, merge("Closes octo/lib#101"), place)).toContain("write access there");
  });

  test("a push without a pull request", () => {
    expect(findCloseCause(own, { ...merge(""), number: null }, place)).toContain("without a pull request");
  });
});
