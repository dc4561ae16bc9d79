import { onboardingMessage } from "@muster/emails";
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched } from "../../graphql/batch.ts";
import { DateTime } from "../../graphql/types.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { keptMessages } from "./onboardingMessage.store.ts";
import { senderAddress } from "./senderAddress.ts";
import { Organization } from "./types.ts";

@ObjectType({ description: "A text to send to the team before inviting. Muster does not send it." })
class OnboardingMessage {
  @Field(() => String, { description: "One line; at most 200 characters." })
  subject: string;

  @Field(() => String, {
    description: "Plain text, filled in; at most 5,000 characters. Empty lines part paragraphs.",
  })
  body: string;

  @Field(() => Boolean, { description: "True where the organization wrote its own; false: the ready text." })
  edited: boolean;

  @Field(() => DateTime, { nullable: true, description: "When it was copied last; null: never." })
  copiedAt: Date | null;
}

const messages = ({ app }: RequestContext, ids: readonly string[]) => keptMessages(app.db, ids);

@Resolver(() => Organization)
export class OrganizationOnboardingMessage {
  @FieldResolver(() => OnboardingMessage, {
    description:
      "The organization's own text, or else a ready one in its language with its name, its contact, the sender's address and what will happen.",
  })
  async onboardingMessage(
    @Root() organization: Organization,
    @Ctx() context: RequestContext,
  ): Promise<OnboardingMessage> {
    const kept = await batched(context, messages, plainIdOf("Organization", organization.id));
    const copiedAt = kept?.copiedAt ?? null;
    if (kept?.subject && kept.body) {
      return { subject: kept.subject, body: kept.body, edited: true, copiedAt };
    }
    const { name, contact, language, linkDays } = organization;
    const sender = senderAddress(context.app.env.mail.from);
    const locale = language === "ES" ? "es" : "en";
    const ready = onboardingMessage(locale, { organization: name, contact, sender, linkDays });
    return { ...ready, edited: false, copiedAt };
  }
}
