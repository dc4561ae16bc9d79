import { profileSchema } from "@muster/domain";
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { parseInput } from "../../graphql/parse.ts";
import { Language } from "../../graphql/types.ts";
import { answering } from "../../graphql/userError.ts";
import { unauthenticated } from "../../platform/errors.ts";
import { languageOf, localeOf } from "../../platform/language.ts";
import { updateAccount } from "./accounts.store.ts";
import { AccountPayload, toAccount } from "./types.ts";

@InputType({ description: "What a person says of oneself." })
class UpdateProfileInput {
  @Field(() => String, { description: "At most 80 characters." })
  firstName: string;

  @Field(() => String, { description: "At most 80 characters." })
  lastName: string;

  @Field(() => String, { nullable: true, description: "Postal code; left out: none." })
  zip: string | null;

  @Field(() => Language, { description: "Language of pages and mails." })
  language: Language;
}

@Resolver()
export class UpdateProfile {
  @Mutation(() => AccountPayload, { description: "Changes the signed-in person's own profile." })
  updateProfile(
    @Arg("input", () => UpdateProfileInput, { description: "The whole profile." }) input: UpdateProfileInput,
    @Ctx() context: RequestContext,
  ): Promise<AccountPayload> {
    const { accountId } = signedIn(context);
    const { db, clock } = context.app;
    return answering({ account: null }, async () => {
      const profile = parseInput(profileSchema, {
        ...input,
        zip: input.zip ?? null,
        language: localeOf(input.language),
      });
      const fields = { ...profile, language: languageOf(profile.language) };
      const row = await inTransaction(db, (tx) => updateAccount(tx, accountId, fields, clock.now()));
      if (!row) throw unauthenticated();
      return { account: toAccount(row) };
    });
  }
}
