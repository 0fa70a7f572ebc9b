import type { Command } from "../cli-command.ts";
import { DEMO } from "./demo.ts";
import { AUDIT } from "./audit.ts";
import { EXPLAIN } from "./explain.ts";
import { INIT } from "./init.ts";
import { INTEGRATE } from "./integrate.ts";
import { PROMPTS } from "./prompts.ts";
import { REPLAY } from "./replay.ts";
import { VALIDATE } from "./validate.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  VALIDATE,
  PROMPTS,
  EXPLAIN,
  AUDIT,
  INTEGRATE,
  REPLAY,
  INIT,
  DEMO,
];
