import { organizationSchema } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { parseInput } from "../../graphql/parse.ts";
import { Language } from "../../graphql/types.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { languageOf, localeOf } from "../../platform/language.ts";
import { writeAudit } from "../audit/index.ts";
import { administer } from "./administer.ts";
import { Ability } from "./organizations.policy.ts";
import {
  lastChangedBy,
  type OrganizationRow,
  type ProfileFields,
  updateOrganizationAt,
} from "./organizations.store.ts";
import { OrganizationPayload, toOrganization } from "./types.ts";

@InputType({ description: "The whole profile of an organization. What is left out is empty afterwards." })
class UpdateOrganizationInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;

  @Field(() => Int, { description: "The version that was opened." })
  version: number;

  @Field(() => String, { description: "Full name; at most 120 characters." })
  name: string;

  @Field(() => String, { nullable: true, description: "At most 40 characters." })
  shortName: string | null;

  @Field(() => String, { nullable: true, description: "Whom to ask; needed, at most 120 characters." })
  contactName: string | null;

  @Field(() => String, { nullable: true, description: "At most 120 characters." })
  contactRole: string | null;

  @Field(() => String, { nullable: true, description: "This or the phone number is needed." })
  contactEmail: string | null;

  @Field(() => String, { nullable: true, description: "At most 40 characters." })
  contactPhone: string | null;

  @Field(() => String, { nullable: true, description: "Several lines; at most 300 characters." })
  postalAddress: string | null;

  @Field(() => String, { description: "IANA time zone, for example America/Chicago." })
  timeZone: string;

  @Field(() => Language, { description: "Language of mails to people whose own is not known." })
  language: Language;

  @Field(() => Int, { description: "Days that a link of a new invite lives: 1 to 90." })
  linkDays: number;

  @Field(() => [Int], {
    nullable: true,
    description:
      "Days after sending on which to remind, ascending: up to 5, from 1 to 60, before the link expires. Empty: no reminders; left out: as they were. A change holds for what falls due after it.",
  })
  reminderDays: number[] | null;
}

interface ProfileChange {
  readonly organization: OrganizationRow;
  readonly version: number;
  readonly fields: ProfileFields;
  readonly by: string;
}

/** Changes the profile where it is still as it was opened. @throws Refused VERSION_CONFLICT naming who was faster. */
async function updateOrganization(
  { db, clock }: Pick<App, "db" | "clock">,
  { organization, version, fields, by }: ProfileChange,
): Promise<OrganizationRow> {
  const { id, name } = organization;
  const since = changesReminders(organization, fields) ? { remindersSince: clock.now() } : {};
  return inTransaction(db, async (tx) => {
    const row = await updateOrganizationAt(tx, id, version, { ...fields, ...since });
    if (!row) {
      const other = (await lastChangedBy(tx, id)) ?? undefined;
      return refuse("VERSION_CONFLICT", ["version"], { name, by: other });
    }
    await writeAudit(tx, [
      {
        organizationId: id,
        at: clock.now(),
        actorAccountId: by,
        action: "ORGANIZATION_UPDATED",
        facts: { version: row.version },
      },
    ]);
    return row;
  });
}

const changesReminders = (before: OrganizationRow, { reminderDays }: ProfileFields): boolean =>
  reminderDays !== undefined && reminderDays.join() !== before.reminderDays.join();

function readProfile({ organizationId: _, version: __, ...input }: UpdateOrganizationInput): ProfileFields {
  const { reminderDays, ...profile } = parseInput(organizationSchema, {
    ...input,
    language: localeOf(input.language),
    reminderDays: input.reminderDays ?? undefined,
  });
  const language = languageOf(profile.language);
  return { ...profile, language, ...(reminderDays ? { reminderDays } : {}) };
}

@Resolver()
export class UpdateOrganization {
  @Mutation(() => OrganizationPayload, {
    description:
      "Changes the profile. VERSION_CONFLICT where somebody else did since it was opened; nothing is saved then.",
  })
  async updateOrganization(
    @Arg("input", () => UpdateOrganizationInput, { description: "The profile as it shall be." })
    input: UpdateOrganizationInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.UPDATE_ORGANIZATION);
    return answering({ organization: null }, async () => {
      const { version } = input;
      const by = signedIn(context).accountId;
      const fields = readProfile(input);
      const row = await updateOrganization(context.app, { organization, version, fields, by });
      return { organization: toOrganization(row) };
    });
  }
}
