import { ActionError } from "../app/errors.ts";

const MAX_TEXT_BYTES = 4 * 1024 * 1024;

/** Decodes a file's bytes; a byte order mark stays. Fails with `file-unreadable` on bytes that are not UTF-8. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new ActionError("file-unreadable", `"${name}" is not UTF-8 text.`, "Save it as UTF-8.", error);
  }
}

/** Fails with `too-large` over 4 MiB. */
export function refuseLargeText(bytes: number, name: string): void {
  if (bytes <= MAX_TEXT_BYTES) return;
  throw new ActionError(
    "too-large",
    `"${name}" has ${String(bytes)} bytes; the limit is 4 MiB.`,
    "Split it into smaller files.",
  );
}
