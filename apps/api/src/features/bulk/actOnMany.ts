import { type RequestContext, signedIn } from "../../context.ts";
import { answering } from "../../graphql/userError.ts";
import { type Ability, administer } from "../organizations/index.ts";
import type { BulkInput } from "./bulkInput.ts";
import { nothingDone, toPayload } from "./payload.ts";
import { type Perform, runAct } from "./runAct.ts";
import { readSelection } from "./selection.ts";
import type { BulkPayload } from "./types.ts";

/** What a mutation on many learners is, beside its input. */
interface Mutation {
  readonly operation: string;
  readonly ability: Ability;
  /** @throws Refused where what the input names is not there. */
  readonly act: (organizationId: string) => { readonly perform: Perform };
}

/** Authorizes, reads the selection, acts once per client key, and tells what was done. */
export async function actOnMany(
  context: RequestContext,
  input: BulkInput,
  { operation, ability, act }: Mutation,
): Promise<BulkPayload> {
  const { organization } = await administer(context, input.organizationId, ability);
  const by = signedIn(context).accountId;
  return answering(nothingDone, async () => {
    const { clientKey: key, ...content } = input;
    const select = readSelection(organization.id, input.selection);
    const { perform } = act(organization.id);
    const done = await runAct(context.app, { organization, by, operation, key, content, select, perform });
    return toPayload(context.app, done);
  });
}
