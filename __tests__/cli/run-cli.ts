import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";

/** How a run of the command line ended. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run gets beside its arguments. */
export interface CliSetting {
  readonly folder: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The program to run; the one of the sources when nothing else is said. */
  readonly program?: string;
}

// Types are stripped at every start; Node keeps the result, which makes a start several times cheaper.
const COMPILE_CACHE = join(tmpdir(), "parallel-dispatch-compile-cache");

const ENTRY = resolve(import.meta.dirname, "../../src/entry/cli.ts");

/** Runs the command line as a process of its own, in a folder, with an environment of its own. */
export async function runCli(args: readonly string[], setting: CliSetting): Promise<CliRun> {
  const child = spawn(process.execPath, [setting.program ?? ENTRY, ...args], {
    cwd: setting.folder,
    env: { ...cleanEnvironment(), NODE_COMPILE_CACHE: COMPILE_CACHE, ...setting.env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(setting.input ?? "");
  const code = new Promise<number | null>((settle, fail) => {
    child.once("error", fail);
    child.once("close", settle);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

/** The JSON that a run printed. */
export function jsonOf(run: CliRun): unknown {
  return JSON.parse(run.stdout);
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const dropped = /^(GITHUB_|GIT_|NO_COLOR$|FORCE_COLOR$|NODE_OPTIONS$|VITEST|TERM$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.test(name)));
}
