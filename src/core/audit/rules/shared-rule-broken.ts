import { delimitCode } from "../../code-text.ts";
import { matchGlob } from "../../glob/index.ts";
import type { Finding } from "../../finding.ts";
import type { SharedPath, SharedRule } from "../../plan/plan.ts";
import { checkAppendOnly } from "../append-only.ts";
import { findAtPath } from "../audit-finding.ts";
import type { AuditModel, AuditRule } from "../audit-context.ts";
import type { TouchedPath } from "../change.ts";
import type { ChangeVerdict } from "../report.ts";
import { revertCommand } from "../ways-out.ts";

/**
 * A shared file that was touched in another way than its rule allows.
 *
 * Where the diff does not show how it was touched the finding is `incomplete-diff`.
 */
export const sharedRuleBroken: AuditRule = (model) => {
  return model.changes.flatMap((change, index) => {
    const touched = model.touched[index];
    const entry = change.verdict === "shared" ? model.territory.sharedEntry(change.path) : null;
    return entry === null || touched === undefined ? [] : checkShared(model, entry, change, touched);
  });
};

function checkShared(
  model: AuditModel,
  entry: SharedPath,
  change: ChangeVerdict,
  touched: TouchedPath,
): readonly Finding[] {
  switch (entry.rule.kind) {
    case "append-only":
      return checkAppended(model, change, touched);
    case "derived-from":
      return checkDerived(model, change, entry.rule);
    case "owner":
      return checkOwner(model, change, entry.rule.owner.value);
  }
}

function checkAppended(model: AuditModel, change: ChangeVerdict, touched: TouchedPath): readonly Finding[] {
  const check = checkAppendOnly(touched);
  if (check.kind === "kept") return [];
  const { track, context } = model;
  if (check.kind === "broken") {
    const message =
      `"${change.path}" is shared and append-only, and ${check.how}. Put it back with ` +
      `${delimitCode(revertCommand(change, context.baseBranch))}, then add your lines and keep every other line as it is.`;
    return [findAtPath("shared-rule-broken", track, change.path, message)];
  }
  const message =
    `"${change.path}" is shared and append-only, and ${check.reason}, so that it cannot be verified. ` +
    `Audit it from git with --diff BASE...HEAD, or make the change smaller.`;
  return [findAtPath("incomplete-diff", track, change.path, message)];
}

function checkDerived(
  { track, context, touched }: AuditModel,
  change: ChangeVerdict,
  rule: SharedRule & { readonly kind: "derived-from" },
): readonly Finding[] {
  const globs = rule.from.map((glob) => glob.value);
  const isSource = ({ path }: TouchedPath): boolean =>
    path !== change.path && globs.some((glob) => matchGlob(glob, path));
  if (touched.some(isSource)) return [];
  const list = globs.map((glob) => `"${glob.text}"`).join(", ");
  const message =
    `"${change.path}" is shared and derived from ${list}, and none of these changes with it. Put it back with ` +
    `${delimitCode(revertCommand(change, context.baseBranch))}, or change its source in the same pull request.`;
  return [findAtPath("shared-rule-broken", track, change.path, message)];
}

function checkOwner(
  { track, context }: AuditModel,
  change: ChangeVerdict,
  owner: string,
): readonly Finding[] {
  if (owner === track.id) return [];
  const message =
    `"${change.path}" is shared and owned by track "${owner}": every other track leaves it alone. Put it back ` +
    `with ${delimitCode(revertCommand(change, context.baseBranch))} and hand the change to track "${owner}".`;
  const finding = findAtPath("shared-rule-broken", track, change.path, message);
  return [{ ...finding, tracks: [track.id, owner] }];
}
