/** What a commit writes at a path: text, bytes, an executable, a symlink, a submodule; null removes the path. */
export type FileChange =
  | string
  | Uint8Array
  | null
  | { readonly mode: "100755" | "120000"; readonly content: string }
  | { readonly mode: "160000"; readonly sha: string };

/** Who commits, and when (seconds since 1970). */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly seconds: number;
}

/** The input of `git fast-import` for one commit on top of `parent`; it prints the commit's id. */
export function importStream(
  ref: string,
  parent: string | null,
  changes: Readonly<Record<string, FileChange>>,
  message: string,
  { name, email, seconds }: Signature,
): Buffer {
  const parts: Buffer[] = [
    Buffer.from(`commit ${ref}\nmark :1\ncommitter ${name} <${email}> ${String(seconds)} +0000\n`),
    data(Buffer.from(message)),
  ];
  if (parent !== null) parts.push(Buffer.from(`from ${parent}\n`));
  for (const [path, change] of Object.entries(changes)) parts.push(fileCommand(path, change));
  return Buffer.concat([...parts, Buffer.from("\nget-mark :1\n")]);
}

function fileCommand(path: string, change: FileChange): Buffer {
  const name = quotePath(path);
  if (change === null) return Buffer.from(`D ${name}\n`);
  if (typeof change === "string") return inline("100644", name, Buffer.from(change));
  if (change instanceof Uint8Array) return inline("100644", name, Buffer.from(change));
  if (change.mode === "160000") return Buffer.from(`M 160000 ${change.sha} ${name}\n`);
  return inline(change.mode, name, Buffer.from(change.content));
}

function inline(mode: string, name: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`M ${mode} inline ${name}\n`), data(content)]);
}

function data(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`data ${String(content.length)}\n`), content, Buffer.from("\n")]);
}

function quotePath(path: string): string {
  const escaped = path.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n");
  return `"${escaped}"`;
}
