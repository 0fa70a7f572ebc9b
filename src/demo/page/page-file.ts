import { createHash } from "node:crypto";
import type { OutputFiles } from "../../app/cli-ports.ts";
import { ActionError } from "../../app/errors.ts";

/** The name of the page in the folder of `--out`. */
export const PAGE_NAME = "index.html";

const SEAL = /\n<!-- parallel-dispatch demo ([0-9a-f]{64}) -->\n$/;

/** Fails with `bad-input` where the folder has a page that the demo did not write, or that was changed since. */
export async function refuseForeignPage(folder: OutputFiles): Promise<void> {
  const text = await folder.readText(PAGE_NAME);
  if (text === null) return;
  const page = text.replace(SEAL, "");
  if (SEAL.exec(text)?.[1] === digestOf(page)) return;
  throw new ActionError(
    "bad-input",
    `--out would overwrite what somebody else wrote or changed: ${PAGE_NAME}.`,
    "Move it away, or name another folder.",
  );
}

/** Writes the page, sealed with its digest, so that a later run knows it for its own. */
export async function writePage(folder: OutputFiles, html: string): Promise<void> {
  await refuseForeignPage(folder);
  const page = html.trimEnd();
  const sealed = `${page}\n<!-- parallel-dispatch demo ${digestOf(page)} -->\n`;
  await folder.replace(new Map([[PAGE_NAME, sealed]]), []);
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
