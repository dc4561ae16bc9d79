import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";

// "ANY" stands for a training that is written for no particular state.
const jurisdictions = (
  "ANY AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND " +
  "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
).split(" ");

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const line = z.string().trim().min(1);

const checkSchema = z
  .strictObject({
    question: line,
    choices: z.array(line).min(3).max(4),
    right: z.int().min(0),
    whenRight: line,
    whenNotYet: line,
  })
  .refine((check) => check.right < check.choices.length, {
    path: ["right"],
    error: "must be the position of one of the choices, counted from 0",
  })
  .refine((check) => new Set(check.choices).size === check.choices.length, {
    path: ["choices"],
    error: "must differ from each other",
  });

const lessonSchema = z.strictObject({
  title: line.max(80),
  minutes: z.int().min(1).max(60),
  check: checkSchema.optional(),
});

const trainingSchema = z.strictObject({
  title: line.max(120),
  summary: line.max(200),
  audience: line.max(80),
  jurisdiction: z.enum(jurisdictions),
  language: z.enum(["en", "es"]),
  lessons: z
    .array(slug)
    .min(4)
    .refine((slugs) => new Set(slugs).size === slugs.length, "must not name a lesson twice"),
});

/** A short check at the end of a lesson. `right` is the position in `choices`, counted from 0. */
export type CatalogueCheck = z.infer<typeof checkSchema>;

/** One lesson. `position` counts from 1; `markdown` has no level-1 heading, as the title is one. */
export type CatalogueLesson = {
  position: number;
  slug: string;
  title: string;
  minutes: number;
  markdown: string;
  check: CatalogueCheck | null;
};

/** One training of the catalogue. `jurisdiction` is a two-letter state code or "ANY"; `estimatedMinutes` is the sum over the lessons. */
export type CatalogueTraining = {
  slug: string;
  title: string;
  summary: string;
  audience: string;
  jurisdiction: string;
  language: "en" | "es";
  lessons: CatalogueLesson[];
  estimatedMinutes: number;
};

/** A file of the catalogue that cannot be used; the message starts with the file's path. */
export class CatalogueError extends Error {
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.name = "CatalogueError";
  }
}

/**
 * Reads every training below `folder`: one folder each, named by its slug, with `training.md` and the lessons
 * `01-<slug>.md`, `02-<slug>.md`, … in the order that `training.md` lists. Sorted by slug.
 * @throws CatalogueError naming the first file that is missing, malformed, or not listed
 */
export function readCatalogue(folder: string): CatalogueTraining[] {
  if (!existsSync(folder)) throw new CatalogueError(folder, "there is no such folder");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readTraining(join(folder, entry.name)))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function readTraining(folder: string): CatalogueTraining {
  const trainingSlug = slug.safeParse(basename(folder));
  if (!trainingSlug.success)
    throw new CatalogueError(folder, "must be named in lower-case words joined by hyphens");
  const file = join(folder, "training.md");
  const { data, markdown } = readFrontMatter(file, trainingSchema);
  // Text here would be shown nowhere; it belongs in a lesson.
  if (markdown !== "") throw new CatalogueError(file, "must hold nothing below its front matter");
  const files = data.lessons.map((name, index) => `${String(index + 1).padStart(2, "0")}-${name}.md`);
  refuseUnlisted(folder, files);
  const lessons = data.lessons.map((name, index) =>
    readLesson(join(folder, files[index] ?? ""), name, index + 1),
  );
  const estimatedMinutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return { ...data, slug: trainingSlug.data, lessons, estimatedMinutes };
}

function refuseUnlisted(folder: string, files: string[]): void {
  const listed = new Set([...files, "training.md"]);
  const stray = readdirSync(folder).find((name) => name.endsWith(".md") && !listed.has(name));
  if (stray)
    throw new CatalogueError(join(folder, stray), "is not at its place among the lessons of training.md");
}

function readLesson(file: string, name: string, position: number): CatalogueLesson {
  const { data, markdown } = readFrontMatter(file, lessonSchema);
  if (markdown === "") throw new CatalogueError(file, "has no text below its front matter");
  if (/^# /m.test(markdown)) throw new CatalogueError(file, "must start its headings at level 2 (##)");
  return {
    position,
    slug: name,
    title: data.title,
    minutes: data.minutes,
    markdown,
    check: data.check ?? null,
  };
}

function readFrontMatter<T extends z.ZodType>(
  file: string,
  schema: T,
): { data: z.infer<T>; markdown: string } {
  if (!existsSync(file)) throw new CatalogueError(file, "is missing");
  const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const parts = /^---\n(?<head>[\s\S]*?)\n---(?:\n(?<body>[\s\S]*))?$/.exec(text)?.groups;
  if (!parts) throw new CatalogueError(file, "must begin with front matter between two lines of ---");
  const parsed = schema.safeParse(parseYaml(file, parts.head ?? ""));
  if (!parsed.success) throw new CatalogueError(file, z.prettifyError(parsed.error));
  return { data: parsed.data, markdown: (parts.body ?? "").trim() };
}

function parseYaml(file: string, head: string): unknown {
  try {
    return parse(head);
  } catch (error) {
    if (error instanceof YAMLParseError) throw new CatalogueError(file, error.message);
    throw error;
  }
}
