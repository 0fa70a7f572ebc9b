import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodePlan } from "../../../src/core/plan/decode.ts";
import { PLAN_KEYS, TRACK_KEYS } from "../../../src/core/plan/plan-keys.ts";
import { SourceText } from "../../../src/core/source-text.ts";

const DOC = readFileSync(new URL("../../../docs/plan-format.md", import.meta.url), "utf8");
const BLOCKS = [...DOC.matchAll(/^```yaml\n(.*?)^```/gms)].map((block) => block[1] ?? "");

describe("docs/plan-format.md", () => {
  it("shows a small plan that the decoder takes as it stands", () => {
    const plans = BLOCKS.filter((block) => block.startsWith("version: 1"));
    expect(plans.map((text) => decodePlan(new SourceText("p.yml", text)).findings)).toEqual([[]]);
  });

  it("shows sections that the decoder takes in a plan", () => {
    const sections = BLOCKS.filter((block) => /^(gates|shared|boundaries|verify):/.test(block));
    expect(sections).toHaveLength(4);
    const text = `version: 1\nplan: p\n${sections.join("")}tracks: { api: { can-touch: [a] } }\n`;
    expect(decodePlan(new SourceText("p.yml", text)).findings).toEqual([]);
  });

  it.each([
    ["a plan", "## Keys of a plan", PLAN_KEYS],
    ["a track", "## Keys of a track", TRACK_KEYS],
  ])("lists the keys of %s, all of them and no others", (_, heading, keys) => {
    const section = DOC.slice(DOC.indexOf(heading)).split(/^## /m)[1] ?? "";
    const listed = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map((row) => row[1]);
    expect(listed.toSorted()).toEqual([...keys].toSorted());
  });
});
