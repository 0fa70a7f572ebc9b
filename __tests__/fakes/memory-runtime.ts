import type { Runtime } from "../../src/app/ports.ts";
import type { Finding } from "../../src/core/finding.ts";

/** A runner in memory: what it was asked for, and everything it was told. */
export class MemoryRuntime implements Runtime {
  readonly askedInputs = new Set<string>();
  readonly logs: string[] = [];
  readonly warnings: string[] = [];
  readonly annotations: Finding[] = [];
  readonly outputs = new Map<string, string>();
  readonly failures: string[] = [];
  summary = "";
  readonly #inputs: Readonly<Record<string, string>>;
  readonly #env: Readonly<Record<string, string>>;
  readonly #event: unknown;

  constructor(given: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
    readonly event?: unknown;
  }) {
    this.#inputs = given.inputs ?? {};
    this.#env = given.env ?? {};
    this.#event = given.event;
  }

  input(name: string): string {
    this.askedInputs.add(name);
    return this.#inputs[name] ?? "";
  }

  env(name: string): string {
    return this.#env[name] ?? "";
  }

  event(): unknown {
    return this.#event;
  }

  log(text: string): void {
    this.logs.push(text);
  }

  annotate(finding: Finding): void {
    this.annotations.push(finding);
  }

  warn(text: string): void {
    this.warnings.push(text);
  }

  setOutput(name: string, value: string): void {
    this.outputs.set(name, value);
  }

  writeSummary(markdown: string): Promise<void> {
    this.summary = markdown;
    return Promise.resolve();
  }

  fail(message: string): void {
    this.failures.push(message);
  }
}
