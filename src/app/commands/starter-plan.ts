/** A commented plan with two tracks. It is sound but for what only its author knows, which is marked TODO. */
export function starterPlan(slug: string): string {
  return `# A dispatch plan: who may write which files while several agents work at once.
# Check it with: parallel-dispatch validate
version: 1
plan: ${slug}
title: "TODO: the task in one line"

# The branch that tracks merge into. Without it, the repository's default branch.
# base: main

# pull-request (the default), or push: agents commit to the base branch directly.
delivery: pull-request

# What every agent reads before it starts.
read-first: [README.md] # TODO: files that exist in your repository

# Commands an agent runs before it delivers. With \`when\`, only tracks whose scope meets one of the globs.
gates:
  - run: "true" # TODO: for example npm test
#  - run: npm run lint
#    when: ["web/**"]

# Hot files that several tracks touch, each under a rule that the audit checks.
# shared:
#   - path: CHANGELOG.md
#     rule: append-only
#     why: every track adds one line

# Integration seams, each with exactly one owner.
# boundaries:
#   - path: api/contract.ts
#     owner: first

# The coordinator's checklist against the combined result.
verify:
  - check: "TODO: what can be seen when all tracks have landed"

# One entry an agent. No two tracks may claim the same path, unless one needs the other.
tracks:
  first: # TODO: a short id for this track
    name: "TODO: what this track delivers"
    handover: docs/handover/first.md # TODO: the doc that tells this agent everything
    soldiers: [F1] # sub-tasks that the handover doc describes
    can-touch: ["first/**"] # TODO: always quote globs
    cannot-touch: []
    issues: [] # TODO: the numbers of the issues that this track closes
    done-when: ["TODO: how this track sees, without another track's code, that it is done"]
  second: # TODO
    name: "TODO: what this track delivers"
    handover: docs/handover/second.md # TODO
    soldiers: [S1]
    can-touch: ["second/**"] # TODO
    cannot-touch: []
    issues: [] # TODO
    # needs: [first] # tracks that must be merged before this one starts
    done-when: ["TODO: how this track sees that it is done"]
`;
}
