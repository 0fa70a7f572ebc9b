import { readFileSync } from "node:fs";
import formats from "ajv-formats";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { entries, field, type JsonObject } from "./cut-slice.ts";
import { componentDefinitions, strictSchema } from "./strict-schema.ts";

/** One operation of GitHub's description. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly queryNames: ReadonlySet<string>;
  readonly description: unknown;
}

/** GitHub's description of its REST API, or of its events, ready to validate against. */
export class GitHubContract {
  readonly operations: readonly Operation[];
  readonly #document: unknown;
  readonly #definitions: JsonObject;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(fileName: "openapi.json" | "webhooks.json") {
    const address = new URL(`../fixtures/contract/${fileName}`, import.meta.url);
    this.#document = JSON.parse(readFileSync(address, "utf8"));
    this.#definitions = componentDefinitions(this.#document);
    this.#ajv = new Ajv2020({ strict: false, allErrors: false });
    formats.default(this.#ajv);
    for (const name of ["repo.nwo", "ssh-key", "timestamp", "int64"]) this.#ajv.addFormat(name, true);
    this.operations = readOperations(this.#document);
  }

  /** What is wrong with a value by a schema of the description; null when nothing is. */
  problem(name: string, schema: unknown, value: unknown): string | null {
    let check = this.#compiled.get(name);
    if (check === undefined) {
      check = this.#ajv.compile({ allOf: [strictSchema(schema)], $defs: this.#definitions });
      this.#compiled.set(name, check);
    }
    if (check(value)) return null;
    const [error] = check.errors ?? [];
    return `${name}: ${error?.instancePath ?? ""} ${error?.message ?? ""} ${JSON.stringify(error?.params)}`;
  }

  /** A component by reference, or the value itself. */
  resolve(value: unknown): unknown {
    const reference = field(value, "$ref");
    if (typeof reference !== "string") return value;
    const steps = reference.slice(2).split("/");
    return steps.reduce((at: unknown, step) => field(at, step), this.#document);
  }

  /** The schema of an event's payload; undefined when the slice has none. */
  eventSchema(name: string): unknown {
    const webhook = field(field(field(this.#document, "webhooks"), name), "post");
    return jsonSchema(field(webhook, "requestBody"));
  }
}

/** The schema of a request or response body; undefined when it has none. */
export function jsonSchema(described: unknown): unknown {
  const content = field(described, "content");
  const kinds = entries(content);
  const json =
    kinds.find(([kind]) => kind === "application/json") ?? kinds.find(([kind]) => kind.includes("json"));
  return field(json?.[1], "schema");
}

function readOperations(document: unknown): Operation[] {
  return entries(field(document, "paths")).flatMap(([path, item]) =>
    entries(item).map(([method, description]) => ({
      id: String(field(description, "operationId")),
      method: method.toUpperCase(),
      pattern: pathPattern(path),
      queryNames: queryNames(document, description),
      description,
    })),
  );
}

function pathPattern(path: string): RegExp {
  const source = path.replace(/\{(\w+)\}/g, (_, name: string) => (name === "path" ? ".*" : "[^/]+"));
  return new RegExp(`^${source}$`);
}

function queryNames(document: unknown, description: unknown): ReadonlySet<string> {
  const listed = field(description, "parameters");
  const parameters: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const names = parameters.map((parameter) => {
    const reference = field(parameter, "$ref");
    const key = typeof reference === "string" ? reference.slice(reference.lastIndexOf("/") + 1) : "";
    return reference === undefined
      ? parameter
      : field(field(field(document, "components"), "parameters"), key);
  });
  return new Set(
    names.filter((one) => field(one, "in") === "query").map((one) => String(field(one, "name"))),
  );
}
