import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";

import { ActionError } from "../app/errors.ts";
import type { CommandRunner } from "../app/ports.ts";
import type { CommandOutcome } from "../core/coordinate/merge.ts";

/** Output kept of one command, in bytes; the end is kept, since that is where failures are told. */
export const MAX_OUTPUT_BYTES = 64 * 1024;

/** How long a command that was told to end may take before it is killed. */
const GRACE_MILLISECONDS = 2_000;

/** Runs commands through the shell, each in a process group of its own. */
export class ShellRunner implements CommandRunner {
  async run(command: string, folder: string, timeoutSeconds: number): Promise<CommandOutcome> {
    const started = performance.now();
    const child = spawn(command, {
      cwd: folder,
      shell: true,
      // Its own group, so that a time-out ends what the command started too.
      detached: process.platform !== "win32",
      env: commandEnvironment(process.env),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const tail = new OutputTail();
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        tail.add(chunk);
      });
    }
    const end = await waitWithin(child, timeoutSeconds * 1_000);
    return {
      command,
      kind: end.timedOut ? "timed-out" : end.code === 0 ? "passed" : "failed",
      exitCode: end.code,
      milliseconds: Math.round(performance.now() - started),
      output: tail.text(),
      omittedBytes: tail.omitted,
    };
  }
}

interface End {
  readonly code: number | null;
  readonly timedOut: boolean;
}

function waitWithin(child: ChildProcess, milliseconds: number): Promise<End> {
  return new Promise((resolve, reject) => {
    let timedOut = false;
    let killer: NodeJS.Timeout | undefined;
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child, "SIGTERM");
      killer = setTimeout(() => {
        endGroup(child, "SIGKILL");
        // A process that left the group may hold the pipes open for ever.
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, GRACE_MILLISECONDS);
    }, milliseconds);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(new ActionError("bad-input", "A command cannot be started: there is no shell.", "", error));
    });
    // What a command leaves running would hold the pipes and outlive the temporary folder.
    child.once("exit", () => {
      if (!timedOut) endGroup(child, "SIGKILL");
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      clearTimeout(killer);
      endGroup(child, "SIGKILL");
      resolve({ code: timedOut ? null : code, timedOut });
    });
  });
}

function endGroup(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

// ESRCH: the group has ended by itself. EPERM: only its dead leader is left (macOS).
function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM");
}

/** Credentials, and the files through which a step speaks to its runner. */
const WITHHELD =
  /^(?:GITHUB_TOKEN|GH_TOKEN|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|ACTIONS_.*|INPUT_.*|GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|ASKPASS))$/;

/** The environment of a plan's command: ours without credentials and without the runner's files. */
export function commandEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !WITHHELD.test(name)));
}

class OutputTail {
  #kept: Buffer = Buffer.alloc(0);
  omitted = 0;

  add(chunk: Buffer): void {
    const joined = Buffer.concat([this.#kept, chunk]);
    const surplus = Math.max(0, joined.length - MAX_OUTPUT_BYTES);
    this.#kept = joined.subarray(surplus);
    this.omitted += surplus;
  }

  text(): string {
    return this.#kept.toString("utf8");
  }
}
