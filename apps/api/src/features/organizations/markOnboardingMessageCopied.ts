import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import type { RequestContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { administer } from "./administer.ts";
import { keepMessage } from "./onboardingMessage.store.ts";
import { Ability } from "./organizations.policy.ts";
import { OrganizationPayload, toOrganization } from "./types.ts";

@InputType({ description: "Whose onboarding message was copied." })
class MarkOnboardingMessageCopiedInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;
}

/** Notes the moment of copying. It changes nothing that others see, so the audit log does not tell of it. */
async function markOnboardingMessageCopied(
  { db, clock }: Pick<App, "db" | "clock">,
  { organizationId }: { organizationId: string },
): Promise<void> {
  await inTransaction(db, (tx) => keepMessage(tx, organizationId, { copiedAt: clock.now() }));
}

@Resolver()
export class MarkOnboardingMessageCopied {
  @Mutation(() => OrganizationPayload, {
    description: "Notes that the onboarding message was copied just now: its step of the checklist is done.",
  })
  async markOnboardingMessageCopied(
    @Arg("input", () => MarkOnboardingMessageCopiedInput, { description: "Whose." })
    input: MarkOnboardingMessageCopiedInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.UPDATE_ORGANIZATION);
    return answering({ organization: null }, async () => {
      await markOnboardingMessageCopied(context.app, { organizationId: organization.id });
      return { organization: toOrganization(organization) };
    });
  }
}
