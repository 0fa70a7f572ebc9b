import { readBoard } from "./board.ts";
import { claim } from "./claim.ts";
import type { TrackPulls } from "./act-tracks.ts";
import { ordersOf } from "./act-tracks.ts";
import type { Orders } from "./prompt-orders.ts";
import { UMBRELLA } from "./shop.ts";
import type { Stage } from "./stage.ts";

/** The issue that the merge of track api should have closed. */
const FORGOTTEN = 4;

const PUSH = { name: "push" } as const;

/** The first phase is merged; an issue that stays open is caught and closed. */
export async function playMerges(stage: Stage, pulls: TrackPulls): Promise<void> {
  const { story, repository } = stage;
  story.scene(
    "Two merges, and an issue that stayed open",
    "After each merge the audit compares the plan's issues with GitHub's, and brings the board up to date.",
  );
  await stage.merge(pulls.store);
  await stage.check("dispatch-closure", PUSH, { passed: true });
  await stage.merge(pulls.api);
  const run = await stage.check("dispatch-closure", PUSH, { passed: false, errors: ["issue-open"] });
  const finding = run.annotations.find(({ title }) => title === "issue-open")?.message ?? "";
  claim(finding.includes(`#${FORGOTTEN}`), `the audit names issue #${FORGOTTEN}`, finding);
  claim(stage.openIssues().includes(FORGOTTEN), `issue #${FORGOTTEN} is open`);
  repository.closeIssue(FORGOTTEN);
  story.deed(`the coordinator closes #${FORGOTTEN}`);
  await stage.check(
    "dispatch-closure",
    { name: "issues", action: "closed", issue: FORGOTTEN },
    { passed: true },
  );
}

/** The second phase starts, is merged, and everything is settled. */
export async function playSettling(
  stage: Stage,
  orders: ReadonlyMap<string, Orders>,
  pulls: TrackPulls,
): Promise<void> {
  const { story, repository } = stage;
  story.scene(
    "The last track, and the end of the plan",
    "What it needs has merged: the same pull request passes now.",
  );
  const changes = { "ui/admin/audit/page.tsx": "export const AuditPage = 'on the new API';\n" };
  await repository.commit(ordersOf(orders, "admin").branch, changes, "feat: use the new API");
  story.deed("agent-admin pushes again");
  await stage.check(
    "dispatch-audit",
    { name: "pull_request", action: "synchronize", pull: pulls.admin },
    { passed: true },
  );
  await stage.merge(pulls.admin);
  const run = await stage.check("dispatch-closure", PUSH, { passed: true });
  claim(readBoard(run) === "3 settled", "the board says that all three tracks are settled", run.log);
  const open = stage.openIssues();
  claim(open.join() === String(UMBRELLA), `#${UMBRELLA} alone is open`, open.join());
  story.fact(
    `Settled: #2, #3, #4 and #5 are closed, #${UMBRELLA} was kept open, every merge stayed in its track`,
  );
}
