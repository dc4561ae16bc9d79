import { onboardingMessageSchema } from "@muster/domain";
import type { OnboardingMessage } from "@muster/emails";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { parseInput } from "../../graphql/parse.ts";
import { answering } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { administer } from "./administer.ts";
import { keepMessage } from "./onboardingMessage.store.ts";
import { Ability } from "./organizations.policy.ts";
import { OrganizationPayload, toOrganization } from "./types.ts";

@InputType({ description: "The organization's own onboarding message." })
class SaveOnboardingMessageInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;

  @Field(() => String, { description: "One line; at most 200 characters." })
  subject: string;

  @Field(() => String, { description: "Plain text; at most 5,000 characters." })
  body: string;
}

interface MessageChange {
  readonly organizationId: string;
  /** Null: back to the ready text. */
  readonly message: OnboardingMessage | null;
  readonly by: string;
}

/** Keeps the message, or forgets it; when it was copied stays known. */
async function saveOnboardingMessage(
  { db, clock }: Pick<App, "db" | "clock">,
  { organizationId, message, by }: MessageChange,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await keepMessage(tx, organizationId, message ?? { subject: null, body: null });
    await writeAudit(tx, [
      {
        organizationId,
        at: clock.now(),
        actorAccountId: by,
        action: "ONBOARDING_MESSAGE_SAVED",
        facts: { own: message !== null },
      },
    ]);
  });
}

const readMessage = ({ subject, body }: SaveOnboardingMessageInput): OnboardingMessage | null =>
  subject.trim() === "" && body.trim() === "" ? null : parseInput(onboardingMessageSchema, { subject, body });

@Resolver()
export class SaveOnboardingMessage {
  @Mutation(() => OrganizationPayload, {
    description: "Keeps the organization's own onboarding message. Both parts empty: back to the ready text.",
  })
  async saveOnboardingMessage(
    @Arg("input", () => SaveOnboardingMessageInput, { description: "The message." })
    input: SaveOnboardingMessageInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.UPDATE_ORGANIZATION);
    return answering({ organization: null }, async () => {
      const by = signedIn(context).accountId;
      const message = readMessage(input);
      await saveOnboardingMessage(context.app, { organizationId: organization.id, message, by });
      return { organization: toOrganization(organization) };
    });
  }
}
