import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

import { ActionError } from "../app/errors.ts";

/** What a git command answered. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git without a shell and returns whatever it answers. Fails with `git-failed` where git cannot be started. */
export async function askGit(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<GitAnswer> {
  const child = startGit(folder, args, environment);
  const [stdout, stderr, code] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    exitOf(child),
  ]);
  return { code, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
}

/** The standard output of a git command that must succeed. */
export async function runGit(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const answer = await askGit(folder, args, environment);
  if (answer.code === 0) return answer.stdout;
  throw gitFailure(args, answer.stderr);
}

/** Starts git with its output as streams. */
export function startGit(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn("git", [...GUARDS, ...args], {
    cwd: folder,
    env: { ...cleanEnvironment(), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
}

/** The exit code of a started git; fails with `git-failed` where it could not be started or was killed. */
export function exitOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      reject(new ActionError("git-failed", "git cannot be started.", "Install git.", error));
    });
    child.once("close", (code, signal) => {
      if (code !== null) resolve(code);
      else reject(new ActionError("git-failed", `git was ended by ${signal ?? "a signal"}.`));
    });
  });
}

/** The failure of a git command, in git's own words. */
export function gitFailure(args: readonly string[], stderr: string): ActionError {
  const hint = /unrelated histories|shallow|bad object|bad revision|not a valid object/i.test(stderr)
    ? "Fetch the whole history (actions/checkout: fetch-depth: 0)."
    : "";
  return new ActionError("git-failed", `git ${args[0] ?? ""} failed: ${stderr.trim()}`, hint);
}

// Neither hooks nor a file system monitor may start a program while we read or write objects.
const GUARDS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];

// A hook that started us hands its repository down by these variables; ours is the folder alone.
const INHERITED = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"];

function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !INHERITED.includes(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
}
