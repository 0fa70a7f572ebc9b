import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";

import { ActionError } from "../app/errors.ts";

/** The standard streams of this process. */
export class ProcessTerminal {
  /** Whether standard output, and standard error, are to be coloured. */
  readonly color = wantsColor(process.stdout);
  readonly noteColor = wantsColor(process.stderr);

  constructor() {
    process.stdout.on("error", ignoreClosedPipe);
    process.stderr.on("error", ignoreClosedPipe);
  }

  /** Writes to standard output, as it stands. */
  print(text: string): void {
    process.stdout.write(text);
  }

  /** Writes to standard error, as it stands. */
  note(text: string): void {
    process.stderr.write(text);
  }

  /** Everything in a file, or on standard input where the name is `-`. */
  async readInput(name: string): Promise<Uint8Array> {
    if (name === "-") return buffer(process.stdin);
    try {
      return await readFile(name);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new ActionError("file-unreadable", `"${name}" cannot be read: ${reason}`, "", error);
    }
  }

  /** An environment variable; empty when absent. */
  env(name: string): string {
    return process.env[name] ?? "";
  }
}

// A reader that has seen enough (`| head`) is no failure, and the exit code still tells the verdict.
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function wantsColor(stream: NodeJS.WriteStream): boolean {
  const forced = process.env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if ((process.env["NO_COLOR"] ?? "") !== "") return false;
  return stream.isTTY && process.env["TERM"] !== "dumb";
}
