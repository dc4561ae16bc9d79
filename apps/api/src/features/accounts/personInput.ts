import { Field, InputType } from "type-graphql";
import { Language } from "../../graphql/types.ts";

/** What a person says of oneself on registering, whatever proved the address. */
@InputType()
export abstract class PersonInput {
  @Field(() => String, { description: "At most 80 characters." })
  firstName: string;

  @Field(() => String, { description: "At most 80 characters." })
  lastName: string;

  @Field(() => String, { nullable: true, description: "Postal code." })
  zip: string | null;

  @Field(() => String, { description: "12 characters or more; common ones are refused." })
  password: string;

  @Field(() => Language, { description: "Language of pages and mails." })
  language: Language;
}
