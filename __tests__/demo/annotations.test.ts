import { describe, expect, test } from "vitest";
import { readAnnotations } from "../../src/demo/annotations.ts";

describe("annotations of a log", () => {
  test.each([
    [
      "::error title=scope-overlap,file=a%2Cb.yml,line=3,endLine=3,col=1,endColumn=2::two lines%0Aand 100%25",
      {
        severity: "error",
        title: "scope-overlap",
        file: "a,b.yml",
        line: "3",
        message: "two lines\nand 100%",
      },
    ],
    [
      "::error::the run failed",
      { severity: "error", title: "", file: "", line: "", message: "the run failed" },
    ],
    ["::warning title=a::x::y", { severity: "warning", title: "a", file: "", line: "", message: "x::y" }],
    ["::error title=a::%252C", { severity: "error", title: "a", file: "", line: "", message: "%2C" }],
  ])("%s is read with its escapes undone", (line, expected) => {
    expect(readAnnotations(`before\n${line}\nafter`)).toEqual([expected]);
  });

  test.each(["::notice::x", "::set-output name=a::b", "error: x", " ::error::x"])("%s is none", (line) => {
    expect(readAnnotations(line)).toEqual([]);
  });
});
