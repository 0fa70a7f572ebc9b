import { ActionsRuntime } from "../adapters/actions-runtime.ts";
import { SystemClock } from "../adapters/system-clock.ts";
import { repositoryName } from "../app/inputs.ts";
import { runAction } from "../app/run-action.ts";
import { runAudit } from "../app/run-audit.ts";

const runtime = new ActionsRuntime();
await runAction(runtime, async () => {
  // The GitHub toolkit parses the event file when it is imported; a broken one must end in our message.
  const { openStepGitHub } = await import("../adapters/github-ports.ts");
  const github = openStepGitHub(runtime);
  await runAudit({ runtime, repository: repositoryName(runtime), clock: new SystemClock(), ...github });
});
