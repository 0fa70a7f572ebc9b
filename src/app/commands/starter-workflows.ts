/** The workflow that checks plans. */
const PLAN_WORKFLOW = `# The plan check. Copy to .github/workflows/dispatch-plan.yml.
# It always runs and decides inside: a required check behind a \`paths:\` filter would stay pending forever.
name: Dispatch plan
on:
  pull_request:
    types: [opened, synchronize, reopened, edited, ready_for_review]
  merge_group:
permissions: {}
concurrency:
  group: dispatch-plan-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  plan:
    name: dispatch plan
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # read the plans, without a checkout
      pull-requests: write # post the comment; read is enough for the verdict
      issues: read # check the issues that a plan names
    steps:
      - uses: OWNER/parallel-dispatch@v1
`;

/** The workflow that holds pull requests to their tracks. */
const AUDIT_WORKFLOW = `# The audit as a gate. Copy to .github/workflows/dispatch-audit.yml and require the check "dispatch audit".
# It always runs and decides inside: a required check behind a \`paths:\` filter would stay pending forever.
# \`edited\` is there for a pull request that gets another base or another Dispatch-Track line, the label types for
# \`dispatch:\` labels. Nothing is checked out: everything is read by the API, as data.
name: Dispatch audit
on:
  pull_request:
    types: [opened, synchronize, reopened, edited, labeled, unlabeled, ready_for_review]
  merge_group:
permissions: {}
concurrency: # a run in the merge queue is never cancelled
  group: dispatch-audit-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  audit:
    name: dispatch audit
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # read the plans and compare files
      pull-requests: write # comment when a pull request strays; read is enough for the verdict
    steps:
      - uses: OWNER/parallel-dispatch/audit@v1
`;

/** The workflow that compares what landed, and its issues, with the plans. */
const CLOSURE_WORKFLOW = `# The audit of what landed. Copy to .github/workflows/dispatch-closure.yml. Not a required check.
# After each merge, and every night, it compares the issues of every plan with what the plan says of them.
# It runs on the base branch, never on a pull request's code, so that it may have a token that writes.
name: Dispatch closure
on:
  push:
    branches: [main] # each branch that a plan merges into
  schedule:
    - cron: "17 3 * * *"
  workflow_dispatch:
permissions: {}
concurrency: # one at a time: a second run waits, and finds what the first has done
  group: dispatch-closure
  cancel-in-progress: false
jobs:
  closure:
    name: dispatch closure
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # read the plans
      pull-requests: write # bring the comment on the merged pull request up to date; read is enough for the verdict
      issues: write # comment on and close what a merge left open; read is enough with close-issues: never
    steps:
      - uses: OWNER/parallel-dispatch/audit@v1
        with:
          close-issues: comment # never (the default), comment or close
`;

/** The workflows that a repository starts with, by path: those of docs/workflows, which a test holds them to. */
export const STARTER_WORKFLOWS: ReadonlyMap<string, string> = new Map([
  [".github/workflows/dispatch-plan.yml", PLAN_WORKFLOW],
  [".github/workflows/dispatch-audit.yml", AUDIT_WORKFLOW],
  [".github/workflows/dispatch-closure.yml", CLOSURE_WORKFLOW],
]);
