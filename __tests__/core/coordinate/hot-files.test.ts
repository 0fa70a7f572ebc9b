import { describe, expect, it } from "vitest";

import { forecastHotFiles } from "../../../src/core/coordinate/hot-files.ts";
import { historyOf, planOf, trackEntry } from "./plan-text.ts";

const PLAN = planOf(
  [
    "shared:\n  - path: CHANGELOG.md\n    rule: append-only\n    why: all\n",
    "tracks:\n",
    trackEntry("api", ["api/**"]),
    trackEntry("ui", ["ui/**"]),
  ].join(""),
);
const OPTIONS = { minShare: 0.5, minMerges: 2, files: null };

describe("forecastHotFiles", () => {
  it("names a file that many merges changed and that is nobody's, with its figures", () => {
    const history = historyOf(["package-lock.json", "api/a"], ["package-lock.json", "ui/b"], ["ui/c"]);
    expect(forecastHotFiles(PLAN, history, OPTIONS)).toEqual({
      plan: "demo",
      merges: 3,
      files: [{ path: "package-lock.json", merges: 2, share: 2 / 3, tracks: ["api", "ui"] }],
    });
  });

  it.each([
    ["owned by a track", "api/index.ts"],
    ["listed under shared", "CHANGELOG.md"],
    ["protected", ".github/workflows/ci.yml"],
  ])("passes over a file that is %s", (_, path) => {
    expect(forecastHotFiles(PLAN, historyOf([path], [path]), OPTIONS).files).toEqual([]);
  });

  it.each([
    ["the share is too small", { minShare: 0.9 }],
    ["the merges are too few", { minMerges: 4 }],
    ["the file is gone", { files: ["other"] }],
  ])("says nothing where %s", (_, options) => {
    const history = historyOf(["lock"], ["lock"], ["lock"], ["ui/a"]);
    expect(forecastHotFiles(PLAN, history, OPTIONS).files).toHaveLength(1);
    expect(forecastHotFiles(PLAN, history, { ...OPTIONS, ...options }).files).toEqual([]);
  });

  it("puts the hottest first", () => {
    const history = historyOf(["b", "c"], ["a", "b"], ["a", "b", "c"]);
    expect(forecastHotFiles(PLAN, history, OPTIONS).files.map((file) => file.path)).toEqual(["b", "a", "c"]);
  });

  it("says nothing of an empty history", () => {
    expect(forecastHotFiles(PLAN, [], OPTIONS)).toEqual({ plan: "demo", merges: 0, files: [] });
  });
});
