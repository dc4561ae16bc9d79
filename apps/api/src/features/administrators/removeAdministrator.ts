import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, UserError } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { newId } from "../../platform/ids.ts";
import { findAccount } from "../accounts/index.ts";
import { writeAudit } from "../audit/index.ts";
import { dropMailsToAccounts, queueMails } from "../mail/index.ts";
import { Ability, administer, administerAtAll } from "../organizations/index.ts";
import { endAdministering } from "./administrators.store.ts";
import { holdForChange } from "./change.ts";

@InputType({ description: "Who is no administrator any more." })
class RemoveAdministratorInput {
  @Field(() => ID, {
    description: "An administrator of an organization that the caller owns, or the caller's own entry.",
  })
  administratorId: string;
}

@ObjectType({ description: "Whether the person is no administrator any more, or why not." })
class RemoveAdministratorPayload {
  @Field(() => Boolean, { description: "False on errors." })
  removed: boolean;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

interface Removal {
  readonly organizationId: string;
  readonly accountId: string;
  readonly by: string;
}

/**
 * Ends a person's administering, at once: every policy reads the membership. What the person learns there stays.
 * Whoever is removed by another is written to. @throws NOT_FOUND, FORBIDDEN; Refused LAST_OWNER
 */
async function removeAdministrator(
  { db, clock }: Pick<App, "db" | "clock">,
  { organizationId, accountId, by }: Removal,
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const before = await holdForChange(tx, { organizationId, by, to: { accountId, role: null } });
    await endAdministering(tx, organizationId, before);
    await dropMailsToAccounts(tx, [accountId], { organizationId, kind: "REQUESTS_DIGEST" });
    await writeAudit(tx, [
      {
        organizationId,
        at: now,
        actorAccountId: by,
        action: "ADMINISTRATOR_REMOVED",
        subjectId: accountId,
        facts: { from: before.role },
      },
    ]);
    if (accountId !== by) await tell(tx, organizationId, accountId, now);
  });
}

async function tell(tx: Tx, organizationId: string, accountId: string, now: Date): Promise<void> {
  const account = await findAccount(tx, accountId);
  if (!account) return;
  const { email, language } = account;
  await queueMails(tx, [
    {
      organizationId,
      id: newId(),
      kind: "ADMINISTRATOR_REMOVED",
      email,
      emailTyped: email,
      language,
      accountId,
      priority: 1,
      notBefore: now,
    },
  ]);
}

@Resolver()
export class RemoveAdministrator {
  @Mutation(() => RemoveAdministratorPayload, {
    description:
      "Ends a person's administering at once, and writes to that person; what the person learns there stays. LAST_OWNER where nobody else owns the organization. Owners only, but for one's own entry.",
  })
  async removeAdministrator(
    @Arg("input", () => RemoveAdministratorInput, { description: "Who." }) input: RemoveAdministratorInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveAdministratorPayload> {
    const { organizationId, id: accountId } = tenantIdOf("Administrator", input.administratorId);
    const by = signedIn(context).accountId;
    if (accountId === by) await administerAtAll(context, organizationId);
    else await administer(context, organizationId, Ability.MANAGE_ADMINISTRATORS);
    return answering({ removed: false }, async () => {
      await removeAdministrator(context.app, { organizationId, accountId, by });
      return { removed: true };
    });
  }
}
