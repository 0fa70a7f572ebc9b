/** The default wording of a track's prompt. */
export const PROMPT_TEMPLATE = `{{owns}}

{{start-gate}}

{{track}}
{{read-first}}
{{soldiers}}

{{scope}}

{{gates}}

{{done-when}}

{{issue-gate}}

{{delivery}}

{{scope-expansion}}

{{stop}}
`;
