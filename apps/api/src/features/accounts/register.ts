import { registerSchema } from "@muster/domain";
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import type { RequestContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { parseInput } from "../../graphql/parse.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { languageOf, localeOf } from "../../platform/language.ts";
import { type AccountRow, insertAccount } from "./accounts.store.ts";
import { checkPassword, passwordHash } from "./passwords.ts";
import { PersonInput } from "./personInput.ts";
import { proveAddress } from "./proofs.ts";
import { readEmail } from "./sendCode.ts";
import { SessionPayload, toAccount } from "./types.ts";

@InputType({ description: "A new account for an address that a code proves." })
class RegisterInput extends PersonInput {
  @Field(() => String, { description: "The address that the code was sent to." })
  email: string;

  @Field(() => String, { description: "The 6 digits, with or without space or hyphen." })
  code: string;
}

/** Checks what a person typed, without touching anything. @throws Refused with every problem of the fields. */
export async function readPerson(app: Pick<App, "leakedPasswords">, input: PersonInput, email: string) {
  const person = parseInput(registerSchema, {
    ...input,
    zip: input.zip ?? null,
    language: localeOf(input.language),
  });
  await checkPassword(app, person.password, [email, person.firstName, person.lastName]);
  return { ...person, language: languageOf(person.language) };
}

/**
 * Stores an account for a proven address; it only inserts.
 * @throws Refused ADDRESS_TAKEN where the address has an account by now.
 */
export async function createAccount(
  { db, clock }: Pick<App, "db" | "clock">,
  email: string,
  person: Awaited<ReturnType<typeof readPerson>>,
): Promise<AccountRow> {
  const { password, ...fields } = person;
  const hash = await passwordHash(password);
  const row = await inTransaction(db, (tx) =>
    insertAccount(tx, { email, ...fields, passwordHash: hash, now: clock.now() }),
  );
  return row ?? refuse("ADDRESS_TAKEN", ["email"], { email });
}

@Resolver()
export class Register {
  @Mutation(() => SessionPayload, {
    description: "Stores an account for an address that its code proves, and signs in.",
  })
  register(
    @Arg("input", () => RegisterInput, { description: "Address, code and person." }) input: RegisterInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionPayload> {
    const { app, headers, source, setCookies } = context;
    return answering({ account: null, continuation: null }, async () => {
      const email = readEmail(input.email);
      await app.limits.spend("registerBySource", source);
      const person = await readPerson(app, input, email);
      await proveAddress(app, { email, purpose: "REGISTER", code: input.code });
      const row = await createAccount(app, email, person);
      setCookies.push(...(await app.auth.beginSession(row.id, headers)).setCookies);
      return { account: toAccount(row), continuation: null };
    });
  }
}
