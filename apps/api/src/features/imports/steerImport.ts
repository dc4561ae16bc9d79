import { Field, ID, InputType } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { Ability, administer } from "../organizations/index.ts";
import { readImport } from "./read.ts";
import type { Steering } from "./steer.ts";
import type { ImportPayload } from "./types.ts";

@InputType({ description: "Which import." })
export class SteerImportInput {
  @Field(() => ID, { description: "Global id of the import." })
  importId: string;
}

/** Authorizes, steers the import in one transaction, and answers it as it is then. */
export async function steerImport(
  context: RequestContext,
  { importId }: SteerImportInput,
  steer: (tx: Tx, app: App, steering: Steering) => Promise<void>,
): Promise<ImportPayload> {
  const key = tenantIdOf("Import", importId);
  await administer(context, key.organizationId, Ability.INVITE_LEARNERS);
  const { app } = context;
  const by = signedIn(context).accountId;
  return answering({ import: null }, async () => {
    await inTransaction(app.db, (tx) => steer(tx, app, { key, by }));
    return { import: await readImport(app.db, key) };
  });
}
