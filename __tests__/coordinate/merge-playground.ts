import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { GitRepository } from "../../src/adapters/git-repository.ts";
import { openMergeRepository } from "../../src/adapters/git-merge.ts";
import { ShellRunner } from "../../src/adapters/run-command.ts";
import type { IntegratePorts, IntegrateRequest } from "../../src/app/integrate-request.ts";
import { runIntegrate } from "../../src/app/run-integrate.ts";
import type { IntegrationReport } from "../../src/core/coordinate/integration.ts";

export const PLAN_PATH = ".github/dispatch/demo.yml";

/** A real repository in a temporary folder, with a work tree on main. */
export class MergePlayground {
  readonly folder = mkdtempSync(join(tmpdir(), "integrate-test-"));

  constructor() {
    this.git("init", "--quiet", "--initial-branch=main");
    this.git("config", "user.name", "Tester");
    this.git("config", "user.email", "tester@example.invalid");
  }

  /** Runs git with fixed dates and returns its output without the last line break. */
  git(...args: string[]): string {
    const dates = { GIT_AUTHOR_DATE: "1700000000 +0000", GIT_COMMITTER_DATE: "1700000000 +0000" };
    const options = {
      cwd: this.folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, ...dates },
    } as const;
    return execFileSync("git", args, options).replace(/\n$/, "");
  }

  /** Writes files into the work tree; a null removes one. */
  write(files: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(files)) {
      const absolute = join(this.folder, path);
      mkdirSync(dirname(absolute), { recursive: true });
      if (text === null) rmSync(absolute);
      else writeFileSync(absolute, text);
    }
  }

  /** Commits files on the branch that is checked out. */
  commit(files: Readonly<Record<string, string | null>>, message = "work"): string {
    this.write(files);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "-m", message);
    return this.git("rev-parse", "HEAD");
  }

  /** Makes a branch of main with one commit, and goes back to main. */
  branch(name: string, files: Readonly<Record<string, string | null>>, message = "work"): string {
    this.git("switch", "--quiet", "--create", name, "main");
    const sha = this.commit(files, message);
    this.git("switch", "--quiet", "main");
    return sha;
  }

  /** The text of a file at a commit. */
  show(commit: string, path: string): string {
    return this.git("show", `${commit}:${path}`);
  }

  /** Everything a bystander could see of a change: refs, work trees, status, and the files on disk. */
  snapshot(): string {
    const files = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !join(entry.parentPath, entry.name).includes("/.git/"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => `${file}\n${readFileSync(file, "utf8")}`);
    const index = readFileSync(join(this.folder, ".git/index")).toString("base64");
    return [
      this.git("for-each-ref"),
      this.git("worktree", "list"),
      this.git("status", "--porcelain"),
      this.git("stash", "list"),
      index,
      ...files,
    ].join("\n");
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Integrates the plan of the folder. */
  async integrate(request: Partial<IntegrateRequest> = {}): Promise<IntegrationReport> {
    return runIntegrate(
      {
        planPath: PLAN_PATH,
        localText: null,
        base: "main",
        defaultBranch: null,
        declaredMerged: [],
        timeoutSeconds: null,
        writeRef: null,
        progress: () => undefined,
        ...request,
      },
      await this.ports(),
    );
  }

  async ports(): Promise<IntegratePorts> {
    const reader = new GitRepository(this.folder);
    return {
      repository: await openMergeRepository(this.folder),
      commands: new ShellRunner(),
      readText: (commit, path) => reader.readText(commit, path),
    };
  }
}

/** A plan whose tracks each own the folder of their name. `more` is added to a track as it stands. */
export function folderPlan(
  tracks: Readonly<Record<string, string>>,
  more = "",
): Readonly<Record<string, string>> {
  const entries = Object.entries(tracks).map(
    ([id, extra]) =>
      `  ${id}:\n    type: code\n    handover: docs/${id}.md\n    soldiers: [S1]\n    can-touch: ["${id}/**"]\n    issues: []\n${extra}`,
  );
  const text = `version: 1\nplan: demo\ntitle: Demo\nbase: main\n${more}tracks:\n${entries.join("")}`;
  return { [PLAN_PATH]: text };
}
