import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ActionError } from "../app/errors.ts";

/** The programs that GitHub runs for the two actions. */
export interface Bundles {
  readonly plan: string;
  readonly audit: string;
}

/**
 * The bundles beside the running one, or, in a source tree, those of its `dist/`.
 *
 * Fails with `not-found` where one is missing.
 */
export function findBundles(): Bundles {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = bundlesIn(dirname(here));
  return existsSync(beside.plan) ? checked(beside) : checked(bundlesIn(join(here, "..", "..", "dist")));
}

/** The bundles of a folder that was built. */
export function bundlesIn(folder: string): Bundles {
  return { plan: join(folder, "plan", "index.js"), audit: join(folder, "audit", "index.js") };
}

function checked(bundles: Bundles): Bundles {
  const missing = [bundles.plan, bundles.audit].find((path) => !existsSync(path));
  if (missing === undefined) return bundles;
  throw new ActionError(
    "not-found",
    `"${missing}" is not there.`,
    "The demo runs the actions as GitHub does: keep dist/ together, or build it with npm run build.",
  );
}
