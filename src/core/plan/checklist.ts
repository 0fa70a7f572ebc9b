import type { Finding } from "../finding.ts";
import type { RuleId } from "../rule-catalogue.ts";
import type { Plan } from "./plan.ts";
import type { ChecklistItem } from "./report.ts";
import { count, listCodes } from "./wording.ts";

/**
 * The source's four questions about a plan, answered from what the rules found.
 *
 * `findings` are those before the plan's own `rules` settings: a rule that is off still answers its question.
 */
export function answerChecklist(plan: Plan, findings: readonly Finding[]): readonly ChecklistItem[] {
  return [
    answerScopes(plan, findings),
    answerBoundaries(plan, findings),
    answerSuccess(plan, findings),
    answerVerify(plan),
  ];
}

function answerScopes(plan: Plan, findings: readonly Finding[]): ChecklistItem {
  const question = "Are the write scopes disjoint?";
  const overlaps = ofRules(findings, "scope-overlap", "cross-plan-overlap");
  const first = overlaps[0];
  if (first !== undefined) {
    const pairs = `${count(overlaps.length, "pair")} of tracks may write the same path`;
    return no(question, `${pairs}, first ${listCodes(first.tracks)}: ${first.overlap?.witness ?? ""}`);
  }
  if (ofRules(findings, "undecided-overlap").length > 0) {
    return no(question, "for some tracks it could not be decided, and that is not a yes");
  }
  if (ofRules(findings, "needs-cycle").length > 0) {
    return no(question, "`needs` runs in a circle, so it is open which tracks run at once");
  }
  if (ofRules(findings, "invalid-yaml", "invalid-plan", "invalid-glob", "hidden-characters").length > 0) {
    return no(question, "a part of the plan could not be read, so its scopes are not known in full");
  }
  const tracks = plan.tracks.length;
  if (tracks === 1) return yes(question, "the plan has one track, and no other plan claims a path of it");
  return yes(
    question,
    `no path, existing or not, is in the scopes of two of the ${String(tracks)} tracks that may run at once`,
  );
}

function answerBoundaries(plan: Plan, findings: readonly Finding[]): ChecklistItem {
  const question = "Does every integration boundary have exactly one owner?";
  const broken = ofRules(findings, "boundary-owner");
  if (broken.length > 0)
    return no(question, `${count(broken.length, "finding")} of \`boundary-owner\` say otherwise`);
  if (plan.boundaries.length === 0) return yes(question, "the plan declares no boundary");
  const boundaries =
    plan.boundaries.length === 1
      ? "the 1 boundary is"
      : `each of the ${String(plan.boundaries.length)} boundaries is`;
  return yes(question, `${boundaries} in the scope of its owner alone`);
}

function answerSuccess(plan: Plan, findings: readonly Finding[]): ChecklistItem {
  const question = "Can each track define success without another track's unmerged code?";
  const silent = plan.tracks.filter((track) => track.doneWhen.length === 0).map((track) => track.id);
  if (silent.length > 0) return no(question, `no \`done-when\` in ${listCodes(silent)}`);
  if (ofRules(findings, "needs-cycle", "unknown-track").length > 0) {
    return no(question, "some `needs` cannot be merged first: it names an unknown track or runs in a circle");
  }
  const waits = plan.tracks.some((track) => track.needs.length > 0);
  const order = waits ? ", and starts when what it needs is merged" : ", and none needs another";
  return yes(question, `each track has its own \`done-when\`${order}`);
}

function answerVerify(plan: Plan): ChecklistItem {
  const question = "Is the coordinator's verification pass obvious?";
  if (plan.verify.length === 0) return no(question, "the plan has no `verify` steps");
  return yes(question, `${count(plan.verify.length, "step")} in \`verify\``);
}

function ofRules(findings: readonly Finding[], ...rules: readonly RuleId[]): readonly Finding[] {
  return findings.filter((finding) => rules.includes(finding.rule));
}

function yes(question: string, reason: string): ChecklistItem {
  return { question, answer: "yes", reason };
}

function no(question: string, reason: string): ChecklistItem {
  return { question, answer: "no", reason };
}
