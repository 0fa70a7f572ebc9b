/** The workflow that checks plans on the pull requests that change them. */
export const PLAN_WORKFLOW = `# Checks dispatch plans and posts each agent's prompt as one comment.
# No path filter: a required check that never runs would block every other pull request.
name: Dispatch plan
on:
  pull_request:
  merge_group:
permissions: {}
concurrency:
  group: dispatch-plan-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  plan:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      issues: read # asks whether the issues of the plan exist
      pull-requests: write # writes the comment
    steps:
      - uses: OWNER/parallel-dispatch@v1
`;

/** The workflow that holds merges to their tracks and issues to their plan. */
export const AUDIT_WORKFLOW = `# Holds every pull request to the track it works on, and every issue to the plan.
# Make "track" a required check. No path filter, see dispatch-plan.yml.
name: Dispatch audit
on:
  pull_request:
    types: [opened, synchronize, reopened, edited, labeled, unlabeled, closed]
  merge_group:
  push:
    branches: [main] # the branches that plans merge into
  schedule:
    - cron: "17 5 * * *"
  workflow_dispatch:
permissions: {}
concurrency:
  group: dispatch-audit-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  track:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      issues: read # with close-issues: close, this must be write
      pull-requests: write # writes the comment
    steps:
      - uses: OWNER/parallel-dispatch/audit@v1
`;
