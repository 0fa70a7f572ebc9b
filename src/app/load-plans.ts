import { hasErrors } from "../core/finding.ts";
import type { Finding } from "../core/finding.ts";
import { checkPlan, reportUndecodable } from "../core/plan/check.ts";
import { decodePlan } from "../core/plan/decode.ts";
import { issueKey } from "../core/plan/facts.ts";
import type { IssueFact, PlanFacts } from "../core/plan/facts.ts";
import type { IssueRef, Plan, TrackId } from "../core/plan/plan.ts";
import type { PlanReport } from "../core/plan/report.ts";
import { SourceText } from "../core/source-text.ts";
import { promptWords } from "../render/prompt.ts";
import { ActionError } from "./errors.ts";
import type { Issues, IssueState } from "./ports.ts";

/** The files of one state of a repository: a working tree, or a commit. */
export interface PlanFiles {
  /** Every tracked file, sorted by code point; null where the listing is not known. */
  files(): Promise<readonly string[] | null>;
  /** Paths of the plan files, sorted. */
  planPaths(): Promise<readonly string[]>;
  /** A regular file's text; null when there is none. Fails with `file-unreadable` or `too-large`. */
  readText(path: string): Promise<string | null>;
}

/** One plan file as it was read; `plan` is null when it could not be decoded, and the findings say why. */
export interface LoadedPlan {
  readonly source: SourceText;
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
}

/** Plans that were checked, and what they were read from. */
export interface CheckedPlans {
  /** One report for each path asked for, in that order. */
  readonly reports: readonly PlanReport[];
  readonly loaded: readonly LoadedPlan[];
}

/**
 * Checks plans by path, each also against every other plan of the same state.
 *
 * `issues` null means offline. Fails with `not-found` or `file-unreadable` when a file cannot be read.
 */
export async function checkPlans(
  files: PlanFiles,
  paths: readonly string[],
  issues: Issues | null,
): Promise<CheckedPlans> {
  const loaded = await loadPlans(files, paths);
  const others = await loadPlans(files, await otherPaths(files, paths));
  const facts = await gatherFacts(files, plansOf(loaded), issues);
  const all = [...loaded, ...others];
  return { reports: loaded.map((one) => checkLoaded(one, facts, all)), loaded };
}

/** Reads and decodes plan files, in order. A file over the size limit is a finding, like any broken plan. */
export function loadPlans(files: PlanFiles, paths: readonly string[]): Promise<readonly LoadedPlan[]> {
  return Promise.all(paths.map((path) => loadPlan(files, path)));
}

async function loadPlan(files: PlanFiles, path: string): Promise<LoadedPlan> {
  try {
    const text = await files.readText(path);
    if (text === null) throw new ActionError("not-found", `There is no plan file "${path}".`);
    const source = new SourceText(path, text);
    return { source, ...decodePlan(source) };
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== "too-large") throw error;
    return { source: new SourceText(path, ""), plan: null, findings: [tooLarge(path, error)] };
  }
}

function tooLarge(path: string, error: ActionError): Finding {
  return {
    rule: "invalid-plan",
    severity: "error",
    message: `${error.message} ${error.hint}`.trim(),
    location: new SourceText(path, "").locate({ start: 0, end: 0 }),
    tracks: [],
  };
}

async function otherPaths(files: PlanFiles, paths: readonly string[]): Promise<readonly string[]> {
  const asked = new Set(paths);
  return (await files.planPaths()).filter((path) => !asked.has(path));
}

function checkLoaded(loaded: LoadedPlan, facts: PlanFacts, all: readonly LoadedPlan[]): PlanReport {
  const { plan, findings, source } = loaded;
  if (plan === null) return reportUndecodable(source.path, findings);
  const others = all.filter((other) => other !== loaded);
  const brokenPlans = others.filter((other) => hasErrors(other.findings)).map((other) => other.source.path);
  return checkPlan(plan, findings, { ...facts, otherPlans: plansOf(others), brokenPlans }, countPromptWords);
}

function countPromptWords(plan: Plan, id: TrackId): number {
  const track = plan.tracks.find((one) => one.id === id);
  if (track === undefined) throw new Error(`internal error: no track ${id}`);
  return promptWords(plan, track);
}

function plansOf(loaded: readonly LoadedPlan[]): readonly Plan[] {
  return loaded.flatMap(({ plan }) => (plan === null ? [] : [plan]));
}

/** What the rules need to know about the world beside the plans; nothing is said of other plans. */
async function gatherFacts(
  files: PlanFiles,
  plans: readonly Plan[],
  issues: Issues | null,
): Promise<PlanFacts> {
  const tracked = await files.files();
  return {
    files: tracked,
    texts: await readHandovers(files, plans, tracked),
    issues: issues === null ? null : await readIssues(issues, plans),
    otherPlans: [],
    brokenPlans: [],
  };
}

async function readHandovers(
  files: PlanFiles,
  plans: readonly Plan[],
  tracked: readonly string[] | null,
): Promise<ReadonlyMap<string, string>> {
  const named = plans.flatMap((plan) => plan.tracks).flatMap((track) => track.handover?.value ?? []);
  const existing = tracked === null ? null : new Set(tracked);
  const texts = new Map<string, string>();
  for (const path of new Set(named)) {
    if (existing?.has(path) === false) continue;
    const text = await readIfPlain(files, path);
    if (text !== null) texts.set(path, text);
  }
  return texts;
}

// A handover doc that is no plain text is a fact about the plan ("not read"), not a failure of the run.
async function readIfPlain(files: PlanFiles, path: string): Promise<string | null> {
  try {
    return await files.readText(path);
  } catch (error) {
    if (error instanceof ActionError && (error.code === "file-unreadable" || error.code === "too-large")) {
      return null;
    }
    throw error;
  }
}

async function readIssues(issues: Issues, plans: readonly Plan[]): Promise<ReadonlyMap<string, IssueFact>> {
  const refs = new Map(issueRefs(plans).map((ref) => [issueKey(ref), ref]));
  const states = await issues.states([...refs.values()]);
  return new Map(states.map((state) => [issueKey(state.ref), issueFact(state)]));
}

function issueRefs(plans: readonly Plan[]): readonly IssueRef[] {
  return plans
    .flatMap((plan) => plan.tracks)
    .flatMap((track) => [...track.issues, ...track.refs, ...track.keepOpen])
    .map((ref) => ref.value);
}

function issueFact(state: IssueState): IssueFact {
  switch (state.kind) {
    case "issue":
      return { kind: "issue", state: state.state };
    case "pull-request":
      return { kind: "pull-request" };
    case "missing":
    case "deleted":
      return { kind: "missing" };
    case "unreadable":
      return { kind: "unreadable", reason: state.reason };
  }
}
