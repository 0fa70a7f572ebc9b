import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIXED_RULES } from "../../../src/core/plan/plan-keys.ts";
import { RULE_IDS, RULE_SEVERITIES } from "../../../src/core/rule-catalogue.ts";

const DOC = readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8");
const SECTIONS = DOC.split(/^## /m).slice(1);

describe("docs/rules.md", () => {
  it("has one section for each rule, in the order of the catalogue", () => {
    const ids = SECTIONS.map((section) => /^`([a-z-]+)`$/m.exec(section)?.[1]);
    expect(ids).toEqual(RULE_IDS);
  });

  it.each(RULE_IDS.map((rule, index) => [rule, SECTIONS[index] ?? ""] as const))(
    "says of %s how much it weighs, why it is there, an example and what to do",
    (rule, section) => {
      const severity =
        rule === "protected-path" ? "warning in a plan, error in an audit" : RULE_SEVERITIES[rule];
      expect(section).toContain(`Severity: ${severity}.`);
      for (const part of ["Why:", "Example:", "What to do:"])
        expect(section).toMatch(new RegExp(`^${part} .{8}`, "m"));
    },
  );

  it("names the rules that cannot be lowered", () => {
    const intro = DOC.slice(0, DOC.indexOf("# Rules of the plan check"));
    const named = RULE_IDS.filter((rule) => intro.includes(`\`${rule}\``));
    expect(named).toEqual(RULE_IDS.filter((rule) => FIXED_RULES.has(rule)));
  });
});
