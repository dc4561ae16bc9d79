import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { buildMusterSchema } from "../../src/schema.ts";
import { createWorld, type World } from "../support/world.ts";
import { wordFor, wordForAct } from "./answers.ts";
import { Cell } from "./cell.ts";
import { asked, mutationText, waysTo } from "./documents.ts";
import { fieldVariables, inputs, learnerOfField, queryVariables } from "./operations.ts";
import { type PersonaName, personas } from "./personas.ts";
import { createScene, pauseScene, type Scene } from "./scene.ts";
import { table } from "./table.ts";

const schema = buildMusterSchema();
const node = schema.getType("Node");
if (!isInterfaceType(node)) throw new Error("the schema has an interface Node");
const nodeTypes = schema.getPossibleTypes(node);

type Row = Readonly<Record<PersonaName, string>>;

/** The table as it is written, by the name of its rows. */
const rows = new Map<string, Row>(
  table
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([name, ...cells]) => name && cells.length > 0)
    .map(([name = "", ...cells]) => {
      if (cells.length !== personas.length) throw new Error(`${name}: one word for each persona is needed`);
      return [name, Object.fromEntries(personas.map((persona, index) => [persona, cells[index]])) as Row];
    }),
);

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
const queries = fieldsOf(schema.getQueryType()).filter(({ name }) => name !== "node");
const mutations = fieldsOf(schema.getMutationType());
const viewer = schema.getType("Viewer");
const guarded = [...nodeTypes, ...(isObjectType(viewer) ? [viewer] : [])];

let world: World;
/** Where only reading is done. */
let scene: Scene;
/** Where the mutations do what they are for. */
let busy: Scene;

beforeAll(async () => {
  world = await createWorld();
  scene = await createScene(world);
  busy = await createScene(world);
});
afterAll(() => world.close());

/** What each persona gets, one after the other. */
async function rowOf(word: (persona: PersonaName) => Promise<string>): Promise<Row> {
  const words: [PersonaName, string][] = [];
  for (const persona of personas) words.push([persona, await word(persona)]);
  return Object.fromEntries(words) as Row;
}

/** The same all at once, for what changes nothing. */
async function readRow(word: (persona: PersonaName) => Promise<string>): Promise<Row> {
  const words = await Promise.all(personas.map(async (persona) => [persona, await word(persona)]));
  return Object.fromEntries(words) as Row;
}

test("the table has a line for each operation and each field, and no line for what is not there", () => {
  const needed = [
    ...queries.map(({ name }) => `Query.${name}`),
    ...nodeTypes.map(({ name }) => `node(${name})`),
    ...mutations.map(({ name }) => `Mutation.${name}`),
    ...guarded.flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`)),
  ];
  const where =
    "Say in test/access/table.ts who gets it (and for an operation, in operations.ts, by what input)";
  expect(
    needed.filter((name) => !rows.has(name)),
    where,
  ).toEqual([]);
  const gone = [...rows.keys()].filter((name) => !needed.includes(name));
  expect(gone, "These lines of test/access/table.ts are about nothing in the schema").toEqual([]);
  expect(
    mutations.map(({ name }) => name).filter((name) => !(name in inputs)),
    where,
  ).toEqual([]);
  expect(
    guarded.map(({ name }) => name).filter((name) => !(name in waysTo)),
    "A way in documents.ts",
  ).toEqual([]);
});

describe("a query answers each persona by the table", () => {
  test.each(queries.map((field) => [field.name, field] as const))("%s", async (name, field) => {
    const row = await readRow(async (persona) => {
      const cell = new Cell(scene, persona);
      const variables = (await queryVariables[name]?.(cell)) ?? null;
      const { declared, text } = asked(field, variables);
      // Whether an invitation is shown at all stands in its state.
      const more = name === "invitation" ? text.replace("__typename", "state") : text;
      const query = `query ${declared && `(${declared}) `}{ ${more} }`;
      return wordFor(await (await cell.client()).run(query, variables ?? {}), name);
    });
    expect(row).toEqual(rows.get(`Query.${name}`));
  });
});

describe("node answers each persona by the table", () => {
  test.each(nodeTypes.map(({ name }) => name))("%s", async (name) => {
    const id = scene.ids[name];
    expect(id, `an id of a ${name} is needed in test/access/scene.ts`).toBeTruthy();
    const row = await readRow(async (persona) => {
      const client = await new Cell(scene, persona).client();
      const answer = await client.run("query ($id: ID!) { node(id: $id) { __typename id } }", { id });
      if (answer.data?.node) expect(answer.data.node).toEqual({ __typename: name, id });
      return wordFor(answer, "node");
    });
    expect(row).toEqual(rows.get(`node(${name})`));
  });
});

describe("a mutation answers each persona by the table, and whoever is refused changes nothing", () => {
  test.each(mutations.map((field) => [field.name, field] as const))("%s", async (name, field) => {
    const payload = getNamedType(field.type);
    const text = mutationText(field, isObjectType(payload) ? fieldsOf(payload) : []);
    const row = await rowOf(async (persona) => {
      const cell = new Cell(busy, persona);
      const input = await inputs[name]?.(cell);
      const client = await cell.client();
      const before = await riverbendNow();
      const word = wordForAct(await client.run(text, input ? { input } : {}));
      if (word !== "ok") expect(await riverbendNow(), `${name} by ${persona} was refused`).toBe(before);
      return word;
    });
    expect(row).toEqual(rows.get(`Mutation.${name}`));
  });
});

describe("a field answers each persona by the table, whichever way leads to it", () => {
  // From here on nobody is invited any more.
  beforeAll(() => pauseScene(world, scene));
  const fields = guarded.flatMap((type) =>
    fieldsOf(type).map((field) => [`${type.name}.${field.name}`, type.name, field] as const),
  );
  test.each(fields)("%s", async (name, type, field) => {
    for (const way of waysTo[type] ?? []) {
      const row = await readRow((persona) => fieldWord(persona, name, type, field, way));
      expect(row, way).toEqual(rows.get(name));
    }
  });
});

async function fieldWord(
  persona: PersonaName,
  name: string,
  type: string,
  field: GraphQLField<unknown, unknown>,
  way: string,
): Promise<string> {
  const cell = new Cell(scene, persona);
  const learner = learnerOfField[name];
  const ids = {
    node: learner ? scene.learnerIds[learner] : scene.ids[type],
    organization: scene.riverbend.id,
  };
  const variables = fieldVariables[name]?.(cell) ?? {};
  const { declared, text } = asked(field, variables);
  const needed = Object.entries(ids).filter(([one]) => way.includes(`$${one}`));
  const all = [...needed.map(([one]) => `$${one}: ID!`), ...(declared ? [declared] : [])].join(", ");
  // A name of its own: the way may lead through a field of the same name.
  const query = `query ${all && `(${all}) `}{ ${way.replace("FIELD", `wanted: ${text}`)} }`;
  const client = await cell.client();
  return wordFor(await client.run(query, { ...Object.fromEntries(needed), ...variables }), "wanted");
}

/** All rows of all tables that belong to Riverbend, as one fingerprint. */
async function riverbendNow(): Promise<string> {
  const { sql } = world.app;
  const id = plainIdOf("Organization", busy.riverbend.id);
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'organization_id' order by 1`;
  const prints = await Promise.all(
    tables.map(
      ({ name }) =>
        sql`select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as print
            from ${sql(name)} t where organization_id = ${id}`,
    ),
  );
  const [own] = await sql`select md5(o::text) as print from organization o where id = ${id}`;
  return JSON.stringify([own?.print, ...prints.map(([row]) => row?.print)]);
}
