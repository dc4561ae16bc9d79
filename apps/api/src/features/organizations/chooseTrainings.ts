import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { answering, Refused, userError } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { listedTrainingIds, trainingsNotFound, trainingUuids } from "../trainings/index.ts";
import { administer } from "./administer.ts";
import { addTrainings, givingGroups, lockTrainings, removeTrainings } from "./chosenTrainings.store.ts";
import { Ability } from "./organizations.policy.ts";
import { OrganizationPayload, toOrganization } from "./types.ts";

@InputType({ description: "Which trainings to add to the organization's choice, and which to drop." })
class ChooseTrainingsInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;

  @Field(() => [ID], { description: "Trainings of the catalogue. Those that are chosen already stay." })
  add: string[];

  @Field(() => [ID], {
    description: "Chosen trainings that no group gives. Those that are not chosen do no harm.",
  })
  remove: string[];
}

interface Choice {
  readonly organizationId: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly by: string;
}

/**
 * Adds and drops trainings in one transaction; all of it or nothing. A training in both lists is dropped.
 * @throws Refused TRAINING_NOT_FOUND for what the catalogue does not list, TRAINING_IN_USE naming a group that gives it.
 */
async function chooseTrainings({ db, clock }: Pick<App, "db" | "clock">, choice: Choice): Promise<void> {
  const { organizationId, by } = choice;
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await refuseUnlisted(tx, choice.add);
    const added = await addTrainings(tx, organizationId, choice.add, now);
    await lockTrainings(tx, organizationId, choice.remove);
    await refuseInUse(tx, choice);
    const removed = await removeTrainings(tx, organizationId, choice.remove);
    if (added.length + removed.length === 0) return;
    await writeAudit(tx, [
      { organizationId, at: now, actorAccountId: by, action: "TRAININGS_CHOSEN", facts: { added, removed } },
    ]);
  });
}

async function refuseUnlisted(tx: Tx, ids: readonly string[]): Promise<void> {
  const listed = await listedTrainingIds(tx, ids);
  const missing = ids.flatMap((id, place) => (listed.has(id) ? [] : [place]));
  if (missing.length > 0) throw trainingsNotFound("add", missing);
}

async function refuseInUse(tx: Tx, { organizationId, remove }: Choice): Promise<void> {
  const giving = await givingGroups(tx, organizationId, remove);
  const errors = remove.flatMap((id, place) => {
    const name = giving.get(id);
    return name ? [userError("TRAINING_IN_USE", ["remove", String(place)], { name })] : [];
  });
  if (errors.length > 0) throw new Refused(...errors);
}

@Resolver()
export class ChooseTrainings {
  @Mutation(() => OrganizationPayload, {
    description:
      "Chooses trainings from the catalogue and drops others; all of it or nothing. What learners were given stays theirs.",
  })
  async chooseTrainings(
    @Arg("input", () => ChooseTrainingsInput, { description: "What to add and to drop." })
    input: ChooseTrainingsInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.MANAGE_TRAININGS);
    return answering({ organization: null }, async () => {
      await chooseTrainings(context.app, {
        organizationId: organization.id,
        add: trainingUuids(input.add, "add"),
        remove: trainingUuids(input.remove, "remove"),
        by: signedIn(context).accountId,
      });
      return { organization: toOrganization(organization) };
    });
  }
}
