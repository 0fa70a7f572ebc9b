import { parseGlob } from "../glob/index.ts";
import type { Located } from "../source-text.ts";
import type { DecodeContext } from "./decode-context.ts";
import { readSoundText } from "./decode-values.ts";
import type { YamlNode } from "./yaml-node.ts";

/** A branch name; null when the key is absent, or after a finding. */
export function readBranchName(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): Located<string> | null {
  return readSoundText(context, node, what, explainBranch);
}

/** A branch name or a glob over branch names; null when the key is absent, or after a finding. */
export function readBranchGlob(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): Located<string> | null {
  return readSoundText(context, node, what, explainBranchGlob);
}

function explainBranchGlob(text: string): string | null {
  const glob = parseGlob(text);
  if (!glob.ok) return glob.problem.message;
  // What is left when the wildcards are letters must still be a branch name.
  return explainBranch(text.replace(/[*?[\]{}]/g, "x"));
}

// https://git-scm.com/docs/git-check-ref-format
function explainBranch(name: string): string | null {
  const bad = /[ ~^:?*[\\]/.exec(name)?.[0];
  if (bad !== undefined) return `git allows no ${bad === " " ? "space" : `\`${bad}\``} in a branch name`;
  if (name.includes("..") || name.includes("@{") || name === "@") {
    return "git allows no `..`, no `@{` and no bare `@` in a branch name";
  }
  if (name.startsWith("refs/heads/")) return `git adds \`refs/heads/\` itself: write it without`;
  if (name.startsWith("-")) return "a branch name may not start with `-`";
  if (name.endsWith(".")) return "a branch name may not end with `.`";
  const parts = name.split("/");
  if (parts.includes("")) return "a branch name has no empty part between slashes, and none at its ends";
  const part = parts.find((each) => each.startsWith(".") || each.endsWith(".lock"));
  return part === undefined ? null : `no part of a branch name may start with \`.\` or end with \`.lock\``;
}
