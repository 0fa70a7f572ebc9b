import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("./migrations/", import.meta.url);
for (const name of readdirSync(folder)) {
  if (!readFileSync(new URL(name, folder), "utf8").trimEnd().endsWith(";")) {
    throw new Error(`${name} does not end with a semicolon`);
  }
}
