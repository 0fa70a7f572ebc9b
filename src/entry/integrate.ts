import { ActionsRuntime } from "../adapters/actions-runtime.ts";
import { FolderTools } from "../adapters/coordinator-tools.ts";
import { runIntegrateAction } from "../app/integrate-action.ts";
import { runAction } from "../app/run-action.ts";

const runtime = new ActionsRuntime();
await runAction(runtime, () =>
  runIntegrateAction(runtime, new FolderTools(runtime.env("GITHUB_WORKSPACE") || process.cwd())),
);
