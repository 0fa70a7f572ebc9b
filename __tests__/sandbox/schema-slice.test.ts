import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import { expect, test } from "vitest";
import { schemaSlice } from "../../src/sandbox/graphql-schema.ts";
import { publishedSchema } from "../contract/contract-watch.ts";

const slice = buildSchema(schemaSlice);
const ownTypes = Object.values(slice.getTypeMap()).filter((type) => !type.name.startsWith("__"));

test.each(ownTypes.map((type) => [type.name, type] as const))(
  "%s says nothing that GitHub does not",
  (name, type) => {
    const published = publishedSchema().getType(name);
    expect(published?.constructor.name).toBe(type.constructor.name);
    if (published !== undefined) expect(published.toString()).toBe(name);
    expect(facts(published)).toEqual(expect.arrayContaining([...facts(type)]));
  },
);

/** Everything a type promises, one line each. */
function facts(type: GraphQLNamedType | undefined): readonly string[] {
  if (isUnionType(type)) return type.getTypes().map((member) => `member ${member.name}`);
  if (isEnumType(type)) return type.getValues().map((value) => `value ${value.name}`);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => `input ${field.name}: ${field.type.toString()}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const interfaces = type.getInterfaces().map((one) => `implements ${one.name}`);
  return [...interfaces, ...Object.values(type.getFields()).flatMap(fieldFacts)];
}

function fieldFacts(field: GraphQLField<unknown, unknown>): readonly string[] {
  const given = field.args.map(
    (argument: GraphQLArgument) => `${field.name}(${argument.name}: ${argument.type.toString()})`,
  );
  return [`${field.name}: ${field.type.toString()}`, ...given];
}
