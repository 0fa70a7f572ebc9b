import { isRuleId, RULE_IDS, type RuleId, type RuleSetting } from "../rule-catalogue.ts";
import { nearestName } from "../suggest.ts";
import { report, type DecodeContext } from "./decode-context.ts";
import { readGlob, readGlobs } from "./decode-glob.ts";
import { readChoice, readFields, readList, readMapping, readText, type Fields } from "./decode-values.ts";
import type { Boundary, Gate, SharedPath, SharedRule, VerifyStep } from "./plan.ts";
import {
  BOUNDARY_KEYS,
  FIXED_RULES,
  GATE_KEYS,
  RULE_SETTINGS,
  SHARED_KEYS,
  SHARED_RULES,
  VERIFY_KEYS,
} from "./plan-keys.ts";
import { code } from "./wording.ts";
import type { YamlNode } from "./yaml-node.ts";

/** The plan's `gates`. */
export function decodeGates(context: DecodeContext, node: YamlNode | null): readonly Gate[] {
  return eachEntry(context, node, "`gates`", GATE_KEYS, (fields, what) => {
    const run = required(context, fields, "run", what, readText);
    if (run === null) return null;
    return { run, when: readGlobs(context, fields.get("when"), "`when`") };
  });
}

/** The plan's `shared`. */
export function decodeShared(context: DecodeContext, node: YamlNode | null): readonly SharedPath[] {
  return eachEntry(context, node, "`shared`", SHARED_KEYS, (fields, what) => {
    const path = required(context, fields, "path", what, readGlob);
    const rule = decodeSharedRule(context, fields, what);
    const why = readText(context, fields.get("why"), "`why`")?.value ?? null;
    return path === null || rule === null ? null : { path, rule, why };
  });
}

/** The plan's `boundaries`. */
export function decodeBoundaries(context: DecodeContext, node: YamlNode | null): readonly Boundary[] {
  return eachEntry(context, node, "`boundaries`", BOUNDARY_KEYS, (fields, what) => {
    const path = required(context, fields, "path", what, readGlob);
    const owner = required(context, fields, "owner", what, readText);
    return path === null || owner === null ? null : { path, owner };
  });
}

/** The plan's `verify`. */
export function decodeVerify(context: DecodeContext, node: YamlNode | null): readonly VerifyStep[] {
  return eachEntry<VerifyStep>(context, node, "`verify`", VERIFY_KEYS, (fields, what) => {
    const command = readText(context, fields.get("run"), "`run`");
    const text = readText(context, fields.get("check"), "`check`");
    if ((fields.get("run") === null) === (fields.get("check") === null)) {
      const advice = "give it `run` with a command, or `check` with a sentence, one of the two";
      report(context, "invalid-plan", fields.span, `${what}: ${advice}`);
      return null;
    }
    if (command !== null) return { kind: "run", command };
    return text === null ? null : { kind: "check", text };
  });
}

/** The plan's `rules`. */
export function decodeRules(context: DecodeContext, node: YamlNode | null): ReadonlyMap<RuleId, RuleSetting> {
  const settings = new Map<RuleId, RuleSetting>();
  if (node === null) return settings;
  for (const { key, value } of readMapping(context, node, "`rules`")?.entries ?? []) {
    const rule = key.text;
    const setting = readChoice(context, value, `the setting of \`${rule}\``, RULE_SETTINGS)?.value ?? null;
    if (!isRuleId(rule)) {
      const near = nearestName(rule, RULE_IDS);
      const advice = near === null ? "docs/rules.md lists them all" : `did you mean \`${near}\`?`;
      report(context, "invalid-plan", key.span, `there is no rule \`${rule}\`: ${advice}`);
    } else if (setting !== null && setting !== "error" && FIXED_RULES.has(rule)) {
      const why = "without it a passing plan would prove nothing";
      report(context, "invalid-plan", value.span, `\`${rule}\` must stay an error: ${why}`);
    } else if (setting !== null) settings.set(rule, setting);
  }
  return settings;
}

function decodeSharedRule(context: DecodeContext, fields: Fields, what: string): SharedRule | null {
  const kind = required(context, fields, "rule", what, (inside, node, name) =>
    readChoice(inside, node, name, SHARED_RULES),
  );
  if (kind === null) return null;
  refuseStrayKeys(context, fields, kind.value);
  switch (kind.value) {
    case "append-only":
      return { kind: "append-only" };
    case "derived-from": {
      const example = 'list what it is made from, as in `from: ["package.json"]`';
      const from = required(context, fields, "from", `${what}${pathWords(fields)}`, readGlobs, example);
      return from === null || from.length === 0 ? null : { kind: "derived-from", from };
    }
    case "owner": {
      const owner = required(context, fields, "owner", what, readText);
      return owner === null ? null : { kind: "owner", owner };
    }
  }
}

function pathWords(fields: Fields): string {
  const path = fields.get("path");
  return path?.kind === "scalar" && path.text !== "" ? ` for ${code(path.text)}` : "";
}

function refuseStrayKeys(context: DecodeContext, fields: Fields, kind: SharedRule["kind"]): void {
  for (const [key, rule] of [
    ["from", "derived-from"],
    ["owner", "owner"],
  ] as const) {
    const node = fields.get(key);
    if (node === null || rule === kind) continue;
    report(context, "invalid-plan", node.span, `\`${key}\` belongs to \`rule: ${rule}\`, not to \`${kind}\``);
  }
}

function eachEntry<T>(
  context: DecodeContext,
  node: YamlNode | null,
  list: string,
  keys: readonly string[],
  decode: (fields: Fields, what: string) => T | null,
): readonly T[] {
  const what = `an entry of ${list}`;
  return (readList(context, node, list) ?? []).flatMap((item) => {
    const fields = readFields(context, item, what, keys);
    const decoded = fields === null ? null : decode(fields, what);
    return decoded === null ? [] : [decoded];
  });
}

function required<T>(
  context: DecodeContext,
  fields: Fields,
  key: string,
  what: string,
  read: (context: DecodeContext, node: YamlNode | null, what: string) => T,
  advice = "",
): T | null {
  const repair = advice === "" ? "" : `: ${advice}`;
  const node = fields.get(key);
  if (node === null && fields.isMistyped(key)) return null;
  if (node === null) report(context, "invalid-plan", fields.span, `${what} lacks \`${key}\`${repair}`);
  else if (node.kind === "sequence" && node.items.length === 0) {
    report(context, "invalid-plan", node.span, `\`${key}\` of ${what} lists nothing${repair}`);
  } else return read(context, node, `\`${key}\``);
  return null;
}
