import { Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { UserError } from "../../graphql/userError.ts";

@ObjectType({ description: "The session is over." })
class SignOutPayload {
  @Field(() => Boolean, { description: "Always true: without a session there was nothing to end." })
  signedOut: boolean;

  @Field(() => [UserError], { description: "Always empty." })
  errors: UserError[];
}

@Resolver()
export class SignOut {
  @Mutation(() => SignOutPayload, { description: "Ends the session of this browser." })
  async signOut(@Ctx() { app, headers, setCookies }: RequestContext): Promise<SignOutPayload> {
    setCookies.push(...(await app.auth.signOut(headers)));
    return { signedOut: true, errors: [] };
  }
}
