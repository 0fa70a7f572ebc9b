/** The default wording of the coordinator's playbook. */
export const PLAYBOOK_TEMPLATE = `## Coordinator playbook: {{title}}

### Launch order

{{launch-order}}

### After each merge

{{after-each-merge}}

### Integration pass, after the last merge

{{integration-pass}}

### Final gate

{{final-gate}}

### Issue closure checklist

{{closure-checklist}}

Close what an agent left open after its own merge. Do not leave it to the final gate.
`;
