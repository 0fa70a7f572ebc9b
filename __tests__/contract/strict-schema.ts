import { entries, field, type JsonObject } from "./cut-slice.ts";

/**
 * An OpenAPI schema as JSON Schema 2020-12 that refuses undeclared fields.
 *
 * 1. `nullable` becomes a null in the type, or an alternative.
 * 2. An object that declares properties and nothing about others takes no others.
 * 3. Parts of an `allOf` are loose inside; together they take no field that none declares.
 * 4. References go to `#/$defs/strict:NAME` or `#/$defs/loose:NAME`.
 */
export function strictSchema(schema: unknown): unknown {
  return convert(schema, "strict");
}

/** Both variants of every component schema, by the names that `strictSchema` refers to. */
export function componentDefinitions(document: unknown): JsonObject {
  const schemas = entries(field(field(document, "components"), "schemas"));
  return Object.fromEntries(
    schemas.flatMap(([name, schema]) => [
      [`strict:${name}`, convert(schema, "strict")],
      [`loose:${name}`, convert(schema, "loose")],
    ]),
  );
}

type Mode = "strict" | "loose";

function convert(schema: unknown, mode: Mode): unknown {
  if (Array.isArray(schema)) return schema.map((item) => convert(item, mode));
  if (typeof schema !== "object" || schema === null) return schema;
  const reference = field(schema, "$ref");
  if (typeof reference === "string") return { $ref: target(reference, mode) };
  const inner = field(schema, "allOf") === undefined ? mode : "loose";
  const converted = Object.fromEntries(
    entries(schema)
      .filter(([key]) => key !== "nullable" && key !== "discriminator")
      .map(([key, value]) => [key, keyword(key, value, inner)]),
  );
  return nullable(schema, closed(converted, mode));
}

function keyword(key: string, value: unknown, mode: Mode): unknown {
  if (key === "enum" || key === "const" || key === "default" || key === "required") return value;
  if (key !== "properties") return convert(value, mode);
  return Object.fromEntries(entries(value).map(([name, schema]) => [name, convert(schema, mode)]));
}

function closed(schema: JsonObject, mode: Mode): JsonObject {
  if (mode === "loose" || "additionalProperties" in schema) return schema;
  if ("allOf" in schema) return { ...schema, unevaluatedProperties: false };
  const alternatives = "oneOf" in schema || "anyOf" in schema;
  return "properties" in schema && !alternatives ? { ...schema, additionalProperties: false } : schema;
}

function nullable(original: object, schema: JsonObject): JsonObject {
  if (field(original, "nullable") !== true) return schema;
  const { type } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  const listed = schema["enum"];
  const values: readonly unknown[] | null = Array.isArray(listed) ? listed : null;
  return { ...schema, type: [type, "null"], ...(values === null ? {} : { enum: [...values, null] }) };
}

function target(reference: string, mode: Mode): string {
  return `#/$defs/${mode}:${reference.slice(reference.lastIndexOf("/") + 1)}`;
}
