import { createHash } from "node:crypto";
import type { Glob } from "../glob/index.ts";
import type { Located } from "../source-text.ts";
import { issueKey } from "./facts.ts";
import type { IssueRef, Plan, SharedRule, Track } from "./plan.ts";

const DIGEST_CHARS = 12;

/**
 * The first 12 hex digits of SHA-256 over what a track's prompt is made from.
 *
 * 1. Comments, layout, key order and the order of set-like lists do not count; other tracks' text does not either.
 * 2. What the plan says to every track (delivery, base, read-first, gates, shared paths) does count.
 */
export function trackDigest(plan: Plan, track: Track): string {
  const text = JSON.stringify(canonicalContent(plan, track));
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, DIGEST_CHARS);
}

// An array of pairs and not an object: the order is then part of the format and not of the engine.
function canonicalContent(plan: Plan, track: Track): readonly unknown[] {
  return [
    ["version", 1],
    ["plan", plan.id.value],
    ["base", plan.base?.value ?? null],
    ["delivery", plan.delivery],
    ["label", plan.label],
    ["read-first", plan.readFirst],
    ["plan-gates", plan.gates.map((gate) => [gate.run.value, globTexts(gate.when)])],
    ["shared", plan.shared.map((shared) => [shared.path.value.text, sharedRule(shared.rule)])],
    ["id", track.id],
    ["name", track.name],
    ["type", track.type],
    ["handover", track.handover?.value ?? null],
    ["soldiers", texts(track.soldiers)],
    ["can", globTexts(track.canTouch)],
    ["cannot", globTexts(track.cannotTouch)],
    ["must", globTexts(track.mustTouch)],
    ["issues", issueKeys(track.issues)],
    ["refs", issueKeys(track.refs)],
    ["keep-open", issueKeys(track.keepOpen)],
    ["needs", texts(track.needs).toSorted()],
    ["branch", track.branch.value],
    ["gates", texts(track.gates)],
    ["done-when", texts(track.doneWhen)],
  ];
}

function sharedRule(rule: SharedRule): readonly unknown[] {
  switch (rule.kind) {
    case "append-only":
      return ["append-only"];
    case "derived-from":
      return ["derived-from", globTexts(rule.from)];
    case "owner":
      return ["owner", rule.owner.value];
  }
}

function texts(located: readonly Located<string>[]): readonly string[] {
  return located.map((each) => each.value);
}

function globTexts(located: readonly Located<Glob>[]): readonly string[] {
  return located.map((each) => each.value.text).toSorted();
}

function issueKeys(located: readonly Located<IssueRef>[]): readonly string[] {
  return located.map((each) => issueKey(each.value)).toSorted();
}
