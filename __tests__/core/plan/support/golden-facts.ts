import { existsSync, readFileSync } from "node:fs";
import type { CountWords } from "../../../../src/core/plan/check.ts";
import { checkPlan, reportUndecodable } from "../../../../src/core/plan/check.ts";
import { decodePlan } from "../../../../src/core/plan/decode.ts";
import type { IssueFact, PlanFacts } from "../../../../src/core/plan/facts.ts";
import type { Plan } from "../../../../src/core/plan/plan.ts";
import type { PlanReport } from "../../../../src/core/plan/report.ts";
import { SourceText } from "../../../../src/core/source-text.ts";

/** The folder of the golden plans. */
export const PLANS = new URL("../../../fixtures/plans/", import.meta.url);

interface GoldenFacts {
  readonly files: readonly string[] | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly issues: Readonly<Record<string, IssueFact>> | null;
  readonly others: readonly string[];
  readonly repository?: string;
  readonly words?: Readonly<Record<string, number>>;
}

const reports = new Map<string, PlanReport>();

/** Checks a golden plan, once, in the tree of `facts.json`, changed by its own `.facts.json` where it has one. */
export function checkGolden(path: string): PlanReport {
  const known = reports.get(path) ?? checkAnew(path);
  reports.set(path, known);
  return known;
}

function checkAnew(path: string): PlanReport {
  const { plan, findings } = decodeGolden(path);
  if (plan === null) return reportUndecodable(path, findings);
  const { facts, countWords } = readFacts(path);
  return checkPlan(plan, findings, facts, countWords);
}

/** A golden file's text. */
export function readGolden(path: string): string {
  return readFileSync(new URL(path, PLANS), "utf8");
}

function decodeGolden(path: string) {
  return decodePlan(new SourceText(path, readGolden(path)));
}

function readFacts(path: string): { facts: PlanFacts; countWords: CountWords } {
  const own = path.replace(/\.yml$/, ".facts.json");
  const given: GoldenFacts = {
    ...parseFacts("facts.json"),
    ...(existsSync(new URL(own, PLANS)) ? parseFacts(own) : {}),
  };
  const facts: PlanFacts = {
    files: given.files === null ? null : given.files.toSorted(),
    texts: new Map(Object.entries(given.texts)),
    issues: given.issues === null ? null : new Map(Object.entries(given.issues)),
    otherPlans: given.others.map((other) => mustDecode(other)),
    brokenPlans: [],
    repository: given.repository ?? null,
  };
  return { facts, countWords: (_, id) => given.words?.[id] ?? 0 };
}

function parseFacts(path: string): GoldenFacts {
  return JSON.parse(readGolden(path)) as GoldenFacts;
}

function mustDecode(path: string): Plan {
  const { plan, findings } = decodeGolden(path);
  if (plan === null || findings.length > 0) throw new Error(`${path} is no sound plan`);
  return plan;
}
