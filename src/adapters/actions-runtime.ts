import { readFileSync } from "node:fs";
import * as core from "@actions/core";
import { ActionError } from "../app/errors.ts";
import type { Runtime } from "../app/ports.ts";
import type { Finding } from "../core/finding.ts";

// The runner cuts an annotation at 4,096 characters.
const maxAnnotationChars = 4000;

/** The runner of GitHub Actions, through its environment and its command protocol. */
export class ActionsRuntime implements Runtime {
  input(name: string): string {
    return core.getInput(name);
  }

  env(name: string): string {
    return process.env[name] ?? "";
  }

  event(): unknown {
    const path = this.env("GITHUB_EVENT_PATH");
    try {
      const event: unknown = JSON.parse(readFileSync(path, "utf8"));
      return event;
    } catch (cause) {
      const hint = "Run this as a step of a workflow.";
      throw new ActionError("bad-input", `The event file "${path}" cannot be read as JSON.`, hint, cause);
    }
  }

  log(text: string): void {
    for (const line of neutralLines(text)) core.info(line);
  }

  annotate(finding: Finding): void {
    const { path, line, column, endLine, endColumn } = finding.location;
    // GitHub takes columns for one line alone.
    const columns = line === endLine ? { startColumn: column, endColumn } : {};
    const properties = { title: finding.rule, file: path, startLine: line, endLine, ...columns };
    const message = bounded(visible(finding.message));
    if (finding.severity === "error") core.error(message, properties);
    else core.warning(message, properties);
  }

  warn(text: string): void {
    core.warning(bounded(visible(text)));
  }

  setOutput(name: string, value: string): void {
    core.setOutput(name, value);
  }

  async writeSummary(markdown: string): Promise<void> {
    // Servers before 3.6 give no summary file.
    if (this.env("GITHUB_STEP_SUMMARY") === "") return;
    await core.summary.emptyBuffer().addRaw(markdown).write({ overwrite: true });
  }

  fail(message: string): void {
    core.setFailed(bounded(visible(message)));
  }
}

/** Lines that the runner shows and never obeys: no command at the start, no control characters. */
function neutralLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const shown = visible(line);
    // A command may follow white space; an old form begins anywhere with ##[.
    return /^\s*::/.test(shown) || shown.includes("##[")
      ? `| ${shown.replaceAll("##[", "##\u200b[")}`
      : shown;
  });
}

function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}

function bounded(text: string): string {
  return text.length <= maxAnnotationChars ? text : `${text.slice(0, maxAnnotationChars - 1)}…`;
}
