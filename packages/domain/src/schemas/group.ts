import { z } from "zod";
import { id } from "./fields.ts";
import { code, requiredText } from "./text.ts";

const TRAININGS_MAX = 500;

/** A group as it is saved. Repeated trainings count once. */
export const groupSchema = z.object({
  name: requiredText({ max: 80 }),
  status: z.enum(["ACTIVE", "INACTIVE"], { error: code("INVALID_INPUT") }),
  trainingIds: z
    .array(id("TRAINING_NOT_FOUND"), { error: code("INVALID_INPUT") })
    .max(TRAININGS_MAX, code("TOO_LONG"))
    .transform((ids) => [...new Set(ids)]),
});

export type GroupInput = z.output<typeof groupSchema>;
