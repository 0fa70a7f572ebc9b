import type { Located } from "../source-text.ts";
import type { DecodeContext } from "./decode-context.ts";
import { readList, readSoundText } from "./decode-values.ts";
import { code } from "./wording.ts";
import type { YamlNode } from "./yaml-node.ts";

/** The path of a file in the repository; null when the key is absent, or after a finding. */
export function readPath(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): Located<string> | null {
  return readSoundText(context, node, what, explainPath);
}

/** The paths of a list; entries that are none are findings and left out. Null when the key is absent. */
export function readPaths(
  context: DecodeContext,
  node: YamlNode | null,
  what: string,
): readonly Located<string>[] | null {
  const items = readList(context, node, what);
  return items?.flatMap((item) => readPath(context, item, `an entry of ${what}`) ?? []) ?? null;
}

function explainPath(path: string): string | null {
  if (/^[A-Za-z]:[\\/]/.test(path) || path.startsWith("/")) {
    return "paths start at the top of the repository: write it without the leading part";
  }
  if (path.includes("\\")) return `paths use \`/\`: write ${code(path.replaceAll("\\", "/"))}`;
  if (path.startsWith("./")) return `paths start at the top of the repository: write ${code(path.slice(2))}`;
  if (path.endsWith("/")) return "it must name a file, not a folder";
  if (path.split("/").includes("..")) return "it may not leave the repository through `..`";
  if (path.split("/").some((part) => part === "" || part === ".")) {
    return "it has an empty part or a `.` between its slashes";
  }
  return null;
}
