import { describe, expect, test } from "vitest";
import { findDispatchLines, findScopeExpansions } from "../../../src/core/audit/signal-lines.ts";

describe("findDispatchLines", () => {
  test.each([
    ["Dispatch-Track: p/api@0123456789ab", { plan: "p", track: "api" }, "0123456789ab"],
    ["dispatch-track: p/api", { plan: "p", track: "api" }, null],
    ["> - Dispatch-Track:   `p/api@0123456789AB`  ", { plan: "p", track: "api" }, "0123456789ab"],
    ["Dispatch-Track: api", null, null],
    ["Dispatch-Track: p/api@12", null, null],
    ["Dispatch-Track: <plan>/<track>@<digest>", null, null],
    ["Dispatch-Track:", null, null],
  ])("reads %j", (line, address, digest) => {
    const [found] = findDispatchLines(`Some words\r\n${line}\r\nmore`);
    expect(found).toMatchObject({ address, digest });
  });

  test("finds none in a comment of the template or in the middle of a line", () => {
    expect(findDispatchLines("<!-- \nDispatch-Track: p/api\n-->\nsee Dispatch-Track: p/api")).toEqual([]);
    expect(findDispatchLines("<!-- never closed\nDispatch-Track: p/api")).toEqual([]);
  });
});

describe("findScopeExpansions", () => {
  test.each([
    ["Scope-Expansion: lib/a.ts — the type lives there", "lib/a.ts", "the type lives there"],
    ["Scope-Expansion: lib/a.ts – the type lives there", "lib/a.ts", "the type lives there"],
    ["Scope-Expansion: lib/a.ts - the type lives there", "lib/a.ts", "the type lives there"],
    ["scope-expansion: lib/a.ts -- why", "lib/a.ts", "why"],
    ["Scope-Expansion: `lib/a - b.ts` — why", "lib/a - b.ts", "why"],
    ["Scope-Expansion: lib/a - b.ts — why", "lib/a - b.ts", "why"],
    ["Scope-Expansion: `lib/a.ts`: why", "lib/a.ts", "why"],
    ["Scope-Expansion: lib/a.ts", "lib/a.ts", ""],
    ["Scope-Expansion: `lib/a.ts` —", "lib/a.ts", ""],
    ["Scope-Expansion: lib/a.ts —", "lib/a.ts", ""],
    ["* Scope-Expansion: lib/a.ts — why", "lib/a.ts", "why"],
  ])("reads %j", (line, path, reason) => {
    expect(findScopeExpansions(`text\n${line}\n`)).toEqual([{ path, reason }]);
  });

  test("finds none without a path, or in an HTML comment", () => {
    expect(findScopeExpansions("Scope-Expansion:\n<!-- Scope-Expansion: a — b -->")).toEqual([]);
  });
});
