import "reflect-metadata";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { lesson, training } from "../../src/db/schema/trainings.ts";
import { seedCatalogue } from "../../src/features/trainings/index.ts";
import { createWorld, type World } from "../support/world.ts";

const content = fileURLToPath(new URL("../../content/trainings", import.meta.url));

let world: World;
let folder: string;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "catalogue-"));
  cpSync(content, folder, { recursive: true });
  await seedCatalogue(world.app.db, folder);
  return () => rmSync(folder, { recursive: true });
});

const stored = async () => ({
  trainings: await world.app.db.select().from(training).orderBy(asc(training.id)),
  lessons: await world.app.db.select().from(lesson).orderBy(asc(lesson.trainingId), asc(lesson.position)),
});

const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
};

test("reading the same folder again changes nothing, also when two processes start at once", async () => {
  const before = await stored();
  await Promise.all([1, 2, 3].map(() => seedCatalogue(world.app.db, folder)));
  expect(await stored()).toEqual(before);
});

test("a changed title, text and check are taken over under the same id", async () => {
  const [before] = await world.app.db.select().from(training).where(eq(training.slug, "hand-hygiene"));
  edit("hand-hygiene/training.md", "title: Hand hygiene", "title: Clean hands");
  edit("hand-hygiene/01-what-hands-carry.md", "Think of the last hour.", "Think of today.");
  await seedCatalogue(world.app.db, folder);
  const [after] = await world.app.db.select().from(training).where(eq(training.slug, "hand-hygiene"));
  expect(after).toEqual({ ...before, title: "Clean hands" });
  const lessons = await world.app.db
    .select()
    .from(lesson)
    .where(eq(lesson.trainingId, after?.id ?? ""))
    .orderBy(asc(lesson.position));
  expect(lessons[0]?.markdown).toContain("Think of today.");
});

test("a training that left the folder is off the list and stays readable; back again, it is the same one", async () => {
  const person = await world.person();
  const list = "{ trainings(first: 100) { edges { node { id slug } } } }";
  const slugs = async () =>
    (await person.data(list)).trainings.edges.map((edge: { node: { slug: string } }) => edge.node.slug);
  const before = (await person.data(list)).trainings.edges;
  const { id } = before.find((edge: { node: { slug: string } }) => edge.node.slug === "hand-hygiene").node;
  rmSync(join(folder, "hand-hygiene"), { recursive: true });
  await seedCatalogue(world.app.db, folder);
  expect(await slugs()).not.toContain("hand-hygiene");
  expect(await slugs()).toHaveLength(before.length - 1);
  const node = `query ($id: ID!) { node(id: $id) { ... on Training { slug lessons { position } } } }`;
  const kept = (await person.data(node, { id })).node;
  expect(kept.slug).toBe("hand-hygiene");
  expect(kept.lessons.length).toBeGreaterThanOrEqual(4);
  await seedCatalogue(world.app.db, content);
  expect((await person.data(list)).trainings.edges).toEqual(before);
});

test("a lesson that was taken out is gone", async () => {
  const [row] = await world.app.db.select().from(training).where(eq(training.slug, "recognizing-neglect"));
  const count = async () =>
    (
      await world.app.db
        .select()
        .from(lesson)
        .where(eq(lesson.trainingId, row?.id ?? ""))
    ).length;
  expect(await count()).toBe(5);
  edit("recognizing-neglect/training.md", /\n {2}- after-the-report/, "");
  rmSync(join(folder, "recognizing-neglect/05-after-the-report.md"));
  await seedCatalogue(world.app.db, folder);
  expect(await count()).toBe(4);
});

test("a folder with a mistake changes nothing", async () => {
  const before = await stored();
  edit("hand-hygiene/training.md", "title: Hand hygiene", "title: Clean hands");
  edit("safe-food-handling/training.md", /title: .+/, "title: ''");
  await expect(seedCatalogue(world.app.db, folder)).rejects.toThrow("safe-food-handling");
  expect(await stored()).toEqual(before);
});
