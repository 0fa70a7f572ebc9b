/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The named operations of an OpenAPI document and every component that they reach. Fails on an unknown name. */
export function cutOperations(document: unknown, operationIds: readonly string[]): JsonObject {
  const missing = new Set(operationIds);
  const paths: Record<string, JsonObject> = {};
  for (const [path, item] of entries(field(document, "paths"))) {
    const kept = entries(item).filter(([, operation]) => {
      const id = field(operation, "operationId");
      return typeof id === "string" && missing.delete(id);
    });
    if (kept.length > 0) paths[path] = Object.fromEntries(kept);
  }
  refuseMissing(missing);
  return withComponents(document, {
    openapi: field(document, "openapi"),
    info: field(document, "info"),
    paths,
  });
}

/** The named webhooks of an OpenAPI document and every component that they reach. Fails on an unknown name. */
export function cutWebhooks(document: unknown, names: readonly string[]): JsonObject {
  const missing = new Set(names);
  const kept = entries(field(document, "webhooks")).filter(([name]) => missing.delete(name));
  refuseMissing(missing);
  return withComponents(document, {
    openapi: field(document, "openapi"),
    webhooks: Object.fromEntries(kept),
  });
}

/** A field of a JSON object; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  return entries(value).find(([key]) => key === name)?.[1];
}

/** The fields of a JSON object; none for anything else. */
export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function refuseMissing(missing: ReadonlySet<string>): void {
  if (missing.size > 0) throw new Error(`not in the document: ${[...missing].join(", ")}`);
}

function withComponents(document: unknown, root: JsonObject): JsonObject {
  const slice = bare(root, "keyword");
  const components: Record<string, Record<string, unknown>> = {};
  const waiting = references(slice);
  for (const reference of waiting) {
    const [kind = "", name = ""] = reference.replace("#/components/", "").split("/");
    if (components[kind]?.[name] !== undefined) continue;
    const component = bare(field(field(field(document, "components"), kind), name), "keyword");
    components[kind] = { ...components[kind], [name]: component };
    waiting.push(...references(component));
  }
  return { ...Object.fromEntries(entries(slice)), components: sorted(components) };
}

const prose = new Set(["description", "summary", "example", "examples", "externalDocs", "tags"]);

/** The value without prose, which is most of its size; a property that is called "description" stays. */
function bare(value: unknown, place: "keyword" | "property"): unknown {
  if (Array.isArray(value)) return value.map((item) => bare(item, "keyword"));
  if (typeof value !== "object" || value === null) return value;
  const kept = entries(value).filter(
    ([key]) => place === "property" || (!prose.has(key) && !key.startsWith("x-")),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [
      key,
      bare(item, place === "keyword" && key === "properties" ? "property" : "keyword"),
    ]),
  );
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  return entries(value).flatMap(([key, item]) =>
    key === "$ref" && typeof item === "string" ? [item] : references(item),
  );
}

function sorted(components: Readonly<Record<string, JsonObject>>): JsonObject {
  const byName = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
    a[0] < b[0] ? -1 : 1;
  return Object.fromEntries(
    Object.entries(components)
      .sort(byName)
      .map(([kind, named]) => [kind, Object.fromEntries(Object.entries(named).sort(byName))]),
  );
}
