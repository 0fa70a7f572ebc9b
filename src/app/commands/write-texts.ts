import type { OutputFiles } from "../cli-ports.ts";
import { ActionError } from "../errors.ts";
import type { PlanTexts } from "../plan-texts.ts";

/** What an earlier run wrote into a folder: fingerprints by path. */
type Manifest = ReadonlyMap<string, string>;

const MANIFEST = "parallel-dispatch.json";

/**
 * Writes the texts into a folder, all or none, and returns their paths.
 *
 * 1. A file that exists is replaced only when an earlier run wrote it and nobody has changed it since.
 * 2. `all` removes prompts of tracks that are gone; `prompts` leaves everything else as it is.
 *
 * Fails with `bad-input`, before anything is written, and names the files in the way.
 */
export async function writeTexts(
  texts: PlanTexts,
  folder: OutputFiles,
  extent: "all" | "prompts",
): Promise<readonly string[]> {
  const files = textFiles(texts, extent);
  refuseCaseClashes([...files.keys()]);
  const before = await readManifest(folder);
  const gone = extent === "all" ? [...before.keys()].filter((path) => !files.has(path)) : [];
  await refuseForeignFiles([...files.keys(), ...gone], before, folder);
  const after = new Map([...before].filter(([path]) => !gone.includes(path)));
  for (const [path, text] of files) after.set(path, folder.fingerprint(text));
  await folder.replace(new Map([...files, [MANIFEST, manifestText(after)]]), gone);
  return [...files.keys()];
}

function textFiles(texts: PlanTexts, extent: "all" | "prompts"): ReadonlyMap<string, string> {
  const files = new Map(texts.prompts.map((one) => [`prompts/${one.track}.md`, `${one.prompt}\n`]));
  if (extent === "prompts") return files;
  return files.set("playbook.md", `${texts.playbook}\n`).set("summary.md", `${texts.summary}\n`);
}

function refuseCaseClashes(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const twin = seen.get(path.toLowerCase());
    if (twin !== undefined) {
      throw new ActionError(
        "bad-input",
        `"${twin}" and "${path}" are one file where letter case does not count.`,
        "Print the prompts instead, one by one with --track.",
      );
    }
    seen.set(path.toLowerCase(), path);
  }
}

async function refuseForeignFiles(
  paths: readonly string[],
  before: Manifest,
  folder: OutputFiles,
): Promise<void> {
  const foreign: string[] = [];
  for (const path of paths) {
    const text = await folder.readText(path);
    if (text !== null && before.get(path) !== folder.fingerprint(text)) foreign.push(path);
  }
  if (foreign.length === 0) return;
  throw new ActionError(
    "bad-input",
    `--out would overwrite what somebody else wrote or changed: ${foreign.join(", ")}.`,
    "Move these files away, or name another folder.",
  );
}

async function readManifest(folder: OutputFiles): Promise<Manifest> {
  const text = await folder.readText(MANIFEST);
  if (text === null) return new Map();
  const files = filesOf(parse(text));
  if (files !== null) return new Map(Object.entries(files).filter(isPlainEntry));
  throw new ActionError(
    "bad-input",
    `"${MANIFEST}" in the output folder is not a list of files that an earlier run wrote.`,
    "Name another folder.",
  );
}

function filesOf(value: unknown): object | null {
  if (typeof value !== "object" || value === null || !("files" in value)) return null;
  return typeof value.files === "object" ? value.files : null;
}

// The manifest is a file like any other: it must not make us remove a path outside the folder.
function isPlainEntry(entry: [string, unknown]): entry is [string, string] {
  const [path, fingerprint] = entry;
  return typeof fingerprint === "string" && /^(?:prompts\/[A-Za-z0-9_-]+|playbook|summary)\.md$/.test(path);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function manifestText(files: Manifest): string {
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}
