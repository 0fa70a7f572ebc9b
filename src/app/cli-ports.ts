import type { OpenDiff } from "./cli-diff.ts";
import type { CoordinatorTools } from "./integrate-tools.ts";
import type { PlanFiles } from "./load-plans.ts";
import type { Issues } from "./ports.ts";

/** The standard streams and the environment of the process. */
export interface Terminal {
  /** Whether standard output, and standard error, are to be coloured. */
  readonly color: boolean;
  readonly noteColor: boolean;
  /** Writes to standard output, as it stands: results alone. */
  print(text: string): void;
  /** Writes to standard error, as it stands: everything else. */
  note(text: string): void;
  /** Everything in a file, or on standard input where the name is `-`. */
  readInput(name: string): Promise<Uint8Array>;
  /** An environment variable; empty when absent. */
  env(name: string): string;
}

/** The folder that `--root` names or that was found. Every path is relative to it. */
export interface CliWorkspace extends PlanFiles {
  /** Absolute path of the root. */
  readonly folder: string;
  /** The files of git's index, or why they are not known. */
  tracked(): Promise<{ readonly kind: "known" } | { readonly kind: "unknown"; readonly reason: string }>;
  /** The path of a file named on the command line; fails when it does not exist or lies outside. */
  locate(argument: string): Promise<string>;
  /** A path as a person in the working folder would type it. */
  shownPath(path: string): string;
  /** What stands before a path, seen from the top of the git repository: empty, or `a/b/`. */
  repositoryPrefix(): Promise<string>;
  /** The default branch as the clone knows it; null where it does not. */
  defaultBranch(): Promise<string | null>;
}

/** A folder that a command writes files into. Paths are relative to it. */
export interface OutputFiles {
  /** Whether anything stands at a path, be it a symbolic link that leads nowhere. */
  exists(path: string): Promise<boolean>;
  /** The text of a file; null when there is none. Fails with `bad-input` on a symbolic link. */
  readText(path: string): Promise<string | null>;
  /** Writes files that do not exist yet; fails with `bad-input` on one that does. */
  create(files: ReadonlyMap<string, string>): Promise<void>;
  /** Replaces files as a whole, and removes others; none is ever half-written. */
  replace(files: ReadonlyMap<string, string>, removed: readonly string[]): Promise<void>;
  /** A digest of a text. */
  fingerprint(text: string): string;
}

/** What the demo writes to. */
export interface DemoStage {
  readonly terminal: Terminal;
  /** Where the page of the demo goes; null for none. */
  readonly page: { readonly folder: string; readonly files: OutputFiles } | null;
}

/** What the command line needs from the world. */
export interface CliPorts {
  readonly terminal: Terminal;
  /** Opens `--root`, or null: the root that the plans named belong to. */
  readonly openWorkspace: (root: string | null, plans: readonly string[]) => Promise<CliWorkspace>;
  /** A folder by its path from the working folder; it need not exist. */
  readonly openOutput: (folder: string) => OutputFiles;
  readonly openDiff: OpenDiff;
  /** Git and the shell for the coordinator's commands, on one folder. */
  readonly openTools: (folder: string) => CoordinatorTools;
  /** Reads issues with the token and repository of the environment; fails with `bad-input` without them. */
  readonly openIssues: () => Promise<Issues>;
  /** Plays the demo; 1 where the actions do not do what it shows. */
  readonly playDemo: (stage: DemoStage) => Promise<ExitCode>;
}

/** What a run ends with: 0 nothing at or above the threshold, 1 findings, 2 could not run. */
export type ExitCode = 0 | 1 | 2;
