/** The default wording of the dispatch summary. */
export const SUMMARY_TEMPLATE = `### Dispatch summary: {{title}}

{{table}}

{{graph}}
`;
