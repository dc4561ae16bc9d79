import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { expect, test } from "vitest";
import { buildMusterSchema } from "../../src/schema.ts";

const schema = buildMusterSchema();
const roots = new Set(["Query", "Mutation"]);
const builtIn = new Set(["String", "Boolean", "Int", "Float", "ID"]);
const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith("__") && !builtIn.has(name),
);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type and everything in it that a third party reads about. */
function partsOf(type: GraphQLNamedType): Described[] {
  const own = roots.has(type.name) ? [] : [type];
  const at = (name: string, { description }: Described) => ({ name: `${type.name}.${name}`, description });
  if (isEnumType(type)) return [...own, ...type.getValues().map((value) => at(value.name, value))];
  if (isInputObjectType(type)) {
    return [...own, ...Object.values(type.getFields()).map((field) => at(field.name, field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  return [
    ...own,
    ...Object.values(type.getFields()).flatMap((field) => [
      at(field.name, field),
      ...field.args.map((arg) => at(`${field.name}(${arg.name})`, arg)),
    ]),
  ];
}

test("everything in the schema has a description that ends its sentence", () => {
  const parts = types.flatMap(partsOf);
  expect(parts.length).toBeGreaterThan(300);
  const bare = parts.filter(({ description }) => !/\S.*[.!?]$/s.test(description?.trim() ?? ""));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test("every mutation answers a payload with errors: [UserError!]!, and takes at most one input", () => {
  for (const { name, type, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const payload = schema.getType(String(type).replace("!", ""));
    if (!isObjectType(payload)) throw new Error(`${name} does not answer a payload`);
    expect(String(type), name).toBe(`${payload.name}!`);
    expect(payload.name, name).toMatch(/Payload$/);
    expect(String(payload.getFields().errors?.type), name).toBe("[UserError!]!");
    expect(
      args.map((arg) => arg.name),
      name,
    ).toEqual(args.length > 0 ? ["input"] : []);
    expect(
      args.every((arg) => String(arg.type).endsWith("Input!")),
      name,
    ).toBe(true);
  }
});

test("every mutation that creates or sends takes a client key", () => {
  // Where a second time does no harm, or is counted: codes, sessions, and what an account can have once.
  const once = new Set([
    "signIn",
    "signInWithCode",
    "register",
    "registerInvited",
    "resetPassword",
    "sendCode",
  ]);
  const creating = /^(create|duplicate|invite|resend|import|send)/;
  for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (!creating.test(name) || once.has(name)) continue;
    const input = schema.getType(String(args[0]?.type).replace("!", ""));
    if (!isInputObjectType(input)) throw new Error(`${name} takes no input`);
    expect(String(input.getFields().clientKey?.type), name).toBe("String!");
  }
});

test("every list that can grow without end is a connection of 1 to 100", () => {
  for (const type of types) {
    if (!isObjectType(type) || !type.name.endsWith("Connection")) continue;
    expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(["edges", "pageInfo"]));
    const fields = types.flatMap((one) => (isObjectType(one) ? Object.values(one.getFields()) : []));
    for (const field of fields.filter((one) => String(one.type).replace("!", "") === type.name)) {
      const args = Object.fromEntries(field.args.map((arg) => [arg.name, arg]));
      expect(args.first?.defaultValue, field.name).toBe(50);
      expect(String(args.after?.type), field.name).toBe("String");
    }
  }
});

test("schema.graphql is the schema that the program serves; `pnpm --filter @muster/api schema` writes it anew", () => {
  const file = fileURLToPath(new URL("../../schema.graphql", import.meta.url));
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(readFileSync(file, "utf8"));
});
