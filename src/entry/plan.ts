import { ActionsRuntime } from "../adapters/actions-runtime.ts";
import { runAction } from "../app/run-action.ts";
import { runPlan } from "../app/run-plan.ts";

const runtime = new ActionsRuntime();
await runAction(runtime, async () => {
  // The GitHub toolkit parses the event file when it is imported; a broken one must end in our message first.
  runtime.event();
  const { openStepGitHub } = await import("../adapters/github-ports.ts");
  await runPlan({ runtime, ...openStepGitHub(runtime) });
});
