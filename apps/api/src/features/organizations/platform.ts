import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { senderAddress } from "./senderAddress.ts";

@ObjectType({ description: "Facts about this installation that every page may need. No sign-in needed." })
export class Platform {
  @Field(() => String, { description: "The address that all mail comes from." })
  senderAddress: string;

  @Field(() => String, { description: "Where this installation is reached, without a slash at the end." })
  publicUrl: string;

  @Field(() => String, { nullable: true, description: "The operator's terms, where there are any." })
  termsUrl: string | null;

  @Field(() => String, { nullable: true, description: "The operator's privacy page, where there is one." })
  privacyUrl: string | null;

  @Field(() => Boolean, { description: "True where any account may create an organization." })
  organizationsOpen: boolean;

  @Field(() => Boolean, {
    description: "True where mails are kept on a page of this site instead of being sent.",
  })
  devInbox: boolean;
}

@Resolver()
export class PlatformQuery {
  @Query(() => Platform, { description: "Facts about this installation." })
  platform(@Ctx() { app: { env } }: RequestContext): Platform {
    return {
      senderAddress: senderAddress(env.mail.from),
      publicUrl: env.publicUrl,
      termsUrl: env.termsUrl ?? null,
      privacyUrl: env.privacyUrl ?? null,
      organizationsOpen: env.openOrganizations,
      devInbox: env.mail.transport === "inbox",
    };
  }
}
