import { readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/finding.ts";
import { RULE_IDS, type RuleId } from "../../../src/core/rule-catalogue.ts";
import { SourceText } from "../../../src/core/source-text.ts";
import { checkGolden, PLANS, readGolden } from "./support/golden-facts.ts";

const UPDATE = process.env["UPDATE_GOLDEN"] === "1";
const ok = listPlans("ok");
const err = listPlans("err");

describe("golden plans", () => {
  it.each(ok)("%s has no findings", (path) => {
    const report = checkGolden(path);
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe("pass");
    expect(report.phases.flat()).toHaveLength(report.plan?.tracks.length ?? 0);
  });

  it.each(err)("%s has exactly the findings that are written down", (path) => {
    const shown = show(checkGolden(path).findings);
    const golden = path.replace(/\.yml$/, ".out");
    if (UPDATE) writeFileSync(new URL(golden, PLANS), shown);
    expect(shown).toBe(readGolden(golden));
    expect(shown).not.toBe("");
  });

  it.each(err)("%s has findings that lie in the file and advise no deletion", (path) => {
    const source = new SourceText(path, readGolden(path));
    for (const { location, message } of checkGolden(path).findings) {
      const line = source.lineText(location.line);
      expect(line).not.toBeNull();
      expect(location.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      expect(source.lineText(location.endLine)).not.toBeNull();
      expect(message).not.toMatch(/\b(delete|remove|drop)\b/i);
    }
  });

  it("every plan rule is provoked by a golden plan", () => {
    const provoked = new Set(
      err.flatMap((path) => checkGolden(path).findings.map((finding) => finding.rule)),
    );
    expect(PLAN_RULE_IDS.filter((rule) => !provoked.has(rule))).toEqual([]);
  });

  it("every pair of conflicting tracks has one overlap finding with its evidence", () => {
    const overlaps = err
      .flatMap((path) => checkGolden(path).findings)
      .filter((finding) => finding.rule === "scope-overlap" || finding.rule === "cross-plan-overlap");
    for (const finding of overlaps) expect(finding.overlap?.witness).not.toBe("");
    const pairs = checkGolden("err/scope-overlap.yml").findings.map((finding) => finding.tracks.join(" "));
    expect(pairs).toHaveLength(new Set(pairs).size);
  });
});

const AUDIT_FROM: RuleId = "forbidden-path";
const PLAN_RULE_IDS = RULE_IDS.slice(0, RULE_IDS.indexOf(AUDIT_FROM));

function listPlans(folder: string): readonly string[] {
  const names = readdirSync(new URL(`${folder}/`, PLANS)).filter((name) => name.endsWith(".yml"));
  return names.toSorted().map((name) => `${folder}/${name}`);
}

// The engine's budget is its own affair and changes with its speed.
function withoutBudget(message: string): string {
  return message.replace(/after \d+ steps/, "after N steps");
}

function show(findings: readonly Finding[]): string {
  return findings
    .map(({ rule, severity, location, message, tracks, overlap }) => {
      const place = `${rule} ${String(location.line)}:${String(location.column)} ${withoutBudget(message)}`;
      const who = tracks.length === 0 ? "" : `\n  tracks: ${tracks.join(", ")}`;
      const evidence = overlap === undefined ? "" : `\n  overlap: ${JSON.stringify(overlap)}`;
      return `${severity} ${place}${who}${evidence}\n`;
    })
    .join("");
}
