import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A real folder on disk, a git repository unless it is said to be plain. */
export class TemporaryFolder {
  readonly path: string;

  constructor(files: Readonly<Record<string, string>> = {}, kind: "repository" | "plain" = "repository") {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), "parallel-dispatch-")));
    this.write(files);
    if (kind === "plain") return;
    this.git("init", "--quiet", "--initial-branch=main");
    this.git("add", "--all");
    this.commit("first");
  }

  /** Writes files, with their folders. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(this.at(path)), { recursive: true });
      writeFileSync(this.at(path), content);
    }
  }

  at(path: string): string {
    return join(this.path, path);
  }

  /** Runs git in the folder and returns what it prints. */
  git(...args: readonly string[]): string {
    const settings = [
      "-c",
      "user.name=Test",
      "-c",
      "user.email=test@example.com",
      "-c",
      "commit.gpgsign=false",
    ];
    return execFileSync("git", [...settings, ...args], {
      cwd: this.path,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  commit(message: string): void {
    this.git("commit", "--quiet", "--allow-empty", "--message", message);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
