import { type RefusalCode, type RefusalParams, refusalMessage } from "@muster/domain";
import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "One value that the sentence of a user error names." })
export class UserErrorParam {
  @Field(() => String, { description: "Name of the value, as in the list of codes." })
  name: string;

  @Field(() => String, { description: "The value as text; numbers in plain digits." })
  value: string;
}

@ObjectType({ description: "Why an act was refused, in the one shape that every mutation answers with." })
export class UserError {
  @Field(() => String, { description: "UPPER_SNAKE code; never changes its meaning. Translate by it." })
  code: RefusalCode;

  @Field(() => [String], {
    description: "Path of the input that the refusal is about; empty: the act as a whole.",
  })
  path: string[];

  @Field(() => String, { description: "One English sentence with the way out." })
  message: string;

  @Field(() => [UserErrorParam], { description: "Values that the sentence names." })
  params: UserErrorParam[];
}

/** Makes a user error from a refusal of the domain. */
export function userError(
  code: RefusalCode,
  path: readonly string[] = [],
  params: RefusalParams = {},
): UserError {
  return {
    code,
    path: [...path],
    message: refusalMessage(code, params),
    params: Object.entries(params).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [{ name, value: String(value) }],
    ),
  };
}

/** A refusal on its way from a use case to the payload. Nothing was done where it is thrown. */
export class Refused extends Error {
  readonly errors: readonly UserError[];
  constructor(...errors: UserError[]) {
    super(errors.map((error) => error.code).join(", "));
    this.errors = errors;
  }
}

/** Throws a refusal; the payload of the mutation names it. */
export function refuse(code: RefusalCode, path: readonly string[] = [], params: RefusalParams = {}): never {
  throw new Refused(userError(code, path, params));
}

/** Runs a use case and answers its refusals in the payload's `errors`. Everything else goes on as it is. */
export async function answering<Payload extends object, Empty extends object>(
  empty: Empty,
  work: () => Promise<Payload>,
): Promise<(Payload | Empty) & { errors: UserError[] }> {
  try {
    return { ...(await work()), errors: [] };
  } catch (error) {
    if (error instanceof Refused) return { ...empty, errors: [...error.errors] };
    throw error;
  }
}
