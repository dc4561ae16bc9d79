import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildMusterSchema } from "../src/schema.ts";

/** Writes the schema as text to the file that is named, or to standard output. */
const text = `${printSchema(lexicographicSortSchema(buildMusterSchema()))}\n`;
const [, , file] = process.argv;
if (file) writeFileSync(file, text);
else process.stdout.write(text);
