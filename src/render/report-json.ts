import type { Finding } from "../core/finding.ts";
import type { Plan, Track } from "../core/plan/plan.ts";
import type { ChecklistItem, PlanReport } from "../core/plan/report.ts";
import { countOf, sortByWeight } from "./finding-order.ts";
import { formatIssue } from "./issue-commands.ts";

/** One track as machines read it. */
interface TrackJson {
  readonly id: string;
  readonly name: string;
  readonly type: Track["type"];
  readonly branch: string;
  /** `#101`, or `owner/name#7` in another repository. */
  readonly issues: readonly string[];
  readonly needs: readonly string[];
  readonly digest: string;
}

/** One plan as machines read it. */
interface PlanJson {
  readonly path: string;
  /** The plan's slug; null when the file could not be decoded. */
  readonly plan: string | null;
  readonly verdict: "pass" | "fail";
  readonly phases: readonly (readonly string[])[];
  readonly tracks: readonly TrackJson[];
  readonly checklist: readonly ChecklistItem[];
  readonly findings: readonly Finding[];
}

/** What `validate --format json` prints. */
export interface ValidateJson {
  readonly version: 1;
  readonly plans: readonly PlanJson[];
  readonly summary: { readonly errors: number; readonly warnings: number };
}

/** The reports as one JSON value; nothing is capped. */
export function reportsToJson(reports: readonly PlanReport[]): ValidateJson {
  const findings = reports.flatMap((report) => report.findings);
  return {
    version: 1,
    plans: reports.map(planJson),
    summary: { errors: countOf(findings, "error"), warnings: countOf(findings, "warning") },
  };
}

/** The tracks of a report in the order of its plan; empty when the file could not be decoded. */
function tracksToJson(report: PlanReport): readonly TrackJson[] {
  const { plan } = report;
  return plan === null ? [] : plan.tracks.map((track) => trackJson(track, report));
}

function planJson(report: PlanReport): PlanJson {
  return {
    path: report.path,
    plan: idOf(report.plan),
    verdict: report.verdict,
    phases: report.phases,
    tracks: tracksToJson(report),
    checklist: report.checklist,
    findings: sortByWeight(report.findings),
  };
}

function idOf(plan: Plan | null): string | null {
  return plan === null ? null : plan.id.value;
}

function trackJson(track: Track, report: PlanReport): TrackJson {
  return {
    id: track.id,
    name: track.name,
    type: track.type,
    branch: track.branch.value,
    issues: track.issues.map((issue) => formatIssue(issue.value)),
    needs: track.needs.map((need) => need.value),
    digest: digestOf(track, report),
  };
}

function digestOf(track: Track, report: PlanReport): string {
  const digest = report.digests.get(track.id);
  if (digest === undefined) throw new Error(`internal error: track ${track.id} has no digest`);
  return digest;
}
