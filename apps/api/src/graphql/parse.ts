import { zodRefusals } from "@muster/domain";
import type { ZodType } from "zod";
import { Refused, userError } from "./userError.ts";

/**
 * Reads an input by the domain's schema, the same that the forms use.
 * @throws Refused with every problem at once, by path.
 */
export function parseInput<Output>(schema: ZodType<Output>, input: unknown): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refused(
    ...zodRefusals(parsed.error).map(({ code, path, params }) => userError(code, path, params)),
  );
}
