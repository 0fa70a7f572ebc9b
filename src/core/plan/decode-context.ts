import type { Finding } from "../finding.ts";
import { RULE_SEVERITIES, type RuleId } from "../rule-catalogue.ts";
import type { SourceText, Span } from "../source-text.ts";

/** Where a decoder is, and where its findings go. */
export interface DecodeContext {
  readonly source: SourceText;
  /** Shared by all contexts of one file. */
  readonly findings: Finding[];
  /** The track that is being decoded; empty outside tracks. */
  readonly tracks: readonly string[];
}

/** Adds a finding of the rule's own severity. */
export function report(context: DecodeContext, rule: RuleId, span: Span, message: string): void {
  context.findings.push({
    rule,
    severity: RULE_SEVERITIES[rule],
    message,
    location: context.source.locate(span),
    tracks: context.tracks,
  });
}

/** The same file, inside a track. */
export function insideTrack(context: DecodeContext, id: string): DecodeContext {
  return { ...context, tracks: [id] };
}
