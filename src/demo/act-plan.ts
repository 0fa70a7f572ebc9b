import { countWords } from "../render/word-count.ts";
import { readBoard } from "./board.ts";
import { claim } from "./claim.ts";
import { readOrders } from "./prompt-orders.ts";
import type { Orders } from "./prompt-orders.ts";
import { MISTAKE, PLAN_PATH, planText, SHOP_FILES, UMBRELLA } from "./shop.ts";
import type { Stage } from "./stage.ts";

const BRANCH = "plan/audit-logging";

/** A file that both tracks of the wrong plan may write, and that does not exist. */
const WITNESS = "db/models/audit.ts";

/** A plan is proposed, refused for its overlap, repaired and merged; returns the agents' orders by track. */
export async function playPlan(stage: Stage): Promise<ReadonlyMap<string, Orders>> {
  const pull = await proposePlan(stage);
  await refusePlan(stage, pull);
  const orders = await repairPlan(stage, pull);
  await launchPlan(stage, pull);
  return orders;
}

async function proposePlan(stage: Stage): Promise<number> {
  const { story, repository } = stage;
  story.scene(
    "A plan in which two agents can meet",
    "Three tracks add audit logging. Track `store` may write `db/models/*`, track `api` any `audit.ts`.",
  );
  await repository.commit(BRANCH, { [PLAN_PATH]: planText(MISTAKE.wrong) }, "plan: audit logging");
  const pull = await repository.openPull({ title: "Plan: audit logging", head: BRANCH });
  story.deed(`#${pull.number} proposes \`${PLAN_PATH}\``);
  return pull.number;
}

async function refusePlan(stage: Stage, pull: number): Promise<void> {
  const run = await stage.check(
    "dispatch-plan",
    { name: "pull_request", action: "opened", pull },
    { passed: false, errors: ["scope-overlap"] },
  );
  const [comment, ...others] = run.comments;
  claim(comment !== undefined && others.length === 0, "the refusal is one comment", run.log);
  claim(
    run.annotations.some(({ message }) => message.includes(WITNESS)),
    `the witness is ${WITNESS}`,
    run.log,
  );
  claim(comment.body.includes(WITNESS), "the comment shows the witness", comment.body);
  claim(SHOP_FILES[WITNESS] === undefined, `${WITNESS} does not exist`);
  claim(readOrders(comment.body).size === 0, "a refused plan gets no prompt", comment.body);
  stage.story.fact(`No prompt was written; \`${WITNESS}\` does not even exist yet`);
}

async function repairPlan(stage: Stage, pull: number): Promise<ReadonlyMap<string, Orders>> {
  const { story, repository } = stage;
  story.scene(
    "The plan, repaired",
    "One glob is narrowed, and the comment of the refusal turns into prompts.",
  );
  await repository.commit(BRANCH, { [PLAN_PATH]: planText(MISTAKE.right) }, "plan: narrow a glob of api");
  story.deed(`a commit narrows \`${MISTAKE.wrong}\` of track \`api\` to \`${MISTAKE.right}\``);
  const run = await stage.check(
    "dispatch-plan",
    { name: "pull_request", action: "synchronize", pull },
    { passed: true },
  );
  const comment = run.comments[0];
  claim(comment?.edited === true, "the comment is the one of the refusal, rewritten", run.log);
  claim(repository.comments(pull).length === 1, "there is still one comment", run.log);
  const orders = readOrders(comment.body);
  claim([...orders.keys()].join() === "store,api,admin", "there is a prompt for each track", comment.body);
  const words = [...orders.values()].map(({ prompt }) => countWords(prompt));
  claim(Math.max(...words) < 200, "every prompt has under 200 words", words.join());
  story.fact(`The same comment now holds a prompt for each of the 3 agents, of ${listed(words)} words`);
  return orders;
}

async function launchPlan(stage: Stage, pull: number): Promise<void> {
  await stage.merge(pull);
  const run = await stage.check("dispatch-closure", { name: "push" }, { passed: true });
  claim(
    run.comments.some(({ thread }) => thread === UMBRELLA),
    `the board is on #${UMBRELLA}`,
    run.log,
  );
  claim(readBoard(run) === "1 blocked, 2 ready", "two tracks may start and one waits", run.log);
}

function listed(words: readonly number[]): string {
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? 0}`;
}
