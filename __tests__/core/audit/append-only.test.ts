import { describe, expect, test } from "vitest";
import { checkAppendOnly } from "../../../src/core/audit/append-only.ts";
import { change } from "../../fakes/audit-plan.ts";

const kind = (patch: string | null, status: "modified" | "changed" = "modified") =>
  checkAppendOnly(change("CHANGELOG.md", { patch, status })).kind;

describe("checkAppendOnly", () => {
  test.each([
    ["lines added at the end", "@@ -1,2 +1,3 @@\n a\n b\n+c", "kept"],
    ["lines added at the top", "@@ -1,2 +1,3 @@\n+new\n a\n b", "kept"],
    ["two hunks", "@@ -1 +1,2 @@\n a\n+b\n@@ -9 +10,2 @@ heading\n x\n+y", "kept"],
    ["a first line in an empty file", "@@ -0,0 +1 @@\n+a", "kept"],
    ["a removed line", "@@ -1,2 +1 @@\n a\n-b", "broken"],
    ["a changed line", "@@ -1 +1 @@\n-a\n+A", "broken"],
    ["a moved line", "@@ -1,2 +1,2 @@\n-a\n b\n+a", "broken"],
    [
      "a last line that gains its line break",
      "@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b",
      "kept",
    ],
    [
      "a last line without line break that is changed",
      "@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+A\n+b",
      "broken",
    ],
    [
      "an earlier line lost beside a last line that gains its break",
      "@@ -1,2 +1 @@\n-a\n-b\n\\ No newline at end of file\n+b",
      "broken",
    ],
    ["a changed line with a lone carriage return", "@@ -1 +1 @@\n-a\r\n+a", "broken"],
    ["a patch that was cut", "@@ -1,3 +1,4 @@\n a\n+b", "unknown"],
    ["a patch that is none", "Binary files differ", "unknown"],
    ["an empty patch", "", "unknown"],
    ["no patch", null, "unknown"],
  ])("finds %s", (_what, patch, expected) => {
    expect(kind(patch)).toBe(expected);
  });

  test.each([
    ["added", "kept"],
    ["copied", "kept"],
    ["renamed", "kept"],
    ["removed", "broken"],
    ["changed", "unknown"],
  ] as const)("takes a path that was %s as %s when the diff has no lines", (status, expected) => {
    expect(checkAppendOnly(change("CHANGELOG.md", { status })).kind).toBe(expected);
  });

  test("quotes the first line that is lost", () => {
    const check = checkAppendOnly(change("C", { patch: "@@ -1,2 +1 @@\n a\n-- old entry" }));
    expect(check).toEqual({ kind: "broken", how: 'it loses the line "- old entry"' });
  });
});
