import { code } from "./wording.ts";
import type { Located } from "../source-text.ts";
import { report, type DecodeContext } from "./decode-context.ts";
import { readList } from "./decode-values.ts";
import type { IssueRef } from "./plan.ts";
import { meaningOf, type YamlNode } from "./yaml-node.ts";

const MAX_ISSUE = 2_147_483_647;
const FORMS = "12, owner/repo#12 or https://github.com/owner/repo/issues/12";

/** The issues of a list; entries that are none are findings and left out. */
export function readIssues(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): readonly Located<IssueRef>[] {
  const items = readList(context, node, what) ?? [];
  return items.flatMap((item) => readIssue(context, item, `an entry of ${what}`) ?? []);
}

/** An issue; null when the key is absent, or after a finding. */
export function readIssue(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): Located<IssueRef> | null {
  if (node === null || node.kind === "unknown") return null;
  const text = node.kind === "scalar" ? node.text.trim() : null;
  const isWritten = node.kind === "scalar" && ["integer", "text"].includes(meaningOf(node));
  const value = text === null || !isWritten ? null : parseIssue(text);
  if (value !== null) return { value, span: node.span };
  const shown = text === null ? `a ${node.kind === "sequence" ? "list" : "mapping"}` : code(clip(text));
  report(context, "invalid-plan", node.span, `${what} is ${shown}, which names no issue: ${advise(text)}`);
  return null;
}

/** An issue as a plan writes it; null when the text names none. */
export function parseIssue(text: string): IssueRef | null {
  const found =
    /^(?:([A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100})?#)?([1-9]\d{0,9})$/.exec(text) ??
    /^https:\/\/github\.com\/([A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100})\/issues\/([1-9]\d{0,9})$/.exec(text);
  if (found === null) return null;
  const number = Number(found[2]);
  return number > MAX_ISSUE ? null : { repository: found[1] ?? null, number };
}

function advise(text: string | null): string {
  const pull = /^https:\/\/[^/]+\/([^/]+\/[^/]+)\/pull\/(\d+)/.exec(text ?? "");
  if (pull !== null) return `it is the address of a pull request; name the issue that it settles`;
  return `write ${FORMS}`;
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
