import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lessonHtml } from "../../src/features/trainings/lessonHtml.ts";
import type { Persona, World } from "../support/world.ts";
import { createWorld } from "../support/world.ts";

const list = `query ($filter: TrainingFilter, $first: Int! = 100, $after: String) {
  trainings(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id slug title summary audience jurisdiction language minutes } }
    pageInfo { hasNextPage endCursor } facets { jurisdictions audiences } } }`;

interface Training {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  readonly jurisdiction: string;
  readonly language: string;
  readonly minutes: number;
}

let world: World;
let person: Persona;

beforeAll(async () => {
  world = await createWorld();
  person = await world.person();
});
afterAll(() => world.close());

const page = async (variables: Record<string, unknown> = {}) =>
  (await person.data(list, variables)).trainings;
const found = async (filter: Record<string, unknown> = {}): Promise<Training[]> =>
  (await page({ filter })).edges.map(({ node }: { node: Training }) => node);
const code = async (variables: Record<string, unknown>) =>
  (await person.run(list, variables)).errors.map(({ extensions }) => extensions.code);

describe("the catalogue", () => {
  test("has twelve trainings or more, for several states and audiences and in two languages", async () => {
    const all = await found();
    expect(all.length).toBeGreaterThanOrEqual(12);
    const { facets } = await page({ filter: { search: "nothing has these words" } });
    expect(facets.jurisdictions[0]).toBe("ANY");
    expect(facets.jurisdictions).toEqual([...new Set(facets.jurisdictions)]);
    expect(new Set(all.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(facets.jurisdictions));
    expect(new Set(all.map(({ audience }) => audience))).toEqual(new Set(facets.audiences));
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(["EN", "ES"]));
  });

  test("is for people who are signed in", async () => {
    const { data, errors } = await world.anonymous().run(list);
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["UNAUTHENTICATED"]);
  });

  test("is read page by page without a gap or a repeat, whatever the size of the page", async () => {
    const all = (await found()).map(({ id }) => id);
    for (const first of [1, 5, all.length, 100]) {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const {
          edges,
          pageInfo,
        }: { edges: { node: Training }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
          await page({ first, after });
        seen.push(...edges.map(({ node }) => node.id));
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(seen).toEqual(all);
    }
  });

  test("is searched by words in any order and case, in title, summary and audience", async () => {
    const [hand] = await found({ search: "HYGIENE hand" });
    expect(hand?.slug).toBe("hand-hygiene");
    const { audience = "" } = hand ?? {};
    expect((await found({ search: audience.toLowerCase() })).map(({ slug }) => slug)).toContain(
      "hand-hygiene",
    );
    expect(await found({ search: "hand zebra" })).toEqual([]);
    expect(await found({ search: "  " })).toHaveLength((await found()).length);
  });

  test("takes signs of the search language as signs", async () => {
    for (const search of ["%", "_", "\\", "%%hand%%", "'; drop table training; --"]) {
      expect(await found({ search })).toEqual([]);
    }
  });

  test("is filtered by state, audience and language, and by all of them together", async () => {
    const all = await found();
    const other = all.find(({ jurisdiction }) => jurisdiction !== "ANY");
    const { jurisdiction, audience, language } = other ?? {};
    expect(await found({ jurisdiction })).toEqual(all.filter((one) => one.jurisdiction === jurisdiction));
    expect(await found({ language: "ES" })).toEqual(all.filter((one) => one.language === "ES"));
    expect(await found({ jurisdiction, audience, language, search: other?.title })).toContainEqual(other);
    expect(await found({ jurisdiction: "ZZ" })).toEqual([]);
  });

  test("refuses pages that are too large and cursors that are not its own", async () => {
    expect(await code({ first: 101 })).toEqual(["BAD_USER_INPUT"]);
    expect(await code({ first: 0 })).toEqual(["BAD_USER_INPUT"]);
    const forged = [["x"], ["x", "y"], ["x", 5], ["a\0b", "00000000-0000-4000-8000-000000000000"], {}];
    const encoded = forged.map((one) => Buffer.from(JSON.stringify(one)).toString("base64url"));
    for (const after of [...encoded, "!!", "x".repeat(5000)]) {
      expect(await code({ after })).toEqual(["BAD_USER_INPUT"]);
    }
  });
});

describe("a training", () => {
  const lessons = `{ trainings(first: 100) { edges { node { minutes lessons { position title minutes html
    check { question choices verdict(choice: 0) { right explanation } } } lesson(position: 2) { position title }
    none: lesson(position: 99) { title } } } } }`;

  test("has four lessons or more of 250 words or more, in order, and a check among them", async () => {
    const { trainings } = await person.data(lessons);
    expect(trainings.edges.length).toBeGreaterThanOrEqual(12);
    for (const { node } of trainings.edges) {
      expect(node.lessons.length).toBeGreaterThanOrEqual(4);
      expect(node.lessons.map(({ position }: { position: number }) => position)).toEqual(
        node.lessons.map((_: unknown, index: number) => index + 1),
      );
      expect(node.lesson).toEqual({ position: 2, title: node.lessons[1].title });
      expect(node.none).toBeNull();
      expect(node.lessons.reduce((sum: number, one: { minutes: number }) => sum + one.minutes, 0)).toBe(
        node.minutes,
      );
      expect(node.lessons.some(({ check }: { check: unknown }) => check)).toBe(true);
      for (const { html } of node.lessons) {
        expect(html.replace(/<[^>]+>/g, " ").split(/\s+/).length).toBeGreaterThanOrEqual(250);
        expect(html).not.toMatch(/<script|<style|<img|<h1|javascript:/i);
      }
    }
  });

  test("its check says whether a choice is right, and does not tell before", async () => {
    const verdict = (choice: number) => `v${choice}: verdict(choice: ${choice}) { right explanation }`;
    const { trainings } = await person.data(
      `{ trainings(first: 100) { edges { node { lessons { check { choices ${[0, 1, 2].map(verdict).join(" ")} } } } } } }`,
    );
    const checks = trainings.edges
      .flatMap(({ node }: { node: { lessons: { check: unknown }[] } }) => node.lessons)
      .flatMap(({ check }: { check: unknown }) => check ?? []);
    for (const { choices, v0, v1, v2 } of checks) {
      const right = [v0, v1, v2].filter((one) => one.right);
      expect(right.length).toBe(choices.length === 3 ? 1 : Math.min(right.length, 1));
      const wrong = [v0, v1, v2].filter((one) => !one.right);
      expect(new Set(wrong.map(({ explanation }) => explanation)).size).toBe(1);
    }
    const { errors } = await person.run(
      "{ trainings(first: 1) { edges { node { lessons { check { verdict(choice: 9) { right } } } } } } }",
    );
    expect(errors.every(({ extensions }) => extensions.code === "BAD_USER_INPUT")).toBe(true);
    expect(errors.length).toBeGreaterThan(0);
  });

  test("is found by its id by whoever is signed in, and by nobody else", async () => {
    const [first] = await found();
    const node = `query ($id: ID!) { node(id: $id) { id ... on Training { title } } }`;
    expect((await person.data(node, { id: first?.id })).node).toEqual({ id: first?.id, title: first?.title });
    expect((await world.anonymous().data(node, { id: first?.id })).node).toBeNull();
  });
});

describe("the text of a lesson", () => {
  test("shows markup as text, and links only to pages and mail", () => {
    const html = lessonHtml(
      [
        "## A heading",
        '<script>alert(1)</script> <img src=x onerror="alert(1)">',
        "[page](https://example.org/a?b=1) [mail](mailto:hr@example.org)",
        "[bad](javascript:alert(1)) [data](data:text/html,x) [file](file:///etc/passwd) [here](/admin) [odd](JaVaScRiPt:x)",
        "![picture](https://tracker.example/pixel.gif)",
      ].join("\n\n"),
    );
    expect(html).toContain("<h2>A heading</h2>");
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain('<a href="https://example.org/a?b=1" rel="noopener">page</a>');
    expect(html).toContain('<a href="mailto:hr@example.org" rel="noopener">mail</a>');
    expect(html.match(/<a /g)).toHaveLength(3);
    expect(html).not.toMatch(/<img|<script|href="(javascript|data|file|\/)/i);
  });
});
