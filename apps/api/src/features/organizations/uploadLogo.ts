import { createHash } from "node:crypto";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { administer } from "./administer.ts";
import { logoPng, readBase64 } from "./logoPng.ts";
import { replaceLogo } from "./logos.store.ts";
import { Ability } from "./organizations.policy.ts";
import { OrganizationPayload, toOrganization } from "./types.ts";

@InputType({ description: "A picture for the organization." })
class UploadLogoInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;

  @Field(() => String, {
    description:
      "Base64 (RFC 4648, padded) of a still PNG, JPEG or WebP picture of at most 1 MB and 25 megapixels.",
  })
  image: string;
}

interface NewLogo {
  readonly organizationId: string;
  readonly image: string;
  readonly by: string;
}

/** Re-encodes the picture and puts it in the place of an earlier one. @throws Refused saying what is wrong with it. */
async function uploadLogo(
  { db, clock, limits }: Pick<App, "db" | "clock" | "limits">,
  { organizationId, image, by }: NewLogo,
): Promise<void> {
  const octets = readBase64(image);
  await limits.spend("logoByOrganization", organizationId);
  const png = await logoPng(octets);
  const hash = createHash("sha256").update(png).digest("hex").slice(0, 32);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await replaceLogo(tx, { organizationId, hash, png, uploadedBy: by, createdAt: now });
    await writeAudit(tx, [
      { organizationId, at: now, actorAccountId: by, action: "LOGO_UPLOADED", facts: { hash } },
    ]);
  });
}

@Resolver()
export class UploadLogo {
  @Mutation(() => OrganizationPayload, {
    description:
      "Sets the logo. The picture is made again by us: a PNG that fits 192 by 192 pixels, under 20 kB, without metadata. 30 an hour.",
  })
  async uploadLogo(
    @Arg("input", () => UploadLogoInput, { description: "The picture." }) input: UploadLogoInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.UPDATE_ORGANIZATION);
    return answering({ organization: null }, async () => {
      const by = signedIn(context).accountId;
      await uploadLogo(context.app, { organizationId: organization.id, image: input.image, by });
      return { organization: toOrganization(organization) };
    });
  }
}
