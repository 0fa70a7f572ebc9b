import { claim } from "./claim.ts";
import type { Orders } from "./prompt-orders.ts";
import { SHOP_FILES } from "./shop.ts";
import type { Changes, Stage } from "./stage.ts";

/** The pull requests of the three tracks. */
export interface TrackPulls {
  readonly store: number;
  readonly api: number;
  readonly admin: number;
}

/** The file of track store that the agent of track api changes as well. */
const STRAYED = "db/models/user.ts";

/** Three agents deliver at once: one well, one with a file of another track, one too early. */
export async function playTracks(stage: Stage, orders: ReadonlyMap<string, Orders>): Promise<TrackPulls> {
  stage.story.scene(
    "Three agents at work",
    "Each agent has its prompt and nothing else. One does well, one strays, one starts too early.",
  );
  const api = ordersOf(orders, "api");
  const pulls = {
    store: await stage.deliver(ordersOf(orders, "store"), STORE_CHANGES),
    api: await stage.deliver(
      api,
      { ...API_CHANGES, [STRAYED]: "export interface User { audited: true }\n" },
      joinClosings(api),
    ),
    admin: await stage.deliver(ordersOf(orders, "admin"), ADMIN_CHANGES),
  };
  await auditDeliveries(stage, pulls);
  return pulls;
}

/** The agent that strayed takes its change of another track's file back. */
export async function repairTrack(
  stage: Stage,
  orders: ReadonlyMap<string, Orders>,
  pulls: TrackPulls,
): Promise<void> {
  const { story, repository } = stage;
  story.scene(
    "The stray change, taken back",
    "The comment has the command that puts the file back; the agent runs it.",
  );
  await repository.commit(
    ordersOf(orders, "api").branch,
    { [STRAYED]: SHOP_FILES[STRAYED] ?? null },
    "fix: stay inside the scope",
  );
  story.deed(`agent-api restores \`${STRAYED}\` and pushes`);
  const run = await stage.check(
    "dispatch-audit",
    { name: "pull_request", action: "synchronize", pull: pulls.api },
    { passed: true },
  );
  claim(run.comments[0]?.edited === true, "the audit's comment is brought up to date", run.log);
}

async function auditDeliveries(stage: Stage, pulls: TrackPulls): Promise<void> {
  const opened = (pull: number) => ({ name: "pull_request", action: "opened", pull }) as const;
  const [, strayed, early] = await stage.checkAll([
    { check: "dispatch-audit", event: opened(pulls.store), expected: { passed: true } },
    {
      check: "dispatch-audit",
      event: opened(pulls.api),
      expected: { passed: false, errors: ["foreign-path"] },
    },
    {
      check: "dispatch-audit",
      event: opened(pulls.admin),
      expected: { passed: false, errors: ["needs-not-merged"] },
    },
  ]);
  const finding = strayed?.annotations.find(({ title }) => title === "foreign-path")?.message ?? "";
  claim(
    finding.includes(STRAYED) && finding.includes("store"),
    `the audit names ${STRAYED} and its owner`,
    finding,
  );
  const comment = strayed?.comments[0]?.body ?? "";
  claim(comment.includes(`-- ${STRAYED}`), "the comment has the command that puts the file back", comment);
  claim((early?.comments.length ?? 0) === 1, "the early track is told why it must wait", early?.log);
}

/** The orders of a track; fails where the plan's comment had none. */
export function ordersOf(orders: ReadonlyMap<string, Orders>, track: string): Orders {
  const found = orders.get(track);
  claim(found !== undefined, `there is a prompt for track ${track}`);
  return found;
}

// The slip of an agent in a hurry: GitHub reads one issue after a keyword, so that #4 is not closed.
function joinClosings({ bodyLines }: Orders): string {
  const closings = bodyLines.filter((line) => line.startsWith("Closes "));
  const numbers = closings.map((line) => line.replace("Closes ", ""));
  claim(numbers.length === 2, "track api closes two issues", bodyLines.join("\n"));
  return [`Closes ${numbers.join(", ")}`, ...bodyLines.filter((line) => !closings.includes(line))].join("\n");
}

const STORE_CHANGES: Changes = {
  "db/migrations/0002_audit.sql": "create table audit (id int, who int, what text);\n",
  "db/models/audit.ts": "export interface Audit { who: number; what: string }\n",
  "CHANGELOG.md": `${SHOP_FILES["CHANGELOG.md"] ?? ""}- Audit events are stored.\n`,
};

const API_CHANGES: Changes = {
  "api/middleware/audit.ts": "export const audit = true;\n",
  "api/routes/orders.ts": "export const orders = ['audited'];\n",
  "api/routes/users.ts": "export const users = ['audited'];\n",
};

const ADMIN_CHANGES: Changes = {
  "ui/admin/audit/page.tsx": "export const AuditPage = null;\n",
  "ui/admin/index.tsx": "export const Admin = 'with audit';\n",
};
