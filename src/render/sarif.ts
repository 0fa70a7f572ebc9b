import { createHash } from "node:crypto";
import type { Finding } from "../core/finding.ts";
import { RULE_IDS, RULE_SEVERITIES, type RuleId } from "../core/rule-catalogue.ts";
import { sortByPlace } from "./finding-order.ts";
import { oneLine } from "./hidden-characters.ts";
import { encodePath } from "./path-address.ts";
import { RULE_DESCRIPTIONS } from "./rule-descriptions.ts";

/** The findings as a SARIF 2.1.0 log with one run; `toolVersion` is the product's. */
export function renderSarif(findings: readonly Finding[], toolVersion: string): object {
  const used = new Set(findings.map((finding) => finding.rule));
  const rules = RULE_IDS.filter((rule) => used.has(rule));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "parallel-dispatch", semanticVersion: toolVersion, rules: rules.map(ruleMetadata) },
        },
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: sortByPlace(findings).map((finding) => resultOf(finding, rules)),
      },
    ],
  };
}

function ruleMetadata(rule: RuleId): object {
  return {
    id: rule,
    shortDescription: { text: RULE_DESCRIPTIONS[rule] },
    help: { text: RULE_DESCRIPTIONS[rule] },
    defaultConfiguration: { level: RULE_SEVERITIES[rule] },
  };
}

function resultOf(finding: Finding, rules: readonly RuleId[]): object {
  const { location } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    level: finding.severity,
    message: { text: oneLine(finding.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodePath(location.path), uriBaseId: "%SRCROOT%" },
          region: {
            startLine: location.line,
            startColumn: location.column,
            endLine: location.endLine,
            endColumn: location.endColumn,
          },
        },
      },
    ],
    partialFingerprints: { "findingIdentity/v1": fingerprint(finding) },
    properties: { tracks: finding.tracks, ...(finding.overlap && { overlap: finding.overlap }) },
  };
}

// What makes a finding the same one after lines above it have moved.
function fingerprint(finding: Finding): string {
  const identity = [
    finding.rule,
    finding.location.path,
    finding.tracks,
    finding.overlap?.patterns ?? finding.message,
  ];
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 32);
}
