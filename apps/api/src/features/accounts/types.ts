import { Field, ID, ObjectType } from "type-graphql";
import { Language, Node } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { globalId } from "../../platform/globalId.ts";
import type { AccountRow } from "./accounts.store.ts";

@ObjectType({
  implements: Node,
  description: "One person with one proven e-mail. Only the person can read it.",
})
export class Account extends Node {
  @Field(() => ID, { description: "Global id." })
  declare id: string;

  @Field(() => String, { description: "The address to sign in with, in normal form." })
  email: string;

  @Field(() => String, { description: "First name, as it goes on certificates." })
  firstName: string;

  @Field(() => String, { description: "Last name, as it goes on certificates." })
  lastName: string;

  @Field(() => String, { description: "First and last name." })
  name: string;

  @Field(() => String, { nullable: true, description: "Postal code, where given." })
  zip: string | null;

  @Field(() => Language, { description: "Language of pages and mails." })
  language: Language;
}

export const toAccount = (row: AccountRow): Account & { __typename: string } => ({
  __typename: "Account",
  id: globalId("Account", row.id),
  email: row.email,
  firstName: row.firstName,
  lastName: row.lastName,
  name: row.name,
  zip: row.zip,
  language: Language[row.language],
});

@ObjectType({ description: "A session was begun, or why not. The session itself travels in a cookie." })
export class SessionPayload {
  @Field(() => Account, { nullable: true, description: "Who is signed in now; null on errors." })
  account: Account | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only where an invite link was given: hand it to acceptInvite where the browser keeps no cookies. One use, 15 minutes.",
  })
  continuation: string | null;

  @Field(() => [UserError], { description: "Why nobody was signed in; empty on success." })
  errors: UserError[];
}

@ObjectType({ description: "The account as it is now, or why it was not changed." })
export class AccountPayload {
  @Field(() => Account, { nullable: true, description: "Null on errors." })
  account: Account | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}
