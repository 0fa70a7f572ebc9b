import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SandboxEvent } from "./event.ts";
import { serverUrl } from "./identity-objects.ts";

/** What a workflow hands to an action beside the event. */
export interface RunOptions {
  /** Given as the input `github-token` (or `tokenInput`). */
  readonly token: string;
  readonly tokenInput?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** GITHUB_WORKSPACE; an empty folder when not given. */
  readonly workspace?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
  /** The run is ended after this long; a minute when not given. */
  readonly timeoutMilliseconds?: number;
  /** Ends the run when it is aborted. */
  readonly signal?: AbortSignal;
}

/** What a run left behind. */
export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** Runs a bundle as a runner would: in a process of its own, with the event file and environment of the event. */
export async function runBundle(
  bundlePath: string,
  event: SandboxEvent,
  options: RunOptions,
): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), "parallel-dispatch-run-"));
  try {
    const files = await writeRunnerFiles(folder, event);
    const env = runnerEnvironment(event, options, files);
    const ended = await execute(bundlePath, env, options.workspace ?? folder, {
      timeout: options.timeoutMilliseconds ?? 60_000,
      signal: options.signal,
    });
    return {
      ...ended,
      outputs: parseOutputs(await readFile(files.output, "utf8")),
      summary: await readFile(files.summary, "utf8"),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files that a runner shares with a step. */
interface RunnerFiles {
  readonly folder: string;
  readonly event: string;
  readonly output: string;
  readonly summary: string;
  readonly state: string;
  readonly env: string;
  readonly path: string;
}

/** Writes the event file and the empty command files of a step into a folder. */
async function writeRunnerFiles(folder: string, event: SandboxEvent): Promise<RunnerFiles> {
  const files = {
    folder,
    event: join(folder, "event.json"),
    output: join(folder, "output"),
    summary: join(folder, "summary.md"),
    state: join(folder, "state"),
    env: join(folder, "env"),
    path: join(folder, "path"),
  };
  await writeFile(files.event, JSON.stringify(event.payload));
  await Promise.all(
    [files.output, files.summary, files.state, files.env, files.path].map((file) => writeFile(file, "")),
  );
  return files;
}

/** The environment that a runner gives to a step of this event. */
function runnerEnvironment(
  event: SandboxEvent,
  options: RunOptions,
  files: RunnerFiles,
): Record<string, string> {
  const { origin } = event.repository.world;
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: files.folder,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "octo-maintainer",
    GITHUB_API_URL: origin,
    GITHUB_GRAPHQL_URL: `${origin}/graphql`,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_REPOSITORY: event.repository.name,
    GITHUB_REPOSITORY_OWNER: event.repository.name.split("/")[0] ?? "",
    GITHUB_REPOSITORY_ID: String(event.repository.id),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: "branch",
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_RUN_ID: String(options.runId ?? 4000),
    GITHUB_RUN_NUMBER: "1",
    GITHUB_RUN_ATTEMPT: String(options.runAttempt ?? 1),
    GITHUB_WORKFLOW: "dispatch",
    GITHUB_JOB: "dispatch",
    GITHUB_WORKSPACE: options.workspace ?? files.folder,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_TEMP: files.folder,
    ...inputVariables({ [options.tokenInput ?? "github-token"]: options.token, ...options.inputs }),
    ...options.env,
  };
}

function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

function execute(
  bundlePath: string,
  env: Record<string, string>,
  cwd: string,
  limits: { readonly timeout: number; readonly signal: AbortSignal | undefined },
): Promise<Pick<RunResult, "exitCode" | "stdout" | "stderr">> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundlePath], { cwd, env, ...limits });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal !== null) reject(new Error(`the run was ended by ${signal}\n${stdout}\n${stderr}`));
      else resolve({ exitCode: code ?? 1, stdout, stderr });
    });
  });
}

/** The outputs in a GITHUB_OUTPUT file, last value first heard. */
export function parseOutputs(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const heredoc = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? "");
    if (heredoc !== null) {
      const end = lines.indexOf(heredoc[2] ?? "", at + 1);
      outputs.set(heredoc[1] ?? "", lines.slice(at + 1, end).join("\n"));
      at = end;
      continue;
    }
    const plain = /^([^=]+)=(.*)$/.exec(lines[at] ?? "");
    if (plain !== null) outputs.set(plain[1] ?? "", plain[2] ?? "");
  }
  return outputs;
}
