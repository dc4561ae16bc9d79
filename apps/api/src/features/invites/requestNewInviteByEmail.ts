import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import type { RequestContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, UserError } from "../../graphql/userError.ts";
import { readEmail } from "../accounts/index.ts";
import { writeAudit } from "../audit/index.ts";
import { openRequest } from "../requests/index.ts";
import { invitesWithoutYes } from "./invites.store.ts";

@InputType({ description: "Who would like a new invitation." })
class RequestNewInviteByEmailInput {
  @Field(() => String, { description: "The address that an invitation went to." })
  email: string;
}

@ObjectType({ description: "The same for every address." })
class RequestNewInviteByEmailPayload {
  @Field(() => Boolean, { description: "True unless there are errors." })
  asked: boolean;

  @Field(() => [UserError], { description: "About the form of the address only." })
  errors: UserError[];
}

/** Opens a request at every organization that invited the address and has no yes. Once while one is open. */
async function requestByEmail({ db, clock }: Pick<App, "db" | "clock">, email: string): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    for (const { organizationId, id: inviteId, learnerId } of await invitesWithoutYes(tx, email)) {
      if (!(await openRequest(tx, { organizationId, inviteId, kind: "NEW_INVITE", now }))) continue;
      await writeAudit(tx, [
        { organizationId, at: now, actorAccountId: null, action: "ASKED_FOR_NEW", learnerId, inviteId },
      ]);
    }
  });
}

@Resolver()
export class RequestNewInviteByEmail {
  @Mutation(() => RequestNewInviteByEmailPayload, {
    description:
      "Asks for a new invitation where the link cannot be read: tells the administrators of whoever invited the address. Answers the same for every address. 3 times a day for one address.",
  })
  requestNewInviteByEmail(
    @Arg("input", () => RequestNewInviteByEmailInput, { description: "Which address." })
    input: RequestNewInviteByEmailInput,
    @Ctx() { app, source }: RequestContext,
  ): Promise<RequestNewInviteByEmailPayload> {
    return answering({ asked: false }, async () => {
      const email = readEmail(input.email);
      await app.limits.spend("newInviteBySource", source);
      // Too often is no different answer: it would tell that somebody asked for this address before.
      if ((await app.limits.wait("newInviteByInvite", email)) === 0) await requestByEmail(app, email);
      return { asked: true };
    });
  }
}
