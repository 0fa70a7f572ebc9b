import type { PlanRule } from "../rule.ts";
import { findBoundaryProblems } from "./boundary-owner.ts";
import { findBranchClashes } from "./branch-clash.ts";
import { findBroadScopes } from "./broad-scope.ts";
import { findCaseClashes } from "./case-clash.ts";
import { findCrossPlanOverlaps } from "./cross-plan-overlap.ts";
import { findDirectoriesAsFiles } from "./directory-as-file.ts";
import { findDuplicatePlans } from "./duplicate-plan.ts";
import { findBrokenPlans } from "./broken-plan.ts";
import { findEmptyScopes } from "./empty-scope.ts";
import { findClosedIssues } from "./issue-already-closed.ts";
import { findIssuesClaimedTwice } from "./issue-claimed-twice.ts";
import { findPullRequestsAsIssues } from "./issue-is-pull-request.ts";
import { findUnknownIssues } from "./issue-not-found.ts";
import { findUnreadableIssues } from "./issue-unreadable.ts";
import { findLiteralBrackets } from "./literal-brackets.ts";
import { findMissingDoneWhen } from "./missing-done-when.ts";
import { findMissingHandovers } from "./missing-handover.ts";
import { findMissingIssues } from "./missing-issues.ts";
import { findMissingReadFirst } from "./missing-read-first.ts";
import { findMissingSoldiers } from "./missing-soldiers.ts";
import { findMissingVerify } from "./missing-verify.ts";
import { findCycles } from "./needs-cycle.ts";
import { findMissingPaths } from "./path-not-found.ts";
import { findOpenedProtection } from "./protected-path.ts";
import { findScopeOverlaps } from "./scope-overlap.ts";
import { findShallowCannots } from "./shallow-cannot.ts";
import { findSharedClaims } from "./shared-claimed.ts";
import { findUnknownSoldiers } from "./soldier-not-in-handover.ts";
import { findUndecided } from "./undecided-overlap.ts";
import { findUnknownTracks } from "./unknown-track.ts";
import { findUselessCannots } from "./useless-cannot.ts";

/** Every rule that looks at a decoded plan, but `prompt-too-long`, which needs the prompts' word counts. */
export const PLAN_RULES: readonly PlanRule[] = [
  findDuplicatePlans,
  findUnknownTracks,
  findCycles,
  findBranchClashes,
  findIssuesClaimedTwice,
  findScopeOverlaps,
  findCrossPlanOverlaps,
  findUndecided,
  findBrokenPlans,
  findEmptyScopes,
  findBoundaryProblems,
  findSharedClaims,
  findDirectoriesAsFiles,
  findMissingHandovers,
  findMissingIssues,
  findUnknownIssues,
  findPullRequestsAsIssues,
  findMissingSoldiers,
  findUnknownSoldiers,
  findMissingReadFirst,
  findMissingPaths,
  findLiteralBrackets,
  findShallowCannots,
  findUselessCannots,
  findBroadScopes,
  findOpenedProtection,
  findMissingDoneWhen,
  findMissingVerify,
  findClosedIssues,
  findUnreadableIssues,
  findCaseClashes,
];
