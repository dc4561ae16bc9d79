import { confirmImportSchema } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { parseInput } from "../../graphql/parse.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { ChosenTime, chosenTime } from "../invites/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { executeImport } from "./execute.ts";
import { readImport } from "./read.ts";
import { ImportPayload } from "./types.ts";

@InputType({ description: "Which plan, and when its e-mails go out." })
class ConfirmImportInput {
  @Field(() => ID, { description: "Global id of the import." })
  importId: string;

  @Field(() => Int, { description: "The version that was seen." })
  version: number;

  @Field(() => String, {
    nullable: true,
    description:
      "When the e-mails go out: a local time, YYYY-MM-DDTHH:mm, in the organization's time zone, at most 90 days ahead. Null: at once.",
  })
  sendAt: string | null;

  @Field(() => String, {
    description:
      "The same key and content again gives the same answer. 8 to 200 letters, digits, hyphens, underscores.",
  })
  clientKey: string;
}

@ObjectType({ description: "The import as it is now, or why nothing was done." })
class ConfirmImportPayload extends ImportPayload {
  @Field(() => ChosenTime, {
    nullable: true,
    description:
      "The time that was asked for, as the organization's clocks show it; null: at once, or on errors.",
  })
  sending: ChosenTime | null;
}

@Resolver()
export class ConfirmImport {
  @Mutation(() => ConfirmImportPayload, {
    description:
      "Executes a plan in one transaction, once: an import that was confirmed before is answered as it is. Each row is decided again; those that came to something else are listed in `drift`.",
  })
  async confirmImport(
    @Arg("input", () => ConfirmImportInput, { description: "Which plan." }) input: ConfirmImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmImportPayload> {
    const key = tenantIdOf("Import", input.importId);
    const { organization } = await administer(context, key.organizationId, Ability.INVITE_LEARNERS);
    const { app } = context;
    return answering({ import: null, sending: null }, async () => {
      const { sendAt } = parseInput(confirmImportSchema, input);
      const sending = sendAt === null ? null : chosenTime(sendAt, organization.timeZone);
      const by = signedIn(context).accountId;
      const { version, clientKey, ...content } = input;
      const call = {
        accountId: by,
        operation: "confirmImport",
        key: clientKey,
        content: { version, ...content },
      };
      await oncePerKey(app, call, async (tx) => {
        await executeImport(tx, app, { key, version, sendAt: sending?.at ?? null, by });
        return key.id;
      });
      return { import: await readImport(app.db, key), sending };
    });
  }
}
