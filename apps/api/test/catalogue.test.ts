import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CatalogueLesson, readCatalogue } from "../src/features/trainings/catalogue.ts";

const seeded = resolve(import.meta.dirname, "../content/trainings");

/** Words of running text: headings, list marks and emphasis do not count. */
function words(lesson: CatalogueLesson): number {
  const prose = lesson.markdown
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join(" ");
  return prose.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
}

describe("the seeded catalogue", () => {
  const catalogue = readCatalogue(seeded);
  const lessons = catalogue.flatMap((training) =>
    training.lessons.map((lesson) => ({ name: `${training.slug}/${lesson.slug}`, lesson })),
  );

  it("has at least twelve trainings, each with its own slug and title", () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(12);
    expect(new Set(catalogue.map((training) => training.slug)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map((training) => training.title)).size).toBe(catalogue.length);
  });

  it("serves several states, several audiences and two languages", () => {
    const states = new Set(catalogue.map((training) => training.jurisdiction));
    expect(states).toContain("ANY");
    expect(states.size).toBeGreaterThanOrEqual(6);
    expect(new Set(catalogue.map((training) => training.audience)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(catalogue.map((training) => training.language))).toEqual(new Set(["en", "es"]));
  });

  it.each(catalogue)("gives $slug four lessons or more, in order, with a check in the last", (training) => {
    expect(training.lessons.length).toBeGreaterThanOrEqual(4);
    expect(training.lessons.map((lesson) => lesson.position)).toEqual(training.lessons.map((_, i) => i + 1));
    expect(training.lessons.at(-1)?.check).not.toBeNull();
    const minutes = training.lessons.map((lesson) => lesson.minutes);
    expect(training.estimatedMinutes).toBe(minutes.reduce((sum, value) => sum + value, 0));
  });

  it.each(lessons)("gives $name at least 250 words", ({ lesson }) => {
    expect(words(lesson)).toBeGreaterThanOrEqual(250);
  });

  it("speaks calmly: no exclamation marks", () => {
    const loud = lessons.filter(({ lesson }) => /[!¡]/.test(JSON.stringify(lesson)));
    expect(loud.map(({ name }) => name)).toEqual([]);
  });

  it("never says the same paragraph twice", () => {
    const paragraphs = lessons.flatMap(({ lesson }) => lesson.markdown.split(/\n{2,}/));
    const texts = paragraphs.filter((paragraph) => !paragraph.startsWith("#"));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe("reading a catalogue", () => {
  const name = "hand-hygiene";
  let folder: string;
  let lesson: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "catalogue-"));
    cpSync(join(seeded, name), join(folder, name), { recursive: true });
    lesson = join(folder, name, "01-what-hands-carry.md");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (file: string, from: string | RegExp, to: string) => {
    const before = readFileSync(file, "utf8");
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  };
  const read = () => readCatalogue(folder);

  it("takes an unbroken copy, also with Windows line ends", () => {
    expect(read()).toEqual(readCatalogue(seeded).filter((training) => training.slug === name));
    writeFileSync(lesson, readFileSync(lesson, "utf8").replaceAll("\n", "\r\n"));
    expect(read()).toEqual(readCatalogue(seeded).filter((training) => training.slug === name));
  });

  it("names a lesson whose front matter is wrong, and the field", () => {
    change(lesson, /^minutes: .*$/m, "minutes: soon");
    expect(read).toThrow(/hand-hygiene\/01-what-hands-carry\.md: [\s\S]*minutes/);
  });

  it("names a lesson without front matter, or with front matter that is no YAML", () => {
    writeFileSync(lesson, "Only text.");
    expect(read).toThrow(/01-what-hands-carry\.md: must begin with front matter/);
    writeFileSync(lesson, "---\ntitle: [open\n---\nText.");
    expect(read).toThrow(/01-what-hands-carry\.md: /);
  });

  it("names a lesson without text", () => {
    change(lesson, /(---\n[\s\S]*?\n---\n)[\s\S]*/, "$1");
    expect(read).toThrow(/01-what-hands-carry\.md: has no text/);
  });

  it("names a listed lesson that is missing, and a file that is not listed", () => {
    renameSync(lesson, join(folder, name, "01-something-else.md"));
    expect(read).toThrow(/01-something-else\.md: is not at its place/);
    rmSync(join(folder, name, "01-something-else.md"));
    expect(read).toThrow(/01-what-hands-carry\.md: is missing/);
  });

  it("refuses a check whose right answer is none of the choices", () => {
    change(join(folder, name, "04-gloves-skin-and-excuses.md"), /^ {2}right: .*$/m, "  right: 9");
    expect(read).toThrow(/04-gloves-skin-and-excuses\.md: [\s\S]*check\.right/);
  });

  it("refuses a training of an unknown state, of three lessons, or with a field too many", () => {
    const training = join(folder, name, "training.md");
    change(training, "jurisdiction: ANY", "jurisdiction: ZZ");
    expect(read).toThrow(/hand-hygiene\/training\.md: [\s\S]*jurisdiction/);
    change(training, "jurisdiction: ZZ", "jurisdiction: ANY\nprice: 5");
    expect(read).toThrow(/hand-hygiene\/training\.md: [\s\S]*price/);
    change(training, "\nprice: 5", "");
    change(training, "  - gloves-skin-and-excuses\n", "");
    expect(read).toThrow(/hand-hygiene\/training\.md: [\s\S]*lessons/);
  });

  it("refuses a check that offers the same choice twice", () => {
    change(
      join(folder, name, "04-gloves-skin-and-excuses.md"),
      "- Put on a second pair",
      "- Clean your hands",
    );
    expect(read).toThrow(/04-gloves-skin-and-excuses\.md: [\s\S]*choices/);
  });

  it("refuses text that no page would show: below training.md, or a second title in a lesson", () => {
    writeFileSync(lesson, `${readFileSync(lesson, "utf8")}\n# Another title\n`);
    expect(read).toThrow(/01-what-hands-carry\.md: must start its headings at level 2/);
    const training = join(folder, name, "training.md");
    writeFileSync(training, `${readFileSync(training, "utf8")}\nAn introduction.\n`);
    expect(read).toThrow(/training\.md: must hold nothing below/);
  });

  it("refuses a lesson that is listed twice, and a folder whose name is no slug", () => {
    change(join(folder, name, "training.md"), "  - gloves-skin-and-excuses", "  - what-hands-carry");
    expect(read).toThrow(/training\.md: [\s\S]*must not name a lesson twice/);
    renameSync(join(folder, name), join(folder, "Hand Hygiene"));
    expect(read).toThrow(/Hand Hygiene: must be named in lower-case words/);
  });

  it("refuses a folder that is not there", () => {
    expect(() => readCatalogue(join(folder, "nowhere"))).toThrow(/nowhere: there is no such folder/);
  });
});
