import { createOrganizationSchema } from "@muster/domain";
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { parseInput } from "../../graphql/parse.ts";
import { Language } from "../../graphql/types.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { languageOf, localeOf } from "../../platform/language.ts";
import { writeAudit } from "../audit/index.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { findOrganization, insertOrganization, type OrganizationRow } from "./organizations.store.ts";
import { OrganizationPayload, toOrganization } from "./types.ts";

@InputType({ description: "What a new organization starts with." })
class CreateOrganizationInput {
  @Field(() => String, { description: "Full name; at most 120 characters." })
  name: string;

  @Field(() => String, { description: "IANA time zone, for example America/Chicago." })
  timeZone: string;

  @Field(() => Language, { description: "Language of mails to people whose own is not known." })
  language: Language;

  @Field(() => String, {
    description:
      "8 to 200 letters, digits, hyphens or underscores: the same key and content answers the same.",
  })
  clientKey: string;
}

interface NewOrganization {
  readonly ownerId: string;
  readonly fields: Pick<OrganizationRow, "name" | "timeZone" | "language">;
  readonly clientKey: string;
}

/**
 * Stores an organization, once per client key, with the account as its owner.
 * @throws Refused ORGANIZATIONS_CLOSED where the operator allows no new ones; RATE_LIMITED after 10 in a day.
 */
async function createOrganization(
  app: Pick<App, "db" | "clock" | "env" | "limits">,
  { ownerId, fields, clientKey }: NewOrganization,
): Promise<OrganizationRow | null> {
  if (!app.env.openOrganizations) refuse("ORGANIZATIONS_CLOSED");
  await app.limits.spend("organizationByAccount", ownerId);
  const call = { accountId: ownerId, operation: "createOrganization", key: clientKey, content: fields };
  const id = await oncePerKey(app, call, async (tx) => {
    const now = app.clock.now();
    const row = await insertOrganization(tx, fields, ownerId, now);
    await writeAudit(tx, [
      { organizationId: row.id, at: now, actorAccountId: ownerId, action: "ORGANIZATION_CREATED" },
    ]);
    return row.id;
  });
  return findOrganization(app.db, id);
}

@Resolver()
export class CreateOrganization {
  @Mutation(() => OrganizationPayload, {
    description:
      "Creates an organization with the caller as its owner. At most 10 a day; the operator can switch it off.",
  })
  createOrganization(
    @Arg("input", () => CreateOrganizationInput, { description: "The new organization." })
    input: CreateOrganizationInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { accountId } = signedIn(context);
    return answering({ organization: null }, async () => {
      const { clientKey } = input;
      const parsed = parseInput(createOrganizationSchema, { ...input, language: localeOf(input.language) });
      const fields = { ...parsed, language: languageOf(parsed.language) };
      const row = await createOrganization(context.app, { ownerId: accountId, fields, clientKey });
      return { organization: row && toOrganization(row) };
    });
  }
}
