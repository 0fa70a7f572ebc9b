import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ActionError } from "../app/errors.ts";

const OLDEST = [2, 38] as const;

/** Fails with `git-failed` where git is missing, or older than the embedded GitHub needs for its merges. */
export async function requireGit(): Promise<void> {
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(await askVersion()) ?? [];
  const isNewEnough =
    Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]);
  if (isNewEnough) return;
  const needed = OLDEST.join(".");
  throw new ActionError("git-failed", `git ${major}.${minor} is too old.`, `Install git ${needed} or newer.`);
}

async function askVersion(): Promise<string> {
  try {
    return (await promisify(execFile)("git", ["--version"])).stdout;
  } catch (error) {
    const hint = `The demo keeps its repository in git: install git ${OLDEST.join(".")} or newer.`;
    throw new ActionError("git-failed", "git cannot be started.", hint, error);
  }
}
