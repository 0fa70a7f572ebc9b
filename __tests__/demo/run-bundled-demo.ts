import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The folder of the bundles under test: the committed ones, or another build. */
export const DIST = resolve(process.env["PARALLEL_DISPATCH_DIST"] ?? join(import.meta.dirname, "../../dist"));

/** How a run of the bundled demo ended. */
export interface DemoRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it left in its folder for temporary files. */
  readonly leftovers: readonly string[];
}

/** Runs `dist/cli/index.js demo` with a folder for temporary files of its own. */
export async function runBundledDemo(
  args: readonly string[],
  setting: {
    readonly env?: Readonly<Record<string, string>>;
    readonly onText?: (text: string, end: (signal: NodeJS.Signals) => void) => void;
  } = {},
): Promise<DemoRun> {
  const temporary = await mkdtemp(join(tmpdir(), "demo-test-"));
  try {
    const env = { PATH: process.env["PATH"] ?? "", TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const child = spawn(process.execPath, [join(DIST, "cli/index.js"), "demo", ...args], {
      env: { ...env, ...setting.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      setting.onText?.(text, (signal) => child.kill(signal));
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((settle, fail) => {
      child.once("error", fail);
      child.once("close", (...end) => {
        settle(end);
      });
    });
    return { code, signal, stdout, stderr, leftovers: await readdir(temporary) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
