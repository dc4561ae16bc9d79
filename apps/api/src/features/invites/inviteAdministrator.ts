import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { answering, refuse, UserError } from "../../graphql/userError.ts";
import { readEmail } from "../accounts/index.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { Ability, administer, missingSetup } from "../organizations/index.ts";
import { inviteAdministrator } from "./administratorInvite.ts";
import { AdministratorInvite, readAdministratorInvite } from "./administratorInviteType.ts";
import { InviteOutcome } from "./inviteLearners.ts";

@InputType({ description: "Whom to invite as an administrator." })
class InviteAdministratorInput {
  @Field(() => ID, { description: "The inviting organization." })
  organizationId: string;

  @Field(() => String, { description: "One address, as typed." })
  email: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: the person declined, and is to be invited once more all the same.",
  })
  acknowledgeDecline: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: e-mail to the address came back, and is to be tried again all the same.",
  })
  acknowledgeBounce: boolean | null;

  @Field(() => String, { description: "The same key and content again gives the same answer." })
  clientKey: string;
}

@ObjectType({ description: "What was done with the address, or why nothing was done." })
class InviteAdministratorPayload {
  @Field(() => InviteOutcome, {
    nullable: true,
    description: "INVITED, REINVITED or ALREADY_PENDING; null on errors.",
  })
  outcome: InviteOutcome | null;

  @Field(() => AdministratorInvite, {
    nullable: true,
    description: "The invite as it is now; null on errors.",
  })
  invite: AdministratorInvite | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

@Resolver()
export class InviteAdministrator {
  @Mutation(() => InviteAdministratorPayload, {
    description:
      "Invites one address to administer the organization in the role ADMIN, by a double opt-in as learners; the e-mail is queued in the same transaction. Owners only.",
  })
  async inviteAdministrator(
    @Arg("input", () => InviteAdministratorInput, { description: "Whom." }) input: InviteAdministratorInput,
    @Ctx() context: RequestContext,
  ): Promise<InviteAdministratorPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.MANAGE_ADMINISTRATORS);
    const { app } = context;
    return answering({ outcome: null, invite: null }, async () => {
      const email = readEmail(input.email);
      const [missing] = await missingSetup(app.db, organization);
      if (missing === "PROFILE") refuse("NOT_SET_UP", [], { reason: "profile" });
      const by = signedIn(context).accountId;
      const { clientKey, ...content } = input;
      const { outcome, inviteId } = await oncePerKey(
        app,
        { accountId: by, operation: "inviteAdministrator", key: clientKey, content },
        (tx) =>
          inviteAdministrator(tx, app, {
            organization,
            by,
            email,
            typed: input.email.trim(),
            acknowledged: {
              decline: input.acknowledgeDecline ?? false,
              bounce: input.acknowledgeBounce ?? false,
            },
          }),
      );
      return {
        outcome: InviteOutcome[outcome],
        invite: await readAdministratorInvite(app, organization.id, inviteId),
      };
    });
  }
}
